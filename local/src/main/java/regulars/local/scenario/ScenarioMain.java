package regulars.local.scenario;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import regulars.local.Local;
import regulars.local.log.RunLog;
import regulars.local.scenario.Scenarios.Result;

/**
 * The program behind {@code ./scenario}: exits with 0 where every story comes out as told, with 1 where one does not, with
 * 2 where a file is no scenario.
 */
final class ScenarioMain {
    private static final RunLog LOG = RunLog.of("scenario");
    private static final int DIFFERENT = 1;
    private static final int NO_SCENARIO = 2;
    private static final int FAILED = 3;

    private ScenarioMain() {
    }

    public static void main(String[] arguments) {
        var output = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        System.exit(run(Stream.of(arguments).map(Path::of).toList(), output));
    }

    private static int run(List<Path> files, PrintStream output) {
        try {
            Scenarios scenarios = Scenarios.read(files);
            try (Local local = Local.start(scenarios.options())) {
                List<Result> results = scenarios.play(local);
                results.forEach(result -> print(result, output));
                return results.stream().allMatch(result -> result.differences().isEmpty()) ? 0 : DIFFERENT;
            }
        } catch (FormatException e) {
            e.lines().forEach(output::println);
            return NO_SCENARIO;
        } catch (RuntimeException e) {
            LOG.say("The stories could not be played", e);
            return FAILED;
        }
    }

    private static void print(Result result, PrintStream output) {
        output.println((result.differences().isEmpty() ? "as told    " : "different  ") + result.file() + "  " + result.title()
                + " (" + result.steps() + " steps)");
        result.differences().forEach(difference -> output.println("  " + difference));
    }
}
