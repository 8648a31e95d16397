package regulars.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import regulars.local.event.BatchAnswer;
import regulars.local.template.QueueSource;
import regulars.platform.json.Json;

/** Feeds a function from a queue: some of what is visible, in any order. What has succeeded is deleted, mostly. */
record QueueFeed(QueueSource source, Messages messages, Host host) {
    private static final int RECEIVE_MAX = 10;

    /** @param again whether the answer is lost, so that what has succeeded comes once more */
    void work(Instant now, RandomGenerator random, boolean again) {
        List<Messages.Message> batch = messages.receive(now, Math.min(source.batchSize(), RECEIVE_MAX), random);
        Optional<byte[]> answer = host.invoke(Json.bytes(Events.records(batch.stream().map(message -> Events.message(messages.queue(), message, now)).toList())));
        Set<String> ids = batch.stream().map(message -> message.id).collect(Collectors.toSet());
        Set<String> failed = answer.flatMap(bytes -> BatchAnswer.failures(bytes, ids)).orElse(ids);
        if (!again) {
            batch.stream().filter(message -> !failed.contains(message.id)).forEach(messages::delete);
        }
    }
}
