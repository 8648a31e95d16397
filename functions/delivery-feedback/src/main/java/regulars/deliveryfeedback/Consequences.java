package regulars.deliveryfeedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import regulars.domain.message.Channel;
import regulars.domain.message.Consent;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.contact.EmailAddress;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.Suppressions;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * What follows from a report for those to come: to a mailbox that does not exist nobody writes any more, and whoever
 * calls a message unwanted has taken back the consent to all e-mail of this merchant, and of no other.
 */
final class Consequences {
    private static final String HOW = "complaint";
    private static final String TEXT = "complaint-1";

    private final Table table;
    private final World world;
    private final Suppressions suppressions;
    private final ConsentStore consents;

    Consequences(Platform platform) {
        this.table = platform.table();
        this.world = platform.world();
        this.suppressions = new Suppressions(table, platform.tokens());
        this.consents = new ConsentStore(table);
    }

    List<Write> of(Report report, SendLine line) {
        return switch (report.feedback()) {
            case HARD_BOUNCE -> suppressed(report).stream().toList();
            case COMPLAINT -> withdrawn(report, line);
            case DELAYED, DELIVERED, OPENED, REJECTED, SOFT_BOUNCE -> List.of();
        };
    }

    /** Nothing where the member is gone, or is written to at another address by now. */
    private Optional<Write> suppressed(Report report) {
        SendId id = report.send();
        return table.getConsistent(Member.key(id.merchant(), id.member())).map(Member::of)
                .flatMap(member -> EmailAddress.parse(report.recipient())
                        .filter(address -> address.value().equals(member.address())))
                .map(address -> suppressions.add(address, world.now()));
    }

    private List<Write> withdrawn(Report report, SendLine line) {
        SendId id = report.send();
        return consents.current(id.merchant(), id.member()).entrySet().stream()
                .filter(purpose -> purpose.getValue().getOrDefault(Channel.EMAIL, false))
                .map(purpose -> ConsentStore.add(id.merchant(), id.member(), new Consent(Channel.EMAIL, purpose.getKey(),
                        false, complainedAt(report, line), HOW, TEXT))).toList();
    }

    /** Consent that was given after the complaint stands, so its own time counts; but no time that cannot be. */
    private Instant complainedAt(Report report, SendLine line) {
        Instant now = world.now();
        return report.at().filter(at -> at.isAfter(line.at()) && at.isBefore(now)).orElse(now);
    }
}
