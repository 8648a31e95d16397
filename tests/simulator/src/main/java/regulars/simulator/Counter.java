package regulars.simulator;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import regulars.domain.Refusal;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Actor;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Decision;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.EntryType;
import regulars.domain.ledger.Explanation;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Movement;
import regulars.domain.ledger.Posting;
import regulars.domain.ledger.RedemptionEnd;
import regulars.domain.ledger.Reservation;
import regulars.domain.ledger.Transfer;
import regulars.domain.ledger.YearlyGift;
import regulars.domain.program.OfferId;
import regulars.domain.program.Programs;
import regulars.simulator.MemoryLedger.Answer;
import regulars.simulator.model.Model;
import regulars.simulator.model.Refused;

/**
 * Where an account's requests come in. It does what the real writer promises: the key is looked up before anything else,
 * a write is conditional on what it was decided on, whoever loses decides anew, and nobody hears a refusal that was
 * decided on an old snapshot. What comes of it has to be what the model says.
 */
final class Counter {
    static final String REUSED = "refused key-reused";

    private final MemoryLedger ledger;
    private final Model model;
    private final Set<String> tombstones = new HashSet<>();
    private final Supplies supplies;
    private final Counts counts;

    Counter(MemoryLedger ledger, Model model, Supplies supplies, Counts counts) {
        this.ledger = ledger;
        this.model = model;
        this.supplies = supplies;
        this.counts = counts;
    }

    /** The refund of a purchase that has not come. */
    void refundFirst(String reference) {
        tombstones.add(reference);
    }

    /** Posts a request while something goes wrong; {@code other} is what somebody else does meanwhile. */
    String post(Sent sent, Programs programs, Fault fault, Runnable other) {
        Optional<Answer> first = ledger.answer(sent.key());
        if (first.isPresent()) {
            return first.get().request().equals(sent.hash()) ? first.get().text() : REUSED;
        }
        Programs known = supplies.known(programs, occurred(sent.command()));
        if (fault == Fault.CRASH_BEFORE) {
            decide(ledger.account(), known, sent.command());
        }
        Account read = fault == Fault.STALE_READ ? ledger.stale() : ledger.account();
        Decision decision = decide(read, known, sent.command());
        if (fault == Fault.OVERTAKEN) {
            other.run();
        }
        Programs newest = supplies.known(programs, occurred(sent.command()));
        boolean current = read.version() == ledger.account().version() && known.equals(newest);
        if (!current && decision instanceof Decision.Accepted(Posting posting)) {
            tooLate(posting, newest.usedUp());
        }
        String answer = settle(sent, programs, current ? decision : decide(ledger.account(), newest, sent.command()));
        if (fault == Fault.CRASH_AFTER && ledger.answer(sent.key()).isPresent()) {
            retry(sent, programs, answer);
        }
        return answer;
    }

    /** What was decided on an old snapshot is not written, nor what takes one of which the last has gone meanwhile. */
    private void tooLate(Posting posting, Set<OfferId> usedUp) {
        boolean gone = posting.supplies().stream().anyMatch(change -> change.times() > 0 && usedUp.contains(change.offer()));
        if (gone) {
            counts.faults().add("last-one-gone");
        }
        if (gone || posting.expectedVersion() != ledger.account().version()) {
            Broken.unless(!ledger.write(posting) || posting.isEmpty(), "what was decided on what is old was written");
        }
    }

    private void retry(Sent sent, Programs programs, String answer) {
        Account before = ledger.account();
        Broken.unlessSame(answer, post(sent, programs, Fault.NONE, () -> { }), "the answer to a retry");
        Broken.unless(before.equals(ledger.account()), "a retry had an effect");
    }

    private String settle(Sent sent, Programs programs, Decision decision) {
        if (sent.command() instanceof Command.Earn earn && decision instanceof Decision.Accepted
                && Quoting.takesOff(ledger.account(), programs, labelled(ledger.account(), earn), model.savings(programs, earn))) {
            counts.had().add("discount");
        }
        Optional<Refused> expected = expected(sent, programs);
        return switch (decision) {
            case Decision.Refused(Refusal refusal) -> {
                Broken.unless(expected.map(refused -> refused.is(refusal)).orElse(false), "refused with " + refusal + ", expected: " + expected.map(Refused::toString).orElse("accepted"));
                counts.refusals().add(refusal.code());
                yield "refused " + refusal.code();
            }
            case Decision.Accepted(Posting posting) -> {
                Broken.unless(expected.isEmpty(), () -> "accepted, expected: refused with " + expected.orElseThrow());
                yield write(sent, posting, programs);
            }
        };
    }

