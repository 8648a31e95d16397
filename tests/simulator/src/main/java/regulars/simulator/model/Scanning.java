package regulars.simulator.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Request;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Programs;
import regulars.domain.program.Promotion;

/** A scan at the account of a model. */
final class Scanning {
    private final Model model;
    private final Command.Earn command;
    private final Request request;
    private final Instant at;
    private final List<Program> offered;
    private final List<Program> counting;
    private final Worth.Visit visit;
    private final List<Worth> worths;

    Scanning(Model model, Programs programs, Command.Earn command) {
        this.model = model;
        this.command = command;
        request = command.request();
        at = request.occurred();
        Set<ProgramId> named = command.programs();
        offered = InForce.at(programs, at).stream().filter(program -> program.status() != ProgramStatus.DRAFT).toList();
        counting = offered.stream().filter(program -> named.isEmpty() ? program.status() == ProgramStatus.ACTIVE : named.contains(program.id()))
                .filter(program -> program.status() != ProgramStatus.ACTIVE || model.choice().counts(programs, program, at)).toList();
        Levels levels = model.levels(programs, request.recordedAt());
        long number = model.scans.stream().filter(scan -> !scan.reversed).count() + 1;
        visit = new Worth.Visit(model.calendar.wallClock(at), levels.number(), levels.multiplierPercent(), number, model.labels);
        worths = counting.stream().map(program -> Worth.of(program, promotions(program), command, visit, room(program))).toList();
    }

    /** What discount programs take off the price, by program. */
    Map<ProgramId, String> savings() {
        var savings = new TreeMap<ProgramId, String>();
        counting.forEach(program -> Discounting.saving(program, command, visit).ifPresent(saving -> savings.put(program.id(), saving)));
        return savings;
    }

    /** Those that the member's share and the total of all leave room for. */
    private List<Promotion> promotions(Program program) {
        return program.promotions().stream().filter(one -> model.uses.hasShare(offer(program, one), one.limit(), model.calendar.businessDay(at))
                && model.uses.isLeft(offer(program, one), one.limit().inAll())).toList();
    }

    private static OfferId offer(Program program, Promotion promotion) {
        return new OfferId(program.id(), OfferId.Kind.PROMOTION, promotion.id().value());
    }

