package regulars.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import regulars.domain.AccountId;
import regulars.domain.Base32;
import regulars.domain.MemberId;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Actor;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.EntryType;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.LedgerDocument;
import regulars.domain.ledger.LedgerVerifier;
import regulars.domain.ledger.Request;
import regulars.domain.ledger.Reservation;
import regulars.domain.ledger.Returned;
import regulars.domain.ledger.SealedEntry;
import regulars.domain.ledger.Transfer;
import regulars.domain.program.Programs;
import regulars.domain.program.RewardId;
import regulars.domain.purchase.SalesChannel;
import regulars.simulator.model.Model;

/** A member with an account at one merchant, and everything that is done to it. */
final class Guest {
    private static final Actor TILL = new Actor(Actor.Kind.DEVICE, "D1");

    private final Merchant merchant;
    private final MemoryLedger ledger;
    private final Model model;
    private final Counter counter;
    private final Checks checks;
    private final LevelWatch levels = new LevelWatch();
    private final Counts counts;
    private final List<String> earns = new ArrayList<>();
    private final List<EntryId> reservations = new ArrayList<>();
    private final List<String> refunded = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();

    Guest(int number, Merchant merchant, LocalDate joined, Counts counts) {
        this.merchant = merchant;
        this.counts = counts;
        byte[] name = {(byte) (number >>> 24), (byte) (number >>> 16), (byte) (number >>> 8), (byte) number, 0, 0, 0, 0};
        var id = new AccountId(Base32.encode(name).substring(0, AccountId.LENGTH));
        ledger = new MemoryLedger(Account.opened(id, "000", new MemberId(Base32.encode(name).substring(0, 8) + "0000"), joined));
        model = new Model(merchant.programs().zone(), merchant.programs().cutOverHour(), joined);
        counter = new Counter(ledger, model, counts.refusals());
        checks = new Checks(ledger, model);
    }

    MemoryLedger ledger() {
        return ledger;
    }

    /** Does a step and checks everything; gives what came of it. */
    String perform(Step step, Guest other) {
        var dice = new Dice(step.seed());
        int entries = ledger.entries().size();
        String outcome = outcome(step, dice, other);
        model.advance(step.at());
        checks.run(programs(), step.at());
        for (SealedEntry sealed : ledger.entries().subList(entries, ledger.entries().size())) {
            counts.events().add(sealed.entry().type().code());
            levels.committed(sealed.entry().sequence());
        }
        levels.deliver(dice, ledger.account(), programs(), today(step.at()), counts.faults());
        return outcome;
    }

    private Programs programs() {
        return merchant.programs();
    }

    private LocalDate today(Instant now) {
        return programs().localDate(now);
    }

    private String outcome(Step step, Dice dice, Guest other) {
        Instant now = step.at();
        return switch (step.deed()) {
            case CHANGE -> throw new IllegalStateException("a guest changes no terms");
            case JOIN -> post(join(now), dice, now);
            case SCAN -> post(scan(step, dice, now), dice, now);
            case REFUND_FIRST -> refundFirst(step);
            case REVERSE -> original(dice).map(entry -> post(reverse(step, entry, new Baskets(dice, merchant.currency()).returned()), dice, now)).orElse("nothing to reverse");
            case RESERVE -> post(reserve(step, dice, now), dice, now);
            case END -> post(end(step, dice), dice, now);
            case GIVE -> counter.give(gift(step, dice), programs(), other.counter, () -> other.checkReceived(now));
            case BIRTHDAY -> birthday(dice, now);
            case SETTLE -> settle(now);
            case STEAL -> steal(step, dice, other);
            case UNDO -> undo(step);
        };
    }

