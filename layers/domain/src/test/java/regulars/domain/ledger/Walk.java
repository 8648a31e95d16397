package regulars.domain.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Offer;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Terms;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.PurchaseLine;
import regulars.domain.purchase.SalesChannel;

/** One random walk: an account, a clock that only moves forward, and commands drawn from a seed. */
final class Walk {
    private static final Duration[] PAUSES = {
        Duration.ZERO, Duration.ofSeconds(30), Duration.ofMinutes(3), Duration.ofMinutes(20), Duration.ofHours(5),
        Duration.ofHours(25), Duration.ofDays(9), Duration.ofDays(40), Duration.ofDays(400)};
    private static final int[] PAUSE_WEIGHTS = {20, 30, 25, 20, 12, 8, 4, 3, 1};

    private final Random random;
    private final Book book;
    private final Set<String> refusals = new TreeSet<>();
    private final List<String> earns = new ArrayList<>();
    private final List<EntryId> reservations = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-31T21:00:00Z");
    private int commands;
    private int version = 1;

    Walk(long seed) {
        random = new Random(seed);
        book = new Book(Play.programs(terms()));
    }

    Book book() {
        return book;
    }

    /** Codes of the refusals that were met. */
    Set<String> refusals() {
        return refusals;
    }

    void steps(int number) {
        for (int step = 0; step < number; step++) {
            now = now.plus(PAUSES[weighted(PAUSE_WEIGHTS)]).plusMillis(random.nextInt(1000));
            step();
            Invariants.check(book, now);
        }
        Invariants.checkDocument(book);
    }

    private void step() {
        switch (weighted(40, 2, 12, 14, 8, 6, 4, 3, 2)) {
            case 0 -> perform(earn());
            case 1 -> perform(new Command.Gift(request(EntryId.joiningGift(Book.ACCOUNT), Optional.empty())));
            case 2 -> any(earns).or(() -> any(book.entries()).map(sealed -> sealed.entry().id().key()))
                    .flatMap(book::entry).ifPresent(this::reverse);
            case 3 -> perform(reserve());
            case 4 -> perform(new Command.Confirm(anyReservation(), now, Optional.empty()));
            case 5 -> perform(release());
            case 6 -> book.settle(now);
            case 7 -> book.birthday(now.atZone(Play.ZONE).getYear(), random.nextInt(4), now);
            default -> book.programs(Play.programs(terms()));
        }
    }

    /** As a use case does: the key first, then what the store knows, then the rule. */
    private void perform(Command command) {
        if (idOf(command).flatMap(id -> book.entry(id.key())).isPresent()) {
            return;
        }
        if (book.perform(informed(command)) instanceof Decision.Refused(Refusal refusal)) {
            refusals.add(refusal.code());
        }
    }

    private Command informed(Command command) {
        return switch (command) {
            case Command.Confirm(var reservation, var at, _) ->
                new Command.Confirm(reservation, at, book.end(reservation));
            case Command.Release(var request, var reservation, _) ->
                new Command.Release(request, reservation, book.end(reservation));
            default -> command;
        };
    }

    private static Optional<EntryId> idOf(Command command) {
        return switch (command) {
            case Command.Earn earn -> Optional.of(earn.request().id());
            case Command.Gift gift -> Optional.of(gift.request().id());
            case Command.Reverse reverse -> Optional.of(reverse.request().id());
            case Command.Reserve reserve -> Optional.of(reserve.request().id());
            case Command.Release release -> Optional.of(release.request().id());
            case Command.Confirm _ -> Optional.empty();
        };
    }

    private Command earn() {
        EntryId id = chance(10) && !earns.isEmpty() ? id(any(earns).orElseThrow()) : next();
        earns.add(id.key());
        Set<ProgramId> programs = chance(70) ? Set.of() : Set.of(Terms.id(letter()));
        Optional<Instant> occurredAt = chance(75) ? Optional.empty()
                : Optional.of(now.minusSeconds(random.nextInt(80 * 3600) - 3600));
        int stamps = chance(2) ? 60 : random.nextInt(8);
        return new Command.Earn(request(id, occurredAt), stamps, purchase(), SalesChannel.values()[random.nextInt(2)], programs, chance(10));
    }

    private Optional<Purchase> purchase() {
        String currency = chance(3) ? "EUR" : "PLN";
        return chance(40) ? Optional.empty() : chance(20) ? Optional.of(Purchase.of(currency, random.nextInt(9000))) : Optional.of(new Purchase(currency, Stream.generate(this::line)
                .limit(1 + random.nextInt(4)).toList()));
    }

