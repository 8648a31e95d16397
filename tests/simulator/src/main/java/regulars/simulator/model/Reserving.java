package regulars.simulator.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Command;
import regulars.domain.program.Availability;
import regulars.domain.program.Cost;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Programs;
import regulars.domain.program.Reward;

/** A reward or a value is reserved at the account of a model. */
final class Reserving {
    private final Model model;
    private final Programs programs;
    private final Command.Reserve command;

    Reserving(Model model, Programs programs, Command.Reserve command) {
        this.model = model;
        this.programs = programs;
        this.command = command;
    }

    Optional<Refused> reserve() {
        Optional<Refused> time = Scanning.time(command.request());
        Map<String, Object> named = Map.of("program", command.program().value());
        Optional<Program> found = InForce.newest(programs, command.program()).filter(program -> program.status() != ProgramStatus.DRAFT);
        if (time.isPresent()) {
            return time;
        }
        if (found.isEmpty()) {
            return Optional.of(Refused.of("program-unknown", named));
        }
        Program program = found.get();
        Optional<Reward> reward = reward(program);
        boolean value = program.kind() == ProgramKind.CASHBACK;
        if (value != command.value().isPresent() || value && command.reward().isPresent() || !value && reward.isEmpty()) {
            return Optional.of(Refused.of("reward-unknown", named));
        }
        if (model.held.size() >= Account.RESERVATIONS_LIMIT) {
            Instant until = model.held.values().stream().map(Model.Held::expiresAt).min(Comparator.naturalOrder()).orElseThrow();
            return Optional.of(Refused.of("too-many-reservations", Map.of("limit", Account.RESERVATIONS_LIMIT, "until", until)));
        }
        Optional<Refused> refused = reward.flatMap(one -> withheld(program, one))
                .or(() -> reward.flatMap(one -> elsewhere(program, one)))
                .or(() -> take(program, reward.map(one -> one.costs(program.id())).orElseGet(() -> List.of(new Cost(program.id(), command.value().getAsLong())))));
        if (refused.isEmpty()) {
            reward.ifPresent(one -> use(offer(program, one), one));
        }
        return refused;
    }

    private void use(OfferId offer, Reward reward) {
        model.uses.add(offer, reward.limit(), model.uses.most(offer, reward).isPresent(), today(), () -> model.isHad(command.request().id()));
    }

    private Optional<Reward> reward(Program program) {
        return program.rewards().stream().filter(reward -> command.reward().map(reward.id()::equals).orElse(true)).findFirst();
    }

    private LocalDate today() {
        return model.calendar.businessDay(command.request().recordedAt());
    }

    private Optional<Refused> withheld(Program program, Reward reward) {
        int level = reward.fromLevel().orElse(0);
        if (model.levels(programs, command.request().recordedAt()).number() < level) {
            return Optional.of(Refused.of("level-missing", Map.of("program", program.id().value(), "level", level)));
        }
        Availability when = reward.availability();
        LocalDate date = model.calendar.date(command.request().recordedAt());
        if (when.from().isPresent() && date.isBefore(when.from().get()) || when.lastDay().isPresent() && date.isAfter(when.lastDay().get())) {
            return Optional.of(Refused.of("reward-not-now", Map.of("program", program.id().value(), "days",
                    when.from().map(LocalDate::toString).orElse("…") + " – " + when.lastDay().map(LocalDate::toString).orElse("…"))));
        }
        return usedUp(program, reward).or(() -> unavailable(reward));
    }

    private Optional<Refused> unavailable(Reward reward) {
        for (Cost cost : reward.alsoCosts()) {
            if (InForce.newest(programs, cost.program()).filter(other -> other.status() != ProgramStatus.DRAFT && other.kind() != ProgramKind.DISCOUNT).isEmpty()) {
                return Optional.of(Refused.of("cost-unavailable", Map.of("program", cost.program().value())));
            }
        }
        return Optional.empty();
    }

    private Optional<Refused> elsewhere(Program program, Reward reward) {
        List<String> places = reward.availability().places().stream().map(place -> place.value()).toList();
        boolean here = places.isEmpty() || places.contains(command.request().location().orElse(""));
        return here ? Optional.empty() : Optional.of(Refused.of("reward-not-here", Map.of("program", program.id().value())));
    }

    private Optional<Refused> usedUp(Program program, Reward reward) {
        OfferId offer = offer(program, reward);
        if (!model.uses.hasShare(offer, reward.limit(), today())) {
            return Optional.of(Refused.of("share-used-up", Uses.told(program, reward.limit(), today(), model.calendar)));
        }
        return model.uses.isLeft(offer, model.uses.most(offer, reward)) ? Optional.empty()
                : Optional.of(Refused.of("used-up", Map.of("program", program.id().value())));
    }

    private static OfferId offer(Program program, Reward reward) {
        return new OfferId(program.id(), OfferId.Kind.REWARD, reward.id().value());
    }

    /** All of it or nothing. */
    private Optional<Refused> take(Program program, List<Cost> costs) {
        for (Cost cost : costs) {
            Pot pot = model.pot(cost.program());
            long missing = cost.units() - (pot.active() - pot.debt);
            if (missing > 0) {
                return Optional.of(Refused.of("not-enough", Map.of("program", cost.program().value(), "missing", missing)));
            }
        }
        List<Model.Taken> taken = costs.stream().map(cost -> new Model.Taken(cost.program(), model.pot(cost.program()).spend(cost.units()))).toList();
        Instant now = command.request().recordedAt();
        model.held.put(command.request().id(), new Model.Held(taken, now.plus(program.reservationTimeToLive())));
        return Optional.empty();
    }
}
