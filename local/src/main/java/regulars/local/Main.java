package regulars.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import regulars.local.log.RunLog;
import regulars.local.template.TemplateException;

/** The program behind {@code ./run}. */
final class Main {
    private static final RunLog LOG = RunLog.of("run");

    private Main() {
    }

    public static void main(String[] arguments) {
        PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // Standard output says one line; what functions print is log.
        System.setOut(System.err);
        try {
            start(List.of(arguments), output);
        } catch (TemplateException | IllegalArgumentException e) {
            LOG.say(e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            LOG.say("Regulars can't start: " + e.getMessage(), e);
            System.exit(1);
        }
    }

    private static void start(List<String> arguments, PrintStream output) {
        if (arguments.contains("--rehearse")) {
            rehearse();
        } else {
            run(arguments, output);
        }
    }

    /** Loads what a run loads, so that the JVM can keep it. */
    private static void rehearse() {
        try (var local = Local.start(Options.inMemory())) {
            local.drain();
        }
        System.exit(0);
    }

    private static void run(List<String> arguments, PrintStream output) {
        var environment = System.getenv();
        boolean demo = arguments.contains("--demo");
        Path data = Path.of(environment.getOrDefault("DATA_DIR", demo ? ".data-demo" : ".data"));
        if (arguments.contains("--reset")) {
            DataFolder.empty(data);
        }
        var demoRun = new DemoRun(data);
        if (demo) {
            demoRun.prepare(arguments.contains("--play"));
        }
        var local = Local.start(Options.inMemory().withPort(port(environment.getOrDefault("PORT", "8080")))
                .withDataFolder(data).withEnvironment(environment));
        Runtime.getRuntime().addShutdownHook(new Thread(local::close));
        if (demo) {
            demoRun.play(local).forEach(output::println);
        }
        output.println("Regulars is ready on " + local.baseAddress());
        if (!environment.getOrDefault("WARM", "yes").equals("no")) {
            Thread.ofVirtual().start(() -> warm(local));
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, as any other number that is no port.
        }
        throw new IllegalArgumentException("PORT is " + text + ", which is no port number");
    }

    private static void warm(Local local) {
        try {
            local.warm();
        } catch (RuntimeException e) {
            LOG.say("Functions could not be loaded ahead of their first event", e);
        }
    }
}
