package regulars.cloud;

import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;

/** SES that takes every e-mail. */
final class SimulatedMail implements SesV2Client {
    private final List<Mailed> sent;
    private final InstantSource clock;

    SimulatedMail(List<Mailed> sent, InstantSource clock) {
        this.sent = sent;
        this.clock = clock;
    }

    @Override
    public SendEmailResponse sendEmail(SendEmailRequest request) {
        var content = request.content().simple();
        sent.add(new Mailed(clock.instant(), request.destination().toAddresses().getFirst(), content.subject().data(), content.body().text().data()));
        return SendEmailResponse.builder().messageId("mail-" + sent.size()).build();
    }

    @Override
    public String serviceName() {
        return "ses";
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
