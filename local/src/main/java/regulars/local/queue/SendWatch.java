package regulars.local.queue;

import regulars.local.door.Answer;
import regulars.local.door.Call;
import regulars.local.door.CallInterceptor;
import regulars.local.door.Service;

/** Tells whenever messages were sent. */
public final class SendWatch implements CallInterceptor {
    private final Runnable sent;

    public SendWatch(Runnable sent) {
        this.sent = sent;
    }

    @Override
    public Answer intercept(Call call, Service service) {
        Answer answer = service.answer(call);
        if (call.service().equals("sqs") && call.action().startsWith("SendMessage") && answer.status() == 200) {
            sent.run();
        }
        return answer;
    }
}
