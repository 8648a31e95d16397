package regulars.simulator.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Returned;
import regulars.domain.program.Programs;

/** A scan of a model is taken back, whole or in part. */
final class Refunding {
    private final Model model;
    private final Scanned scan;

    Refunding(Model model, Scanned scan) {
        this.model = model;
        this.scan = scan;
    }

    Optional<Refused> refund(Programs programs, Command.Reverse command) {
        Optional<Refused> time = Scanning.time(command.request());
        if (time.isPresent()) {
            return time;
        }
        if (scan.reversed) {
            return Optional.of(Refused.of("already-reversed"));
        }
        long[] kept = scan.kept.clone();
        Optional<Refused> refused = switch (command.returned()) {
            case Returned.Everything _ -> take(kept);
            case Returned.Amount(long amount) when scan.lines.isPresent() && scan.amountOnly ->
                take(kept, List.of(new Returned.Item(0, OptionalLong.of(amount))));
            case Returned.Items(var items) when scan.lines.isPresent() && !scan.amountOnly -> take(kept, items);
            case Returned.Amount _, Returned.Items _ -> Optional.of(Refused.of("part-unknown"));
        };
        if (refused.isEmpty()) {
            model.takeBack(programs, scan, kept, command.request().recordedAt());
        }
        return refused;
    }

    private static Optional<Refused> take(long[] kept) {
        java.util.Arrays.fill(kept, 0);
        return Optional.empty();
    }

    private static Optional<Refused> take(long[] kept, List<Returned.Item> items) {
        for (Returned.Item item : items) {
            if (item.line() < 0 || item.line() >= kept.length) {
                return Optional.of(Refused.of("part-unknown"));
            }
            long left = kept[item.line()];
            long quantity = item.quantity().orElse(left);
            if (left == 0 || quantity > left) {
                return Optional.of(Refused.of("more-than-left", Map.of("line", item.line(), "left", left)));
            }
            kept[item.line()] -= quantity;
        }
        return Optional.empty();
    }
}
