package regulars.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.MemberId;
import regulars.domain.campaign.CampaignStatus;
import regulars.domain.ledger.DayRoot;
import regulars.domain.ledger.SealedEntry;
import regulars.domain.message.Purpose;
import regulars.domain.tier.TierReason;
import regulars.platform.json.Json;
import regulars.platform.queue.StreamRecord;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Journal;
import regulars.platform.store.Roots;
import regulars.platform.store.SendId;
import regulars.platform.store.WithdrawnConsents;
import regulars.platform.store.WithdrawnConsents.Withdrawn;
import regulars.platform.store.campaign.Campaigns;
import regulars.platform.store.coupon.HeldCoupon;
import regulars.platform.store.survey.AnswerId;
import regulars.platform.table.Key;
import tools.jackson.databind.node.ObjectNode;

/** What a committed item means to the rest of the system: the one table from families of items to messages. */
final class Translation {
    private Translation() {
    }

    /** What follows from a change; nothing where nobody waits for it.
     * @throws IllegalArgumentException where the item is not what its key says */
    static Consequences of(StreamRecord record) {
        String[] partition = record.key().partition().split("#");
        return switch (record.change()) {
            case INSERT -> inserted(record, partition);
            case MODIFY -> changed(record, partition);
            case REMOVE -> Consequences.NONE;
        };
    }

    private static Consequences inserted(StreamRecord record, String[] partition) {
        String sort = record.key().sort();
        return switch (partition[0]) {
            case "ACCOUNT" -> sort.startsWith("ENTRY#") ? entry(record, partition)
                    : sort.startsWith("TIER#") ? level(record, partition)
                    : sort.startsWith(HeldCoupon.PREFIX) ? coupon(record, partition) : Consequences.NONE;
            case "MEMBER" -> sort.equals(Key.MAIN) ? joined(record, partition)
                    : sort.startsWith(SendId.PREFIX) ? planned(record)
                    : sort.startsWith(ConsentStore.PREFIX) ? decided(record, partition) : Consequences.NONE;
            case "CODE" -> Consequences.of(code(record, partition));
            case "JOIN" -> Consequences.of(confirmation(partition));
            case "TEST" -> Consequences.of(test(record, partition));
            case "SURVEY" -> lowScore(record, partition);
            default -> changed(record, partition);
        };
    }

    /** What is looked at again whenever it is written. */
    private static Consequences changed(StreamRecord record, String[] partition) {
        String sort = record.key().sort();
        return switch (partition[0]) {
            case "MEMBER" -> sort.equals(Key.MAIN) ? Consequences.of(timers(partition)) : Consequences.NONE;
            case "MERCHANT" -> sort.equals("AUTOMATIONS")
                    ? Consequences.of(Delivery.of(Destination.DUE, about("type", "merchant", partition))) : Consequences.NONE;
            case "CAMPAIGN" -> sort.startsWith(Campaigns.PREFIX) ? running(record, partition) : Consequences.NONE;
            case "SENDING" -> sort.equals(Key.MAIN) ? paused(record, partition) : Consequences.NONE;
            default -> Consequences.NONE;
        };
    }

    /** Every step of a campaign that runs asks for the next. */
    private static Consequences running(StreamRecord record, String[] partition) {
        if (!record.text("status").equals(Optional.of(CampaignStatus.RUNNING.code()))) {
            return Consequences.NONE;
        }
        ObjectNode page = Json.object().put("merchant", part(partition, 1)).put("campaign", record.key().sort().substring(Campaigns.PREFIX.length()))
                .put("after", record.text(Campaigns.AFTER).orElse(""));
        return Consequences.of(Delivery.later(Destination.CAMPAIGNS, page, record.number(Campaigns.PAUSE).orElse(0L).intValue()));
    }

    /** The owner is told of a pause that has not been told yet. */
    private static Consequences paused(StreamRecord record, String[] partition) {
        boolean isNews = record.text("paused").isPresent() && record.text("sent").isEmpty();
        return isNews ? Consequences.of(Delivery.of(Destination.MESSAGES, about("kind", "sending-paused", partition)))
                : Consequences.NONE;
    }

    private static Consequences entry(StreamRecord record, String[] partition) {
        long sequence = record.number("n").orElseThrow(() -> malformed("an entry without its number"));
        byte[] text = record.bytes("b").orElseThrow(() -> malformed("an entry without its text"));
        SealedEntry sealed = SealedEntry.read(text);
        var line = Journal.Line.of(sealed);
        var deliveries = new ArrayList<Delivery>();
        List.of(Destination.TIERS, Destination.COUPONS).forEach(queue -> deliveries.add(Delivery.of(queue,
                about("type", "entry", partition).put("account", part(partition, 2)).put("sequence", sequence))));
        record.text("r").ifPresent(programs -> List.of(programs.split(",")).forEach(program ->
                deliveries.add(accountMessage("reward-ready", program + "/" + line.key(), partition))));
        return new Consequences(deliveries, Optional.of(Journal.item(part(partition, 1), line)),
                Optional.of(Roots.open(part(partition, 1), DayRoot.day(sealed.entry()))));
    }

