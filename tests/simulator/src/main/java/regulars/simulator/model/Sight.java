package regulars.simulator.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Holding;
import regulars.domain.ledger.Lot;
import regulars.domain.program.Programs;
import regulars.domain.tier.TierStanding;

/** All that one can see of an account, as text, once by the model and once by the domain. */
public final class Sight {
    private static final int LAPSED_TOLD_MONTHS = 11;
    private static final String CARD = "000";

    private Sight() {
    }

    /** By the model, at the instant to which it has advanced. */
    public static String of(Model model, Programs programs, Instant now) {
        LocalDate told = model.calendar.date(now).minusMonths(LAPSED_TOLD_MONTHS);
        var text = new StringBuilder();
        model.pots.forEach((program, pot) -> {
            var lots = new TreeSet<String>();
            pot.batches.stream().filter(batch -> batch.left > 0).forEach(batch -> lots.add(lot(batch.name(), batch.opened, batch.lastDay, batch.left)));
            pot.batches.stream().filter(batch -> batch.lapsed > 0 && batch.lastDay.isAfter(told)).forEach(batch -> lots.add(lapsed(batch.name(), batch.lapsed)));
            append(text, program + "", lots, pot.debt, pot.remainder + "");
        });
        model.held.forEach((id, held) -> text.append(" reserved ").append(id).append(" until ").append(held.expiresAt()));
        Instant oldest = now.minus(Account.SCANS_KEPT);
        var scans = new TreeMap<String, String>();
        model.scans.stream().filter(scan -> !scan.reversed && !scan.occurredAt.isBefore(oldest)).forEach(scan -> {
            var units = new TreeMap<String, String>();
            scan.given.keySet().forEach(program -> units.put(program + "", scan.units(program) + ""));
            scans.put(scan.key, units + "");
        });
        text.append(" scans ").append(scans).append(" months ").append(model.months());
        return text.append(" called ").append(new TreeSet<>(model.labels)).append(" chose ").append(model.choice()).append(" active ").append(model.active).append(" level ").append(model.levels(programs, now)).toString();
    }

    /** By the domain, of an account in which all that is due has been entered. */
    public static String of(Account account, Programs programs, Instant now) {
        LocalDate told = programs.localDate(now).minusMonths(LAPSED_TOLD_MONTHS);
        var text = new StringBuilder();
        account.holdings().forEach((program, holding) -> append(text, program + "", lots(holding, told), holding.debt(), holding.remainder() + ""));
        account.reservations().forEach(open -> text.append(" reserved ").append(open.id()).append(" until ").append(open.expiresAt()));
        Instant oldest = now.minus(Account.SCANS_KEPT);
        var scans = new TreeMap<String, String>();
        account.scans().stream().filter(scan -> !scan.occurredAt().isBefore(oldest)).forEach(scan -> {
            var units = new TreeMap<String, String>();
            scan.units().forEach((program, given) -> units.put(program + "", given + ""));
            scans.put(scan.key(), units + "");
        });
        text.append(" scans ").append(scans).append(" months ").append(months(account));
        TierStanding standing = programs.ladder().course(account.past(), programs.localDate(now)).standing();
        return text.append(" called ").append(new TreeSet<>(account.labels(CARD))).append(" chose ").append(chosen(account)).append(" active ").append(account.lastActivity().orElse(LocalDate.MIN)).append(" level ").append(level(standing)).toString();
    }

    private static String chosen(Account account) {
        return account.chosen().map(chosen -> chosen.program() + " on " + chosen.since()).orElse("nothing");
    }

    private static TreeSet<String> lots(Holding holding, LocalDate told) {
        var lots = new TreeSet<String>();
        holding.lots().stream().filter(lot -> lot.remaining() > 0).forEach(lot ->
                lots.add(lot(lot.name() + "", lot.opened(), lot.lastDay().orElse(LocalDate.MAX), lot.remaining())));
        holding.lots().stream().filter(lot -> lot.lapsed() > 0 && lastDay(lot).isAfter(told)).forEach(lot -> lots.add(lapsed(lot.name() + "", lot.lapsed())));
        return lots;
    }

    private static LocalDate lastDay(Lot lot) {
        return lot.lastDay().orElse(LocalDate.MAX);
    }

    private static TreeMap<String, String> months(Account account) {
        var months = new TreeMap<String, String>();
        account.measures().forEach((month, measure) -> months.put(month + "",
                measure.stamps() + " " + measure.points() + " " + measure.spend() + " " + measure.visits() + " " + measure.actions()));
        return months;
    }

    private static String level(TierStanding standing) {
        Optional<String> name = standing.level().map(level -> level.name());
        return name.map(level -> level + " since " + standing.since().orElseThrow() + standing.until().map(day -> " until " + day).orElse("")
                + (standing.inGrace() ? " in grace" : "")).orElse("none");
    }

    private static String lot(String name, LocalDate opened, LocalDate lastDay, long left) {
        return name + " since " + opened + " through " + (lastDay.equals(LocalDate.MAX) ? "-" : lastDay) + " has " + left;
    }

    private static String lapsed(String name, long units) {
        return name + " lost " + units;
    }

    private static void append(StringBuilder text, String program, TreeSet<String> lots, long debt, String remainder) {
        if (!lots.isEmpty() || debt != 0 || !remainder.equals("0")) {
            text.append(' ').append(program).append(' ').append(lots).append(" debt ").append(debt).append(" carried ").append(remainder).append('\n');
        }
    }
}
