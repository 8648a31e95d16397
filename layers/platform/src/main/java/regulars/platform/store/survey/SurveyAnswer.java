package regulars.platform.store.survey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.survey.Answers;
import regulars.platform.json.Json;
import regulars.platform.table.Item;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * What a member has answered. It holds no address; words may speak of anything, so it goes after 400 days.
 *
 * @param visit the local date of the visit that was asked about
 * @param version of the questions
 * @param told when the owner was told of it as a low one
 */
public record SurveyAnswer(AnswerId id, LocalDate visit, int version, Answers answers, Optional<Reply> reply, Optional<Instant> told) {
    private static final int FORM = 1;
    /** How long an owner is told of a low one. */
    private static final Duration NEWS = Duration.ofDays(2);

    /** What the shop says to it. */
    public record Reply(String text, Instant at) { }

    /**
     * Puts the answers to what was asked, which happens once.
     *
     * @param alert whether the owner is to be told at once
     */
    public static List<Write> write(Asked asked, Answers answers, boolean alert, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.SECONDS);
        Item item = Item.of(new AnswerId(asked.member(), at).key(asked.merchant()), FORM).with("visit", asked.visit().toString())
                .with("version", asked.version()).with("answers", Json.write(SurveyJson.answers(answers)))
                .with("expires", Optional.of(at.plus(NEWS).toString()).filter(_ -> alert)).expiring(at.plus(Asked.KEPT));
        return List.of(asked.answered(at), Write.insert(item));
    }

    /** Notes what the shop replies, under the condition that it has not replied yet. */
    public static Write reply(String merchant, AnswerId id, Reply reply) {
        return Write.update(id.key(merchant), "SET #reply = :reply, #repliedAt = :at", "attribute_exists(#visit) AND attribute_not_exists(#reply)",
                Map.of(":reply", reply.text(), ":at", reply.at().toString()));
    }

    /** The answers with this id. */
    public static Optional<SurveyAnswer> find(Table table, String merchant, AnswerId id) {
        return table.getConsistent(id.key(merchant)).map(SurveyAnswer::of);
    }

    /** A page, newest first.
     * @param before the id that they lie before; empty for the newest */
    public static List<SurveyAnswer> newest(Table table, String merchant, Optional<AnswerId> before, int limit) {
        String end = before.map(id -> id.key(merchant).sort()).orElse(AnswerId.PREFIX + "~");
        return table.last(SurveyStore.partition(merchant), Optional.of(end), limit).stream()
                .filter(item -> AnswerId.of(item.key()).isPresent()).map(SurveyAnswer::of).toList();
    }

    /** All from an instant on, oldest first. */
    public static List<SurveyAnswer> since(Table table, String merchant, Instant from) {
        return table.between(SurveyStore.partition(merchant), AnswerId.PREFIX + from.truncatedTo(ChronoUnit.SECONDS), AnswerId.PREFIX + "~")
                .stream().map(SurveyAnswer::of).toList();
    }

    /** As it is stored. */
    public static SurveyAnswer of(Item item) {
        AnswerId id = AnswerId.of(item.key()).orElseThrow(() -> new IllegalStateException("The key of no answer"));
        return new SurveyAnswer(id, LocalDate.parse(item.text("visit")), (int) item.number("version"),
                SurveyJson.answers(Json.read(item.text("answers"))),
                item.optionalText("reply").map(text -> new Reply(text, item.instant("repliedAt"))), item.optionalInstant("sent"));
    }
}
