package regulars.local.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;
import regulars.local.template.Function;

/** Makes handlers of one function: its code in a class loader of its own, its world made inside that loader. */
final class HandlerFactory {
    private static final String WORLD = "regulars.platform.World";

    private final Function function;
    private final Map<String, String> environment;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final URLClassLoader loader;

    HandlerFactory(Function function, Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        this.function = function;
        this.environment = environment;
        this.clock = clock;
        this.random = random;
        this.loader = Artifact.loader(function);
    }

    ClassLoader loader() {
        return loader;
    }

    /** A new handler, as Lambda makes one for each execution environment. */
    RequestStreamHandler create() {
        String name = function.handler().replaceFirst("::.*", "");
        try {
            Class<?> worldType = loader.loadClass(WORLD);
            Object world = worldType.getMethod("of", Map.class, InstantSource.class, RandomGenerator.class)
                    .invoke(null, environment, clock, random);
            return (RequestStreamHandler) loader.loadClass(name).getConstructor(worldType).newInstance(world);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(function.id() + ": " + name + " fails as it is made", e.getCause());
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalStateException(function.id() + ": " + name
                    + " is no handler with a public constructor for "
                    + WORLD + " in " + function.artifacts(), e);
        }
    }
}
