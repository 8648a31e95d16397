package regulars.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Actor;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Request;
import regulars.domain.ledger.Reservation;
import regulars.domain.ledger.Returned;
import regulars.domain.ledger.Transfer;
import regulars.domain.program.ActionId;
import regulars.domain.program.ActionReward;
import regulars.domain.program.Reward;
import regulars.domain.program.RewardId;
import regulars.domain.purchase.SalesChannel;

/** What a member, or staff for it, asks of an account; what exactly is left to the dice. */
final class Wishes {
    private static final Actor TILL = new Actor(Actor.Kind.DEVICE, "D1");

    private final Merchant merchant;
    private final MemoryLedger ledger;
    private final List<String> earns = new ArrayList<>();
    private final List<EntryId> reservations = new ArrayList<>();
    private final List<String> refunded = new ArrayList<>();

    Wishes(Merchant merchant, MemoryLedger ledger) {
        this.merchant = merchant;
        this.ledger = ledger;
    }

    /** A scan of somebody else was entered. */
    void earned(String key) {
        earns.add(key);
    }

    /** The refund of a purchase came that has not. */
    void refunded(String reference) {
        refunded.add(reference);
    }

    /** The first that was asked for. */
    Optional<EntryId> reservation() {
        return reservations.stream().findFirst();
    }

    Sent join(Instant now) {
        EntryId id = EntryId.joiningGift(ledger.account().id());
        return Sent.of(new Command.Gift(request(id.key(), Optional.empty(), now, Optional.empty())), id.key());
    }

