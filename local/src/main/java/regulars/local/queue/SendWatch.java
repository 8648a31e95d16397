package regulars.local.queue;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import regulars.local.door.Answer;
import regulars.local.door.Call;
import regulars.local.door.CallInterceptor;
import regulars.local.door.Service;
import tools.jackson.databind.JsonNode;

/** Tells of every message that was sent: the queue's name and the delay, which may be none. */
public final class SendWatch implements CallInterceptor {
    private final BiConsumer<String, Duration> sent;

    public SendWatch(BiConsumer<String, Duration> sent) {
        this.sent = sent;
    }

    @Override
    public Answer intercept(Call call, Service service) {
        Answer answer = service.answer(call);
        if (call.service().equals("sqs") && call.action().startsWith("SendMessage") && answer.status() == 200) {
            JsonNode request = call.json();
            String name = request.path("QueueUrl").asString("").replaceFirst(".*/", "");
            messages(request).forEach(message ->
                    sent.accept(name, Duration.ofSeconds(message.path("DelaySeconds").asLong(0))));
        }
        return answer;
    }

    private static Stream<JsonNode> messages(JsonNode request) {
        return request.has("Entries") ? request.path("Entries").valueStream() : Stream.of(request);
    }
}
