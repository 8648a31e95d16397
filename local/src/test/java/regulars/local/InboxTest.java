package regulars.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import tools.jackson.databind.JsonNode;

class InboxTest {
    private static Sample sample;
    private static Clients clients;

    @BeforeAll
    static void start() {
        sample = Sample.start(Options.inMemory().withoutTriggers());
        clients = Clients.of(sample.local(), "AskFunction");
    }

    @AfterAll
    static void stop() {
        clients.close();
        sample.close();
    }

    @Test
    void anEmailSentByTheSdkIsInTheInbox() {
        clients.ses().sendEmail(email("shop@example.com", "ana@example.com", "Zażółć <b>", "x"));

        JsonNode message = inbox("ana@example.com").path(0);
        assertEquals("email", message.path("channel").asString());
        assertEquals("shop@example.com", message.path("from").asString());
        assertEquals("Zażółć <b>", message.path("subject").asString());
        assertEquals("text", message.path("text").asString());
        assertEquals("<p>html</p>", message.path("html").asString());
        assertEquals("x", message.at("/headers/List-Unsubscribe").asString());
        assertFalse(message.path("sentAt").asString().isEmpty());
    }

    @Test
    void anSmsSentByTheSdkIsInTheInboxNewestFirst() {
        var sender = MessageAttributeValue.builder().dataType("String").stringValue("CAFE").build();
        for (String text : List.of("first & foremost", "второ")) {
            clients.sns().publish(publish -> publish.phoneNumber("+359881234567").message(text)
                    .messageAttributes(Map.of("AWS.SNS.SMS.SenderID", sender)));
        }

        JsonNode messages = inbox("+359881234567");
        assertEquals("второ", messages.path(0).path("text").asString());
        assertEquals("first & foremost", messages.path(1).path("text").asString());
        assertEquals("CAFE", messages.path(0).path("from").asString());
        assertEquals("sms", messages.path(0).path("channel").asString());
    }

    @Test
    void anotherSenderThanTheRoleNamesIsDenied() {
        var denied = assertThrows(AwsServiceException.class,
                () -> clients.ses().sendEmail(email("else@example.com", "bob@example.com", "s", "x")));

        assertEquals("AccessDeniedException", denied.awsErrorDetails().errorCode());
        assertEquals("[]", inbox("bob@example.com").toString());
    }

    @Test
    void aTopicIsDeniedWhereOnlyPhonesAreAllowed() {
        var denied = assertThrows(AwsServiceException.class,
                () -> clients.sns().publish(publish -> publish.topicArn("arn:aws:sns:eu-central-1:000000000000:t")
                .message("x")));

        assertEquals("AuthorizationError", denied.awsErrorDetails().errorCode());
    }

    @Test
    void whatSesWouldRefuseIsRefused() {
        assertThrows(BadRequestException.class,
                () -> clients.ses().sendEmail(email("shop@example.com", "not an address", "s", "x")));
        assertThrows(BadRequestException.class,
                () -> clients.ses().sendEmail(email("shop@example.com", "a@example.com", "s\r\nBcc: b", "x")));
        assertThrows(BadRequestException.class,
                () -> clients.ses().sendEmail(email("shop@example.com", "a@example.com", "s", "x\r\ny")));
        assertThrows(InvalidParameterException.class,
                () -> clients.sns().publish(publish -> publish.phoneNumber("0881234567").message("x")));
    }

    @Test
    void thePageShowsTextAsTextAndPutsHtmlInASandbox() {
        clients.ses().sendEmail(email("shop@example.com", "page@example.com", "<script>alert(1)</script>", "x"));

        String page = sample.send("GET", "/_local/inbox?to=page@example.com", "", "accept", "text/html").body();

        assertFalse(page.contains("<script>alert"));
        assertTrue(page.contains("&lt;script&gt;alert(1)"));
        assertTrue(page.contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\""));
    }

    @Test
    void anUnknownLocalPathIsAProblem() {
        var answer = sample.get("/_local/nothing");

        assertEquals(404, answer.statusCode());
        assertEquals("application/problem+json", answer.headers().firstValue("content-type").orElseThrow());
    }

    private static JsonNode inbox(String to) {
        return Sample.MAPPER.readTree(sample.get("/_local/inbox.json?to=" + to).body());
    }

    private static SendEmailRequest email(String from, String to, String subject, String header) {
        return SendEmailRequest.builder().fromEmailAddress(from).destination(destination -> destination.toAddresses(to))
                .content(content -> content.simple(simple -> simple
                        .subject(part -> part.data(subject).charset("UTF-8"))
                        .body(body -> body.text(part -> part.data("text")).html(part -> part.data("<p>html</p>")))
                        .headers(MessageHeader.builder().name("List-Unsubscribe").value(header).build()))).build();
    }
}
