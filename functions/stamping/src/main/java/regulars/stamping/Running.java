package regulars.stamping;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.domain.program.ActionId;
import regulars.domain.program.Limit;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.Supplies;

/** A merchant's programs, and what of them all guests together have used up. Only where there is a total anything is read for that. */
final class Running {
    private final ProgramStore store;
    private final Supplies supplies;

    Running(ProgramStore store, Supplies supplies) {
        this.store = store;
        this.supplies = supplies;
    }

    /** For a scan: the promotions that are on at an instant, by the terms of that time. */
    Programs forScan(String merchant, Instant at) {
        Programs programs = store.load(merchant);
        LocalDateTime wallClock = LocalDateTime.ofInstant(at, programs.zone());
        return marked(merchant, programs, programs.inForce(at).stream().flatMap(program -> program.promotions().stream()
                .filter(promotion -> promotion.isOn(wallClock))
                .map(promotion -> Map.entry(OfferId.of(program.id(), promotion.id()), promotion.limit()))));
    }

    /** For an action of a program. */
    Programs forAction(String merchant, Predicate<Program> which, ActionId action, Instant at) {
        Programs programs = store.load(merchant);
        return marked(merchant, programs, programs.inForce(at).stream().filter(which).flatMap(program -> program.action(action).stream()
                .map(offered -> Map.entry(OfferId.of(program.id(), offered.id()), offered.limit()))));
    }

    private Programs marked(String merchant, Programs programs, Stream<Map.Entry<OfferId, Limit>> limits) {
        Set<OfferId> usedUp = limits.filter(limit -> limit.getValue().inAll().isPresent())
                .filter(limit -> supplies.isUsedUp(merchant, limit.getKey(), limit.getValue().inAll()))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        return usedUp.isEmpty() ? programs : programs.usedUp(usedUp);
    }
}
