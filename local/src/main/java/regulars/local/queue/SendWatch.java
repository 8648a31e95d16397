package regulars.local.queue;

import java.util.function.Consumer;
import regulars.local.door.Answer;
import regulars.local.door.Call;
import regulars.local.door.CallInterceptor;
import regulars.local.door.Service;

/** Tells whenever messages were sent, by the queue's name. */
public final class SendWatch implements CallInterceptor {
    private final Consumer<String> sent;

    public SendWatch(Consumer<String> sent) {
        this.sent = sent;
    }

    @Override
    public Answer intercept(Call call, Service service) {
        Answer answer = service.answer(call);
        if (call.service().equals("sqs") && call.action().startsWith("SendMessage") && answer.status() == 200) {
            sent.accept(call.json().path("QueueUrl").asString("").replaceFirst(".*/", ""));
        }
        return answer;
    }
}