    private String write(Sent sent, Posting posting, Programs programs) {
        Account before = ledger.account();
        write(posting, "a write on the newest snapshot was refused");
        remember(sent.command(), programs, before, posting);
        Broken.unless(Ledger.settle(ledger.account(), programs, now(sent.command())).isEmpty(), "something that is due has been left");
        String answer = "accepted as " + ledger.account().sequence() + own(posting, sent.key());
        ledger.remember(sent.key(), new Answer(sent.hash(), answer));
        return answer;
    }

    private void write(Posting posting, String otherwise) {
        Broken.unless(ledger.write(posting), otherwise);
        if (!posting.isEmpty()) {
            model.entered();
        }
    }

    private static Instant occurred(Command command) {
        return switch (command) {
            case Command.Earn earn -> earn.request().occurred();
            case Command.Act act -> act.request().occurred();
            case Command.Gift _, Command.Reverse _, Command.Reserve _, Command.Confirm _, Command.Release _ -> now(command);
        };
    }

    private static Instant now(Command command) {
        return switch (command) {
            case Command.Earn earn -> earn.request().recordedAt();
            case Command.Act act -> act.request().recordedAt();
            case Command.Gift gift -> gift.request().recordedAt();
            case Command.Reverse reverse -> reverse.request().recordedAt();
            case Command.Reserve reserve -> reserve.request().recordedAt();
            case Command.Confirm confirm -> confirm.recordedAt();
            case Command.Release release -> release.request().recordedAt();
        };
    }

    private static String own(Posting posting, String key) {
        var text = new StringBuilder();
        posting.entries().stream().filter(sealed -> sealed.entry().id().key().equals(key)).flatMap(sealed -> sealed.entry().movements().stream())
                .forEach(movement -> text.append(' ').append(movement.program()).append(' ').append(movement.amount()).append(" to ").append(movement.lots()));
        return text.toString();
    }

    private void remember(Command command, Programs programs, Account before, Posting posting) {
        switch (command) {
            case Command.Earn earn -> {
                earned(earn, posting);
                posting.basis().ifPresent(basis -> ledger.remember(earn.request().id().key(), basis));
                ledger.remember(earn.request().id().key(), posting.uses());
                earn.request().reference().ifPresent(tombstones::remove);
            }
            case Command.Reverse(_, var original, var returned) ->
                ledger.earned(original.entry()).without(returned).ifPresent(rest -> ledger.remember(original.entry().id().key(), rest));
            case Command.Confirm confirm -> {
                ledger.ended(confirm.reservation(), RedemptionEnd.REDEEMED);
                before.reservation(confirm.reservation()).ifPresent(reservation -> handedOut(reservation, programs));
            }
            case Command.Act _, Command.Gift _, Command.Reserve _, Command.Release _ -> { }
        }
    }

    private void handedOut(Reservation reservation, Programs programs) {
        reservation.use().ifPresent(use -> supplies.handedOut(use.offer()));
        reservation.reward().flatMap(reward -> programs.find(reservation.program()).flatMap(program -> program.reward(reward)))
                .ifPresent(reward -> counts.had().add(reward.kind().code()));
    }

    /** The entry says what was explained, by the terms that were in force. */
    private void earned(Command.Earn earn, Posting posting) {
        Entry entry = posting.entry(earn.request().id()).orElseThrow().entry();
        for (Movement movement : entry.movements()) {
            Explanation explanation = posting.explanations().get(movement.program());
            Broken.unlessSame(explanation.units(), movement.amount(), "what is credited is not what is explained");
            Broken.unlessSame(model.terms(entry.id().key(), movement.program()), "version " + movement.version() + " with " + explanation.promotions(), "the terms of a scan");
        }
    }

    private Decision decide(Account account, Programs programs, Command command) {
        Decision decision = decided(account, programs, command);
        Shown.check(account, programs, command, decision);
        return decision;
    }

