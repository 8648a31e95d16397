package regulars.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import regulars.domain.AccountId;
import regulars.domain.Base32;
import regulars.domain.Label;
import regulars.domain.MemberId;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Choosing;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.EntryType;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.LedgerDocument;
import regulars.domain.ledger.LedgerVerifier;
import regulars.domain.ledger.Returned;
import regulars.domain.ledger.SealedEntry;
import regulars.domain.ledger.YearlyGift;
import regulars.domain.program.Gift;
import regulars.domain.program.OfferId;
import regulars.domain.program.Programs;
import regulars.domain.tier.Measure;
import regulars.simulator.model.Model;
import regulars.simulator.model.Refused;

/** A member with an account at one merchant, and everything that is done to it. */
final class Guest {
    private final Merchant merchant;
    private final MemoryLedger ledger;
    private final Model model;
    private final Counter counter;
    private final Checks checks;
    private final LevelWatch levels = new LevelWatch();
    private final Counts counts;
    private final Wishes wishes;
    private final List<Sent> sent = new ArrayList<>();

    Guest(int number, Merchant merchant, LocalDate joined, Counts counts) {
        this.merchant = merchant;
        this.counts = counts;
        byte[] name = {(byte) (number >>> 24), (byte) (number >>> 16), (byte) (number >>> 8), (byte) number, 0, 0, 0, 0};
        var id = new AccountId(Base32.encode(name).substring(0, AccountId.LENGTH));
        ledger = new MemoryLedger(Account.opened(id, MemoryLedger.CARD, new MemberId(Base32.encode(name).substring(0, 8) + "0000"), joined), merchant.supplies());
        model = new Model(merchant.programs().zone(), merchant.programs().cutOverHour(), joined, merchant.everyone());
        wishes = new Wishes(merchant, ledger);
        counter = new Counter(ledger, model, merchant.supplies(), counts);
        checks = new Checks(ledger, model, merchant.supplies(), merchant.everyone());
    }

    MemoryLedger ledger() {
        return ledger;
    }

