package regulars.local.table;

import regulars.local.door.Answer;
import regulars.local.door.Call;
import regulars.local.door.CallInterceptor;
import regulars.local.door.Service;

/**
 * Holds a transaction's answer back until it is in the file. DynamoDB Local puts a transaction's commit into its queue
 * of work and answers without waiting for it, so that a kill right then would lose what was acknowledged. Whatever is
 * read afterwards stands behind the commit in that queue.
 */
public final class CommitWait implements CallInterceptor {
    private final Runnable read;

    /** @param read any call that reads from the table's file */
    public CommitWait(Runnable read) {
        this.read = read;
    }

    @Override
    public Answer intercept(Call call, Service service) {
        Answer answer = service.answer(call);
        if (call.service().equals("dynamodb") && call.action().equals("TransactWriteItems") && answer.status() == 200) {
            read.run();
        }
        return answer;
    }
}
