package regulars.bench;

import java.net.URI;
import java.util.List;
import java.util.Map;
import regulars.fixture.FunctionFixture;
import regulars.fixture.QueueEndpoint;

/**
 * What a stamp costs and how long it takes, as units and as ratios of one run; what a run over what is due costs; how
 * long the local clock takes for a year; how fast the rules alone are; and what a message costs.
 */
public final class Benchmark {
    private Benchmark() {
    }

    /** @param arguments {@code stamp}, {@code due}, {@code messages}, {@code year} or {@code rules} for one of them; all without */
    public static void main(String[] arguments) {
        List<String> wanted = arguments.length == 0 ? List.of("stamp", "due", "messages", "year", "rules") : List.of(arguments);
        // First and alone: an embedded table in the same process slows the rules by a quarter and more.
        if (wanted.contains("rules")) {
            new RuleTimes().print(System.out);
        }
        if (wanted.contains("stamp") || wanted.contains("due") || wanted.contains("messages")) {
            overTheTable(wanted);
        }
        if (wanted.contains("year")) {
            new YearTimes().print(System.out);
        }
        System.exit(0);
    }

    private static void overTheTable(List<String> wanted) {
        var direct = new FunctionFixture();
        try (var door = CountingDoor.before(URI.create(direct.world().setting("AWS_ENDPOINT_URL"))); var queues = QueueEndpoint.start()) {
            if (wanted.contains("stamp")) {
                var counted = new FunctionFixture(Map.of("AWS_ENDPOINT_URL", door.address()));
                new StampUnits(counted, door).print(System.out);
                new PurchaseUnits(counted, door).print(System.out);
            }
            if (wanted.contains("due")) {
                new DueUnits(direct, door, queues).print(System.out);
            }
            if (wanted.contains("messages")) {
                messages(direct, door, queues);
            }
        }
        if (wanted.contains("stamp")) {
            new StampTimes(direct).print(System.out);
        }
    }

    private static void messages(FunctionFixture direct, CountingDoor door, QueueEndpoint queues) {
        try (var mails = MailEndpoint.start()) {
            new MessageUnits(direct, door, queues, mails).print(System.out);
        }
    }
}
