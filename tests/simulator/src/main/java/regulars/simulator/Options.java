package regulars.simulator;

import java.util.Map;

/** What to simulate. */
record Options(long seed, int members, int days) {
    static final String USAGE = "usage: ./simulate [--domain] [--seed N] [--members M] [--days D]";

    /** Reads a command line; throws IllegalArgumentException if it is none. */
    static Options parse(String... arguments) {
        var values = new java.util.HashMap<>(Map.of("--seed", 1L, "--members", 100L, "--days", 365L));
        for (int index = 0; index < arguments.length; index++) {
            if (arguments[index].equals("--domain")) {
                continue;
            }
            if (!values.containsKey(arguments[index]) || index + 1 == arguments.length) {
                throw new IllegalArgumentException(USAGE);
            }
            values.put(arguments[index], Long.parseLong(arguments[++index]));
        }
        var options = new Options(values.get("--seed"), Math.toIntExact(values.get("--members")), Math.toIntExact(values.get("--days")));
        if (options.members < 1 || options.days < 1) {
            throw new IllegalArgumentException(USAGE);
        }
        return options;
    }
}
