package regulars.programs;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import regulars.domain.Violation;
import regulars.domain.program.Program;
import regulars.domain.program.Promotion;
import regulars.domain.program.PromotionId;
import regulars.domain.program.WeeklyHours;
import regulars.platform.http.Fields;

/** The contract's {@code Promotion}; there a span of dates names its last day, in the domain the one after it. */
final class PromotionTerms {
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final int DATE_CHARS = 10;

    private PromotionTerms() {
    }

    static Promotion read(Fields fields) {
        String id = fields.matching("id", PromotionId.FORM);
        return new Promotion(new PromotionId(id.isEmpty() ? "none" : id),
                fields.text("name", 1, Program.NAME_LENGTH_LIMIT),
                fields.parsed("from", DATE_CHARS, "date", PromotionTerms::date).orElse(LocalDate.EPOCH),
                optionalDate(fields, "lastDay").map(day -> day.plusDays(1)),
                fields.optionalObject("hours").map(PromotionTerms::hours),
                ConditionTerms.read(fields),
                fields.optionalNumber("multiplierPercent", Promotion.NO_MULTIPLIER, Program.MULTIPLIER_LIMIT)
                        .orElse(Promotion.NO_MULTIPLIER),
                fields.optionalAmount("bonus", 0, Program.PER_VISIT_LIMIT).orElse(0L),
                fields.has("combinable") && fields.flag("combinable"), LimitTerms.read(fields, "limit"),
                fields.has("optIn") && fields.flag("optIn"));
    }

    /** A violation by the contract's name of the field. */
    static Violation named(Violation violation) {
        return new Violation(violation.pointer().replaceFirst("^(/promotions/\\d+)/until$", "$1/lastDay"), violation.code(),
                violation.parameters());
    }

    static Optional<LocalDate> optionalDate(Fields fields, String name) {
        return fields.optionalParsed(name, DATE_CHARS, "date", PromotionTerms::date);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static WeeklyHours hours(Fields fields) {
        Set<DayOfWeek> days = fields.optionalTexts("days", 1, DayOfWeek.values().length, DATE_CHARS).orElse(List.of()).stream()
                .flatMap(name -> day(fields, name).stream()).collect(Collectors.toSet());
        return new WeeklyHours(days, time(fields, "from"), time(fields, "until"));
    }

    private static Optional<DayOfWeek> day(Fields fields, String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(day);
            }
        }
        fields.violate("days", "one-of");
        return Optional.empty();
    }

    private static LocalTime time(Fields fields, String name) {
        String text = fields.matching(name, TIME);
        return text.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }
}
