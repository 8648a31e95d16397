package regulars.tests.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import regulars.tests.contract.AnswerCheck;

/** Speaks to the running system; every answer is held to the contract. */
public final class Client {
    /** A move of the clock answers when all that became due on the way is done. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    private final URI base;

    public Client(URI base) {
        this.base = base;
    }

    public URI base() {
        return base;
    }

    /** @throws AssertionError where the answer is not what the contract says */
    public Answer send(Call call) {
        Answer answer = sendUnchecked(call);
        List<String> complaints = AnswerCheck.complaints(call, answer);
        if (!complaints.isEmpty()) {
            throw new AssertionError(call + " → " + answer.status() + " " + answer.text() + "\nagainst the contract: " + complaints);
        }
        return answer;
    }

    /** For what lies outside the contract: pages, and the run's own. */
    public Answer sendUnchecked(Call call) {
        var request = HttpRequest.newBuilder(base.resolve(call.path())).timeout(PATIENCE).method(call.method(),
                call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::header);
        try {
            return answer(call, http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(Call call, HttpResponse<byte[]> response) {
        var headers = new HashMap<String, String>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), String.join(", ", values)));
        return new Answer(call, response.statusCode(), headers, response.body());
    }

    /** Sends so many calls at the same instant; the answers in the order of the calls. */
    public List<Answer> sendTogether(int count, IntFunction<Call> call) {
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<Answer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                Call next = call.apply(i);
                answers.add(threads.submit(() -> {
                    start.await();
                    return send(next);
                }));
            }
            start.countDown();
        }
        return answers.stream().map(Client::get).toList();
    }

    private static Answer get(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
