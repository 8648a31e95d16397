package regulars.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import regulars.domain.ProgramId;
import regulars.domain.message.Automations;
import regulars.domain.message.MessageKind;
import regulars.domain.program.Activation;
import regulars.domain.program.Earning;
import regulars.domain.program.Gift;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.ReversalPolicy;
import regulars.domain.program.Reward;
import regulars.platform.store.Member;

class GiftProgramTest {
    private static final MessageKind BIRTHDAY = MessageKind.BIRTHDAY;
    private static final ProgramId STARS = new ProgramId("P0000000");

    private final Town town = new Town("2026-11-20T10:15:30Z");

    @AfterEach
    void close() {
        town.close();
    }

    private static Program stars(Program beside) {
        return new Program(STARS, 1, Instant.EPOCH, "Stars", ProgramStatus.ACTIVE, ProgramKind.POINTS,
                new Earning(1, Optional.empty(), List.of()), List.of(Reward.first("A cake", 100)), 0, beside.dailyCap(),
                Optional.empty(), new Activation.AtOnce(), new LotExpiry.Never(), ReversalPolicy.DEBT, Duration.ofMinutes(10), List.of());
    }

    @Test
    void aGiftThatNamesItsProgramGoesThereWhileItRuns() {
        town.programs(programs -> programs.with(stars(programs.current().getFirst()), Instant.EPOCH));
        town.birthday(new Automations.Wish(true, 0, 9, new Gift(150, Optional.of(STARS))));
        Member guest = town.member("--03-01", "");
        town.tick("2027-03-01T08:00:00Z");
        assertEquals(150, town.entries(guest).getLast().movements().getFirst().amount());
        assertEquals(Map.of("gift", "150", "program", STARS.value()), town.lines(guest, BIRTHDAY).getFirst().details());

        town.programs(programs -> programs.with(programs.current().getLast().next(ProgramStatus.CLOSED, town.fixture.world().now()), Instant.EPOCH));
        town.tick("2028-03-01T08:00:00Z");
        assertEquals(List.of("birthday/2027"), town.keys(guest));
        assertEquals(Map.of("gift", "0"), town.lines(guest, BIRTHDAY).getLast().details());
    }
}
