package regulars.tierrecalculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import regulars.domain.tier.Downgrade;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierMeasure;
import regulars.domain.tier.TierTerm;
import regulars.domain.tier.TierWindow;
import regulars.platform.store.ProgramStore;
import tools.jackson.databind.JsonNode;

class TierRecalculationFunctionTest extends Recalculation {
    @Test
    void aThresholdThatIsReachedRaisesTheLevel() {
        stamps("morning", 4);
        recalculate(message());
        assertEquals(Optional.empty(), level());

        stamps("evening", 1);
        recalculate(message());
        assertEquals(Optional.of("Silver"), level());
        assertEquals(List.of("- > Silver reached"), history());
    }

    @Test
    void askingAgainChangesNothing() {
        stamps("morning", 7);
        recalculate(message(), message(), message());
        recalculate(message());

        assertEquals(1, history().size());
    }

    @Test
    void manyAtOnceWriteOneLineOfHistory() throws Exception {
        stamps("morning", 25);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 10).<Callable<JsonNode>>mapToObj(_ -> () -> recalculate(message())).toList();
            executor.invokeAll(calls);
        }

        assertEquals(Optional.of("Gold"), level());
        assertEquals(1, history().size());
    }

    @Test
    void whatIsTakenBackTakesItsLevelBack() {
        stamps("morning", 6);
        recalculate(message());
        fixture.clock().advance(Duration.ofSeconds(1));
        reverse("undo", "morning");
        recalculate(message());

        assertEquals(Optional.empty(), level());
        assertEquals(List.of("- > Silver reached", "Silver > - reversed"), history());
    }

    @Test
    void aPoisonousMessageFailsAlone() {
        stamps("morning", 5);
        JsonNode failures = recalculate("not json", message(), "{\"v\":1}");

        assertEquals(2, failures.size());
        assertEquals("message-0", failures.get(0).path("itemIdentifier").stringValue());
        assertEquals("message-2", failures.get(1).path("itemIdentifier").stringValue());
        assertEquals(Optional.of("Silver"), level());
    }

    @Test
    void aStampNeverOverwritesTheLevel() {
        stamps("morning", 5);
        recalculate(message());
        stamps("evening", 1);

        assertEquals(Optional.of("Silver"), level());
    }

    @Test
    void theAccountMovesOnFromTermToTermAndTheLevelFallsByItself() {
        stamps("morning", 5);
        recalculate(message());
        fixture.clock().advance(Duration.between(fixture.world().now(), Instant.parse("2027-11-09T09:00:00Z")));
        recalculate(looked());
        assertEquals(Optional.of("2027-11-30T23:00:00Z"), due());

        fixture.clock().advance(Duration.ofDays(22));
        recalculate(looked());
        assertEquals(Optional.of("2028-11-09T09:00:00Z"), due());

        fixture.clock().advance(Duration.ofDays(366));
        recalculate(looked());
        assertEquals(Optional.empty(), level());
        assertEquals(Optional.empty(), due());
        assertEquals(List.of("- > Silver reached", "Silver > Silver renewed", "Silver > - term-ended"), history());
    }

    @Test
    void aLevelThatTimeAloneBringsIsWrittenOnItsDayWithoutAnyScan() {
        var ladder = new TierLadder(TierMeasure.SENIORITY, new TierWindow.Lifetime(), new TierTerm.Months(12), Downgrade.NEVER,
                List.of(new TierLevel("Friend", 57 * 12)), Map.of());
        ProgramStore.Stored stored = platform.programs().loadNow(shop.merchant());
        platform.table().transact(List.of(ProgramStore.replace(shop.merchant(), stored.programs().with(ladder), stored.revision())));
        recalculate(message());
        assertEquals(Optional.of("2026-12-31T23:00:00Z"), due());

        fixture.clock().advance(Duration.ofDays(42));
        recalculate(looked());
        assertEquals(Optional.of("Friend"), platform.accounts().findConsistent(shop.merchant(), card.account()).orElseThrow()
                .standing().level().map(TierLevel::name));
        assertEquals(Optional.empty(), due());
    }
}