    Sent scan(Step step, Dice dice, Instant now) {
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

    /** Mostly one of those that a program gives for now. */
    Sent act(Step step, Dice dice) {
        String key = "done-" + step.number();
        Optional<Instant> occurredAt = dice.chance(80) ? Optional.empty() : Optional.of(step.at().minusSeconds(dice.below(73 * 3600)));
        Optional<String> proof = Optional.of("https://example.org/" + step.number()).filter(_ -> dice.chance(60));
        ProgramId program = program(dice);
        List<ActionId> offered = merchant.programs().find(program).stream().flatMap(found -> found.actions().stream()).map(ActionReward::id).toList();
        ActionId action = offered.isEmpty() || dice.chance(8) ? Offers.action(dice.below(4)) : dice.of(offered);
        return act(key, request(key, occurredAt, step.at(), Optional.empty()), program, action, proof);
    }

    private static Sent act(String key, Request request, ProgramId program, ActionId action, Optional<String> proof) {
        return Sent.of(new Command.Act(request, program, action, proof), key);
    }

    /** Mostly one that there is to choose. */
    ProgramId option(Dice dice) {
        List<ProgramId> options = merchant.programs().choice().options();
        return options.isEmpty() || dice.chance(10) ? program(dice) : dice.of(options);
    }

    /** Somebody else wants the same at the same time; empty where there is nothing to be had. */
    Optional<Sent> same(Sent theirs, Instant now) {
        String key = theirs.key() + "-too";
        Request own = request(key, Optional.empty(), now, Optional.empty());
        return switch (theirs.command()) {
            case Command.Act(_, var program, var action, var proof) -> Optional.of(act(key, own, program, action, proof));
            case Command.Reserve(_, var program, var reward, var value) -> Optional.of(Sent.of(new Command.Reserve(own, program, reward, value), key));
            case Command.Earn(_, var stamps, var purchase, var channel, var programs, var override, _, _) ->
                Optional.of(Sent.of(new Command.Earn(own, stamps, purchase, channel, programs, override), key));
            case Command.Gift _, Command.Reverse _, Command.Confirm _, Command.Release _ -> Optional.empty();
        };
    }

    /** A member that comes again, or takes the first reward there is. */
    Sent rival(Sent own, Dice dice, Instant now) {
        String key = own.key() + "-b";
        Request request = request(key, Optional.empty(), now, Optional.empty());
        return Sent.of(dice.chance(30) ? new Command.Reserve(request, dice.of(merchant.programs().current()).id(), Optional.empty(), OptionalLong.empty())
                : new Command.Earn(request, 1, Set.of(), dice.chance(50)), key);
    }

    /** Mostly something lately earned, at times any entry. */
    Optional<Entry> original(Dice dice) {
        if (earns.isEmpty() || dice.chance(6)) {
            return ledger.entries().isEmpty() ? Optional.empty() : Optional.of(dice.of(ledger.entries()).entry());
        }
        int back = dice.chance(70) ? Math.min(earns.size(), 4) : earns.size();
        return ledger.entry(earns.get(earns.size() - 1 - dice.below(back)));
    }

    Sent reverse(Step step, Entry original, Returned returned) {
        String key = "back-" + step.number() + "-" + original.sequence();
        return Sent.of(new Command.Reverse(request(key, Optional.empty(), step.at(), Optional.empty()), ledger.earned(original), returned), key);
    }

    /** At times what has been reserved before and perhaps forgotten. */
    Sent reserve(Step step, Dice dice, Instant now) {
        String key = "take-" + step.number();
        Optional<String> place = Optional.of(Baskets.PLACES.get(step.number() % Baskets.PLACES.size())).filter(_ -> step.number() % 7 != 0);
        Request request = new Request(id(key), Sent.hash(key), TILL, Optional.empty(), now, place, Optional.empty());
        reservations.add(request.id());
        Optional<Reservation> before = ledger.account().reservations().stream().filter(one -> one.use().isPresent()).findFirst();
        if (before.isPresent() && dice.chance(50)) {
            return Sent.of(new Command.Reserve(request, before.get().program(), before.get().reward(), OptionalLong.empty()), key);
        }
        ProgramId program = program(dice);
        boolean value = merchant.programs().find(program).map(found -> found.rewards().isEmpty()).orElse(false) != dice.chance(4);
        List<RewardId> offered = merchant.programs().find(program).stream().flatMap(found -> found.rewards().stream()).map(Reward::id).toList();
        Optional<RewardId> reward = value || dice.chance(35) ? Optional.empty()
                : Optional.of(offered.isEmpty() || dice.chance(5) ? new RewardId("none") : dice.of(offered));
        return Sent.of(new Command.Reserve(request, program, reward, value ? OptionalLong.of(value(dice, program, now)) : OptionalLong.empty()), key);
    }

    private ProgramId program(Dice dice) {
        return dice.chance(95) ? dice.of(merchant.programs().current()).id() : Merchant.id(dice.between(1, 7));
    }

    /** Often all there is. */
    private long value(Dice dice, ProgramId program, Instant now) {
        long available = ledger.account().asOf(now, merchant.programs().zone()).available(program);
        return dice.chance(60) && available > 0 ? available : dice.between(1, 60);
    }

    Sent end(Step step, Dice dice) {
        String key = "end-" + step.number();
        List<Reservation> open = ledger.account().reservations();
        EntryId reservation = !open.isEmpty() && dice.chance(80) ? dice.of(open).id()
                : !reservations.isEmpty() && dice.chance(90) ? dice.of(reservations) : new EntryId(ledger.account().id(), "none");
        return Sent.of(dice.chance(65) ? new Command.Confirm(reservation, step.at(), Optional.empty())
                : new Command.Release(request(key, Optional.empty(), step.at(), Optional.empty()), reservation, Optional.empty()), key);
    }

    Transfer gift(Step step, Dice dice) {
        ProgramId program = dice.of(merchant.programs().current()).id();
        long available = ledger.account().asOf(step.at(), merchant.programs().zone()).available(program);
        long units = available > 0 && dice.chance(80) ? 1 + dice.below((int) Math.min(available, 12)) : dice.between(1, 12);
        return new Transfer(request("gift-" + step.number(), Optional.empty(), step.at(), Optional.empty()), program, units);
    }

    private Request request(String key, Optional<Instant> occurredAt, Instant now, Optional<String> reference) {
        return new Request(id(key), Sent.hash(key), TILL, occurredAt, now, Optional.empty(), reference);
    }

    private EntryId id(String key) {
        return new EntryId(ledger.account().id(), key);
    }
}
