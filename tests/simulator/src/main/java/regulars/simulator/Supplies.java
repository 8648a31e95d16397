package regulars.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.domain.ledger.Use;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;

/** How often all members of a merchant had what is limited: counters in memory, with the conditions of the real ones. */
final class Supplies {
    private final Map<OfferId, Long> given = new TreeMap<>();

    /** How often each has been had; what has not been is left out. */
    Map<OfferId, Long> given() {
        return given;
    }

    /** What whoever decides on something of an instant is told: the terms of that time, and what of them is used up. */
    Programs known(Programs programs, Instant at) {
        Set<OfferId> usedUp = programs.inForce(at).stream().flatMap(this::usedUp).collect(Collectors.toSet());
        return programs.usedUp(usedUp);
    }

    private Stream<OfferId> usedUp(Program program) {
        Stream<OfferId> promotions = program.promotions().stream().filter(one -> isOver(OfferId.of(program.id(), one.id()), one.limit().inAll()))
                .map(one -> OfferId.of(program.id(), one.id()));
        Stream<OfferId> actions = program.actions().stream().filter(one -> isOver(OfferId.of(program.id(), one.id()), one.limit().inAll()))
                .map(one -> OfferId.of(program.id(), one.id()));
        return Stream.concat(promotions, actions);
    }

    private boolean isOver(OfferId offer, OptionalLong most) {
        return most.isPresent() && given.getOrDefault(offer, 0L) >= most.getAsLong();
    }

    /** Whether all of it can be written: there is room for what is had. */
    boolean allow(List<Use.Supply> changes) {
        return changes.stream().allMatch(change -> change.times() < 0
                || given.getOrDefault(change.offer(), 0L) + change.times() <= change.most().orElseThrow());
    }

    void change(List<Use.Supply> changes) {
        changes.forEach(change -> {
            long times = given.merge(change.offer(), (long) change.times(), Long::sum);
            Broken.unless(times >= 0, () -> "more is given back than was had: " + change);
            given.values().removeIf(none -> none == 0);
        });
    }
}
