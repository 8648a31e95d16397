package regulars.domain.ledger;

import java.util.stream.Collectors;

/**
 * The canonical text of an entry, version 1: one field a line, always in this order, each line ended by a line feed
 * (see {@code docs/ledger-format.md}). What is printed is what is hashed, so nothing here may ever change; another form
 * gets another version in its first line.
 */
final class EntryText {
    static final String FIRST_LINE = "regulars-entry 1";
    static final String NEVER = "never";
    static final String DEBT = "debt";

    private EntryText() {
    }

    static String print(Entry entry) {
        var text = new StringBuilder(512);
        text.append(FIRST_LINE).append('\n');
        line(text, "account", entry.id().account());
        line(text, "sequence", entry.sequence());
        line(text, "key", entry.id().key());
        line(text, "type", entry.type().code());
        if (entry.overridden()) {
            text.append("overridden\n");
        }
        line(text, "occurred", entry.occurredAt());
        line(text, "recorded", entry.recordedAt());
        line(text, "actor", entry.actor().kind().code() + " " + entry.actor().id());
        entry.location().ifPresent(location -> line(text, "location", location));
        entry.reference().ifPresent(reference -> line(text, "reference", reference));
        entry.request().ifPresent(request -> line(text, "request", request));
        entry.cause().ifPresent(cause -> line(text, "cause", cause));
        entry.movements().forEach(movement -> line(text, "movement", print(movement)));
        line(text, "previous", entry.previous());
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    private static String print(Movement movement) {
        String lots = movement.lots().stream().map(EntryText::print).collect(Collectors.joining());
        String debt = movement.debt() == 0 ? "" : " " + DEBT + "=" + signed(movement.debt());
        return movement.program() + " " + movement.version() + " " + movement.rule() + " " + signed(movement.amount())
                + lots + debt;
    }

    private static String print(LotChange change) {
        String lapsed = change.lapsed() == 0 ? "" : "/" + signed(change.lapsed());
        return " " + change.lot().map(Object::toString).orElse(NEVER) + "=" + signed(change.units()) + lapsed;
    }

    /** Zero is {@code +0}. */
    private static String signed(long value) {
        return value < 0 ? Long.toString(value) : "+" + value;
    }
}
