package regulars.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.MemberId;
import regulars.domain.message.Channel;
import regulars.domain.message.Feedback;
import regulars.domain.message.MessageKind;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.SortableTime;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** How messages to members ended, for their merchant, in order of time. Kept for 400 days. */
public final class Deliveries {
    private static final Duration KEPT = Duration.ofDays(400);
    private static final int VERSION = 1;

    /**
     * How one message ended.
     *
     * @param account of the member; missing in older lines
     * @param occurrence which of its kind, as in {@link SendId}
     * @param status {@code sent}, {@code skipped} or {@code unknown}
     * @param reason why it was skipped
     * @param feedback what the provider has reported of it since
     * @param cost     of what was sent, in thousandths of a US cent, by the prices of then; missing in older lines
     */
    public record Delivery(Instant at, MessageKind kind, MemberId member, Optional<AccountId> account, String occurrence, Channel channel,
                           String status, Optional<String> reason, Optional<Feedback> feedback, Optional<Long> cost) {
        /** As it is when it ends. */
        public Delivery(Instant at, MessageKind kind, MemberId member, AccountId account, String occurrence, Channel channel,
                        String status, Optional<String> reason) {
            this(at, kind, member, Optional.of(account), occurrence, channel, status, reason, Optional.empty(), Optional.empty());
        }

        /** The same at this cost. */
        public Delivery costing(long amount) {
            return new Delivery(at, kind, member, account, occurrence, channel, status, reason, feedback, Optional.of(amount));
        }
    }

    /** A delivery with its place in the list. */
    public record Placed(String place, Delivery delivery) { }

    private final Table table;

    public Deliveries(Table table) {
        this.table = table;
    }

    /** A line as it is stored. */
    public static Item item(String merchant, Delivery delivery) {
        var id = new SendId(merchant, delivery.member(), delivery.kind(), delivery.occurrence());
        Item item = Item.of(key(id, delivery.at()), VERSION).with("at", delivery.at())
                .with("kind", delivery.kind().code()).with("member", delivery.member().value())
                .with("account", delivery.account().map(AccountId::value)).with("occurrence", delivery.occurrence()).with("channel", delivery.channel().name()).with("status", delivery.status())
                .with("reason", delivery.reason()).expiring(delivery.at().plus(KEPT));
        return delivery.cost().map(cost -> item.with("cost", cost)).orElse(item);
    }

    /** Adds what the provider has reported: so it did go out, even where nobody knew. */
    public static Write reported(SendLine line, Feedback feedback) {
        return Write.update(key(line.id(), line.at()), "SET #status = :sent, #feedback = :feedback", "attribute_exists(#at)",
                Map.of(":sent", SendLine.Status.SENT.code(), ":feedback", feedback.code()));
    }

    private static Key key(SendId id, Instant at) {
        return new Key(partition(id.merchant()), String.join("#", SortableTime.text(at), id.kind().code(),
                id.member().value(), id.occurrence()));
    }

    /** A page, newest first.
     * @param before the place that they lie before; empty for the newest */
    public List<Placed> newest(String merchant, Optional<String> before, int limit) {
        return table.last(partition(merchant), before, limit).stream()
                .map(item -> new Placed(item.key().sort(), delivery(item))).toList();
    }

    /** From one instant up to another, excluded. */
    public List<Delivery> between(String merchant, Instant from, Instant until) {
        return table.between(partition(merchant), SortableTime.text(from), SortableTime.text(until)).stream()
                .map(Deliveries::delivery).toList();
    }

    private static Delivery delivery(Item item) {
        return new Delivery(item.instant("at"), MessageKind.of(item.text("kind")).orElseThrow(),
                new MemberId(item.text("member")), item.optionalText("account").map(AccountId::new), item.text("occurrence"), Channel.valueOf(item.text("channel")),
                item.text("status"), item.optionalText("reason"), item.optionalText("feedback").flatMap(Feedback::of), item.optionalNumber("cost"));
    }

    private static String partition(String merchant) {
        return "DELIVERY#" + merchant;
    }
}
