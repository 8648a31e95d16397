package regulars.domain.ledger;

import java.util.stream.Collectors;
import regulars.domain.Fraction;

/**
 * The canonical text of an entry: one field a line, always in this order, each line ended by a line feed
 * (see {@code docs/ledger-format.md}). Version 2 knows purchases and remainders, version 3 also pending and idle lots, version 4 also
 * transfers; an entry is printed as the first version that can say it. What is printed is what is hashed, so nothing here may ever
 * change; another form gets another version in its first line.
 */
final class EntryText {
    /** What the first line says before the version. */
    static final String FIRST_LINE = "regulars-entry ";
    static final int VERSIONS = 4;
    static final String DEBT = "debt";
    static final String REMAINDER = "remainder";

    private EntryText() {
    }

    static String print(Entry entry) {
        var text = new StringBuilder(512);
        text.append(FIRST_LINE).append(entry.version()).append('\n');
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
        entry.purchase().ifPresent(total -> line(text, "purchase", total.currency() + " " + total.amount()));
        entry.request().ifPresent(request -> line(text, "request", request));
        entry.cause().ifPresent(cause -> line(text, "cause", cause));
        entry.other().ifPresent(account -> line(text, "other", account));
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
                + lots + debt + printRemainder(movement.remainder());
    }

    private static String printRemainder(Fraction change) {
        return change.isZero() ? "" : " " + REMAINDER + "=" + (change.signum() < 0 ? "" : "+") + change;
    }

    private static String print(LotChange change) {
        String lapsed = change.lapsed() == 0 ? "" : "/" + signed(change.lapsed());
        return " " + change.lot() + "=" + signed(change.units()) + lapsed;
    }

    /** Zero is {@code +0}. */
    private static String signed(long value) {
        return value < 0 ? Long.toString(value) : "+" + value;
    }
}
