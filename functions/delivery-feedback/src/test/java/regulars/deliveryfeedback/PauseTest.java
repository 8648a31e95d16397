package regulars.deliveryfeedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import regulars.domain.message.SendingRecord;
import regulars.platform.store.SendId;
import regulars.platform.store.SendingRecords;
import tools.jackson.databind.node.ObjectNode;

/** What is reported counts once, and enough of it pauses its merchant alone. */
class PauseTest {
    private static final String DELIVERY = "delivery-feedback-delivery.json";
    private static final String BOUNCE = "delivery-feedback-bounce.json";
    private static final String COMPLAINT = "delivery-feedback-complaint.json";

    private final Reports reports = new Reports();
    private final SendingRecords records = new SendingRecords(reports.platform.table());

    private SendingRecord week() {
        return records.week(reports.shop.merchant(), reports.fixture.world().now());
    }

    private Optional<SendingRecord> pause() {
        return records.pause(reports.shop.merchant()).map(SendingRecords.Pause::figures);
    }

    private void happens(String sample, int times) {
        IntStream.range(0, times).forEach(_ -> assertTrue(reports.report(sample, reports.sent(reports.member()))));
    }

    @Test
    void aMessageCountsOnceHoweverOftenAndInWhateverOrderItIsReported() throws Exception {
        SendId wish = reports.sent(reports.member());
        var all = new ArrayList<Callable<Boolean>>();
        IntStream.range(0, 99).forEach(number -> all.add(() ->
                reports.report(List.of(DELIVERY, BOUNCE, COMPLAINT).get(number % 3), wish)));
        Collections.shuffle(all, new Random(20_261_124));
        try (var executor = Executors.newFixedThreadPool(8)) {
            executor.invokeAll(all);
        }
        List.of(DELIVERY, BOUNCE, COMPLAINT).forEach(sample -> assertTrue(reports.report(sample, wish)));

        assertEquals(1, week().messages());
        assertEquals(1, week().complaints());
        assertTrue(week().bounces() <= 1);
    }

    @Test
    void theFifthBouncePausesAndTellsWhy() {
        happens(DELIVERY, 3);
        happens(BOUNCE, 4);
        assertEquals(Optional.empty(), pause());

        happens(BOUNCE, 1);
        assertEquals(Optional.of(new SendingRecord(8, 5, 0)), pause());
    }

    @Test
    void theSecondComplaintPauses() {
        happens(COMPLAINT, 2);

        assertEquals(Optional.of(new SendingRecord(2, 0, 2)), pause());
    }

    @Test
    void anotherMerchantGoesOn() {
        happens(BOUNCE, 5);

        assertEquals(Optional.empty(), records.pause(new Reports().shop.merchant()));
    }

    @Test
    void whatIsOlderThanAWeekCountsNoMore() {
        happens(BOUNCE, 4);
        reports.fixture.clock().advance(Duration.ofDays(7));
        happens(BOUNCE, 1);

        assertEquals(new SendingRecord(1, 1, 0), week());
        assertEquals(Optional.empty(), pause());
    }

    @Test
    void whoFellOverBetweenCountingAndLookingIsMadeUpFor() {
        happens(BOUNCE, 4);
        SendId last = reports.sent(reports.member());
        reports.write(SendingRecords.count(reports.shop.merchant(), reports.fixture.world().now(), new SendingRecord(1, 1, 0)));
        assertEquals(Optional.empty(), pause());

        assertTrue(reports.report(BOUNCE, last));
        assertTrue(pause().isPresent());
    }

    @Test
    void anOperatorLiftsItAndWhatWasCountedUpToThatDayCountsNoMore() {
        happens(BOUNCE, 5);
        String today = LocalDate.ofInstant(reports.fixture.world().now(), ZoneOffset.UTC).toString();
        reports.platform.table().update(SendingRecords.key(reports.shop.merchant()), "SET #liftedOn = :today REMOVE #paused",
                "attribute_exists(#paused)", Map.of(":today", today));
        assertEquals(Optional.empty(), pause());

        reports.fixture.clock().advance(Duration.ofDays(1));
        happens(BOUNCE, 4);
        assertEquals(Optional.empty(), pause());
        happens(BOUNCE, 1);
        assertEquals(Optional.of(new SendingRecord(5, 5, 0)), pause());
    }

    @Test
    void forgedReportsCountNothing() {
        SendId wish = reports.sent(reports.member());
        assertTrue(reports.report(BOUNCE, wish, event -> ((ObjectNode) event.path("mail")).put("messageId", "ses-9")));

        assertEquals(SendingRecord.NONE, week());
        assertFalse(pause().isPresent());
    }
}
