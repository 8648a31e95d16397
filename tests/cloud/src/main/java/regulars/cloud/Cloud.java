package regulars.cloud;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import regulars.cloud.table.Change;
import regulars.cloud.table.SimulatedTable;
import regulars.local.template.Function;
import regulars.local.template.Parameter;
import regulars.local.template.Place;
import regulars.local.template.ScheduleSource;
import regulars.local.template.Template;
import regulars.local.template.TemplateReader;
import regulars.platform.World;
import regulars.platform.json.Json;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;

/**
 * The whole template in one thread and in memory: the functions themselves over a simulated table, queues, stream,
 * schedules and providers. One seed decides who comes next and what goes wrong; the same seed gives the same run.
 */
public final class Cloud implements InstantSource {
    private static final URI ADDRESS = URI.create("http://localhost");
    private static final int LOST_ONCE_IN = 50;
    private static final int STEPS_MAX = 1_000_000;

    private final Random random;
    private final Faults faults;
    private final Template template;
    private final SimulatedTable table;
    private final SimulatedQueues queues;
    private final List<Mailed> sent = new ArrayList<>();
    private final Map<String, Host> hosts = new LinkedHashMap<>();
    private final List<StreamFeed> streams = new ArrayList<>();
    private final List<QueueFeed> feeds = new ArrayList<>();
    private final List<Timetable> timetables = new ArrayList<>();
    private final Routing routing;
    private Instant now;
    private long steps;

    /**
     * @param root  the folder of {@code template.yaml}
     * @param begin what the clock shows first
     * @param log   is told of each line that functions write
     */
    public Cloud(Path root, long seed, int faultOneIn, Instant begin, Consumer<String> log) {
        this.random = new Random(seed);
        this.faults = new Faults(new Random(random.nextLong()), faultOneIn);
        this.now = begin;
        var place = new Place(root, ADDRESS, ADDRESS, "eu-central-1", Map.of("SmsMonthlyBudget", "100000", "BaseAddress", ADDRESS.toString()));
        this.template = TemplateReader.read(root.resolve("template.yaml"), place);
        this.queues = new SimulatedQueues(template.queues(), this);
        this.table = new SimulatedTable(Schemas.of(template.tables().getFirst()), this::changed);
        var clients = new Clients(faults).add(DynamoDbClient.class, table).add(SqsClient.class, queues)
                .add(SesV2Client.class, new SimulatedMail(sent, this)).add(SnsClient.class, new SimulatedSms(sent, this))
                .addSafe(SdkHttpClient.class, new SimulatedParameters(parameters()));
        template.functions().forEach(function -> hosts.put(function.id(), new Host(function,
                () -> World.of(environment(function), this, new Random(random.nextLong())).with(clients), log)));
        this.routing = new Routing(template.functions());
        template.functions().forEach(this::feed);
    }

    private Map<String, String> parameters() {
        var values = new HashMap<String, String>();
        template.parameters().forEach((Parameter parameter) -> values.put(parameter.name(), parameter.value()));
        return values;
    }

    private Map<String, String> environment(Function function) {
        var environment = new HashMap<>(function.environment());
        environment.put("AWS_REGION", template.place().region());
        environment.put("AWS_ACCESS_KEY_ID", function.id());
        environment.put("AWS_SECRET_ACCESS_KEY", "simulated");
        return environment;
    }

    private void feed(Function function) {
        Host host = hosts.get(function.id());
        function.streamSources().forEach(source -> streams.add(new StreamFeed(source, host,
                record -> source.onFailure().ifPresent(queue -> queues.named(queue).send(record, now)))));
        function.queueSources().forEach(source -> feeds.add(new QueueFeed(source, queues.named(source.queueArn()), host)));
        function.schedules().forEach(source -> timetables.add(new Timetable(source, host, now)));
    }

