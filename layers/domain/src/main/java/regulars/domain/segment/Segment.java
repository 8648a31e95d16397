package regulars.domain.segment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import regulars.domain.Check;
import regulars.domain.Label;
import regulars.domain.PlaceId;
import regulars.domain.Violation;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Programs;

/**
 * Some of a merchant's guests. Every condition that is given has to hold, each by any of its values; without any it is
 * everybody.
 *
 * @param levels        thresholds, 0 for below the first
 * @param birthdayMonths 1 is January
 * @param spentInYear   in minor units
 * @param locales       tags of languages
 * @param places        of the last visits
 */
public record Segment(Set<Activity> activity, Set<Long> levels, Optional<Balance> balance, Set<Integer> birthdayMonths,
                      Optional<Range> joinedDaysAgo, Optional<Range> lastVisitDaysAgo, Optional<Range> spentInYear,
                      Set<Label> labels, Set<String> locales, Set<PlaceId> places) {
    /** Everybody. */
    public static final Segment EVERYBODY = new Segment(Set.of(), Set.of(), Optional.empty(), Set.of(), Optional.empty(),
            Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of());

    public Segment {
        activity = Set.copyOf(activity);
        levels = Set.copyOf(levels);
        birthdayMonths = Set.copyOf(birthdayMonths);
        labels = Set.copyOf(labels);
        locales = Set.copyOf(locales);
        places = Set.copyOf(places);
    }

    /** Whether a guest is one of them. */
    public boolean matches(MemberFacts facts) {
        return matchesPerson(facts) && matchesAccount(facts) && matchesVisits(facts);
    }

    private boolean matchesPerson(MemberFacts facts) {
        return within(locales, facts.locale())
                && (birthdayMonths.isEmpty() || facts.birthday().filter(day -> birthdayMonths.contains(day.getMonthValue())).isPresent())
                && within(joinedDaysAgo, facts.joinedDaysAgo());
    }

    private boolean matchesAccount(MemberFacts facts) {
        return within(levels, facts.level())
                && balance.map(asked -> asked.units().contains(facts.available().getOrDefault(asked.program(), 0L))).orElse(true)
                && within(spentInYear, facts.spentInYear())
                && (labels.isEmpty() || facts.labels().stream().anyMatch(labels::contains));
    }

    private boolean matchesVisits(MemberFacts facts) {
        return (activity.isEmpty() || activity.contains(facts.activity()))
                && lastVisitDaysAgo.map(days -> facts.lastVisitDaysAgo().filter(days::contains).isPresent()).orElse(true)
                && (places.isEmpty() || facts.visits().stream().flatMap(visit -> visit.place().stream()).anyMatch(places::contains));
    }

    private static <T> boolean within(Set<T> asked, T value) {
        return asked.isEmpty() || asked.contains(value);
    }

    private static boolean within(Optional<Range> asked, long value) {
        return asked.map(range -> range.contains(value)).orElse(true);
    }

    /** Whether it takes a look at a guest's account. */
    public boolean asksForAccount() {
        return !levels.isEmpty() || balance.isPresent() || spentInYear.isPresent() || !labels.isEmpty();
    }

    /** Whether it takes a look at a guest's visits. */
    public boolean asksForVisits() {
        return !activity.isEmpty() || lastVisitDaysAgo.isPresent() || !places.isEmpty();
    }

    /** What of it breaks a rule, given the merchant's programs. */
    public List<Violation> violations(Programs programs) {
        var check = new Check();
        balance.ifPresent(asked -> {
            check.that(programs.find(asked.program()).filter(program -> program.kind() != ProgramKind.DISCOUNT).isPresent(),
                    Violation.of("/balance/programId", "program-without-units"));
            check.within("/balance", asked.units().violations());
        });
        joinedDaysAgo.ifPresent(range -> check.within("/joinedDaysAgo", range.violations()));
        lastVisitDaysAgo.ifPresent(range -> check.within("/lastVisitDaysAgo", range.violations()));
        spentInYear.ifPresent(range -> check.within("/spentInYear", range.violations()));
        return check.violations();
    }
}
