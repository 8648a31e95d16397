package regulars.domain.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Scan;

/**
 * A visit after which the members of an account are asked.
 *
 * @param visit when it happened
 * @param at when to ask
 */
public record Asking(Instant visit, Instant at) {
    /** How long an asked question can be answered. */
    public static final Duration OPEN = Duration.ofDays(14);
    /** How long the question is worth a message. */
    public static final Duration WORTH_SENDING = Duration.ofDays(3);

    /** Whoever could not be asked for a day is asked after another visit. */
    private static final Duration WORTH_ASKING = Duration.ofDays(1);

    /** The next one after an instant.
     * @param asked when the account's members were asked last */
    public static Optional<Asking> next(Account account, Survey survey, Optional<Instant> asked, Instant after) {
        return all(account, survey, asked).filter(asking -> asking.at.isAfter(after)).min(Comparator.comparing(Asking::at));
    }

    /** The one whose time has come and is not over; of several the latest. */
    public static Optional<Asking> near(Account account, Survey survey, Optional<Instant> asked, Instant now) {
        return all(account, survey, asked).filter(asking -> !asking.at.isAfter(now) && asking.at.plus(WORTH_ASKING).isAfter(now))
                .max(Comparator.comparing(Asking::at));
    }

    private static Stream<Asking> all(Account account, Survey survey, Optional<Instant> asked) {
        return survey.on() ? account.scans().stream().map(Scan::occurredAt).map(visit -> new Asking(visit, visit.plus(Duration.ofHours(survey.hoursAfter()))))
                .filter(asking -> asked.map(before -> !before.plus(Duration.ofDays(survey.everyDays())).isAfter(asking.at)).orElse(true)) : Stream.empty();
    }
}
