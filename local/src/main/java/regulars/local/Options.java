package regulars.local;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import regulars.local.door.CallInterceptor;

/**
 * How to run the template.
 *
 * @param template      template.yaml; its folder is the repository's root
 * @param port          0 for a free one
 * @param dataFolder    where everything is kept; in memory when there is none
 * @param environment   {@code AWS_ENDPOINT_URL} and {@code AWS_ENDPOINT_URL_<SERVICE>} of other emulators
 * @param clock         the one clock of the run and of its functions
 * @param random        the functions' randomness
 * @param triggers      whether queues and streams feed their functions
 * @param interceptors  stand before every call to AWS, outermost first, after the role has been checked
 */
public record Options(Path template, int port, Optional<Path> dataFolder, Map<String, String> environment,
        InstantSource clock, RandomGenerator random, boolean triggers, List<CallInterceptor> interceptors) {

    /** The template above the working directory, on a free port, in memory. */
    public static Options inMemory() {
        return new Options(Repository.root().resolve("template.yaml"), 0, Optional.empty(), Map.of(),
                InstantSource.system(), new SecureRandom(), true, List.of());
    }

    public Options withTemplate(Path file) {
        return new Options(file, port, dataFolder, environment, clock, random, triggers, interceptors);
    }

    public Options withPort(int number) {
        return new Options(template, number, dataFolder, environment, clock, random, triggers, interceptors);
    }

    public Options withDataFolder(Path folder) {
        return new Options(template, port, Optional.of(folder), environment, clock, random, triggers, interceptors);
    }

    public Options withEnvironment(Map<String, String> variables) {
        return new Options(template, port, dataFolder, Map.copyOf(variables), clock, random, triggers, interceptors);
    }

    public Options withClock(InstantSource source) {
        return new Options(template, port, dataFolder, environment, source, random, triggers, interceptors);
    }

    public Options withRandom(RandomGenerator generator) {
        return new Options(template, port, dataFolder, environment, clock, generator, triggers, interceptors);
    }

    public Options withoutTriggers() {
        return new Options(template, port, dataFolder, environment, clock, random, false, interceptors);
    }

    public Options withInterceptors(CallInterceptor... more) {
        return new Options(template, port, dataFolder, environment, clock, random, triggers, List.of(more));
    }
}