    private PurchaseLine line() {
        Optional<String> category = Optional.of("food").filter(_ -> chance(50));
        return new PurchaseLine(Optional.empty(), category, Optional.empty(), 1 + random.nextInt(3), random.nextInt(5000), 0);
    }

    private void reverse(Entry original) {
        perform(new Command.Reverse(request(next(), Optional.empty()), book.earned(original), returned()));
    }

    private Returned returned() {
        return switch (weighted(5, 3, 2)) {
            case 0 -> new Returned.Everything();
            case 1 -> new Returned.Items(List.of(new Returned.Item(random.nextInt(3),
                    chance(50) ? OptionalLong.empty() : OptionalLong.of(1 + random.nextInt(2)))));
            default -> new Returned.Amount(1 + random.nextInt(3000));
        };
    }

    private Command reserve() {
        EntryId id = next();
        reservations.add(id);
        String letter = letter();
        boolean value = letter.equals("F") || chance(5);
        return new Command.Reserve(request(id, Optional.empty()), Terms.id(letter), Optional.empty(),
                value ? OptionalLong.of(1 + random.nextInt(300)) : OptionalLong.empty());
    }

    private Command release() {
        return new Command.Release(request(next(), Optional.empty()), anyReservation(), Optional.empty());
    }

    private EntryId anyReservation() {
        return any(book.account().reservations()).filter(_ -> chance(70)).map(Reservation::id)
                .or(() -> any(reservations)).orElse(id("none"));
    }

    /** Terms as a merchant might change them from one day to the next. */
    private Terms[] terms() {
        return Stream.of("A", "B", "C", "E", "F").map(this::terms).toArray(Terms[]::new);
    }

    private Terms terms(String letter) {
        var terms = Terms.of(letter).version(version++, Instant.EPOCH).goal(2 + random.nextInt(6));
        switch (letter) {
            case "E" -> terms.points(1 + random.nextInt(3), 1000).perVisit(random.nextInt(2));
            case "F" -> terms.cashback(random.nextInt(1, 8), 700);
            default -> { }
        }
        Stream.<Runnable>of(terms::closed, terms::forgive, () -> terms.joiningBonus(3),
                () -> terms.dailyCap(1 + random.nextInt(9)), () -> terms.coolDown(Duration.ofMinutes(10)),
                () -> terms.months(1 + random.nextInt(3)), () -> terms.months(12), () -> terms.expiry(expiry()),
                () -> terms.pending(1 + random.nextInt(4)),
                () -> terms.reservation(Duration.ofHours(5)),
                () -> terms.status(ProgramStatus.PAUSED),
                () -> terms.promotion(Offer.of("P").times(150).combinable().promotion()),
                () -> terms.promotion(Offer.of("Q").bonus(2).between("22:00", "02:00").combinable().promotion()),
                () -> terms.promotion(Offer.of("R").bonus(3).every(2 + random.nextInt(3)).by(SalesChannel.ONLINE).promotion()),
                () -> terms.promotion(Offer.of("S").times(300).at("AAAAAAAA").only("food").promotion())).filter(_ -> chance(35)).forEach(Runnable::run);
        return terms;
    }

    private LotExpiry expiry() {
        return switch (random.nextInt(3)) {
            case 0 -> new LotExpiry.RollingMonthsToTheDay(1 + random.nextInt(3));
            case 1 -> new LotExpiry.FixedDate(MonthDay.of(1 + random.nextInt(12), 29));
            default -> new LotExpiry.Inactivity(1 + random.nextInt(2));
        };
    }

    private Request request(EntryId id, Optional<Instant> occurredAt) {
        Optional<String> location = chance(50) ? Optional.of("AAAAAAAA") : Optional.empty();
        Optional<String> reference = chance(20) ? Optional.of("2026/#7") : Optional.empty();
        return new Request(id, Sha256.of(id.toString().getBytes(UTF_8)), new Actor(Actor.Kind.DEVICE, "D1"), occurredAt,
                now, location, reference);
    }

    private EntryId next() {
        return id("command" + ++commands);
    }

    private static EntryId id(String key) {
        return new EntryId(Book.ACCOUNT, key);
    }

    private String letter() {
        return "ABCEFD".substring(random.nextInt(66) / 13).substring(0, 1);
    }

    private <T> Optional<T> any(List<T> things) {
        return things.isEmpty() ? Optional.empty() : Optional.of(things.get(random.nextInt(things.size())));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private int weighted(int... weights) {
        int drawn = random.nextInt(IntStream.of(weights).sum());
        int index = 0;
        while (drawn >= weights[index]) {
            drawn -= weights[index++];
        }
        return index;
    }
}
