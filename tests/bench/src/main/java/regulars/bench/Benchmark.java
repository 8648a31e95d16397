package regulars.bench;

import java.net.URI;
import java.util.Map;
import regulars.fixture.FunctionFixture;

/** What a stamp costs and how long it takes, printed as units and as ratios of one run. */
public final class Benchmark {
    private Benchmark() {
    }

    public static void main(String[] arguments) {
        var direct = new FunctionFixture();
        try (var door = CountingDoor.before(URI.create(direct.world().setting("AWS_ENDPOINT_URL")))) {
            new StampUnits(new FunctionFixture(Map.of("AWS_ENDPOINT_URL", door.address())), door).print(System.out);
        }
        new StampTimes(direct).print(System.out);
        System.exit(0);
    }
}
