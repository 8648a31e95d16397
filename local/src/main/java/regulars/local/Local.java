package regulars.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.local.door.CallInterceptor;
import regulars.local.door.Door;
import regulars.local.door.Service;
import regulars.local.function.FunctionHost;
import regulars.local.function.Functions;
import regulars.local.http.Front;
import regulars.local.http.Gateway;
import regulars.local.message.Inbox;
import regulars.local.message.Message;
import regulars.local.message.SesService;
import regulars.local.message.SnsService;
import regulars.local.page.LocalPages;
import regulars.local.policy.RoleCheck;
import regulars.local.setting.Secrets;
import regulars.local.setting.SsmService;
import regulars.local.stream.WriteWatch;
import regulars.local.table.CommitWait;
import regulars.local.template.Place;
import regulars.local.template.Template;
import regulars.local.template.TemplateReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs template.yaml on this machine: functions from what the build made, behind its routes, queues and streams, with
 * table and queues embedded and every call to AWS held to the caller's role.
 */
public final class Local implements AutoCloseable {
    private static final String REGION = "eu-central-1";
    private static final Duration DRAIN_MAX = Duration.ofSeconds(30);

    private final Options options;
    private final Optional<DataFolder> dataFolder;
    private final Front front;
    private final Door door = Door.open();
    private final Endpoints endpoints;
    private final Emulators emulators;
    private final Template template;
    private final Inbox inbox;
    private final Functions functions;
    private final EventSources sources;

    private Local(Options options) {
        this.options = options;
        this.dataFolder = options.dataFolder().map(DataFolder::take);
        this.front = Front.bind(options.port());
        this.endpoints = new Endpoints(options.environment());
        this.emulators = new Emulators(endpoints, options.dataFolder(), region(), options.clock());
        this.template = TemplateReader.read(options.template(), place());
        emulators.create(template);
        this.inbox = new Inbox(options.dataFolder());
        this.functions = new Functions(template, options.clock(), options.random());
        this.sources = new EventSources(template, functions, emulators, options.dataFolder(), options.clock());
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
        }
        front.serve(new Gateway(template, functions, options.clock()),
                new LocalPages(inbox, sources.overview(), sources::drain));
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
        services.put("ses", other("SESV2", "ses").orElseGet(() -> new SesService(inbox, options.clock())));
        services.put("sns", other("SNS", "sns").orElseGet(() -> new SnsService(inbox, options.clock())));
        services.put("ssm", endpoints.ofSettings().map(address -> emulators.upstream(address, "ssm"))
                .orElseGet(() -> new SsmService(template, secrets, options.clock())));
        return services;
    }

    private Optional<Service> other(String variable, String service) {
        return endpoints.of(variable).map(address -> emulators.upstream(address, service));
    }

    private List<CallInterceptor> interceptors() {
        var interceptors = new ArrayList<CallInterceptor>();
        interceptors.add(new RoleCheck(template));
        interceptors.addAll(options.interceptors());
        interceptors.add(new WriteWatch(sources::wake));
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
        sources.close();
        door.close();
        emulators.close();
        dataFolder.ifPresent(DataFolder::close);
    }
}
