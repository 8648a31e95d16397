package regulars.domain.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.domain.AccountId;
import regulars.domain.Label;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.Table;
import regulars.domain.program.ActionId;
import regulars.domain.program.EarningChoice;
import regulars.domain.program.Gift;
import regulars.domain.program.OfferId;
import regulars.domain.program.Programs;
import regulars.domain.program.PromotionId;
import regulars.domain.program.RewardId;
import regulars.domain.program.Terms;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.PurchaseLine;
import regulars.domain.purchase.SalesChannel;
import regulars.domain.tier.TierLadder;

/**
 * Plays a table of commands. A row is the local time, the command, and what comes of it: the balances, or the refusal
 * with its nearest miss.
 *
 * <p>{@code for 1340} or {@code for 1000=food+340=tobacco+3*50=food} is what was bought, in hundredths of a złoty and by
 * category, three of the last.
 * A remainder is shown behind the balance, then what of it is pending: {@code A 2+17/25}, {@code A 5 pending 2}. {@code reserve A reward big} and {@code reserve A value 250}
 * say what for.
 *
 * <p>{@code reverse one items 0 2=3} takes back line 0 and three of line 2, {@code reverse one amount 500} so much of an amount.
 *
 * <p>{@code act A review 4711} is something done, and what shows it.
 *
 * <p>{@code choose A} is how the member wants to be rewarded.
 *
 * <p>{@code give A 5} gives to the {@link #other} account.
 *
 * <p>{@code earn 3 A B at 2026-11-20T10:00 as one override} gives 3 stamps in programs A and B, happened at that time,
 * is named "one" and overridden; all but the number can be left out. {@code online} is bought from afar, {@code in X} at
 * the place XXXXXXXX, {@code is student} by a member with that label.
 */
final class Play {
    static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    static final int CUT_OVER_HOUR = 4;

    private final Book book;
    private Book receiver;
    private int commands;

    Play(Terms... terms) {
        this(new Book(programs(terms)));
    }

    private Play(Book book) {
        this.book = book;
    }

    /** Another account of the same merchant; from now on each of the two gives to the other. */
    Play other() {
        var there = new Play(new Book(book.programs(), new AccountId("7K3M9QX2")));
        there.receiver = book;
        receiver = there.book;
        return there;
    }

    static Programs programs(Terms... terms) {
        return new Programs(Stream.of(terms).map(Terms::program).toList(), TierLadder.NONE, ZONE, CUT_OVER_HOUR);
    }

    Book book() {
        return book;
    }

    /** From here on the merchant's programs are these. */
    Play changed(Terms... terms) {
        book.programs(programs(terms));
        return this;
    }

    /** From here on members choose among these. */
    Play choosing(int everyDays, String... options) {
        book.programs(book.programs().with(new EarningChoice(Stream.of(options).map(Terms::id).toList(), everyDays)));
        return this;
    }

    Play play(String table) {
        for (List<String> row : Table.rows(table)) {
            assertEquals(row.get(2), outcome(instant(row.get(0).replace(' ', 'T')), row.get(1)), row.toString());
        }
        Invariants.checkDocument(book);
        return this;
    }

    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private String outcome(Instant now, String text) {
        var words = new ArrayDeque<>(List.of(text.split(" +")));
        Optional<Decision> decision = perform(now, words.remove(), words);
        Invariants.check(book, now);
        return decision.orElse(null) instanceof Decision.Refused(Refusal refusal)
                ? print(refusal)
                : print(book.account().asOf(now, ZONE));
    }

    private Optional<Decision> perform(Instant now, String verb, Queue<String> words) {
        return switch (verb) {
            case "look" -> Optional.empty();
            case "settle" -> {
                book.settle(now);
                yield Optional.empty();
            }
            case "earn" -> Optional.of(book.perform(earn(now, words)));
            case "choose" -> book.choose(Terms.id(words.remove()), now).map(Decision.Refused::new);
            case "gift" -> Optional.of(book.perform(new Command.Gift(
                    Request.now(EntryId.joiningGift(Book.ACCOUNT), Sha256.NONE, Actor.SYSTEM, now))));
            case "birthday", "anniversary", "first-visit" -> {
                book.yearly(yearly(verb, words), now);
                yield Optional.empty();
            }
            case "act" -> Optional.of(book.perform(new Command.Act(request(now, Optional.empty(), nextKey()), Terms.id(words.remove()),
                    new ActionId(words.remove()), Optional.ofNullable(words.poll()))));
            case "give" -> Optional.of(book.give(receiver, new Transfer(request(now, Optional.empty(), nextKey()),
                    Terms.id(words.remove()), Long.parseLong(words.remove()))));
            case "reverse" -> Optional.of(book.perform(reverse(now, words.remove(), words)));
            case "reserve" -> Optional.of(book.perform(reserve(now, words)));
            case "confirm" -> Optional.of(book.perform(confirm(now, id(words.remove()))));
            case "release" -> Optional.of(book.perform(release(now, id(words.remove()))));
            default -> throw new AssertionError("no such command: " + verb);
        };
    }

    private static YearlyGift yearly(String cause, Queue<String> words) {
        return new YearlyGift(YearlyGift.Cause.valueOf(cause.toUpperCase(Locale.ROOT).replace('-', '_')), Integer.parseInt(words.remove()),
                new Gift(Long.parseLong(words.remove()), Optional.ofNullable(words.poll()).map(Terms::id)));
    }

