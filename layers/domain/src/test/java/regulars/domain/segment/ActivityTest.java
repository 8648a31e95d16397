package regulars.domain.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import regulars.domain.Table;

class ActivityTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 6, 30);

    /** Days are so many before today. */
    @Test
    void everybodyIsTheFirstThatFits() {
        for (List<String> row : Table.rows("""
            joined | visits                       | activity
            0      | -                            | new
            29     | 3 6 9 12 15 18 21            | new
            30     | -                            | occasional
            59     | -                            | occasional
            60     | -                            | lapsed
            400    | 59 80                        | occasional
            400    | 60 80                        | lapsed
            400    | 14 24 34                     | occasional
            400    | 15 25 35                     | at-risk
            400    | 19 29 39                     | at-risk
            400    | 20 30 40                     | lapsed
            400    | 6 7 8 9 10 11                | frequent
            400    | 7 8 9 10 11 12               | at-risk
            400    | 13 14 15 16                  | at-risk
            400    | 14 15 16 17                  | lapsed
            400    | 0 20 40 60 80                | occasional
            400    | 0 15 30 45 60 89             | frequent
            400    | 0 15 30 45 60 90             | occasional
            400    | 0 0 15 15 30 30              | occasional
            """).stream().skip(1).toList()) {
            List<LocalDate> visits = Arrays.stream(row.get(1).split(" ")).filter(text -> !text.equals("-"))
                    .map(text -> TODAY.minusDays(Long.parseLong(text))).toList();
            assertEquals(row.get(2), Activity.on(TODAY, TODAY.minusDays(Long.parseLong(row.get(0))), visits).code(), row.toString());
        }
    }

    @Test
    void aCodeLeadsBackToIt() {
        for (Activity activity : Activity.values()) {
            assertEquals(activity, Activity.of(activity.code()).orElseThrow());
        }
    }
}
