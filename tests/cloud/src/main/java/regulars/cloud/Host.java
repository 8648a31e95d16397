package regulars.cloud;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import regulars.local.template.Function;
import regulars.platform.World;

/** One function: its process, as long as it lives. */
final class Host {
    private final Function function;
    private final Supplier<World> world;
    private final Consumer<String> log;
    private RequestStreamHandler handler;
    private int invocations;

    Host(Function function, Supplier<World> world, Consumer<String> log) {
        this.function = function;
        this.world = world;
        this.log = log;
    }

    Function function() {
        return function;
    }

    int invocations() {
        return invocations;
    }

    /** The function's answer; nothing where it failed. A process that died, or that failed, is not used again. */
    Optional<byte[]> invoke(byte[] event) {
        invocations++;
        var output = new ByteArrayOutputStream();
        try {
            if (handler == null) {
                handler = made();
            }
            handler.handleRequest(new ByteArrayInputStream(event), output, new Invocation(function, invocations, log));
            return Optional.of(output.toByteArray());
        } catch (Crash e) {
            handler = null;
            return Optional.empty();
        } catch (RuntimeException e) {
            log.accept(function.id() + " failed: " + e);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RequestStreamHandler made() {
        try {
            return (RequestStreamHandler) Class.forName(function.handler().replaceFirst("::.*", "")).getConstructor(World.class).newInstance(world.get());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(function.id() + " cannot be made", e);
        }
    }
}