    private Command earn(Instant now, Queue<String> words) {
        long stamps = Long.parseLong(words.remove());
        Set<ProgramId> programs = new HashSet<>();
        Optional<Instant> occurredAt = Optional.empty();
        String key = nextKey();
        boolean override = false;
        Optional<Purchase> purchase = Optional.empty();
        Optional<String> place = Optional.empty();
        var channel = SalesChannel.COUNTER;
        var labels = new HashSet<Label>();
        var activated = new HashSet<OfferId>();
        while (!words.isEmpty()) {
            switch (words.peek()) {
                case "at" -> occurredAt = Optional.of(instant(second(words)));
                case "as" -> key = second(words);
                case "for" -> purchase = Optional.of(purchase("PLN", second(words)));
                case "forEuro" -> purchase = Optional.of(purchase("EUR", second(words)));
                case "in" -> place = Optional.of(Terms.id(second(words)).value());
                case "is" -> labels.add(new Label(second(words)));
                case "activated" -> activated.add(promotion(second(words)));
                case "online" -> channel = SalesChannel.valueOf(words.remove().toUpperCase(Locale.ROOT));
                case "override" -> override = words.remove() != null;
                default -> programs.add(Terms.id(words.remove()));
            }
        }
        return new Command.Earn(request(now, occurredAt, key, place), stamps, purchase, channel, programs, override, labels, activated);
    }

    /** {@code A/more}: promotion {@code more} of program A. */
    private static OfferId promotion(String text) {
        String[] parts = text.split("/");
        return OfferId.of(Terms.id(parts[0]), new PromotionId(parts[1]));
    }

    private Command reserve(Instant now, Queue<String> words) {
        ProgramId program = Terms.id(words.remove());
        Optional<String> key = Optional.empty();
        Optional<RewardId> reward = Optional.empty();
        OptionalLong value = OptionalLong.empty();
        Optional<String> place = Optional.empty();
        while (!words.isEmpty()) {
            switch (words.peek()) {
                case "reward" -> reward = Optional.of(new RewardId(second(words)));
                case "value" -> value = OptionalLong.of(Long.parseLong(second(words)));
                case "in" -> place = Optional.of(Terms.id(second(words)).value());
                default -> key = Optional.of(second(words));
            }
        }
        return new Command.Reserve(request(now, Optional.empty(), key.orElseGet(this::nextKey), place), program, reward, value);
    }

    static Purchase purchase(String currency, String text) {
        return new Purchase(currency, Stream.of(text.split("\\+")).map(line -> line.split("=")).map(line -> {
            String[] price = line[0].split("\\*");
            return new PurchaseLine(Optional.empty(), Stream.of(line).skip(1).findFirst(), Optional.empty(),
                    price.length == 1 ? 1 : Long.parseLong(price[0]), Long.parseLong(price[price.length - 1]), 0);
        }).toList());
    }

    private Command confirm(Instant now, EntryId reservation) {
        return new Command.Confirm(reservation, now, book.end(reservation));
    }

    private Command release(Instant now, EntryId reservation) {
        return new Command.Release(request(now, Optional.empty(), nextKey()), reservation, book.end(reservation));
    }

    private Command reverse(Instant now, String key, Queue<String> words) {
        Returned returned = switch (words.isEmpty() ? "" : words.remove()) {
            case "items" -> new Returned.Items(words.stream().map(Play::item).toList());
            case "amount" -> new Returned.Amount(Long.parseLong(words.remove()));
            default -> new Returned.Everything();
        };
        return new Command.Reverse(request(now, Optional.empty(), nextKey()), book.earned(book.entry(key).orElseThrow()), returned);
    }

    private static Returned.Item item(String text) {
        String[] parts = text.split("=");
        return new Returned.Item(Integer.parseInt(parts[0]),
                parts.length == 1 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(parts[1])));
    }

    private static String second(Queue<String> words) {
        words.remove();
        return words.remove();
    }

    private String nextKey() {
        return "command" + ++commands;
    }

    private EntryId id(String key) {
        return new EntryId(book.account().id(), key);
    }

    private Request request(Instant now, Optional<Instant> occurredAt, String key) {
        return request(now, occurredAt, key, Optional.empty());
    }

    private Request request(Instant now, Optional<Instant> occurredAt, String key, Optional<String> place) {
        return new Request(id(key), Sha256.of(key.getBytes(UTF_8)),
                new Actor(Actor.Kind.DEVICE, "D1"), occurredAt, now, place, Optional.empty());
    }

    private static String print(AccountView view) {
        String balances = view.holdings().entrySet().stream()
                .map(held -> held.getKey().value().charAt(0) + " " + print(held.getValue()))
                .collect(Collectors.joining(", "));
        return balances.isEmpty() ? "-" : balances;
    }

    private static String print(Holding holding) {
        return holding.balance() + (holding.remainder().isZero() ? "" : "+" + holding.remainder())
                + (holding.pending() == 0 ? "" : " pending " + holding.pending());
    }

    private static String print(Refusal refusal) {
        var text = new StringBuilder(refusal.code());
        new TreeMap<>(refusal.parameters()).forEach((name, value) -> text.append(" " + name + "=" + print(value)));
        return text.toString();
    }

    private static String print(Object value) {
        return value instanceof Instant at ? LocalDateTime.ofInstant(at, ZONE).toString()
                : value.toString().replaceAll("([A-Z])\\1{7}", "$1");
    }
}
