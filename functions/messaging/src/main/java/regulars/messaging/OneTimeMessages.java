package regulars.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import regulars.domain.message.MessageKind;
import regulars.domain.message.SkipReason;
import regulars.letters.Message;
import regulars.platform.World;
import regulars.platform.log.Log;
import regulars.platform.store.SendTags;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;

/**
 * Messages that someone is waiting for: codes and confirmations. The item that asks for one is marked once it is sent.
 * A crash in between leaves unknown whether it went out; it is then sent again, since one too many does no harm and
 * none would leave the person at the door.
 */
final class OneTimeMessages {
    private final Table table;
    private final Sender sender;
    private final World world;

    OneTimeMessages(Table table, Sender sender, World world) {
        this.table = table;
        this.sender = sender;
        this.world = world;
    }

    /** Sends what the item asks for, unless that has been done, is over, or is no longer needed. */
    void send(MessageKind kind, Key key, Function<Item, Message> compose, Log log) {
        var due = table.getConsistent(key).filter(this::isDue);
        if (due.isEmpty()) {
            log.info("message no longer due", Map.of("family", key.partition().split("#")[0]));
            return;
        }
        switch (sender.send(compose.apply(due.get()), SendTags.of(kind))) {
            case Outcome.Sent(String providerId, long _) -> mark(key, "sent", world.now().toString(), providerId);
            case Outcome.Skipped(SkipReason reason) -> {
                mark(key, "skipped", reason.code(), "");
                log.warn("message skipped", Map.of("family", key.partition().split("#")[0], "reason", reason.code()));
            }
            case Outcome.Refused(var cause) -> throw cause;
            case Outcome.NotNow(var cause) -> throw cause;
            case Outcome.LockedOut(var cause) -> throw cause;
            case Outcome.Unknown(var cause) -> throw cause;
        }
    }

    private boolean isDue(Item item) {
        Instant expires = item.instant("expires");
        return world.now().isBefore(expires)
                && Stream.of("sent", "skipped", "used", "member").allMatch(mark -> item.optionalText(mark).isEmpty());
    }

    private void mark(Key key, String attribute, String value, String providerId) {
        table.update(key, "SET #" + attribute + " = :value, #providerId = :id", "attribute_exists(#expires)",
                Map.of(":value", value, ":id", providerId));
    }
}
