package regulars.tests.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against the running system: {@link Regulars}, its {@link MovableClock} and its table can be asked for. Every
 * test begins on a new morning, and after the tests of a class the invariants are checked: what breaks one of them stays
 * in the ledger for good.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RunningSystem.class)
public @interface SystemTest {
    /** Whether the class has a system of its own: for stories of weeks, which every guest of other tests would live through too. */
    boolean own() default false;
}
