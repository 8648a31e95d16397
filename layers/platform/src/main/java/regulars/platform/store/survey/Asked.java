package regulars.platform.store.survey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.MemberId;
import regulars.domain.survey.Asking;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * A member who was asked. Kept for 400 days.
 *
 * @param at to the second
 * @param visit the local date of the visit that was asked about
 * @param version of the questions
 * @param answered when the member answered
 */
public record Asked(String merchant, MemberId member, Instant at, LocalDate visit, int version, Optional<Instant> answered) {
    static final Duration KEPT = Duration.ofDays(400);

    private static final int FORM = 1;
    private static final String PREFIX = "ASKED#";

    /** A member who is asked now. */
    public static Asked now(String merchant, MemberId member, Instant now, LocalDate visit, int version) {
        return new Asked(merchant, member, now.truncatedTo(ChronoUnit.SECONDS), visit, version, Optional.empty());
    }

    /** Whether there is still time to answer. */
    public boolean isOpen(Instant now) {
        return answered.isEmpty() && now.isBefore(at.plus(Asking.OPEN));
    }

    /** What names the asking among a member's messages. */
    public String occurrence() {
        return Long.toString(at.getEpochSecond());
    }

    /** Puts the line of whoever was not asked in this second. */
    public Write write() {
        return Write.insert(Item.of(key(merchant, member, at), FORM).with("visit", visit.toString()).with("version", version)
                .expiring(at.plus(KEPT)));
    }

    /** Notes that the member answers, under the condition that this has not happened. */
    Write answered(Instant now) {
        return Write.update(key(merchant, member, at), "SET #answered = :now", "attribute_exists(#visit) AND attribute_not_exists(#answered)",
                Map.of(":now", now.toString()));
    }

    /** Whether and how a member was asked in a second. */
    public static Optional<Asked> find(Table table, String merchant, MemberId member, Instant at) {
        return table.getConsistent(key(merchant, member, at)).map(item -> new Asked(merchant, member, at, LocalDate.parse(item.text("visit")),
                (int) item.number("version"), item.optionalInstant("answered")));
    }

    /** How many members were asked from an instant on. */
    public static int count(Table table, String merchant, Instant from) {
        List<Item> asked = table.between(SurveyStore.partition(merchant), PREFIX + from.truncatedTo(ChronoUnit.SECONDS), PREFIX + "~");
        return asked.size();
    }

    private static Key key(String merchant, MemberId member, Instant at) {
        return new Key(SurveyStore.partition(merchant), PREFIX + at + "#" + member);
    }
}
