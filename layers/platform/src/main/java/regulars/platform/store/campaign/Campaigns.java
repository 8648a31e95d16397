package regulars.platform.store.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import regulars.domain.campaign.Campaign;
import regulars.domain.campaign.CampaignId;
import regulars.domain.campaign.CampaignStatus;
import regulars.platform.json.Json;
import regulars.platform.store.Due;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * Merchants' campaigns in the table. A campaign that runs carries the place in the roster up to which guests have been looked
 * at. Whoever has looked at a page moves it on together with the counts, under the condition that nobody else has: so a page
 * counts once, and the table's stream asks for the next one.
 */
public final class Campaigns {
    /** What the sort keys of campaigns begin with. */
    public static final String PREFIX = "TERMS#";
    /** The place in the roster up to which guests have been looked at; missing before the first page. */
    public static final String AFTER = "after";
    /** How many seconds the next page waits. */
    public static final String PAUSE = "pause";

    private static final int FORM = 1;
    /** When one that runs and does not get on is looked at again. */
    private static final Duration STUCK = Duration.ofHours(1);
    private static final String RUNS = "#status = :running AND ";

    /**
     * A campaign as it was read.
     *
     * @param after up to where in the roster guests have been looked at
     * @param due   when it is to be looked at, as it stands in the index
     */
    public record Stored(Campaign campaign, Optional<String> after, Optional<String> due) { }

    private final Table table;

    public Campaigns(Table table) {
        this.table = table;
    }

    /** As it is now. */
    public Optional<Stored> find(String merchant, CampaignId id) {
        return table.getConsistent(key(merchant, id)).map(Campaigns::stored);
    }

    /** A page, newest first.
     * @param before the id that they lie before; empty for the newest */
    public List<Campaign> newest(String merchant, Optional<String> before, int limit) {
        return table.last(partition(merchant), before.map(id -> PREFIX + id), limit).stream().map(item -> stored(item).campaign()).toList();
    }

    /** Puts a new draft. */
    public static Write insert(String merchant, Campaign draft) {
        return Write.insert(Item.of(key(merchant, draft.id()), FORM).with("version", draft.version())
                .with("status", draft.status().code()).with("terms", terms(draft)).with("examined", draft.examined()).with("planned", draft.planned()));
    }

    /** Replaces the version before by one that has been changed, started or stopped; what is counted stays. */
    public static Write replace(String merchant, Campaign next) {
        Key key = key(merchant, next.id());
        var values = new HashMap<String, Object>(Map.of(":version", next.version(), ":status", next.status().code(),
                ":terms", terms(next), ":before", next.version() - 1));
        var sets = new StringBuilder("SET #version = :version, #status = :status, #terms = :terms");
        Map.of("startedAt", next.startedAt(), "beginsAt", next.beginsAt(), "finishedAt", next.finishedAt()).forEach((name, at) -> at.ifPresent(time -> {
            sets.append(", #").append(name).append(" = :").append(name);
            values.put(":" + name, time.toString());
        }));
        return Write.update(key, sets + due(key, next, values), "#version = :before", values);
    }

    private static String due(Key key, Campaign next, Map<String, Object> values) {
        Optional<Instant> look = switch (next.status()) {
            case SCHEDULED -> next.beginsAt();
            case RUNNING -> next.startedAt().map(at -> at.plus(STUCK));
            case DRAFT, FINISHED, STOPPED -> Optional.empty();
        };
        look.ifPresent(at -> values.putAll(Map.of(":shard", Due.shard(key.partition()), ":due", Due.text(at))));
        return look.isPresent() ? ", #shard = :shard, #due = :due" : " REMOVE #shard, #due";
    }

    /** Throws a draft away; fails where it has changed since it was read. */
    public static Write delete(String merchant, Campaign draft) {
        return Write.delete(key(merchant, draft.id()), "#version = :read", Map.of(":read", draft.version()));
    }

    /** Lets a campaign run whose time has come; nothing where somebody else has. */
    public void begin(String merchant, CampaignId id, Instant now) {
        table.update(key(merchant, id), "SET #status = :running, #due = :due", "#status = :scheduled",
                Map.of(":running", CampaignStatus.RUNNING.code(), ":scheduled", CampaignStatus.SCHEDULED.code(), ":due", Due.text(now.plus(STUCK))));
    }

    /** What came of looking at a page of guests.
     * @param last  the place of the page's last guest; empty where there is nobody after it
     * @param pause seconds to wait before the next page */
    public record Page(long examined, long planned, Optional<String> last, int pause) { }

    /** Moves a campaign on by a page; nothing where somebody else has, or where it runs no more. */
    public void advance(String merchant, Stored read, Page page, Instant now) {
        var values = new HashMap<String, Object>(Map.of(":running", CampaignStatus.RUNNING.code(), ":examined", page.examined(),
                ":planned", page.planned()));
        read.after().ifPresent(after -> values.put(":after", after));
        String condition = RUNS + (read.after().isPresent() ? "#after = :after" : "attribute_not_exists(#after)");
        page.last().ifPresentOrElse(
                last -> values.putAll(Map.of(":last", last, ":pause", page.pause(), ":due", Due.text(now.plus(STUCK)))),
                () -> values.putAll(Map.of(":finished", CampaignStatus.FINISHED.code(), ":now", now.toString())));
        String change = page.last().isPresent() ? "SET #after = :last, #pause = :pause, #due = :due"
                : "SET #status = :finished, #finishedAt = :now REMOVE #shard, #due";
        table.update(key(merchant, read.campaign().id()), change + " ADD #examined :examined, #planned :planned", condition, values);
    }

    private static String terms(Campaign campaign) {
        return Json.write(CampaignJson.of(campaign.terms()));
    }

    private static Stored stored(Item item) {
        var campaign = new Campaign(new CampaignId(item.key().sort().substring(PREFIX.length())), Math.toIntExact(item.number("version")),
                CampaignStatus.valueOf(item.text("status").toUpperCase(Locale.ROOT)), CampaignJson.read(Json.read(item.text("terms"))),
                item.number("examined"), item.number("planned"), item.optionalInstant("startedAt"), item.optionalInstant("beginsAt"),
                item.optionalInstant("finishedAt"));
        return new Stored(campaign, item.optionalText(AFTER), item.optionalText(Due.AT));
    }

    /** Where a campaign lies. */
    public static Key key(String merchant, CampaignId id) {
        return new Key(partition(merchant), PREFIX + id);
    }

    private static String partition(String merchant) {
        return "CAMPAIGN#" + merchant;
    }
}
