package regulars.domain.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.domain.Table;
import regulars.domain.Violation;
import regulars.domain.tier.TierLadder;

class ProgramsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T12:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-20T12:00:00Z");
    private static final Program OLD = Terms.of("A").version(1, MONDAY).goal(8).program();
    private static final Program NEW = Terms.of("A").version(2, FRIDAY).goal(10).program();
    private static final Program OTHER = Terms.of("B").version(1, FRIDAY).program();

    @Test
    void theNewestVersionIsTheCurrentOne() {
        assertEquals(List.of(NEW, OTHER), programs(OLD, OTHER, NEW).current());
        assertEquals(Optional.of(NEW), programs(NEW, OLD).find(Terms.id("A")));
        assertEquals(Optional.empty(), programs(OLD).find(Terms.id("B")));
    }

    @Test
    void aLateScanMeetsTheTermsOfItsOwnTime() {
        var programs = programs(OLD, NEW);
        assertEquals(List.of(OLD), programs.inForce(MONDAY));
        assertEquals(List.of(OLD), programs.inForce(FRIDAY.minusNanos(1)));
        assertEquals(List.of(NEW), programs.inForce(FRIDAY));
    }

    @Test
    void beforeTheOldestVersionKeptTheOldestCounts() {
        assertEquals(List.of(OLD), programs(OLD, NEW).inForce(Instant.EPOCH));
    }

    @Test
    void versionsThatNoScanCanMeetAreLeftOut() {
        assertEquals(List.of(OLD, NEW), programs(OLD).with(NEW, FRIDAY.minusSeconds(1)).versions());
        assertEquals(List.of(NEW), programs(OLD).with(NEW, FRIDAY).versions());
        assertEquals(List.of(OLD, NEW, OTHER), programs(OLD, OTHER).with(NEW, MONDAY).versions());
    }

    @Test
    void lotsLastThroughTheEndOfAMonth() {
        for (List<String> row : Table.rows("""
            2026-11-22 | 12 | 2027-11-30
            2026-01-31 |  1 | 2026-02-28
            2028-01-01 |  1 | 2028-02-29
            2026-12-31 | 36 | 2029-12-31
            """)) {
            var expiry = new LotExpiry.RollingMonths(Integer.parseInt(row.get(1)));
            assertEquals(Optional.of(LocalDate.parse(row.get(2))), expiry.lastDay(LocalDate.parse(row.get(0))));
        }
        assertEquals(Optional.empty(), new LotExpiry.Never().lastDay(LocalDate.of(2026, 11, 22)));
    }

    @Test
    void lotsLastToTheDayOrThroughTheNextSuchDate() {
        for (List<String> row : Table.rows("""
            2026-01-31 | 1     | 2026-02-28
            2028-01-31 | 1     | 2028-02-29
            2024-02-29 | 12    | 2025-02-28
            2026-11-22 | 12    | 2027-11-22
            2026-09-29 | 09-30 | 2026-09-30
            2026-09-30 | 09-30 | 2027-09-30
            2026-10-01 | 09-30 | 2027-09-30
            2027-02-27 | 02-29 | 2027-02-28
            2027-02-28 | 02-29 | 2028-02-29
            2028-02-28 | 02-29 | 2028-02-29
            2028-02-29 | 02-29 | 2029-02-28
            """)) {
            LotExpiry expiry = row.get(1).contains("-")
                    ? new LotExpiry.FixedDate(MonthDay.parse("--" + row.get(1)))
                    : new LotExpiry.RollingMonthsToTheDay(Integer.parseInt(row.get(1)));
            assertEquals(Optional.of(LocalDate.parse(row.get(2))), expiry.lastDay(LocalDate.parse(row.get(0))), row.toString());
        }
    }

    @Test
    void aDraftIsBegunAPausedProgramGoesOnAndAClosedOneStaysClosed() {
        assertEquals("DRAFT>ACTIVE DRAFT>CLOSED ACTIVE>PAUSED ACTIVE>CLOSED PAUSED>ACTIVE PAUSED>CLOSED",
                Stream.of(ProgramStatus.values()).flatMap(status -> Stream.of(ProgramStatus.values())
                        .filter(status::canBecome).map(next -> status + ">" + next)).collect(Collectors.joining(" ")));
    }

    @Test
    void aMerchantHasOnlySoManyPrograms() {
        Program[] many = IntStream.range(0, 21)
                .mapToObj(number -> Terms.of("0123456789ABCDEFGHJKM".substring(number, number + 1)).program())
                .toArray(Program[]::new);
        assertEquals(List.of(Violation.outOfRange("/programs", 0, 20)), programs(many).violations());
        assertEquals(List.of(), programs(OLD).violations());
    }

    @Test
    void theCutOverIsAnHourOfTheDay() {
        var programs = new Programs(List.of(), TierLadder.NONE, ZoneId.of("UTC"), 24);
        assertEquals(List.of(Violation.outOfRange("/cutOverHour", 0, 23)), programs.violations());
    }

    private static Programs programs(Program... versions) {
        return new Programs(List.of(versions), TierLadder.NONE, ZoneId.of("Europe/Warsaw"), 4);
    }
}
