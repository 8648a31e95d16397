package regulars.domain.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import regulars.domain.MemberId;

class ComparisonTest {
    private static MemberId member(int number) {
        return new MemberId("%012d".formatted(number));
    }

    private static long leftOut(int percent, String occurrence) {
        return IntStream.range(0, 10_000).filter(number -> new Comparison(percent).leavesOut(member(number), occurrence)).count();
    }

    @Test
    void nobodyIsLeftOutWhereNothingIsCompared() {
        assertEquals(0, leftOut(0, "2027-03-01"));
    }

    @Test
    void aboutTheShareIsLeftOutWhateverTheOccurrence() {
        for (String occurrence : new String[] {"2027-03-01", "2027-03-02", "2028-02-29"}) {
            assertEquals(1_000, leftOut(10, occurrence), 150, occurrence);
            assertEquals(5_000, leftOut(50, occurrence), 250, occurrence);
        }
    }

    @Test
    void whoIsLeftOutOnceIsNotLeftOutForGood() {
        long both = IntStream.range(0, 10_000).filter(number -> new Comparison(50).leavesOut(member(number), "2027-03-01")
                && new Comparison(50).leavesOut(member(number), "2027-06-01")).count();
        assertEquals(2_500, both, 300);
    }

    @Test
    void askedAgainTheAnswerIsTheSame() {
        assertTrue(IntStream.range(0, 100).allMatch(number -> new Comparison(30).leavesOut(member(number), "a")
                == new Comparison(30).leavesOut(member(number), "a")));
    }
}
