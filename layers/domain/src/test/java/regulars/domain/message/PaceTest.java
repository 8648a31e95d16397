package regulars.domain.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaceTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static List<WeeklyLimit.Sent> sent(MessageKind kind, Duration ago) {
        return List.of(new WeeklyLimit.Sent(kind, NOON.minus(ago)));
    }

    @ParameterizedTest
    @CsvSource({"WEEKLY, 7", "MONTHLY, 30"})
    void oneInvitationInSoManyDays(Pace pace, int days) {
        Duration apart = Duration.ofDays(days);

        assertTrue(pace.forbids(MessageKind.WIN_BACK, sent(MessageKind.BIRTHDAY, apart.minusMillis(1)), NOON));
        assertFalse(pace.forbids(MessageKind.WIN_BACK, sent(MessageKind.BIRTHDAY, apart), NOON));
        assertFalse(pace.forbids(MessageKind.WIN_BACK, List.of(), NOON));
    }

    @Test
    void whoTakesThemAsTheyComeGetsTwoAtOnce() {
        assertFalse(Pace.AS_IT_COMES.forbids(MessageKind.WIN_BACK, sent(MessageKind.BIRTHDAY, Duration.ZERO), NOON));
    }

    @ParameterizedTest
    @EnumSource(Pace.class)
    void whatIsAboutTheCardIsNeitherLimitedNorCounted(Pace pace) {
        assertFalse(pace.forbids(MessageKind.REWARD_READY, sent(MessageKind.WIN_BACK, Duration.ofHours(1)), NOON));
        assertFalse(pace.forbids(MessageKind.WIN_BACK, sent(MessageKind.REWARD_READY, Duration.ofHours(1)), NOON));
    }

    @ParameterizedTest
    @EnumSource(Pace.class)
    void itsCodeNamesIt(Pace pace) {
        assertEquals(Optional.of(pace), Pace.of(pace.code()));
        assertEquals(Optional.empty(), Pace.of("Weekly"));
    }
}
