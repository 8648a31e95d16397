package regulars.local.stream;

import java.util.Set;
import regulars.local.door.Answer;
import regulars.local.door.Call;
import regulars.local.door.CallInterceptor;
import regulars.local.door.Service;

/** Wakes the stream's readers as soon as something was written. */
public final class WriteWatch implements CallInterceptor {
    private static final Set<String> WRITES = Set.of("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems",
            "BatchWriteItem");

    private final Runnable wake;

    public WriteWatch(Runnable wake) {
        this.wake = wake;
    }

    @Override
    public Answer intercept(Call call, Service service) {
        Answer answer = service.answer(call);
        if (call.service().equals("dynamodb") && WRITES.contains(call.action()) && answer.status() == 200) {
            wake.run();
        }
        return answer;
    }
}
