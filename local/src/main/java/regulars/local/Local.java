package regulars.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.local.clock.ClockMoves;
import regulars.local.clock.LocalClock;
import regulars.local.clock.Ticker;
import regulars.local.door.CallInterceptor;
import regulars.local.door.Door;
import regulars.local.door.Service;
import regulars.local.function.FunctionHost;
import regulars.local.function.Functions;
import regulars.local.http.Front;
import regulars.local.http.Gateway;
import regulars.local.message.EventBus;
import regulars.local.message.Inbox;
import regulars.local.message.Message;
import regulars.local.message.PushService;
import regulars.local.message.SesReports;
import regulars.local.message.SesService;
import regulars.local.message.SnsService;
import regulars.local.page.ClockPage;
import regulars.local.page.InboxPage;
import regulars.local.page.LocalPages;
import regulars.local.page.QueuesPage;
import regulars.local.page.TablePage;
import regulars.local.policy.RoleCheck;
import regulars.local.queue.SendWatch;
import regulars.local.setting.Secrets;
import regulars.local.setting.SsmService;
import regulars.local.stream.WriteWatch;
import regulars.local.table.CommitWait;
import regulars.local.table.DueAhead;
import regulars.local.table.DueIndex;
import regulars.local.table.DueWrites;
import regulars.local.table.TableBrowser;
import regulars.local.template.Place;
import regulars.local.template.Template;
import regulars.local.template.TemplateException;
import regulars.local.template.TemplateReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs template.yaml on this machine: functions from what the build made, behind its routes, queues and streams, with
 * table and queues embedded and every call to AWS held to the caller's role.
 */
public final class Local implements AutoCloseable {
    private static final String REGION = "eu-central-1";
    private static final Duration DRAIN_MAX = Duration.ofSeconds(30);

    private static final Duration SETTLE_MAX = Duration.ofMinutes(1);

    private final Options options;
    private final LocalClock clock;
    private final Optional<DataFolder> dataFolder;
    private final Front front;
    private final Door door = Door.open();
    private final Endpoints endpoints;
    private final Emulators emulators;
    private final Template template;
    private final Inbox inbox;
    private final Functions functions;
    private final Map<String, DueIndex> indexes;
    private final TableBrowser browser;
    private final EventSources sources;
    private final ClockMoves moves;
    private final Ticker ticker;

    private Local(Options options) {
        this.options = options;
        this.dataFolder = options.dataFolder().map(DataFolder::take);
        this.clock = new LocalClock(options.clock(), options.dataFolder());
        this.front = Front.bind(options.port());
        this.endpoints = new Endpoints(options.environment());
        this.emulators = new Emulators(endpoints, options.dataFolder(), region(), clock);
        this.template = TemplateReader.read(options.template(), place());
        emulators.create(template);
        this.inbox = new Inbox(options.dataFolder());
        this.functions = new Functions(template, clock, options.random());
        this.indexes = dueIndexes();
        this.browser = new TableBrowser(emulators.dynamo(), template.tables().getFirst());
        this.sources = new EventSources(template, functions, emulators, options.dataFolder(), clock);
        this.moves = new ClockMoves(clock,
                options.triggers() ? sources.schedules(indexes) : sources.noSchedules(), this::settle);
        this.ticker = new Ticker(moves);
    }

    /** Starts everything; when this returns, requests are answered. */
    public static Local start(Options options) {
        // Without it, small answers wait for the client's delayed acknowledgement, some 40 ms each.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var local = new Local(options);
        local.serve();
        return local;
    }

    private void serve() {
        door.serve(services(), interceptors());
        if (options.triggers()) {
            sources.start();
            ticker.start();
        }
        front.serve(new Gateway(template, functions, clock),
                pages());
    }

    private LocalPages pages() {
        return new LocalPages(new InboxPage(inbox, browser),
                new ClockPage(clock, moves, new DueAhead(List.copyOf(indexes.values()))),
                new QueuesPage(sources.overview(), sources.deadLetters()), new TablePage(browser),
                new PushService(inbox, clock), sources::drain);
    }

