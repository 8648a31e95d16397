package regulars.insights;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.domain.MemberId;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Withdrawals;
import regulars.platform.store.Deliveries.Delivery;
import regulars.platform.store.WithdrawnConsents.Withdrawn;

/**
 * After which messages members took their consent back: within three days after one that needed this consent. Of several
 * it is the last one, so that nobody is counted twice.
 */
final class Regrets {
    private static final Duration AFTER = Duration.ofDays(3);

    private Regrets() {
    }

    /** For every kind that there was. */
    static Map<MessageKind, Withdrawals> byKind(Map<MessageKind, List<Delivery>> kinds, List<Withdrawn> withdrawn) {
        Map<MemberId, List<Delivery>> sent = kinds.values().stream().flatMap(List::stream).filter(Outcomes::isSent)
                .collect(Collectors.groupingBy(Delivery::member));
        Map<MessageKind, Long> regretted = withdrawn.stream()
                .flatMap(one -> last(sent.getOrDefault(one.member(), List.of()).stream(), one).stream())
                .distinct().collect(Collectors.groupingBy(Delivery::kind, Collectors.counting()));
        var counted = new EnumMap<MessageKind, Withdrawals>(MessageKind.class);
        kinds.forEach((kind, all) -> counted.put(kind,
                new Withdrawals(all.stream().filter(Outcomes::isSent).count(), regretted.getOrDefault(kind, 0L))));
        return counted;
    }

    private static Optional<Delivery> last(Stream<Delivery> sent, Withdrawn one) {
        Instant earliest = one.at().minus(AFTER);
        return sent.filter(delivery -> delivery.kind().purpose() == one.purpose())
                .filter(delivery -> !delivery.at().isAfter(one.at()) && !delivery.at().isBefore(earliest))
                .max(Comparator.comparing(Delivery::at));
    }
}