    private String post(Sent request, Dice dice, Instant now) {
        Fault fault = Fault.values()[dice.weighted(70, 7, 8, 9, 6)];
        if (fault != Fault.NONE) {
            counts.faults().add(fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        sent.add(request);
        return counter.post(request, programs(), fault, () -> overtake(request, dice, now)) + (fault == Fault.NONE ? "" : " (" + fault + ")");
    }

    /** Somebody else is faster: the nightly look, or another till. */
    private void overtake(Sent request, Dice dice, Instant now) {
        Sent rival = dice.chance(30) ? Sent.of(new Command.Reserve(request(request.key() + "-b", Optional.empty(), now, Optional.empty()),
                dice.of(programs().current()).id(), Optional.empty(), OptionalLong.empty()), request.key() + "-b")
                : Sent.of(new Command.Earn(request(request.key() + "-b", Optional.empty(), now, Optional.empty()), 1, Set.of(), dice.chance(50)), request.key() + "-b");
        if (dice.chance(30)) {
            counter.settle(programs(), now);
        } else {
            String answer = counter.post(rival, programs(), Fault.NONE, () -> { });
            if (rival.command() instanceof Command.Earn && answer.startsWith("accepted")) {
                earns.add(rival.key());
            }
        }
    }

    private Sent join(Instant now) {
        EntryId id = EntryId.joiningGift(ledger.account().id());
        return Sent.of(new Command.Gift(request(id.key(), Optional.empty(), now, Optional.empty())), id.key());
    }

    private Sent scan(Step step, Dice dice, Instant now) {
        String key = "scan-" + step.number();
        Optional<Instant> occurredAt = switch (dice.weighted(80, 16, 2, 2)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(now.minusSeconds(dice.below(72 * 3600 + 1)));
            case 2 -> Optional.of(now.minus(Duration.ofHours(72)).minusMillis(dice.of(0, 1, 1_000_000)));
            default -> Optional.of(now.plusMillis(dice.of(0, 1, 60_000)));
        };
        Optional<String> reference = !refunded.isEmpty() ? Optional.of(refunded.removeLast()) : Optional.of("till/" + step.number()).filter(_ -> dice.chance(30));
        long stamps = dice.chance(97) ? dice.weighted(0, 60, 15, 8, 4, 2) : dice.of(-1, 0, 50, 51);
        Set<ProgramId> named = dice.chance(75) ? Set.of() : Set.of(Merchant.id(dice.between(1, 5)));
        earns.add(key);
        Optional<String> place = Optional.of(dice.of(Baskets.PLACES)).filter(_ -> dice.chance(70));
        Request request = new Request(id(key), Sent.hash(key), TILL, occurredAt, now, place, reference);
        return Sent.of(new Command.Earn(request, stamps, new Baskets(dice, merchant.currency()).purchase(),
                dice.chance(70) ? SalesChannel.COUNTER : SalesChannel.ONLINE, named, dice.chance(8)), key);
    }

    private String refundFirst(Step step) {
        String reference = "till/" + step.number();
        counter.refundFirst(reference);
        refunded.add(reference);
        return "tombstone " + reference;
    }

    /** Mostly something lately earned, at times any entry. */
    private Optional<Entry> original(Dice dice) {
        if (earns.isEmpty() || dice.chance(6)) {
            return ledger.entries().isEmpty() ? Optional.empty() : Optional.of(dice.of(ledger.entries()).entry());
        }
        int back = dice.chance(70) ? Math.min(earns.size(), 4) : earns.size();
        return ledger.entry(earns.get(earns.size() - 1 - dice.below(back)));
    }

    private Sent reverse(Step step, Entry original, Returned returned) {
        String key = "back-" + step.number() + "-" + original.sequence();
        return Sent.of(new Command.Reverse(request(key, Optional.empty(), step.at(), Optional.empty()), ledger.earned(original), returned), key);
    }

    private Sent reserve(Step step, Dice dice, Instant now) {
        String key = "take-" + step.number();
        Optional<String> place = Optional.of(Baskets.PLACES.get(step.number() % Baskets.PLACES.size())).filter(_ -> step.number() % 7 != 0);
        Request request = new Request(id(key), Sent.hash(key), TILL, Optional.empty(), now, place, Optional.empty());
        reservations.add(request.id());
        ProgramId program = dice.chance(95) ? dice.of(programs().current()).id() : Merchant.id(dice.between(1, 7));
        boolean value = programs().find(program).map(found -> found.rewards().isEmpty()).orElse(false) != dice.chance(4);
        Optional<RewardId> reward = value ? Optional.empty() : switch (dice.weighted(50, 25, 20, 5)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(RewardId.FIRST);
            case 2 -> Optional.of(new RewardId("big"));
            default -> Optional.of(new RewardId("none"));
        };
        return Sent.of(new Command.Reserve(request, program, reward, value ? OptionalLong.of(value(dice, program, now)) : OptionalLong.empty()), key);
    }

    /** Often all there is. */
    private long value(Dice dice, ProgramId program, Instant now) {
        long available = ledger.account().asOf(now, programs().zone()).available(program);
        return dice.chance(60) && available > 0 ? available : dice.between(1, 60);
    }

    private Sent end(Step step, Dice dice) {
        String key = "end-" + step.number();
        List<Reservation> open = ledger.account().reservations();
        EntryId reservation = !open.isEmpty() && dice.chance(80) ? dice.of(open).id()
                : !reservations.isEmpty() && dice.chance(90) ? dice.of(reservations) : new EntryId(ledger.account().id(), "none");
        return Sent.of(dice.chance(65) ? new Command.Confirm(reservation, step.at(), Optional.empty())
                : new Command.Release(request(key, Optional.empty(), step.at(), Optional.empty()), reservation, Optional.empty()), key);
    }

    private Transfer gift(Step step, Dice dice) {
        ProgramId program = dice.of(programs().current()).id();
        long available = ledger.account().asOf(step.at(), programs().zone()).available(program);
        long units = available > 0 && dice.chance(80) ? 1 + dice.below((int) Math.min(available, 12)) : dice.between(1, 12);
        return new Transfer(request("gift-" + step.number(), Optional.empty(), step.at(), Optional.empty()), program, units);
    }

    private void checkReceived(Instant now) {
        checks.run(programs(), now);
        levels.committed(ledger.account().sequence());
    }

    private String birthday(Dice dice, Instant now) {
        counter.birthday(programs(), today(now).getYear(), dice.below(4), now);
        return "done";
    }

    private String settle(Instant now) {
        model.advance(now);
        counter.settle(programs(), now);
        return "done";
    }

    private String steal(Step step, Dice dice, Guest other) {
        if (sent.isEmpty()) {
            return "nothing to steal";
        }
        Sent old = dice.of(sent).again(step.at());
        boolean answered = ledger.answer(old.key()).isPresent();
        Account before = ledger.account();
        String outcome = switch (dice.weighted(5, 3, 2)) {
            case 0 -> {
                counts.faults().add("replayed");
                yield counter.post(old, programs(), Fault.NONE, () -> { });
            }
            case 1 -> {
                counts.faults().add("key-reused");
                String answer = answered ? counter.post(old.disguised(), programs(), Fault.NONE, () -> { }) : Counter.REUSED;
                Broken.unlessSame(Counter.REUSED, answer, "another request under a key that was used");
                yield answer;
            }
            default -> stranger(step, other);
        };
        Broken.unless(!answered || before.equals(ledger.account()), "a request that was answered had an effect again");
        return outcome;
    }

    /** Another account's entries and reservations are as if they did not exist. */
    private String stranger(Step step, Guest other) {
        counts.faults().add("stranger");
        Optional<Entry> theirs = other.ledger.entries().stream().map(SealedEntry::entry).filter(entry -> entry.type() == EntryType.EARN).findFirst();
        String key = "theirs-" + step.number();
        String reversal = theirs.filter(_ -> other != this).map(entry -> counter.post(reverse(step, entry, new Returned.Everything()), programs(), Fault.NONE, () -> { })).orElse("");
        Broken.unless(reversal.isEmpty() || reversal.equals("refused entry-unknown"), "another account's entry is taken back: " + reversal);
        EntryId reservation = other == this || other.reservations.isEmpty() ? new EntryId(ledger.account().id(), "none") : other.reservations.getFirst();
        return counter.post(Sent.of(new Command.Confirm(reservation, step.at(), Optional.empty()), key), programs(), Fault.NONE, () -> { });
    }

    /** When everything is taken back, nothing is counted any more, nothing is carried, and the ledger is sound. */
    private String undo(Step step) {
        settle(step.at());
        int undone = 0;
        for (Entry entry : ledger.entries().stream().map(SealedEntry::entry).filter(entry -> entry.type() == EntryType.EARN).toList()) {
            if (!ledger.isReversed(entry.id().key())) {
                counter.post(reverse(step, entry, new Returned.Everything()), programs(), Fault.NONE, () -> { });
                if (undone++ % 8 == 0) {
                    checks.run(programs(), step.at());
                }
            }
        }
        Account account = ledger.account();
        Broken.unlessSame("{} []", account.measures() + " " + account.scans(), "measures and scans when everything is taken back");
        account.holdings().forEach((program, holding) -> Broken.unless(holding.remainder().isZero(), "carried when everything is taken back: " + program + " " + holding));
        levels.recompute(account, programs(), today(step.at()));
        String verdict = LedgerVerifier.verify(LedgerDocument.write(account, ledger.entries())) + "";
        Broken.unless(verdict.startsWith("Sound"), "the ledger is not sound: " + verdict);
        return "all taken back";
    }

    private Request request(String key, Optional<Instant> occurredAt, Instant now, Optional<String> reference) {
        return new Request(id(key), Sent.hash(key), TILL, occurredAt, now, Optional.empty(), reference);
    }

    private EntryId id(String key) {
        return new EntryId(ledger.account().id(), key);
    }
}
