package regulars.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.stream.Stream;
import regulars.local.aws.AwsApi;
import regulars.local.door.Service;
import regulars.local.door.Upstream;
import regulars.local.queue.EmbeddedQueues;
import regulars.local.queue.SqsApi;
import regulars.local.table.EmbeddedDynamo;
import regulars.local.table.Tables;
import regulars.local.template.Queue;
import regulars.local.template.Template;

/** Table and queues: embedded, or other emulators where the environment names them. Both start at the same time. */
final class Emulators implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final String region;
    private final CompletableFuture<URI> table;
    private final CompletableFuture<URI> queues;

    Emulators(Endpoints endpoints, Optional<Path> folder, String region, InstantSource clock) {
        this.region = region;
        this.table = start(endpoints.of("DYNAMODB"), () -> {
            var dynamo = keep(EmbeddedDynamo.start(folder.map(path -> path.resolve("dynamodb"))));
            return dynamo.endpoint();
        });
        this.queues = start(endpoints.of("SQS"), () -> {
            var elastic = keep(EmbeddedQueues.start(folder, region, clock));
            return elastic.endpoint();
        });
    }

    private CompletableFuture<URI> start(Optional<URI> other, Supplier<URI> embedded) {
        return other.map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.supplyAsync(embedded, threads));
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    /** Makes the template's tables and queues where they are missing. */
    void create(Template template) {
        var tables = table.thenAcceptAsync(_ -> template.tables().forEach(new Tables(dynamo())::create), threads);
        var sqs = queues.thenAcceptAsync(_ -> inOrder(template.queues()).forEach(sqs()::create), threads);
        CompletableFuture.allOf(tables, sqs).join();
    }

    /** A queue can be made once the queue for its dead letters is there. */
    private static Stream<Queue> inOrder(List<Queue> queues) {
        return queues.stream().sorted(Comparator.comparing(queue -> queue.deadLetters().isPresent()));
    }

    AwsApi dynamo() {
        return new AwsApi(client, table.join(), region, "dynamodb");
    }

    SqsApi sqs() {
        return new SqsApi(new AwsApi(client, queues.join(), region, "sqs"));
    }

    Map<String, Service> services() {
        return Map.of("dynamodb", upstream(table.join(), "dynamodb"), "sqs", upstream(queues.join(), "sqs"));
    }

    Service upstream(URI address, String service) {
        return new Upstream(client, address, AwsApi.authorization(region, service));
    }

    @Override
    public synchronized void close() {
        started.forEach(Emulators::close);
        client.shutdownNow();
        threads.shutdownNow();
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