    private Decision decided(Account account, Programs programs, Command command) {
        return switch (command) {
            case Command.Earn earn -> Quoting.decide(account, programs, labelled(account, earn), isUndone(earn));
            case Command.Act act -> Ledger.act(account, programs, act);
            case Command.Gift gift -> Ledger.bonus(account, programs, gift);
            case Command.Reverse(var request, var original, var returned) ->
                Ledger.reverse(account, programs, new Command.Reverse(request, ledger.earned(original.entry()), returned));
            case Command.Reserve reserve -> Ledger.reserve(account, programs, reserve);
            case Command.Confirm(var reservation, var now, _) -> Ledger.confirm(account, programs, new Command.Confirm(reservation, now, ledger.end(reservation)));
            case Command.Release(var request, var reservation, _) -> Ledger.release(account, programs, new Command.Release(request, reservation, ledger.end(reservation)));
        };
    }

    /** The one who shows the card is called what the account says. */
    private static Command.Earn labelled(Account account, Command.Earn earn) {
        return new Command.Earn(earn.request(), earn.stamps(), earn.purchase(), earn.channel(), earn.programs(), earn.override(), account.labels(MemoryLedger.CARD));
    }

    private boolean isUndone(Command.Earn earn) {
        return earn.request().reference().map(tombstones::contains).orElse(false);
    }

    private Optional<Refused> expected(Sent sent, Programs programs) {
        return switch (sent.command()) {
            case Command.Earn earn -> isUndone(earn) ? model.earnUndone(programs, earn) : model.earn(programs, earn);
            case Command.Act act -> model.act(programs, act);
            case Command.Gift gift -> {
                model.join(programs, gift.request().recordedAt());
                yield Optional.empty();
            }
            case Command.Reverse reverse -> reversal(reverse, programs);
            case Command.Reserve reserve -> model.reserve(programs, reserve);
            case Command.Confirm confirm -> model.confirm(confirm.reservation(), confirm.recordedAt());
            case Command.Release release -> model.release(release.reservation(), release.request().recordedAt());
        };
    }

    private Optional<Refused> reversal(Command.Reverse reverse, Programs programs) {
        Entry original = reverse.original().entry();
        if (!original.id().account().equals(ledger.account().id())) {
            return Optional.of(Refused.of("entry-unknown"));
        }
        return original.type() == EntryType.EARN ? model.reverse(programs, reverse)
                : Optional.of(Refused.of("not-reversible", java.util.Map.of("type", original.type().code())));
    }

    /** One account gives to another: both change or neither, and together they hold what they held. */
    String give(Transfer transfer, Programs programs, Counter receiver, Runnable received) {
        Instant now = transfer.request().recordedAt();
        long before = held(transfer, programs) + receiver.held(transfer, programs);
        Optional<Refused> expected = model.give(programs, transfer, receiver.model);
        Decision decision = Ledger.transfer(ledger.account(), receiver.ledger.account(), programs, transfer);
        if (decision instanceof Decision.Refused(Refusal refusal)) {
            Broken.unless(expected.map(refused -> refused.is(refusal)).orElse(false), "a gift is refused with " + refusal + ", expected: " + expected);
            counts.refusals().add(refusal.code());
            return "refused " + refusal.code();
        }
        Posting given = ((Decision.Accepted) decision).posting();
        Broken.unless(expected.isEmpty(), () -> "a gift is accepted, expected: " + expected);
        write(given, "a gift cannot be written");
        receiver.write(given.other().orElseThrow(), "a gift cannot be received");
        Broken.unlessSame(before, held(transfer, programs) + receiver.held(transfer, programs), "what both have together");
        received.run();
        return "given " + transfer.units() + " of " + transfer.program() + " at " + now;
    }

    private long held(Transfer transfer, Programs programs) {
        return Ledger.settle(ledger.account(), programs, transfer.request().recordedAt()).account().holding(transfer.program()).balance();
    }

    /** Enters what is due, as the nightly look does. */
    void settle(Programs programs, Instant now) {
        model.advance(now);
        write(Ledger.settle(ledger.account(), programs, now), "what is due cannot be written");
    }

    /** A gift that comes once a year, under the year's own key. */
    void yearly(Programs programs, YearlyGift gift, Instant now) {
        Posting posting = Ledger.yearly(ledger.account(), programs, gift, now);
        boolean given = posting.entries().stream().map(sealed -> sealed.entry()).anyMatch(entry -> entry.type() == EntryType.BONUS && entry.actor().equals(Actor.SYSTEM));
        if (given && ledger.entry(EntryId.yearlyGift(ledger.account().id(), gift).key()).isPresent()) {
            return;
        }
        model.gift(programs, gift.gift(), now);
        write(posting, "a yearly gift cannot be written");
    }
}
