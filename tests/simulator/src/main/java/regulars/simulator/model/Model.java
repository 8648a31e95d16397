package regulars.simulator.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import regulars.domain.Label;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Transfer;
import regulars.domain.program.Activation;
import regulars.domain.program.Gift;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Programs;
import regulars.domain.program.ReversalPolicy;

/**
 * What an account has to be, worked out a second time: the fine print of the rules, written down as plainly as it goes.
 * It keeps every scan there ever was, forgets nothing, and works everything out anew each time. It reads the terms as
 * data and asks the domain for nothing, so that the two are right or wrong by themselves.
 */
public final class Model {
    final Calendar calendar;
    final Map<ProgramId, Pot> pots = new TreeMap<>();
    final List<Scanned> scans = new ArrayList<>();
    final Map<EntryId, Held> held = new LinkedHashMap<>();
    private final Map<YearMonth, Levels.Month> months = new TreeMap<>();
    private final Map<YearMonth, Levels.Month> deeds = new TreeMap<>();
    private final Map<EntryId, String> ends = new HashMap<>();
    private final LocalDate joined;
    final Uses uses;
    private final Choice choice;
    Set<Label> labels = Set.of();
    LocalDate active = LocalDate.MIN;

    /** What a reservation has taken in one program. */
    record Taken(ProgramId program, List<Pot.Share> shares) {
    }

    /** What a reservation took out. */
    record Held(List<Taken> taken, Instant expiresAt) {
    }

    private record Due(Instant at, Runnable work) {
    }

    public Model(ZoneId zone, int cutOverHour, LocalDate joined, Everyone everyone) {
        uses = everyone.joined();
        this.joined = joined;
        calendar = new Calendar(zone, cutOverHour);
        choice = new Choice(calendar);
    }

    Pot pot(ProgramId program) {
        return pots.computeIfAbsent(program, _ -> new Pot());
    }

    Optional<Scanned> scan(String key) {
        return scans.stream().filter(scan -> scan.key.equals(key)).findFirst();
    }

    /** By which terms an accepted scan was given what it was: version and promotions. */
    public String terms(String key, ProgramId program) {
        return scan(key).map(scan -> scan.given.get(program))
                .map(worth -> "version " + worth.program().version() + " with " + worth.promotions()).orElse("nothing");
    }

    /** Lets time pass: what is due happens by its instant, what becomes active before reservations before what ends. */
    public void advance(Instant now) {
        for (Optional<Due> due = next(); due.isPresent() && !due.get().at().isAfter(now); due = next()) {
            due.get().work().run();
        }
    }

    /** The first instant at which something happens by itself, or from now on at which time alone brings a level, where that is sooner. */
    public Optional<Instant> nextLook(Programs programs, Instant now) {
        Stream<Instant> levels = Levels.anniversaries(programs.ladder(), joined).map(calendar::start).filter(now::isBefore);
        return Stream.concat(next().map(Due::at).stream(), levels).min(Comparator.naturalOrder());
    }

    private Optional<Due> next() {
        List<Batch> filled = pots.values().stream().flatMap(pot -> pot.open().stream()).filter(batch -> batch.left > 0).toList();
        Stream<Due> waiting = filled.stream().flatMap(batch -> batch.pendingUntil.stream()).min(Comparator.naturalOrder()).stream()
                .map(day -> new Due(calendar.start(day), () -> pots.values().forEach(pot -> pot.activate(day, active))));
        Stream<Due> reserved = held.entrySet().stream().map(one -> new Due(one.getValue().expiresAt(), () -> putBack(one.getKey(), "reservation-lapsed")));
        Stream<Due> ending = filled.stream().map(batch -> batch.lastDay).min(Comparator.naturalOrder()).filter(day -> !day.equals(LocalDate.MAX))
                .stream().map(day -> new Due(calendar.start(day.plusDays(1)), () -> expire(day)));
        return Stream.of(waiting, reserved, ending).flatMap(some -> some).reduce((one, other) -> other.at().isBefore(one.at()) ? other : one);
    }

