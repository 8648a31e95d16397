package regulars.platform.store.survey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.survey.Question;
import regulars.domain.survey.Survey;
import regulars.platform.BriefMemory;
import regulars.platform.World;
import regulars.platform.json.Json;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** What merchants ask their guests, and every version of the questions. */
public final class SurveyStore {
    private static final int VERSION = 1;
    private static final int BELIEVED_MAX = 200;
    /** A survey that has just been switched on may wait for so long. */
    private static final Duration BELIEVED = Duration.ofMinutes(1);

    /**
     * A survey as it was read.
     *
     * @param version of its questions; 0 where there has never been one
     * @param revision that the next change is conditional on
     */
    public record Stored(Survey survey, int version, long revision) {
        static final Stored NONE = new Stored(Survey.NONE, 0, 0);

        /** The same, changed. */
        public Stored changed(Survey to) {
            return new Stored(to, to.questions().equals(survey.questions()) ? version : version + 1, revision + 1);
        }
    }

    private final Table table;
    private final BriefMemory<Survey> memory;

    public SurveyStore(Table table, World world) {
        this.table = table;
        this.memory = new BriefMemory<>(world.clock(), BELIEVED, BELIEVED_MAX);
    }

    /** The merchant's survey, at most a minute old. */
    public Survey load(String merchant) {
        return memory.get(merchant, () -> Optional.of(read(table.get(key(merchant))).survey())).orElseThrow();
    }

    /** The merchant's survey as it is now. */
    public Stored loadNow(String merchant) {
        return read(table.getConsistent(key(merchant)));
    }

    private static Stored read(Optional<Item> item) {
        return item.map(found -> new Stored(SurveyJson.survey(Json.read(found.text("survey"))), (int) found.number("version"), found.number("revision")))
                .orElse(Stored.NONE);
    }

    /** The questions of a version, in whatever languages they were written. */
    public List<Question> questions(String merchant, int version) {
        return table.get(key(merchant, version)).or(() -> table.getConsistent(key(merchant, version)))
                .map(item -> SurveyJson.questions(Json.read(item.text("questions"))))
                .orElseThrow(() -> new IllegalStateException("A survey without its questions"));
    }

    /** Puts a change, of what was read before; a new version of the questions is kept beside. */
    public static List<Write> replace(String merchant, Stored before, Stored after) {
        Item item = Item.of(key(merchant), VERSION).with("survey", Json.write(SurveyJson.of(after.survey())))
                .with("version", after.version()).with("revision", after.revision());
        var writes = new ArrayList<Write>();
        writes.add(before.revision() == 0 ? Write.insert(item) : Write.put(item, "#revision = :read", Map.of(":read", before.revision())));
        if (after.version() != before.version()) {
            writes.add(Write.insert(Item.of(key(merchant, after.version()), VERSION)
                    .with("questions", Json.write(SurveyJson.questions(after.survey().questions())))));
        }
        return writes;
    }

    static String partition(String merchant) {
        return "SURVEY#" + merchant;
    }

    private static Key key(String merchant) {
        return Key.main(partition(merchant));
    }

    private static Key key(String merchant, int version) {
        return new Key(partition(merchant), "VERSION#%04d".formatted(version));
    }
}
