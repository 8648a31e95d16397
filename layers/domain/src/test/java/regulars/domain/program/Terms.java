package regulars.domain.program;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import regulars.domain.ProgramId;

/** Builds programs for tests: ten stamps for a coffee, nothing else, unless something else is said. */
public final class Terms {
    private final ProgramId id;
    private int version = 1;
    private Instant since = Instant.EPOCH;
    private ProgramStatus status = ProgramStatus.ACTIVE;
    private String name = "Coffee card";
    private String reward = "a coffee";
    private int goal = 10;
    private int joiningBonus;
    private OptionalLong dailyCap = OptionalLong.empty();
    private Optional<Duration> coolDown = Optional.empty();
    private LotExpiry lotExpiry = new LotExpiry.Never();
    private ReversalPolicy reversalPolicy = ReversalPolicy.DEBT;
    private Duration reservationTimeToLive = Duration.ofMinutes(10);

    private Terms(ProgramId id) {
        this.id = id;
    }

    /** A program named by one letter or digit. */
    public static Terms of(String letter) {
        return new Terms(id(letter));
    }

    /** The id of the program that is named by one letter or digit. */
    public static ProgramId id(String letter) {
        return new ProgramId(letter.repeat(ProgramId.LENGTH));
    }

    public Terms version(int number, Instant inForceSince) {
        version = number;
        since = inForceSince;
        return this;
    }

    public Terms closed() {
        status = ProgramStatus.CLOSED;
        return this;
    }

    public Terms name(String text) {
        name = text;
        return this;
    }

    public Terms reward(String text) {
        reward = text;
        return this;
    }

    public Terms goal(int stamps) {
        goal = stamps;
        return this;
    }

    public Terms joiningBonus(int stamps) {
        joiningBonus = stamps;
        return this;
    }

    public Terms dailyCap(int stamps) {
        dailyCap = OptionalLong.of(stamps);
        return this;
    }

    public Terms coolDown(Duration time) {
        coolDown = Optional.of(time);
        return this;
    }

    public Terms months(int number) {
        lotExpiry = new LotExpiry.RollingMonths(number);
        return this;
    }

    public Terms forgive() {
        reversalPolicy = ReversalPolicy.FORGIVE;
        return this;
    }

    public Terms reservation(Duration time) {
        reservationTimeToLive = time;
        return this;
    }

    public Program program() {
        return new Program(id, version, since, name, status, ProgramKind.STAMPS, Earning.STAMPS,
                List.of(Reward.first(reward, goal)), joiningBonus, dailyCap, coolDown, lotExpiry, reversalPolicy,
                reservationTimeToLive, List.of());
    }
}
