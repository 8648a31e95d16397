package regulars.domain.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import regulars.domain.Table;

class BirthdaysTest {
    @Test
    void theNextWishIsTodaysOrTheFirstThatComes() {
        assertNext("""
            --11-22 |  0 | 2026-11-22 | - | 2026 on 2026-11-22
            --11-22 |  0 | 2026-11-23 | - | 2027 on 2027-11-22
            --01-01 |  0 | 2026-12-31 | - | 2027 on 2027-01-01
            """);
    }

    @Test
    void itMayComeSomeDaysBeforeOrAfterAndInAnotherYear() {
        assertNext("""
            --01-05 | 14 | 2026-12-01 | - | 2027 on 2026-12-22
            --01-05 | 14 | 2026-12-23 | - | 2028 on 2027-12-22
            --12-28 | -7 | 2027-01-01 | - | 2026 on 2027-01-04
            --12-28 | -7 | 2027-01-05 | - | 2027 on 2028-01-04
            """);
    }

    @Test
    void aLeapDayIsKeptOnThe28thInOtherYears() {
        assertNext("""
            --02-29 |  0 | 2027-01-01 | -                  | 2027 on 2027-02-28
            --02-29 |  0 | 2027-03-01 | 2027 on 2027-02-28 | 2028 on 2028-02-29
            --02-29 |  0 | 2028-03-01 | 2028 on 2028-02-29 | 2029 on 2029-02-28
            --02-29 |  1 | 2028-02-01 | -                  | 2028 on 2028-02-28
            --02-29 | -1 | 2027-02-01 | -                  | 2027 on 2027-03-01
            """);
    }

    @Test
    void anEditedBirthdayBringsNoSecondWish() {
        assertNext("""
            --05-10 | 0 | 2027-03-16 | 2027 on 2027-03-15 | 2028 on 2028-05-10
            --12-20 | 0 | 2027-01-11 | 2027 on 2027-01-10 | 2028 on 2028-12-20
            --01-10 | 0 | 2027-12-21 | 2027 on 2027-12-20 | 2029 on 2029-01-10
            --03-01 | 0 | 2027-03-16 | 2027 on 2027-03-15 | 2028 on 2028-03-01
            """);
    }

    @Test
    void aWishThatMovesToTheOtherSideOfTheBirthdayComesEveryYear() {
        assertNext("""
            --03-01 | 14  | 2027-03-16 | 2027 on 2027-03-15 | 2028 on 2028-02-16
            --03-01 | -14 | 2027-02-16 | 2027 on 2027-02-15 | 2028 on 2028-03-15
            """);
    }

    @Test
    void overManyYearsThereIsExactlyOneForEachBirthday() {
        var last = Optional.<Birthdays.Occasion>empty();
        LocalDate from = LocalDate.of(2026, 11, 22);
        for (int year = 2027; year < 2067; year++) {
            var next = Birthdays.next(MonthDay.of(2, 29), 3, from, last);
            assertEquals(year, next.year());
            assertEquals(LocalDate.of(year, 3, 1).minusDays(4), next.date());
            last = Optional.of(next);
            from = next.date();
        }
    }

    private static void assertNext(String table) {
        for (List<String> row : Table.rows(table)) {
            var next = Birthdays.next(MonthDay.parse(row.get(0)), Integer.parseInt(row.get(1)), LocalDate.parse(row.get(2)),
                    occasion(row.get(3)));
            assertEquals(occasion(row.get(4)).orElseThrow(), next, row.toString());
        }
    }

    private static Optional<Birthdays.Occasion> occasion(String text) {
        String[] parts = text.split(" on ");
        return text.equals("-") ? Optional.empty()
                : Optional.of(new Birthdays.Occasion(Integer.parseInt(parts[0]), LocalDate.parse(parts[1])));
    }
}
