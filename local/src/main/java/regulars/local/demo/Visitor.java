package regulars.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A guest of the demo, with everything that they are going to do.
 *
 * @param visits in order; the guest joins at the first of them
 */
record Visitor(String firstName, String address, Optional<MonthDay> birthday, boolean wantsService, boolean wantsMarketing,
               List<Instant> visits) {
    private static final int PHONE_OF = 4;

    /** All guests of a café, drawn by the random numbers alone. */
    static List<Visitor> of(Place place, Instant opening, Instant now, RandomGenerator random) {
        var visitors = new ArrayList<Visitor>();
        for (Habit habit : Habit.values()) {
            for (int i = 0; i < place.crowd().getOrDefault(habit, 0); i++) {
                visitors.add(of(place, habit, visitors.size(), LocalDate.ofInstant(opening, place.zone()),
                        LocalDate.ofInstant(now, place.zone()), random));
            }
        }
        return visitors.stream().map(visitor -> visitor.until(opening, now)).filter(visitor -> !visitor.visits.isEmpty()).toList();
    }

    private static Visitor of(Place place, Habit habit, int number, LocalDate opening, LocalDate last, RandomGenerator random) {
        String name = place.names().get(random.nextInt(place.names().size()));
        LocalDate joined = habit.joins(opening, last, random);
        List<Instant> visits = habit.visits(joined, last, random).stream()
                .map(day -> day.atTime(LocalTime.MIDNIGHT).plus(habit.timeOfDay(random)).atZone(place.zone()).toInstant()).toList();
        Optional<MonthDay> birthday = random.nextInt(3) > 0
                ? Optional.of(MonthDay.from(LocalDate.ofYearDay(2028, random.nextInt(1, 367)))) : Optional.empty();
        return new Visitor(name, address(place, number, random), birthday, random.nextInt(12) > 0, random.nextInt(10) < 7, visits);
    }

    private static String address(Place place, int number, RandomGenerator random) {
        return random.nextInt(PHONE_OF) == 0
                ? place.prefix() + "%03d %03d".formatted(200 + number, random.nextInt(1000))
                : "guest%d.%s@example.com".formatted(number + 1, place.locale());
    }

    private Visitor until(Instant opening, Instant now) {
        return new Visitor(firstName, address, birthday, wantsService, wantsMarketing,
                visits.stream().filter(visit -> visit.isAfter(opening) && visit.isBefore(now)).toList());
    }

    boolean isByMail() {
        return address.contains("@");
    }
}
