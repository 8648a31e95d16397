package regulars.deliveryfeedback;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regulars.platform.store.Deliveries;
import regulars.platform.store.SendLine;
import regulars.platform.table.Outcome;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** Notes a report beside the message it is about, with what follows, if it agrees with it and says more than was known. */
final class TakeReport {
    private static final int TRIES_MAX = 5;

    private final Table table;
    private final Consequences consequences;

    TakeReport(Table table, Consequences consequences) {
        this.table = table;
        this.consequences = consequences;
    }

    /** Whether it has changed anything.
     * @throws IllegalStateException to be asked again: the message is just being sent */
    boolean take(Report report) {
        return table.getConsistent(report.send().key()).map(SendLine::of).filter(line -> isOf(report, line))
                .map(line -> note(report, line)).orElse(false);
    }

    /** A message of which nobody knows whether it went out has no provider's id yet: its report tells. */
    private static boolean isOf(Report report, SendLine line) {
        return switch (line.status()) {
            case SENT -> line.providerId().equals(Optional.of(report.providerId()));
            case UNKNOWN -> true;
            case CLAIMED -> throw new IllegalStateException("A report of a message that is just being sent");
            case PLANNED, HELD, SKIPPED -> false;
        };
    }

    private boolean note(Report report, SendLine line) {
        List<Write> writes = Stream.concat(Stream.of(LineReport.write(report), Deliveries.reported(line, report.feedback())),
                consequences.of(report, line).stream()).toList();
        for (int attempt = 0; attempt < TRIES_MAX; attempt++) {
            switch (table.transact(writes)) {
                case Outcome.Committed _ -> {
                    return true;
                }
                case Outcome.Refused(List<Integer> failed) -> {
                    if (!failed.isEmpty()) {
                        return false;
                    }
                }
            }
        }
        throw new IllegalStateException("A report could not be noted");
    }
}
