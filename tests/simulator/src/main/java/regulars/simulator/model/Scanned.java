package regulars.simulator.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import regulars.domain.ProgramId;
import regulars.domain.program.ProgramKind;

/** A scan that was accepted, with what has become of it. */
final class Scanned {
    final String key;
    final Instant occurredAt;
    final LocalDate businessDay;
    final YearMonth month;
    /** Empty where what was bought is not known. */
    final Optional<List<Worth.Line>> lines;
    final boolean amountOnly;
    final Map<ProgramId, Worth> given = new TreeMap<>();
    final Map<ProgramId, Optional<Batch>> batches = new TreeMap<>();
    final long[] kept;
    boolean touched;
    boolean reversed;

    Scanned(String key, Instant occurredAt, Calendar calendar, Optional<List<Worth.Line>> lines, boolean amountOnly) {
        this.key = key;
        this.occurredAt = occurredAt;
        businessDay = calendar.businessDay(occurredAt);
        month = YearMonth.from(calendar.date(occurredAt));
        this.lines = lines;
        this.amountOnly = amountOnly;
        kept = lines.orElse(List.of()).stream().mapToLong(Worth.Line::quantity).toArray();
    }

    /** What of its units stands. */
    Ratio units(ProgramId program) {
        Worth worth = given.get(program);
        if (worth == null || reversed) {
            return Ratio.ZERO;
        }
        return touched ? worth.kept(lines.orElseThrow(), kept) : worth.units();
    }

    Ratio units(ProgramKind kind) {
        return given.values().stream().filter(worth -> worth.program().kind() == kind)
                .map(worth -> units(worth.program().id())).reduce(Ratio.ZERO, Ratio::plus);
    }

    /** What of the purchase stands, in minor units. */
    long spend() {
        long sum = 0;
        for (int line = 0; line < kept.length && !reversed; line++) {
            sum += lines.orElseThrow().get(line).amount(kept[line]);
        }
        return sum;
    }

    /** Keeps less; with nothing left it is reversed. */
    void keep(long[] rest) {
        System.arraycopy(rest, 0, kept, 0, rest.length);
        touched = true;
        reversed = Arrays.stream(rest).allMatch(quantity -> quantity == 0);
    }
}
