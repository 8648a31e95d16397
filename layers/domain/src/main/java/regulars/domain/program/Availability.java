package regulars.domain.program;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regulars.domain.Check;
import regulars.domain.PlaceId;
import regulars.domain.Violation;

/**
 * When and where something can be had.
 *
 * @param from first local date; empty for no beginning
 * @param lastDay last local date; empty for no end
 * @param places the only ones; empty for all
 */
public record Availability(Optional<LocalDate> from, Optional<LocalDate> lastDay, Set<PlaceId> places) {
    /** Always and everywhere. */
    public static final Availability ALWAYS = new Availability(Optional.empty(), Optional.empty(), Set.of());

    public Availability {
        places = Set.copyOf(places);
    }

    /** Whether a local date is within it. */
    public boolean isOn(LocalDate day) {
        return !from.map(day::isBefore).orElse(false) && !lastDay.map(day::isAfter).orElse(false);
    }

    /** The days in figures: {@code 2026-12-01 – 2026-12-24}, with {@code …} for no end. */
    public String days() {
        return from.map(LocalDate::toString).orElse("…") + " – " + lastDay.map(LocalDate::toString).orElse("…");
    }

    /** Whether it can be had at a place, or where none is known. */
    public boolean isAt(Optional<PlaceId> place) {
        return places.isEmpty() || place.filter(places::contains).isPresent();
    }

    /** Notes what breaks a rule. */
    void check(Check check, String pointer) {
        boolean ordered = from.isEmpty() || lastDay.isEmpty() || !lastDay.get().isBefore(from.get());
        check.that(ordered, Violation.of(pointer + "/lastDay", "not-after-from"));
        check.that(places.size() <= Conditions.PLACES_LIMIT,
                new Violation(pointer + "/placeIds", "too-many", Map.of("most", Conditions.PLACES_LIMIT)));
    }
}
