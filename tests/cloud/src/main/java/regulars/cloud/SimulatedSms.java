package regulars.cloud;

import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/** SNS that takes every SMS. */
final class SimulatedSms implements SnsClient {
    private final List<Mailed> sent;
    private final InstantSource clock;

    SimulatedSms(List<Mailed> sent, InstantSource clock) {
        this.sent = sent;
        this.clock = clock;
    }

    @Override
    public PublishResponse publish(PublishRequest request) {
        sent.add(new Mailed(clock.instant(), request.phoneNumber(), "", request.message()));
        return PublishResponse.builder().messageId("sms-" + sent.size()).build();
    }

    @Override
    public String serviceName() {
        return "sns";
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
