package regulars.local.scenario;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The days of a recipe's promotion: with a year they are what they are; without one they come every year and the next ones
 * are meant, today's included; without a first day it begins at once.
 */
final class PromotionDays {
    private static final int MONTH_AND_DAY = "03-20".length();

    private PromotionDays() {
    }

    static void set(ObjectNode promotion, LocalDate today) {
        Optional<MonthDay> last = yearly(promotion.path("lastDay"));
        LocalDate end = last.map(day -> next(day, today)).orElse(today);
        last.ifPresent(_ -> promotion.put("lastDay", end.toString()));
        yearly(promotion.path("from")).ifPresentOrElse(
                day -> promotion.put("from", (last.isPresent() ? latest(day, end) : next(day, today)).toString()),
                () -> promotion.putIfAbsent("from", promotion.stringNode(today.toString())));
    }

    private static Optional<MonthDay> yearly(JsonNode day) {
        return day.asStringOpt().filter(text -> text.length() == MONTH_AND_DAY).map(text -> MonthDay.parse("--" + text));
    }

    private static LocalDate next(MonthDay day, LocalDate from) {
        LocalDate thisYear = day.atYear(from.getYear());
        return thisYear.isBefore(from) ? day.atYear(from.getYear() + 1) : thisYear;
    }

    private static LocalDate latest(MonthDay day, LocalDate until) {
        LocalDate thisYear = day.atYear(until.getYear());
        return thisYear.isAfter(until) ? day.atYear(until.getYear() - 1) : thisYear;
    }
}
