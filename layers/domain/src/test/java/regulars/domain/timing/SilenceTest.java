package regulars.domain.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.domain.Table;

class SilenceTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Test
    void aRhythmNeedsThreeDaysOfVisits() {
        assertEquals(OptionalDouble.empty(), gap());
        assertEquals(OptionalDouble.empty(), gap(0));
        assertEquals(OptionalDouble.empty(), gap(0, 7));
        assertEquals(OptionalDouble.empty(), gap(0, 0, 0, 7));
        assertEquals(OptionalDouble.of(7), gap(0, 7, 14));
    }

    @Test
    void theUsualGapIsTheMedianSoOneLongHolidayChangesLittle() {
        assertEquals(OptionalDouble.of(7), gap(0, 7, 14, 60, 67, 74));
        assertEquals(OptionalDouble.of(5.5), gap(0, 4, 11));
        assertEquals(OptionalDouble.of(3), gap(6, 0, 3, 3, 0, 9));
    }

    @Test
    void onlyTheLastTwelveGapsCount() {
        int[] days = IntStream.concat(IntStream.rangeClosed(0, 12).map(i -> i * 2), IntStream.range(2, 30).map(i -> i * 30)).toArray();
        assertEquals(OptionalDouble.of(2), gap(days));
    }

    @Test
    void aRegularSlipsAtOneAndAHalfTimesTheUsualGapAndLapsesAtTwice() {
        for (List<String> row : Table.rows("""
            since      | gap  | least | slips      | lapses
            2027-03-01 | 10   | 7     | 2027-03-16 | 2027-03-21
            2027-03-01 | 10.5 | 7     | 2027-03-17 | 2027-03-22
            2027-03-01 | 7    | 28    | 2027-03-12 | 2027-03-29
            2027-03-01 | 20   | 28    | 2027-03-31 | 2027-04-10
            2027-03-01 | 1    | 7     | 2027-03-08 | 2027-03-08
            2027-03-01 | -    | 28    | -          | 2027-03-29
            """).stream().skip(1).toList()) {
            var silence = new Silence(LocalDate.parse(row.get(0)),
                    row.get(1).equals("-") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(row.get(1))));
            assertEquals(row.get(3), silence.slips().map(LocalDate::toString).orElse("-"), row.toString());
            assertEquals(row.get(4), silence.lapses(Integer.parseInt(row.get(2))).toString(), row.toString());
        }
    }

    @Test
    void looksFollowOneAnotherAtTheSlipTheLapseAndThenEverySixtyDays() {
        var silence = new Silence(DAY, OptionalDouble.of(10));
        assertEquals(List.of("2027-03-16", "2027-03-29", "2027-05-28", "2027-07-27"), looks(silence, 28));
        assertEquals(List.of("2027-03-29", "2027-05-28", "2027-07-27", "2027-09-25"),
                looks(new Silence(DAY, OptionalDouble.empty()), 28));
        assertEquals(List.of("2027-03-08", "2027-05-07", "2027-07-06", "2027-09-04"),
                looks(new Silence(DAY, OptionalDouble.of(1)), 7));
    }

    @Test
    void furtherInvitationsFollowAfterAsLongAgain() {
        var silence = new Silence(DAY, OptionalDouble.of(10));
        assertEquals(List.of("2027-03-16", "2027-03-29", "2027-04-26", "2027-05-24", "2027-07-23"), looks(silence, 28, 3, 5));
        assertEquals(List.of(0, 1, 1, 2, 3), Stream.of("2027-03-28", "2027-03-29", "2027-04-25", "2027-04-26", "2027-05-24")
                .map(date -> silence.invitations(LocalDate.parse(date), 28)).toList());
        assertEquals(0, silence.invitations(DAY.minusDays(90), 28), "before it began");
    }

    private static List<String> looks(Silence silence, int least) {
        return looks(silence, least, 1, 4);
    }

    private static List<String> looks(Silence silence, int least, int invitations, int count) {
        return Stream.iterate(silence.nextLook(DAY, least, invitations), look -> silence.nextLook(look, least, invitations))
                .limit(count).map(LocalDate::toString).toList();
    }

    private static OptionalDouble gap(int... daysAgo) {
        return VisitRhythm.usualGap(Arrays.stream(daysAgo).mapToObj(DAY::minusDays).toList());
    }
}