    private void changed(List<Change> changes) {
        changes.forEach(change -> streams.forEach(stream -> stream.changed(change, now)));
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** What may go wrong, to be set on when what prepares is done. */
    public Faults faults() {
        return faults;
    }

    /** Everything that went out, in order. */
    public List<Mailed> sent() {
        return List.copyOf(sent);
    }

    /** Every item of the table. */
    public List<Map<String, AttributeValue>> items() {
        return table.all();
    }

    /** How many batches, ticks and requests there were. */
    public long steps() {
        return steps;
    }

    /** What lies among the dead letters of all queues. */
    public List<String> deadLetters() {
        List<String> names = template.queues().stream().flatMap(queue -> queue.deadLetters().stream())
                .map(dead -> queues.named(dead.queueArn()).queue().name()).distinct().toList();
        return names.stream().flatMap(name -> queues.named(name).bodies().stream()).toList();
    }

    /**
     * What the system answers to a request.
     *
     * @return its status and body; status 503 where the function has failed, as the gateway says then
     */
    public Reply call(String method, String path, Optional<String> token, Optional<String> key, Object body) {
        steps++;
        var headers = new HashMap<String, String>();
        headers.put("content-type", "application/json");
        token.ifPresent(value -> headers.put("authorization", "Bearer " + value));
        key.ifPresent(value -> headers.put("idempotency-key", value));
        Host host = hosts.get(routing.function(method, path).orElseThrow(() -> new IllegalArgumentException("No route for " + method + " " + path)));
        return host.invoke(Json.bytes(Events.request(method, path, headers, body == null ? "" : body.toString()))).map(Reply::of).orElseGet(Reply::failed);
    }

    /** An HTTP answer. */
    public record Reply(int status, JsonNode body) {
        static Reply of(byte[] answer) {
            JsonNode event = Json.read(answer);
            String text = event.path("body").asString("");
            return new Reply(event.path("statusCode").intValue(), text.startsWith("{") || text.startsWith("[") ? Json.read(text.getBytes(StandardCharsets.UTF_8)) : Json.object());
        }

        static Reply failed() {
            return new Reply(503, Json.object());
        }

        /** Whether it is what was asked for. */
        public boolean isGood() {
            return status < 300;
        }
    }

    /** Moves the clock; everything that becomes due on the way happens at its instant. */
    public void moveTo(Instant target) {
        settle();
        for (Optional<Instant> stop = nextStop(); stop.isPresent() && !stop.get().isAfter(target); stop = nextStop()) {
            now = stop.get().isAfter(now) ? stop.get() : now;
            timetables.stream().filter(timetable -> timetable.isDue(now)).forEach(timetable -> tick(timetable));
            settle();
        }
        now = target.isAfter(now) ? target : now;
    }

    private Optional<Instant> nextStop() {
        return Stream.of(timetables.stream().map(Timetable::next), streams.stream().flatMap(stream -> stream.next().stream()),
                queues.all().stream().flatMap(messages -> messages.next(now).stream())).flatMap(all -> all).min(Comparator.naturalOrder());
    }

    /** Where nothing is due, the function would find nothing to do. */
    private void tick(Timetable timetable) {
        boolean idle = timetable.host().function().dueIndex().filter(index -> !table.isAnyBy(index, now.toString())).isPresent();
        if (!idle) {
            steps++;
            timetable.host().invoke(Json.bytes(Events.tick(timetable.source(), timetable.next())));
        }
        timetable.pass(now);
    }

    /** Does what is to be done now, one batch after another, until nothing is. */
    public void settle() {
        for (int i = 0; i < STEPS_MAX; i++) {
            List<Runnable> ready = ready();
            if (ready.isEmpty()) {
                return;
            }
            steps++;
            ready.get(random.nextInt(ready.size())).run();
        }
        throw new IllegalStateException("There is no end to it at " + now);
    }

    private List<Runnable> ready() {
        var ready = new ArrayList<Runnable>();
        streams.stream().filter(stream -> stream.isReady(now)).forEach(stream -> ready.add(() -> stream.work(now, faults.happens("batch of the stream replayed", LOST_ONCE_IN))));
        for (QueueFeed feed : feeds) {
            feed.messages().takeDead(now).forEach(dead -> queues.named(feed.messages().queue().deadLetters().orElseThrow().queueArn()).send(dead.body, now));
            if (feed.messages().hasVisible(now)) {
                ready.add(() -> feed.work(now, random, faults.happens("messages delivered twice", LOST_ONCE_IN)));
            }
        }
        return ready;
    }

    /** A schedule and when it fires next. */
    private static final class Timetable {
        private final ScheduleSource source;
        private final Host host;
        private Instant next;

        Timetable(ScheduleSource source, Host host, Instant after) {
            this.source = source;
            this.host = host;
            this.next = source.recurrence().next(after);
        }

        ScheduleSource source() {
            return source;
        }

        Host host() {
            return host;
        }

        Instant next() {
            return next;
        }

        boolean isDue(Instant at) {
            return !next.isAfter(at);
        }

        void pass(Instant at) {
            next = source.recurrence().next(at);
        }
    }
}
