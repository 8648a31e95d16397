package regulars.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Lambda function.
 *
 * @param artifacts  the unpacked code: the function's own folder first, then its layers
 * @param memory     megabytes
 * @param dueIndex   by its metadata, the index of what is due: called by a schedule while nothing in it is due yet, the
 *                   function would do nothing
 * @param policy     what its role allows and denies
 */
public record Function(String id, String name, String arn, List<Path> artifacts, String handler,
        Map<String, String> environment, Duration timeout, int memory,
        List<Route> routes, List<QueueSource> queueSources, List<StreamSource> streamSources,
        List<ScheduleSource> schedules, Optional<String> dueIndex, List<Statement> policy) {
}
