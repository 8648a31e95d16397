package regulars.simulator;

import java.util.function.Supplier;

/** Something that must hold does not. */
final class Broken extends RuntimeException {
    Broken(String what) {
        super(what);
    }

    static void unless(boolean holds, String what) {
        unless(holds, () -> what);
    }

    static void unless(boolean holds, Supplier<String> what) {
        if (!holds) {
            throw new Broken(what.get());
        }
    }

    static void unlessSame(Object expected, Object actual, String what) {
        unlessSame(expected, actual, () -> what);
    }

    static void unlessSame(Object expected, Object actual, Supplier<String> what) {
        if (!expected.equals(actual)) {
            throw new Broken(what.get() + "\n  expected: " + expected + "\n  actual:   " + actual);
        }
    }
}