    private void expire(LocalDate day) {
        pots.values().stream().flatMap(pot -> pot.open().stream()).filter(batch -> batch.lastDay.equals(day)).forEach(batch -> {
            batch.lapsed += batch.left;
            batch.left = 0;
        });
    }

    private void putBack(EntryId reservation, String end) {
        Held one = held.remove(reservation);
        ends.put(reservation, end);
        one.taken().forEach(taken -> pot(taken.program()).putBack(taken.shares()));
    }

    /** Idle batches live on from a day on which the member was active, unless they are over. */
    void isActive(LocalDate day, LocalDate today) {
        if (day.isAfter(active)) {
            active = day;
            pots.values().stream().flatMap(pot -> pot.open().stream()).filter(batch -> !batch.lastDay.isBefore(today))
                    .forEach(batch -> batch.lastDay = Batch.lastDay(batch.end, active));
        }
    }

    /** How the member wants to be rewarded. */
    public Choice choice() {
        return choice;
    }

    /** What the owner calls the member from now on. */
    public void label(Set<Label> given) {
        labels = given;
    }

    /** What discount programs would take off a scan's price. */
    public Map<ProgramId, String> savings(Programs programs, Command.Earn command) {
        advance(command.request().recordedAt());
        return new Scanning(this, programs, command).savings();
    }

    /** A scan; gives why it is refused. */
    public Optional<Refused> earn(Programs programs, Command.Earn command) {
        advance(command.request().recordedAt());
        var scanning = new Scanning(this, programs, command);
        Optional<Refused> refused = scanning.refused();
        if (refused.isEmpty()) {
            isActive(calendar.date(command.request().occurred()), calendar.date(command.request().recordedAt()));
            scanning.give();
            advance(command.request().recordedAt());
        }
        return refused;
    }

    /** A scan whose refund came before it; gives why it is refused. */
    public Optional<Refused> earnUndone(Programs programs, Command.Earn command) {
        Optional<Refused> refused = earn(programs, command);
        if (refused.isEmpty()) {
            Scanned scan = scans.getLast();
            takeBack(programs, scan, new long[scan.kept.length], command.request().recordedAt());
        }
        return refused;
    }

    Optional<Batch> credit(Program program, long units, Instant at) {
        LocalDate day = calendar.date(at);
        Optional<LocalDate> pendingUntil = program.activation() instanceof Activation.AfterDays(int days) ? Optional.of(day.plusDays(days)) : Optional.empty();
        return pot(program.id()).credit(units, day, pendingUntil, Batch.end(program.lotExpiry(), pendingUntil.orElse(day)), active);
    }

    /** What every running program that counts gives on joining. */
    public void join(Programs programs, Instant now) {
        advance(now);
        InForce.at(programs, now).stream().filter(program -> program.isActive() && program.joiningBonus() > 0 && choice.counts(programs, program, now))
                .forEach(program -> credit(program, program.joiningBonus(), now));
    }

    /** Units in the program that is named, or in the first running stamp program; nothing where it does not run. */
    public void gift(Programs programs, Gift gift, Instant now) {
        advance(now);
        InForce.at(programs, now).stream().filter(Program::isActive)
                .filter(program -> gift.program().isPresent() ? gift.program().get().equals(program.id()) : program.kind() == ProgramKind.STAMPS)
                .limit(gift.units() > 0 ? 1 : 0).forEach(program -> credit(program, gift.units(), now));
    }

