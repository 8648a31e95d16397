package regulars.bench;

import java.net.URI;
import java.util.List;
import java.util.Map;
import regulars.fixture.FunctionFixture;
import regulars.fixture.QueueEndpoint;

/**
 * What a stamp costs and how long it takes, as units and as ratios of one run; what a run over what is due costs; and how
 * long the local clock takes for a year.
 */
public final class Benchmark {
    private Benchmark() {
    }

    /** @param arguments {@code stamp}, {@code due} or {@code year} for one of the three; all without */
    public static void main(String[] arguments) {
        List<String> wanted = arguments.length == 0 ? List.of("stamp", "due", "year") : List.of(arguments);
        var direct = new FunctionFixture();
        try (var door = CountingDoor.before(URI.create(direct.world().setting("AWS_ENDPOINT_URL"))); var queues = QueueEndpoint.start()) {
            if (wanted.contains("stamp")) {
                new StampUnits(new FunctionFixture(Map.of("AWS_ENDPOINT_URL", door.address())), door).print(System.out);
            }
            if (wanted.contains("due")) {
                new DueUnits(direct, door, queues).print(System.out);
            }
        }
        if (wanted.contains("stamp")) {
            new StampTimes(direct).print(System.out);
        }
        if (wanted.contains("year")) {
            new YearTimes().print(System.out);
        }
        System.exit(0);
    }
}
