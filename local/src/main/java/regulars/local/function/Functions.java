package regulars.local.function;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import regulars.local.template.Function;
import regulars.local.template.Template;

/** All functions of the template, each with the environment that Lambda would give it. */
public final class Functions {
    /** A busy laptop is slower than Lambda: an invocation gets so many times the function's timeout. */
    private static final int PATIENCE = 5;

    private final Map<String, FunctionHost> byId = new LinkedHashMap<>();

    public Functions(Template template, InstantSource clock, RandomGenerator random) {
        template.functions().forEach(function -> byId.put(function.id(), new FunctionHost(function,
                once(() -> new HandlerFactory(function, environment(template, function), clock, random)),
                function.timeout().multipliedBy(PATIENCE))));
    }

    public FunctionHost get(Function function) {
        return byId.get(function.id());
    }

    public List<FunctionHost> all() {
        return List.copyOf(byId.values());
    }

    /** The function's own variables and those that Lambda adds; the access key names the caller to the door. */
    public static Map<String, String> environment(Template template, Function function) {
        var environment = new LinkedHashMap<>(function.environment());
        environment.put("AWS_REGION", template.place().region());
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put("AWS_ENDPOINT_URL", template.place().endpoint().toString());
        environment.put("AWS_ACCESS_KEY_ID", function.id());
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        return environment;
    }

    private static <T> Supplier<T> once(Supplier<T> supplier) {
        return new Supplier<>() {
            private T value;

            @Override
            public synchronized T get() {
                if (value == null) {
                    value = supplier.get();
                }
                return value;
            }
        };
    }
}
