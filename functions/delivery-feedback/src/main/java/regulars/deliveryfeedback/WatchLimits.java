package regulars.deliveryfeedback;

import java.util.Map;
import regulars.domain.message.SendingRecord;
import regulars.platform.World;
import regulars.platform.log.Log;
import regulars.platform.store.SendingRecords;

/**
 * Pauses a merchant who nears the provider's limits. It looks whenever something bad is reported, also for the second
 * time: whoever fell over between counting and looking is made up for.
 */
final class WatchLimits {
    private final SendingRecords records;
    private final World world;

    WatchLimits(SendingRecords records, World world) {
        this.records = records;
        this.world = world;
    }

    void after(Report report, Log log) {
        switch (report.feedback()) {
            case HARD_BOUNCE, COMPLAINT -> look(report.send().merchant(), log);
            case DELAYED, DELIVERED, OPENED, REJECTED, SOFT_BOUNCE -> { }
        }
    }

    private void look(String merchant, Log log) {
        SendingRecord week = records.week(merchant, world.now());
        if (week.isNearTheLimits() && records.pause(merchant, world.now(), week)) {
            log.warn("messages paused", Map.of("merchant", merchant, "messages", week.messages(),
                    "bounces", week.bounces(), "complaints", week.complaints()));
        }
    }
}
