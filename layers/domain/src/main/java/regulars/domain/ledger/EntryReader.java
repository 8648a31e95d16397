package regulars.domain.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import regulars.domain.AccountId;
import regulars.domain.Fraction;
import regulars.domain.ProgramId;
import regulars.domain.purchase.Money;

/**
 * Reads the canonical text of an entry. It is lenient in the small (a number with zeros in front) because the result
 * is printed again and has to give the same text.
 */
final class EntryReader {
    private final String[] lines;
    private int next;

    private EntryReader(String text) {
        lines = text.split("\n", -1);
    }

    /** Throws {@link MalformedEntry} if the text is not exactly what printing its entry gives. */
    static Entry read(String text) {
        Entry entry = new EntryReader(text).entry();
        String canonical = EntryText.print(entry);
        if (!canonical.equals(text)) {
            throw new MalformedEntry(firstDifference(text, canonical), "not in canonical form");
        }
        return entry;
    }

    /** Whether an entry of a version that is known begins with this line. */
    static boolean isFirstLine(String line) {
        return IntStream.rangeClosed(1, EntryText.VERSIONS).anyMatch(version -> line.equals(EntryText.FIRST_LINE + version));
    }

    private Entry entry() {
        if (!isFirstLine(lines[next])) {
            throw malformed("expected: " + EntryText.FIRST_LINE.strip());
        }
        next++;
        AccountId account = field("account", AccountId::new);
        long sequence = field("sequence", Long::parseLong);
        EntryId id = field("key", key -> new EntryId(account, key));
        EntryType type = field("type", code -> coded(EntryType.values(), EntryType::code, code));
        boolean overridden = flag("overridden");
        Instant occurredAt = field("occurred", Instant::parse);
        Instant recordedAt = field("recorded", Instant::parse);
        Actor actor = field("actor", EntryReader::actor);
        Optional<String> location = optional("location", Function.identity());
        Optional<String> reference = optional("reference", Function.identity());
        Optional<Money> purchase = optional("purchase", EntryReader::money);
        Optional<Sha256> request = optional("request", Sha256::new);
        Optional<String> cause = optional("cause", Function.identity());
        Optional<AccountId> other = optional("other", AccountId::new);
        List<Movement> movements = movements();
        Sha256 previous = field("previous", Sha256::new);
        return guarded(() -> new Entry(id, sequence, type, overridden, occurredAt, recordedAt, actor,
                location, reference, purchase, request, cause, other, movements, previous));
    }

    private List<Movement> movements() {
        var movements = new ArrayList<Movement>();
        for (var movement = movement(); movement.isPresent(); movement = movement()) {
            movements.add(movement.get());
        }
        return movements;
    }

    private Optional<Movement> movement() {
        return optional("movement", EntryReader::movement);
    }

    private static Movement movement(String value) {
        String[] words = words(value, 4);
        var lots = new ArrayList<LotChange>();
        long debt = 0;
        Fraction remainder = Fraction.ZERO;
        for (int index = 4; index < words.length; index++) {
            String[] change = split(words[index], "=");
            if (change[0].equals(EntryText.DEBT)) {
                debt = Long.parseLong(change[1]);
            } else if (change[0].equals(EntryText.REMAINDER)) {
                remainder = Fraction.parse(change[1].startsWith("+") ? change[1].substring(1) : change[1]);
            } else {
                lots.add(lotChange(change[0], change[1]));
            }
        }
        return new Movement(new ProgramId(words[0]), Integer.parseInt(words[1]), words[2], Long.parseLong(words[3]),
                lots, debt, remainder);
    }

    private static LotChange lotChange(String lot, String change) {
        LotName name = LotName.parse(lot);
        if (!change.contains("/")) {
            return new LotChange(name, Long.parseLong(change), 0);
        }
        String[] parts = split(change, "/");
        return new LotChange(name, Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    private static Money money(String value) {
        String[] words = words(value, 2);
        return new Money(words[0], Long.parseLong(words[1]));
    }

    private static Actor actor(String value) {
        String[] words = words(value, 2);
        return new Actor(coded(Actor.Kind.values(), Actor.Kind::code, words[0]), words[1]);
    }

    private boolean flag(String name) {
        boolean set = lines[next].equals(name);
        next += set ? 1 : 0;
        return set;
    }

    private <T> T field(String name, Function<String, T> read) {
        return optional(name, read).orElseThrow(() -> malformed("expected: " + name));
    }

    private <T> Optional<T> optional(String name, Function<String, T> read) {
        if (next >= lines.length || !lines[next].startsWith(name + " ")) {
            return Optional.empty();
        }
        T value = guarded(() -> read.apply(lines[next].substring(name.length() + 1)));
        next++;
        return Optional.of(value);
    }

    private <T> T guarded(Supplier<T> read) {
        try {
            return read.get();
        } catch (DateTimeException | IllegalArgumentException invalid) {
            throw malformed(invalid.getMessage());
        }
    }

    private MalformedEntry malformed(String reason) {
        return new MalformedEntry(next, reason);
    }

    private static String[] words(String value, int least) {
        String[] words = value.split(" ", -1);
        if (words.length < least) {
            throw new IllegalArgumentException("expected: " + least + " words");
        }
        return words;
    }

    private static String[] split(String value, String separator) {
        String[] parts = value.split(separator, -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("expected: one " + separator);
        }
        return parts;
    }

    private static <T> T coded(T[] values, Function<T, String> code, String text) {
        return Stream.of(values).filter(value -> code.apply(value).equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown: " + text));
    }

    private static int firstDifference(String text, String canonical) {
        String[] given = text.split("\n", -1);
        String[] printed = canonical.split("\n", -1);
        int line = 0;
        while (line < Math.min(given.length, printed.length) - 1 && given[line].equals(printed[line])) {
            line++;
        }
        return line;
    }
}