    private void written() {
        sources.written();
        browser.forget();
    }

    /** The indexes that functions name in their metadata, by name. */
    private Map<String, DueIndex> dueIndexes() {
        var byName = new HashMap<String, DueIndex>();
        template.functions().forEach(function -> function.dueIndex().ifPresent(name -> byName.put(name,
                new DueIndex(emulators.dynamo(), template.tableWithIndex(name).orElseThrow(() ->
                new TemplateException(function.id(), "names " + name + ", which is the index of no table")), name))));
        return byName;
    }

    private String region() {
        return options.environment().getOrDefault("AWS_REGION", REGION);
    }

    private Place place() {
        Path root = options.template().toAbsolutePath().getParent();
        return new Place(root, door.address(), front.address(), region(), LocalValues.overrides(front.address()));
    }

    private Map<String, Service> services() {
        var services = new HashMap<>(emulators.services());
        var secrets = new Secrets(options.dataFolder(), template.secrets(), options.random());
        services.put("ses", other("SESV2", "ses").orElseGet(this::ses));
        services.put("sns", other("SNS", "sns").orElseGet(() -> new SnsService(inbox, clock)));
        services.put("ssm", endpoints.ofSettings().map(address -> emulators.upstream(address, "ssm"))
                .orElseGet(() -> new SsmService(template, secrets, clock)));
        return services;
    }

    private SesService ses() {
        var bus = new EventBus(template, (queue, text) -> {
            emulators.sqs().send(queue, text);
            sources.sent(queue.name());
        });
        return new SesService(inbox, clock, new SesReports(template, bus, clock));
    }

    private Optional<Service> other(String variable, String service) {
        return endpoints.of(variable).map(address -> emulators.upstream(address, service));
    }

    private List<CallInterceptor> interceptors() {
        var interceptors = new ArrayList<CallInterceptor>();
        interceptors.add(new RoleCheck(template));
        interceptors.addAll(options.interceptors());
        indexes.values().forEach(index -> interceptors.add(new DueWrites(index)));
        interceptors.add(new WriteWatch(this::written));
        interceptors.add(new SendWatch(sources::sent));
        if (dataFolder.isPresent()) {
            interceptors.add(new CommitWait(() -> emulators.dynamo().call("DynamoDB_20120810.ListTables",
                    JsonMapper.shared().createObjectNode())));
        }
        return interceptors;
    }

    /** The address that people open. */
    public URI baseAddress() {
        return front.address();
    }

    /** What was sent to this address or number, newest first. */
    public List<Message> inbox(String to) {
        return inbox.to(to);
    }

    /** Waits until nothing is in flight any more; throws when that takes longer than half a minute. */
    public void drain() {
        Map<String, Integer> left = sources.drain(DRAIN_MAX);
        if (!left.isEmpty()) {
            throw new IllegalStateException("Still unfinished after " + DRAIN_MAX.toSeconds() + " s: " + left);
        }
    }

    /** The time by the run's clock. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Moves the clock forward; returns when all that became due on the way is done.
     *
     * @return how often each function, by logical id, was called by its schedules on the way
     * @throws IllegalArgumentException when that is backwards or more than ten years
     */
    public Map<String, Integer> advance(Duration way) {
        return moves.move(now -> now.plus(way));
    }

    /** Moves the clock forward to this instant, as {@link #advance} does. */
    public Map<String, Integer> moveTo(Instant target) {
        return moves.move(_ -> target);
    }

    private void settle(boolean certainly) {
        if (options.triggers()) {
            sources.settle(certainly, SETTLE_MAX);
        }
    }

    /** What the function of this logical id finds in its environment; calls made with it are held to its role. */
    public Map<String, String> environment(String functionId) {
        return Functions.environment(template, template.function(functionId).orElseThrow());
    }

    /** Loads every function ahead of its first event. */
    void warm() {
        functions.all().forEach(FunctionHost::warm);
    }

    @Override
    public void close() {
        front.close();
        ticker.close();
        sources.close();
        door.close();
        emulators.close();
        dataFolder.ifPresent(DataFolder::close);
    }
}
