package regulars.tests.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import regulars.tests.Repository;
import regulars.tests.system.Client;

/** {@code ./run} as a process of its own. The script becomes the run, so that a kill meets the run itself. */
final class LocalProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Regulars is ready on (http://\\S+)");

    private final Process process;
    private final Client client;

    private LocalProcess(Process process, URI address) {
        this.process = process;
        this.client = new Client(address);
    }

    /** Starts it on a free port; when this returns, it is ready. */
    static LocalProcess start(Path data) {
        try {
            Process process = builder(data).start();
            return new LocalProcess(process, address(process, data.resolveSibling("run.err")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder builder(Path data) {
        var builder = new ProcessBuilder(Repository.path("run").toString());
        builder.redirectError(data.resolveSibling("run.err").toFile());
        builder.environment().put("PORT", "0");
        builder.environment().put("DATA_DIR", data.toString());
        builder.environment().put("WARM", "no");
        return builder;
    }

    private static URI address(Process process, Path errors) throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Matcher ready = READY.matcher(String.valueOf(output.readLine()));
        if (!ready.matches()) {
            process.destroyForcibly();
            throw new AssertionError("The local run did not get ready: " + Repository.text(errors));
        }
        return URI.create(ready.group(1));
    }

    Client client() {
        return client;
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