    /** Does a step and checks everything; gives what came of it. {@code colleague} is another member of the same merchant. */
    String perform(Step step, Guest other, Guest colleague) {
        var dice = new Dice(step.seed());
        int entries = ledger.entries().size();
        String outcome = outcome(step, dice, other, colleague);
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

    private String outcome(Step step, Dice dice, Guest other, Guest colleague) {
        Instant now = step.at();
        return switch (step.deed()) {
            case CHANGE, RESTOCK, OFFER -> throw new IllegalStateException("a guest changes no terms");
            case JOIN -> post(wishes.join(now), colleague, dice, now);
            case SCAN -> post(wishes.scan(step, dice, now), colleague, dice, now);
            case ACT -> post(wishes.act(step, dice), colleague, dice, now);
            case LABEL -> label(dice);
            case CHOOSE -> choose(dice, now);
            case REFUND_FIRST -> refundFirst(step);
            case REVERSE -> wishes.original(dice).map(entry -> post(wishes.reverse(step, entry, new Baskets(dice, merchant.currency()).returned()), colleague, dice, now))
                    .orElse("nothing to reverse");
            case RESERVE -> post(wishes.reserve(step, dice, now), colleague, dice, now);
            case END -> post(wishes.end(step, dice), colleague, dice, now);
            case GIVE -> counter.give(wishes.gift(step, dice), programs(), colleague.counter, () -> colleague.checkReceived(now));
            case BIRTHDAY -> birthday(dice, now);
            case SETTLE -> settle(now);
            case STEAL -> steal(step, dice, other);
            case UNDO -> undo(step);
        };
    }

    private String post(Sent request, Guest colleague, Dice dice, Instant now) {
        boolean wanted = request.command() instanceof Command.Act || request.command() instanceof Command.Reserve;
        Fault fault = Fault.values()[dice.weighted(70, 7, 8, wanted ? 25 : 9, 6)];
        if (fault != Fault.NONE) {
            counts.faults().add(fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        sent.add(request);
        return counter.post(request, programs(), fault, () -> overtake(request, colleague, dice, now)) + (fault == Fault.NONE ? "" : " (" + fault + ")");
    }

    /** Somebody else is faster: another member who wants the same, the owner, the nightly look, or another till. */
    private void overtake(Sent request, Guest colleague, Dice dice, Instant now) {
        if (colleague != this && dice.chance(60)) {
            colleague.wishes.same(request, now).ifPresent(same -> colleague.comeBetween(same, now));
        } else if (dice.chance(10)) {
            label(dice);
            choose(dice, now);
        } else if (dice.chance(30)) {
            counter.settle(programs(), now);
        } else {
            Sent rival = wishes.rival(request, dice, now);
            String answer = counter.post(rival, programs(), Fault.NONE, () -> { });
            if (rival.command() instanceof Command.Earn && answer.startsWith("accepted")) {
                wishes.earned(rival.key());
            }
        }
    }

    private void comeBetween(Sent request, Instant now) {
        int entries = ledger.entries().size();
        String answer = counter.post(request, programs(), Fault.NONE, () -> { });
        if (request.command() instanceof Command.Earn && answer.startsWith("accepted")) {
            wishes.earned(request.key());
        }
        model.advance(now);
        checks.run(programs(), now);
        ledger.entries().subList(entries, ledger.entries().size()).forEach(sealed -> levels.committed(sealed.entry().sequence()));
    }

    private String refundFirst(Step step) {
        String reference = "till/" + step.number();
        counter.refundFirst(reference);
        wishes.refunded(reference);
        return "tombstone " + reference;
    }

    private void checkReceived(Instant now) {
        checks.run(programs(), now);
        levels.committed(ledger.account().sequence());
    }

    private String label(Dice dice) {
        Set<Label> labels = dice.chance(30) ? Set.of() : Offers.labels(dice);
        ledger.label(labels);
        model.label(labels);
        return "labels " + new TreeSet<>(labels);
    }

    private String choose(Dice dice, Instant now) {
        ProgramId wanted = wishes.option(dice);
        Optional<Refused> expected = model.choice().choose(programs(), wanted, now);
        Optional<Refusal> refused = Choosing.refused(ledger.account(), programs(), wanted, now);
        Broken.unlessSame(expected + "", refused.map(why -> Refused.of(why.code(), why.parameters())) + "", "what is said to whoever chooses " + wanted);
        if (refused.isPresent()) {
            counts.refusals().add(refused.get().code());
            return "refused " + refused.get().code();
        }
        ledger.choose(Choosing.choose(ledger.account(), programs(), wanted, now));
        return "chose " + wanted;
    }

    private String birthday(Dice dice, Instant now) {
        YearlyGift.Cause cause = YearlyGift.Cause.values()[dice.below(2)];
        Optional<ProgramId> program = dice.chance(50) ? Optional.empty() : Optional.of(dice.of(programs().current()).id());
        counter.yearly(programs(), new YearlyGift(cause, today(now).getYear(), new Gift(dice.below(4), program)), now);
        return "done";
    }

    private String settle(Instant now) {
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
        String reversal = theirs.filter(_ -> other != this).map(entry -> counter.post(wishes.reverse(step, entry, new Returned.Everything()), programs(), Fault.NONE, () -> { })).orElse("");
        Broken.unless(reversal.isEmpty() || reversal.equals("refused entry-unknown"), "another account's entry is taken back: " + reversal);
        EntryId reservation = other.wishes.reservation().filter(_ -> other != this).orElseGet(() -> new EntryId(ledger.account().id(), "none"));
        return counter.post(Sent.of(new Command.Confirm(reservation, step.at(), Optional.empty()), key), programs(), Fault.NONE, () -> { });
    }

    /** When everything is taken back, nothing is counted any more, nothing is carried, and the ledger is sound. */
    private String undo(Step step) {
        settle(step.at());
        int undone = 0;
        for (Entry entry : ledger.entries().stream().map(SealedEntry::entry).filter(entry -> entry.type() == EntryType.EARN).toList()) {
            if (!ledger.isReversed(entry.id().key())) {
                counter.post(wishes.reverse(step, entry, new Returned.Everything()), programs(), Fault.NONE, () -> { });
                if (undone++ % 8 == 0) {
                    checks.run(programs(), step.at());
                }
            }
        }
        Account account = ledger.account();
        Broken.unless(account.measures().values().stream().allMatch(month -> month.equals(Measure.ofActions(month.actions()))),
                "measures when everything is taken back: " + account.measures());
        Broken.unlessSame("[]", account.scans() + "", "scans when everything is taken back");
        Broken.unless(account.uses().times().keySet().stream().noneMatch(offer -> offer.kind() == OfferId.Kind.PROMOTION), "promotions had when everything is taken back");
        account.holdings().forEach((program, holding) -> Broken.unless(holding.remainder().isZero(), "carried when everything is taken back: " + program + " " + holding));
        levels.recompute(account, programs(), today(step.at()));
        String verdict = LedgerVerifier.verify(LedgerDocument.write(account, ledger.entries())) + "";
        Broken.unless(verdict.startsWith("Sound"), "the ledger is not sound: " + verdict);
        return "all taken back";
    }
}
