package regulars.simulator.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import regulars.domain.ledger.Command;
import regulars.domain.program.Conditions;
import regulars.domain.program.Selection;
import regulars.domain.program.VisitRule;
import regulars.domain.program.WeeklyHours;
import regulars.domain.purchase.PurchaseLine;

/** What terms ask of a scan before something counts for it. */
final class Asked {
    private Asked() {
    }

    static boolean meets(Conditions asked, Command.Earn scan, Worth.Visit visit, long total) {
        String place = scan.request().location().orElse("");
        boolean somewhere = asked.places().isEmpty() || asked.places().stream().anyMatch(one -> one.value().equals(place));
        boolean somehow = asked.channels().isEmpty() || asked.channels().contains(scan.channel());
        boolean high = asked.fromLevel().isEmpty() || visit.level() >= asked.fromLevel().getAsInt();
        boolean among = asked.only().isEmpty()
                || scan.purchase().map(bought -> bought.lines().stream().anyMatch(line -> names(asked.only().get(), line))).orElse(false);
        boolean numbered = asked.visit().isEmpty() || switch (asked.visit().get()) {
            case VisitRule.Number(long number) -> visit.number() == number;
            case VisitRule.Every(long every) -> visit.number() % every == 0;
        };
        boolean called = asked.labels().isEmpty() || asked.labels().stream().anyMatch(visit.labels()::contains);
        return total >= asked.minimumAmount() && somewhere && somehow && high && among && numbered && called;
    }

    static boolean names(Selection some, PurchaseLine line) {
        return line.sku().filter(some.skus()::contains).isPresent()
                || line.category().filter(some.categories()::contains).isPresent()
                || line.brand().filter(some.brands()::contains).isPresent();
    }

    /** The days that a time belongs to, by weekly hours or by itself. Hours that began yesterday are yesterday's. */
    static Stream<LocalDate> days(Optional<WeeklyHours> weekly, LocalDateTime wallClock) {
        LocalDate today = wallClock.toLocalDate();
        if (weekly.isEmpty()) {
            return Stream.of(today);
        }
        WeeklyHours hours = weekly.get();
        boolean overnight = !hours.from().isBefore(hours.until());
        return Stream.of(today, today.minusDays(1)).filter(day -> hours.days().contains(day.getDayOfWeek()))
                .filter(day -> in(wallClock, day.atTime(hours.from()), (overnight ? day.plusDays(1) : day).atTime(hours.until())));
    }

    private static boolean in(LocalDateTime at, LocalDateTime from, LocalDateTime until) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
