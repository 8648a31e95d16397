package regulars.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A Lambda function.
 *
 * @param artifacts  the unpacked code: the function's own folder first, then its layers
 * @param memory     megabytes
 * @param policy     what its role allows and denies
 */
public record Function(String id, String name, String arn, List<Path> artifacts, String handler,
        Map<String, String> environment, Duration timeout, int memory,
        List<Route> routes, List<QueueSource> queueSources, List<StreamSource> streamSources, List<Statement> policy) {
}
