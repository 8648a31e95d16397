package regulars.deliveryfeedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regulars.domain.message.Feedback;
import regulars.domain.message.SendingRecord;
import regulars.platform.World;
import regulars.platform.queue.TooEarly;
import regulars.platform.store.Deliveries;
import regulars.platform.store.SendLine;
import regulars.platform.store.SendingRecords;
import regulars.platform.table.Outcome;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * Notes a report beside the message it is about, with what follows, if it agrees with it and says more than was known. It
 * is counted for its merchant in the same transaction, and so once.
 */
final class TakeReport {
    private static final int TRIES_MAX = 5;

    private final Table table;
    private final World world;
    private final Consequences consequences;

    TakeReport(Table table, World world, Consequences consequences) {
        this.table = table;
        this.world = world;
        this.consequences = consequences;
    }

    /** Whether it has changed anything.
     * @throws TooEarly where the message is just being sent
     * @throws IllegalStateException to be asked again: others are at its line */
    boolean take(Report report) {
        for (int attempt = 0; attempt < TRIES_MAX; attempt++) {
            Optional<SendLine> line = table.getConsistent(report.send().key()).map(SendLine::of)
                    .filter(found -> isOf(report, found) && report.feedback().outweighs(found.feedback()));
            if (line.isEmpty()) {
                return false;
            }
            if (table.transact(writes(report, line.get())) instanceof Outcome.Committed) {
                return true;
            }
        }
        throw new IllegalStateException("A report could not be noted");
    }

    /** A message of which nobody knows whether it went out has no provider's id yet: its report tells. */
    private static boolean isOf(Report report, SendLine line) {
        return switch (line.status()) {
            case SENT -> line.providerId().equals(Optional.of(report.providerId()));
            case UNKNOWN -> true;
            case CLAIMED -> throw new TooEarly("a report of a message that is just being sent");
            case PLANNED, HELD, SKIPPED -> false;
        };
    }

    private List<Write> writes(Report report, SendLine line) {
        var writes = new ArrayList<Write>();
        writes.add(LineReport.write(report, line));
        writes.add(Deliveries.reported(line, report.feedback()));
        writes.addAll(consequences.of(report, line));
        SendingRecord more = SendingRecord.of(report.feedback(), line.feedback().filter(TakeReport::isEnd).isEmpty());
        if (!more.equals(SendingRecord.NONE)) {
            writes.add(SendingRecords.count(report.send().merchant(), world.now(), more));
        }
        return writes;
    }

    private static boolean isEnd(Feedback feedback) {
        return feedback != Feedback.DELAYED;
    }
}
