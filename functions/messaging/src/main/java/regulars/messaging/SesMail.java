package regulars.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import regulars.letters.LetterHtml;
import regulars.letters.LetterText;
import regulars.letters.Message;
import regulars.letters.PlainText;
import regulars.platform.World;
import regulars.platform.aws.AwsClients;
import regulars.platform.contact.MailPrice;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;

/**
 * E-mail by SES. Nothing is repeated here: whether a message may be sent again is the caller's to know.
 */
final class SesMail {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String UTF_8 = "UTF-8";

    private final SesV2Client client;
    private final String senderAddress;
    private final String configurationSet;

    private SesMail(SesV2Client client, String senderAddress, String configurationSet) {
        this.client = client;
        this.senderAddress = senderAddress;
        this.configurationSet = configurationSet;
    }

    static SesMail of(AwsClients aws, World world) {
        return of(aws, world, PATIENCE);
    }

    static SesMail of(AwsClients aws, World world, Duration patience) {
        var builder = SesV2Client.builder().overrideConfiguration(configuration -> configuration
                .retryStrategy(DefaultRetryStrategy.doNotRetry()).apiCallTimeout(patience));
        return new SesMail(aws.build(SesV2Client.class, builder, "SESV2"), world.setting("SENDER_ADDRESS"),
                world.setting("CONFIGURATION_SET"));
    }

    /** @param tags come back with whatever SES reports of it */
    Outcome send(Message.Mail mail, Map<String, String> tags) {
        String text = LetterText.of(mail.letter());
        String html = LetterHtml.of(mail.letter());
        return ProviderCall.attempt(() -> client.sendEmail(email -> email
                .fromEmailAddress(new SenderName(mail.from()).header(senderAddress))
                .destination(to -> to.toAddresses(mail.to()))
                .configurationSetName(configurationSet).emailTags(marks(tags))
                .content(content -> content.simple(message -> message
                        .subject(content(PlainText.line(mail.letter().subject())))
                        .body(body -> body.text(content(text)).html(content(html)))
                        .headers(headers(mail))))).messageId()).costing(MailPrice.PER_MESSAGE);
    }

    /** RFC 3834, 5: no absence note comes back; RFC 2369, 3.2, and RFC 8058, 3.1: where to stop such messages. */
    private static List<MessageHeader> headers(Message.Mail mail) {
        var headers = new ArrayList<MessageHeader>();
        headers.add(header("Auto-Submitted", "auto-generated"));
        mail.unsubscribe().ifPresent(link -> {
            headers.add(header("List-Unsubscribe", "<" + link + ">"));
            headers.add(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        });
        return headers;
    }

    private static List<MessageTag> marks(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> MessageTag.builder().name(tag.getKey()).value(tag.getValue()).build()).toList();
    }

    private static MessageHeader header(String name, String value) {
        return MessageHeader.builder().name(name).value(value).build();
    }

    private static Content content(String data) {
        return Content.builder().data(data).charset(UTF_8).build();
    }
}
