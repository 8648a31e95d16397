package regulars.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import regulars.domain.MemberId;
import regulars.domain.message.MessageKind;
import regulars.local.Local;
import regulars.local.Options;
import regulars.local.policy.RoleCheck;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.store.Timer;
import regulars.platform.store.Timers;
import regulars.platform.table.Item;
import regulars.platform.table.Write;

/** How long the local run takes to move its clock by a year in which nothing is due, with the timers of a thousand members. */
final class YearTimes {
    private static final int MEMBERS = 1_000;
    private static final int HOUR = 9;
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Instant START = Instant.parse("2041-01-01T00:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2043, 1, 1);

    void print(PrintStream out) {
        try (Local local = Local.start(Options.inMemory().withClock(InstantSource.fixed(START)))) {
            plant(local);
            local.advance(Duration.ofHours(1));
            long began = System.nanoTime();
            int occurrences = local.advance(YEAR).values().stream().mapToInt(Integer::intValue).sum();
            double seconds = (System.nanoTime() - began) / 1e9;
            out.println();
            out.printf("a year of the local clock with %,d members and nothing due: %.1f s, %,d occurrences, %.3f ms each%n",
                    MEMBERS, seconds, occurrences, seconds * 1000 / occurrences);
        }
    }

    /** As the operator, whom no role holds. */
    private static void plant(Local local) {
        var environment = new HashMap<>(local.environment("LifecycleFunction"));
        environment.put("AWS_ACCESS_KEY_ID", RoleCheck.OPERATOR);
        var world = World.of(environment, InstantSource.fixed(START), new Random(1));
        new Platform(world).table().putAll(IntStream.range(0, MEMBERS).mapToObj(YearTimes::timer).toList());
    }

    private static Item timer(int number) {
        var timer = new Timer("M123456789", new MemberId("W%011d".formatted(number)), MessageKind.BIRTHDAY,
                LATER.plusDays(number % 365), HOUR, ZoneId.of("Europe/Warsaw"), Map.of());
        return ((Write.Put) Timers.set(timer, Optional.empty(), START)).item();
    }
}