    private static Consequences level(StreamRecord record, String[] partition) {
        String reason = record.text("reason").orElse("");
        if (reason.equals(TierReason.REACHED.code())) {
            return Consequences.of(level(record, "tier-up", "to", partition));
        }
        return reason.equals(TierReason.TERM_ENDED.code()) ? Consequences.of(level(record, "tier-lost", "from", partition)) : Consequences.NONE;
    }

    private static Delivery level(StreamRecord record, String kind, String side, String[] partition) {
        String threshold = record.text(side, "threshold").orElseThrow(() -> malformed("a level without its threshold"));
        String month = record.text("month").orElseThrow(() -> malformed("a level without its month"));
        return accountMessage(kind, threshold + "/" + month, partition);
    }

    /** Only what the rule gave: whoever was given a coupon by hand, or took it, has seen it. */
    private static Consequences coupon(StreamRecord record, String[] partition) {
        return record.text("cause").filter(cause -> cause.startsWith(HeldCoupon.BY_RULE)).isPresent()
                ? Consequences.of(accountMessage("coupon-given", record.key().sort().substring(HeldCoupon.PREFIX.length()), partition))
                : Consequences.NONE;
    }

    /** A level may come by time alone, also to an account without an entry. */
    private static Consequences joined(StreamRecord record, String[] partition) {
        var welcome = Delivery.of(Destination.MESSAGES, about("kind", "welcome", partition).put("member", part(partition, 2)));
        var account = record.text("account").orElseThrow(() -> malformed("a member without its account"));
        var at = record.text("joinedAt").map(Instant::parse).orElseThrow(() -> malformed("a member without a beginning"));
        var line = new Journal.Line(at, Journal.JOIN, new AccountId(account), part(partition, 2), Optional.empty(), Map.of(), Optional.empty());
        var level = Delivery.of(Destination.TIERS, about("type", "entry", partition).put("account", account).put("sequence", 0));
        return new Consequences(List.of(welcome, timers(partition), level), Optional.of(Journal.item(part(partition, 1), line)), Optional.empty());
    }

    /** The owner is told of answers that say until when that is news. */
    private static Consequences lowScore(StreamRecord record, String[] partition) {
        return record.text("expires").isEmpty() ? Consequences.NONE
                : AnswerId.of(record.key()).map(answer -> Consequences.of(Delivery.of(Destination.MESSAGES,
                        about("kind", "low-score", partition).put("answer", answer.toString())))).orElse(Consequences.NONE);
    }

    private static Consequences planned(StreamRecord record) {
        SendId id = SendId.of(record.key()).orElseThrow(() -> malformed("a message without its ids"));
        return record.text("status").equals(Optional.of("planned"))
                ? Consequences.of(new Delivery(id.isBulk() ? Destination.BULK_MESSAGES : Destination.MESSAGES, id.message())) : Consequences.NONE;
    }

    /** Whoever did not agree when joining has taken nothing back. */
    private static Consequences decided(StreamRecord record, String[] partition) {
        boolean withdrawn = record.flag("granted").filter(granted -> !granted).isPresent()
                && record.text("how").filter(how -> !how.equals(ConsentStore.JOINING)).isPresent();
        return withdrawn ? new Consequences(List.of(), Optional.of(WithdrawnConsents.item(part(partition, 1), withdrawn(record, partition))), Optional.empty())
                : Consequences.NONE;
    }

    private static Withdrawn withdrawn(StreamRecord record, String[] partition) {
        Instant at = record.text("at").map(Instant::parse).orElseThrow(() -> malformed("a decision without its time"));
        Purpose purpose = record.text("purpose").map(Purpose::valueOf).orElseThrow(() -> malformed("a decision without its purpose"));
        return new Withdrawn(at, new MemberId(part(partition, 2)), purpose);
    }

    private static Delivery timers(String[] partition) {
        return Delivery.of(Destination.DUE, about("type", "member", partition).put("member", part(partition, 2)));
    }

    private static Delivery accountMessage(String kind, String occurrence, String[] partition) {
        return Delivery.of(Destination.MESSAGES, about("kind", kind, partition)
                .put("account", part(partition, 2)).put("occurrence", occurrence));
    }

    private static Delivery code(StreamRecord record, String[] partition) {
        String purpose = record.text("purpose").orElseThrow(() -> malformed("a code without its purpose"));
        return Delivery.of(Destination.MESSAGES, Json.object().put("kind", purpose + "-code").put("code", part(partition, 1)));
    }

    private static Delivery confirmation(String[] partition) {
        return Delivery.of(Destination.MESSAGES, Json.object().put("kind", "address-confirmation").put("join", part(partition, 1)));
    }

    private static Delivery test(StreamRecord record, String[] partition) {
        String kind = record.text("kind").orElseThrow(() -> malformed("a test without its kind"));
        return Delivery.of(Destination.MESSAGES, Json.object().put("kind", kind).put("test", part(partition, 1)));
    }

    private static ObjectNode about(String name, String value, String[] partition) {
        return Json.object().put(name, value).put("merchant", part(partition, 1));
    }

    private static String part(String[] partition, int index) {
        if (index >= partition.length) {
            throw malformed("a key without its ids");
        }
        return partition[index];
    }

    private static IllegalArgumentException malformed(String what) {
        return new IllegalArgumentException(what);
    }
}
