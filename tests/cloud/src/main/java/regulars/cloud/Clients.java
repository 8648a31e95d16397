package regulars.cloud;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import regulars.platform.aws.ClientSource;

/** The clients that every function gets: calls of them go through what may go wrong. */
final class Clients implements ClientSource {
    private final Map<Class<?>, Object> byType = new HashMap<>();
    private final Faults faults;

    Clients(Faults faults) {
        this.faults = faults;
    }

    <C> Clients add(Class<C> type, C client) {
        byType.put(type, Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (_, method, arguments) -> faults.around(method.getName(), () -> call(method, client, arguments))));
        return this;
    }

    private static Object call(Method method, Object client, Object[] arguments) {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without anything that goes wrong. */
    <C> Clients addSafe(Class<C> type, C client) {
        byType.put(type, client);
        return this;
    }

    @Override
    public <C> Optional<C> find(Class<C> type) {
        return Optional.ofNullable(byType.get(type)).map(type::cast);
    }
}
