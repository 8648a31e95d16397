package regulars.tests.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import regulars.local.Local;
import regulars.local.Options;
import regulars.tests.system.Client;
import regulars.tests.system.Regulars;

/** A system of one's own, for stories of years: in the shared one, every guest of every other test would live through them too. */
final class OwnSystem implements AutoCloseable {
    private final Local local;

    private OwnSystem(Local local) {
        this.local = local;
    }

    /** With a clock that runs on from this instant. */
    static OwnSystem from(Instant start) {
        var clock = InstantSource.offset(InstantSource.system(), Duration.between(Instant.now(), start));
        return new OwnSystem(Local.start(Options.inMemory().withClock(clock)));
    }

    Regulars regulars() {
        return new Regulars(new Client(local.baseAddress()));
    }

    @Override
    public void close() {
        local.close();
    }
}
