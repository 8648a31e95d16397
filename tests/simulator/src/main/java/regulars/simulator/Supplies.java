package regulars.simulator;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import regulars.domain.ledger.Use;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;
import regulars.domain.program.RewardKind;

/** How often all members of a merchant had what is limited: counters in memory, with the conditions of the real ones, and pools of codes. */
final class Supplies {
    private final Map<OfferId, Long> given = new TreeMap<>();
    private final Map<OfferId, Long> codes = new TreeMap<>();
    private final Map<OfferId, Long> taken = new TreeMap<>();

    /** How often each has been had; what has not been is left out. */
    Map<OfferId, Long> given() {
        return given;
    }

    /** Puts codes into the pool of a reward. */
    void fill(OfferId reward, long more) {
        codes.merge(reward, more, Long::sum);
    }

    /** A reward is handed out: where it is a code, there is one. */
    void handedOut(OfferId reward) {
        if (codes.containsKey(reward)) {
            Broken.unless(taken.merge(reward, 1L, Long::sum) <= codes.get(reward), () -> "a reservation without a code: " + reward);
        }
    }

    /** What whoever decides on something of an instant is told: what is used up by the terms of that time, of rewards by the newest. */
    Programs known(Programs programs, Instant at) {
        var usedUp = new HashSet<OfferId>();
        for (Program program : programs.inForce(at)) {
            program.promotions().forEach(one -> note(OfferId.of(program.id(), one.id()), one.limit().inAll(), usedUp));
            program.actions().forEach(one -> note(OfferId.of(program.id(), one.id()), one.limit().inAll(), usedUp));
        }
        for (Program program : programs.current()) {
            program.rewards().forEach(one -> note(OfferId.of(program.id(), one.id()), one.limit().inAll(), usedUp));
            program.rewards().stream().filter(one -> one.kind() == RewardKind.CODE).map(one -> OfferId.of(program.id(), one.id()))
                    .forEach(one -> note(one, OptionalLong.of(codes.getOrDefault(one, 0L)), usedUp));
        }
        return programs.usedUp(usedUp);
    }

    private void note(OfferId offer, OptionalLong most, Set<OfferId> usedUp) {
        if (most.isPresent() && given.getOrDefault(offer, 0L) >= most.getAsLong()) {
            usedUp.add(offer);
        }
    }

    /** Whether all of it can be written: there is room for what is had. A transaction cannot change one counter twice. */
    boolean allow(List<Use.Supply> changes) {
        Broken.unless(changes.stream().map(Use.Supply::offer).distinct().count() == changes.size(), () -> "a counter is changed twice: " + changes);
        return changes.stream().allMatch(change -> change.times() < 0
                || given.getOrDefault(change.offer(), 0L) + change.times() <= change.most().orElseGet(() -> codes.getOrDefault(change.offer(), 0L)));
    }

    void change(List<Use.Supply> changes) {
        changes.forEach(change -> {
            long times = given.merge(change.offer(), (long) change.times(), Long::sum);
            Broken.unless(times >= 0, () -> "more is given back than was had: " + change);
            given.values().removeIf(none -> none == 0);
        });
    }
}