    private Optional<Ratio> room(Program program) {
        if (command.override() || program.dailyCap().isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = model.calendar.businessDay(at);
        Ratio given = model.scans.stream().filter(scan -> scan.businessDay.equals(day))
                .map(scan -> scan.units(program.id())).reduce(Ratio.ZERO, Ratio::plus);
        return Optional.of(Ratio.of(program.dailyCap().getAsLong()).minus(given).most(Ratio.ZERO));
    }

    /** Why nothing is given, in the order in which it is said. */
    Optional<Refused> refused() {
        return Stream.<Supplier<Optional<Refused>>>of(() -> time(request), this::stamps, this::terms, this::money, this::tooMany,
                this::coolDown, this::cap, this::tooMuch).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    /** No word of a client is taken for what has not happened yet, or happened long ago. */
    static Optional<Refused> time(Request request) {
        Instant now = request.recordedAt();
        Instant earliest = now.minus(Duration.ofHours(72));
        if (request.occurred().isAfter(now)) {
            return Optional.of(Refused.of("occurred-in-future", Map.of("latest", now)));
        }
        return request.occurred().isBefore(earliest) ? Optional.of(Refused.of("occurred-too-early", Map.of("earliest", earliest))) : Optional.empty();
    }

    private Optional<Refused> stamps() {
        return command.stamps() >= 1 && command.stamps() <= Ledger.STAMPS_LIMIT ? Optional.empty()
                : Optional.of(Refused.of("stamps-out-of-range", Map.of("least", 1L, "most", (long) Ledger.STAMPS_LIMIT)));
    }

    private Optional<Refused> terms() {
        Optional<ProgramId> unknown = command.programs().stream().filter(id -> offered.stream().noneMatch(program -> program.id().equals(id)))
                .min(Comparator.naturalOrder());
        if (unknown.isPresent()) {
            return Optional.of(Refused.of("program-unknown", Map.of("program", unknown.get().value())));
        }
        Optional<Program> resting = counting.stream().filter(program -> program.status() != ProgramStatus.ACTIVE).findFirst();
        if (resting.isPresent()) {
            String code = resting.get().status() == ProgramStatus.PAUSED ? "program-paused" : "program-closed";
            return Optional.of(Refused.of(code, Map.of("program", resting.get().id().value())));
        }
        Optional<ProgramId> left = command.programs().stream().filter(_ -> counting.isEmpty()).min(Comparator.naturalOrder());
        return left.map(id -> Refused.of("not-chosen", Map.of("program", id.value())))
                .or(() -> counting.isEmpty() ? Optional.of(Refused.of("no-active-program")) : Optional.empty());
    }

    private Optional<Refused> money() {
        for (Program program : counting) {
            Optional<String> currency = program.earning().currency();
            if (command.purchase().isPresent() && currency.isPresent() && !currency.get().equals(command.purchase().get().currency())) {
                return Optional.of(Refused.of("other-currency", Map.of("program", program.id().value(), "expected", currency.get())));
            }
        }
        boolean counted = command.purchase().isPresent() || counting.stream().anyMatch(program -> program.earning().perVisit() > 0 || program.kind() == ProgramKind.DISCOUNT);
        return counted ? Optional.empty() : Optional.of(Refused.of("purchase-missing", Map.of("program", counting.getFirst().id().value())));
    }

    private Stream<Scanned> standing() {
        return model.scans.stream().filter(scan -> !scan.reversed && !scan.occurredAt.isBefore(request.recordedAt().minus(Account.SCANS_KEPT)));
    }

    private Optional<Refused> tooMany() {
        return standing().count() < Account.SCANS_LIMIT ? Optional.empty() : Optional.of(Refused.of("too-many-scans", Map.of("limit", Account.SCANS_LIMIT,
                "until", standing().map(scan -> scan.occurredAt).min(Comparator.naturalOrder()).orElseThrow().plus(Account.SCANS_KEPT))));
    }

    /** The first time from then on that keeps its distance to every scan that stands. */
    private Optional<Refused> coolDown() {
        Instant free = at;
        for (Optional<Instant> later = tooClose(free); later.isPresent(); later = tooClose(free)) {
            free = later.get();
        }
        return command.override() || free.equals(at) ? Optional.empty() : Optional.of(Refused.of("cool-down", Map.of("until", free)));
    }

    private Optional<Instant> tooClose(Instant time) {
        return standing().filter(scan -> Duration.between(scan.occurredAt, time).abs().compareTo(distance(scan)) < 0)
                .map(scan -> scan.occurredAt.plus(distance(scan))).max(Comparator.naturalOrder());
    }

    private Duration distance(Scanned scan) {
        return offered.stream().filter(program -> counting.contains(program) || scan.given.containsKey(program.id()))
                .flatMap(program -> program.coolDown().stream()).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    private Optional<Refused> cap() {
        if (worths.stream().anyMatch(worth -> !worth.units().isZero())) {
            return Optional.empty();
        }
        return worths.stream().filter(worth -> !worth.cut().isZero()).map(Worth::program).findFirst()
                .map(program -> Refused.of("daily-cap-reached", Map.of("program", program.id().value(), "limit", program.dailyCap().orElseThrow(),
                        "resetsAt", model.calendar.businessDayAfter(model.calendar.businessDay(at)))));
    }

    private Optional<Refused> tooMuch() {
        return worths.stream().filter(worth -> worth.units().compareTo(Ratio.of(Program.UNITS_LIMIT)) > 0).findFirst()
                .map(worth -> Refused.of("units-out-of-range", Map.of("program", worth.program().id().value(), "most", Program.UNITS_LIMIT)));
    }

    void give() {
        Optional<List<Worth.Line>> lines = command.purchase().map(purchase -> purchase.isAmountOnly()
                ? List.of(new Worth.Line(purchase.lines().getFirst().unitPrice(), purchase.lines().getFirst().unitPrice()))
                : purchase.lines().stream().map(line -> new Worth.Line(line.quantity(), Worth.paid(line))).toList());
        var scan = new Scanned(request.id().key(), at, model.calendar, lines, command.purchase().map(purchase -> purchase.isAmountOnly()).orElse(false));
        for (Worth worth : worths) {
            if (!worth.units().isZero()) {
                Pot pot = model.pot(worth.program().id());
                Ratio all = pot.remainder.plus(worth.units());
                pot.remainder = all.minus(Ratio.of(all.floor()));
                scan.given.put(worth.program().id(), worth);
                scan.batches.put(worth.program().id(), model.credit(worth.program(), all.floor(), at));
                use(worth, scan);
            }
        }
        model.scans.add(scan);
        model.counted(scan);
    }

    private void use(Worth worth, Scanned scan) {
        worth.program().promotions().stream().filter(one -> worth.promotions().contains(one.id())).forEach(one ->
                model.uses.add(offer(worth.program(), one), one.limit(), one.limit().inAll().isPresent(), scan.businessDay, () -> !scan.reversed));
    }
}