    /** Takes back what an accepted scan gave beyond what is kept of it. */
    void takeBack(Programs programs, Scanned scan, long[] kept, Instant now) {
        Map<ProgramId, Ratio> before = new TreeMap<>();
        scan.given.keySet().forEach(program -> before.put(program, scan.units(program)));
        if (scan.lines.isPresent()) {
            scan.keep(kept);
        } else {
            scan.reversed = true;
        }
        counted(scan);
        before.forEach((program, units) -> {
            Pot pot = pot(program);
            Ratio gone = units.minus(scan.units(program));
            long whole = gone.minus(pot.remainder).ceiling();
            pot.remainder = pot.remainder.plus(Ratio.of(whole)).minus(gone);
            long missing = pot.takeBack(scan.batches.get(program), whole, calendar.date(now));
            boolean debt = InForce.newest(programs, program).orElseThrow().reversalPolicy() == ReversalPolicy.DEBT;
            pot.debt += debt ? missing : 0;
        });
    }

    /** A reversal; gives why it is refused. The scan is one of this account's. */
    public Optional<Refused> reverse(Programs programs, Command.Reverse command) {
        advance(command.request().recordedAt());
        return new Refunding(this, scan(command.original().entry().id().key()).orElseThrow()).refund(programs, command);
    }

    /** A reservation; gives why it is refused. */
    public Optional<Refused> reserve(Programs programs, Command.Reserve command) {
        advance(command.request().recordedAt());
        return new Reserving(this, programs, command).reserve();
    }

    /** Something is done; gives why nothing is given for it. */
    public Optional<Refused> act(Programs programs, Command.Act command) {
        advance(command.request().recordedAt());
        Optional<Refused> refused = new Doing(this, programs, command).act();
        advance(command.request().recordedAt());
        return refused;
    }

    /** Units go to another account; gives why it is refused. */
    public Optional<Refused> give(Programs programs, Transfer transfer, Model receiver) {
        advance(transfer.request().recordedAt());
        receiver.advance(transfer.request().recordedAt());
        return new Handing(this, receiver, programs, transfer).hand();
    }

    /** A reservation is handed out; gives why it is refused. */
    public Optional<Refused> confirm(EntryId reservation, Instant now) {
        advance(now);
        Optional<Refused> refused = ended(reservation);
        if (refused.isEmpty()) {
            held.remove(reservation);
            ends.put(reservation, "already-redeemed");
            isActive(calendar.date(now), calendar.date(now));
        }
        return refused;
    }

    /** A reservation is given up; gives why it is refused. */
    public Optional<Refused> release(EntryId reservation, Instant now) {
        advance(now);
        Optional<Refused> refused = ended(reservation);
        if (refused.isEmpty()) {
            putBack(reservation, "already-released");
            advance(now);
        }
        return refused;
    }

    /** Whether what was reserved is waiting or has been handed out: what is given back or lapses has not been had. */
    boolean isHad(EntryId reservation) {
        return held.containsKey(reservation) || "already-redeemed".equals(ends.get(reservation));
    }

    /** What has happened to the account is entered by now. */
    public void entered() {
        uses.entered();
    }

    private Optional<Refused> ended(EntryId reservation) {
        return held.containsKey(reservation) ? Optional.empty() : Optional.of(Refused.of(ends.getOrDefault(reservation, "reservation-unknown")));
    }

    /** The month of a scan is counted anew. */
    void counted(Scanned changed) {
        List<Scanned> standing = scans.stream().filter(scan -> !scan.reversed && scan.month.equals(changed.month)).toList();
        months.remove(changed.month);
        standing.forEach(scan -> months.merge(scan.month,
                new Levels.Month(scan.units(ProgramKind.STAMPS), scan.units(ProgramKind.POINTS), scan.spend(), 1, 0), Levels.Month::plus));
    }

    /** Something was done for units. */
    void done(Instant at) {
        deeds.merge(YearMonth.from(calendar.date(at)), Levels.Month.DEED, Levels.Month::plus);
    }

    Map<YearMonth, Levels.Month> months() {
        var all = new TreeMap<>(months);
        deeds.forEach((month, done) -> all.merge(month, done, Levels.Month::plus));
        return all;
    }

    Levels levels(Programs programs, Instant now) {
        return Levels.on(programs.ladder(), joined, months(), calendar.date(now));
    }
}
