package regulars.messaging;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import regulars.platform.store.SendLine.Status;

/** One step of a message's line, as the table takes it, under the condition that nobody else has gone another one. */
record LineChange(String expression, String condition, Map<String, Object> values) {
    private static final int VERSION = 1;

    /** From a line that nobody has begun to send; or from none, where nothing was planned. */
    static LineChange ofOpen(Status to, Instant at, Map<String, Object> more) {
        return of("attribute_not_exists(#status) OR #status IN (:planned, :waiting)",
                Map.of(":planned", Status.PLANNED.code(), ":waiting", Status.HELD.code()), to, at, more);
    }

    /** From a line that the caller has claimed, or that was left behind so. */
    static LineChange ofClaimed(Status to, Instant at, Map<String, Object> more) {
        return of("#status = :claimed", Map.of(":claimed", Status.CLAIMED.code()), to, at, more);
    }

    private static LineChange of(String condition, Map<String, Object> compared, Status to, Instant at,
                                 Map<String, Object> more) {
        var attributes = new TreeMap<>(more);
        attributes.put("v", VERSION);
        attributes.put("status", to.code());
        attributes.put("at", at.toString());
        var values = new HashMap<>(compared);
        attributes.forEach((name, value) -> values.put(":" + name, value));
        String sets = attributes.keySet().stream().map(name -> "#" + name + " = :" + name)
                .collect(Collectors.joining(", "));
        return new LineChange("SET " + sets + (to == Status.HELD ? "" : " REMOVE #shard, #due"), condition, values);
    }
}
