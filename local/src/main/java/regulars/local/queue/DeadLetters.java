package regulars.local.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import regulars.local.template.Queue;
import regulars.local.template.Template;
import tools.jackson.databind.JsonNode;

/**
 * What ended among the dead letters, and moving it back. One of both at a time, since looking at a message hides it from
 * others for a while.
 */
public final class DeadLetters {
    private static final int LOOK_MAX = 200;
    private static final int BATCH = 10;

    private final Template template;
    private final SqsApi sqs;
    private final Failures failures;
    private final Consumer<String> sent;

    /** Tells {@code sent} the name of each queue to which something went back. */
    public DeadLetters(Template template, SqsApi sqs, Failures failures, Consumer<String> sent) {
        this.template = template;
        this.sqs = sqs;
        this.failures = failures;
        this.sent = sent;
    }

    /**
     * A message in a queue that no function reads.
     *
     * @param failure  the last one, as far as it is known
     */
    public record Letter(String id, String body, Instant sentAt, Optional<Failures.Failure> failure) {
    }

    /** The letters of a queue that no function reads, the first 200. */
    public synchronized List<Letter> in(Queue queue) {
        List<JsonNode> messages = receiveAll(queue);
        messages.forEach(message -> sqs.release(queue, message));
        return messages.stream().map(this::letter).toList();
    }

    private List<JsonNode> receiveAll(Queue queue) {
        var messages = new ArrayList<JsonNode>();
        List<JsonNode> batch;
        do {
            batch = sqs.receive(queue, BATCH, 0);
            messages.addAll(batch);
        } while (!batch.isEmpty() && messages.size() < LOOK_MAX);
        return messages;
    }

    private Letter letter(JsonNode message) {
        String id = message.path("MessageId").asString();
        long sent = Long.parseLong(message.at("/Attributes/SentTimestamp").asString("0"));
        return new Letter(id, message.path("Body").asString(), Instant.ofEpochMilli(sent), failures.of(id));
    }

    /** The queue of this logical id or name, or of that whose dead letters these are. */
    public Optional<Queue> source(String idOrName) {
        return template.queues().stream().filter(queue -> queue.deadLetters().isPresent())
                .filter(queue -> names(queue, idOrName)
                        || target(queue).filter(letters -> names(letters, idOrName)).isPresent())
                .findFirst();
    }

    private static boolean names(Queue queue, String idOrName) {
        return queue.id().equals(idOrName) || queue.name().equals(idOrName);
    }

    /** The queue of a queue's dead letters. */
    public Optional<Queue> target(Queue source) {
        return source.deadLetters().flatMap(target -> template.queue(target.queueArn()));
    }

    /**
     * Moves what is among the queue's dead letters now back into it; gives their number. Each is sent before it is
     * deleted: a kill in between leaves it twice, which consumers bear, and never loses it.
     */
    public synchronized int redrive(Queue source) {
        Queue letters = target(source).orElseThrow();
        int moved = 0;
        for (int rest = sqs.depth(letters).total(); rest > 0;) {
            List<JsonNode> batch = sqs.receive(letters, Math.min(rest, BATCH), 0);
            batch.forEach(message -> move(message, letters, source));
            moved += batch.size();
            rest = batch.isEmpty() ? 0 : rest - batch.size();
        }
        return moved;
    }

    private void move(JsonNode message, Queue from, Queue to) {
        sqs.sendAgain(to, message);
        sent.accept(to.name());
        sqs.delete(from, message);
    }
}
