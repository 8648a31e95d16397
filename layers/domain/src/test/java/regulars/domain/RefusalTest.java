package regulars.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void everyRefusalHasACodeThatIsItsName() {
        var codes = new HashSet<String>();
        for (Class<?> kind : Refusal.class.getPermittedSubclasses()) {
            Refusal refusal = any(kind);
            assertEquals(kebab(kind.getSimpleName()), refusal.code());
            assertTrue(codes.add(refusal.code()));
        }
    }

    @Test
    void itsParametersAreItsComponents() {
        for (Class<?> kind : Refusal.class.getPermittedSubclasses()) {
            var components = Stream.of(kind.getRecordComponents()).map(RecordComponent::getName).toList();
            assertEquals(Set.copyOf(components), any(kind).parameters().keySet());
        }
    }

    private static Refusal any(Class<?> kind) {
        var constructor = kind.getDeclaredConstructors()[0];
        Object[] arguments = Stream.of(constructor.getParameterTypes()).map(RefusalTest::anyValue).toArray();
        try {
            return (Refusal) constructor.newInstance(arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object anyValue(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int" -> 1;
            case "long" -> 1L;
            case "String" -> "text";
            case "Instant" -> Instant.EPOCH;
            case "LocalDate" -> LocalDate.EPOCH;
            case "Optional" -> Optional.of(Instant.EPOCH);
            default -> new ProgramId("AAAAAAAA");
        };
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
