package regulars.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import regulars.local.template.Queue;

/** What lies in one queue: in no order, seen by one at a time for a while, and gone when it is deleted. */
final class Messages {
    /** One message, and how often it was received. */
    static final class Message {
        final String id;
        final String body;
        Instant visible;
        int receives;

        private Message(String id, String body, Instant visible) {
            this.id = id;
            this.body = body;
            this.visible = visible;
        }
    }

    private final Queue queue;
    private final List<Message> messages = new ArrayList<>();
    private int sent;

    Messages(Queue queue) {
        this.queue = queue;
    }

    Queue queue() {
        return queue;
    }

    void send(String body, Instant visible) {
        messages.add(new Message(queue.name() + "-" + sent++, body, visible));
    }

    private long attribute(String name, long otherwise) {
        return Long.parseLong(queue.attributes().getOrDefault(name, Long.toString(otherwise)));
    }

    /** Without an own delay, that of the queue. */
    Duration delay(Integer seconds) {
        return Duration.ofSeconds(seconds == null ? attribute("DelaySeconds", 0) : seconds);
    }

    /** Some that are visible, drawn; whoever has received one too often gets none of it any more. */
    List<Message> receive(Instant now, int most, RandomGenerator random) {
        var found = new ArrayList<Message>();
        List<Message> visible = new ArrayList<>(messages.stream().filter(message -> !message.visible.isAfter(now)).toList());
        int wanted = 1 + random.nextInt(most);
        while (found.size() < wanted && !visible.isEmpty()) {
            Message message = visible.remove(random.nextInt(visible.size()));
            message.receives++;
            message.visible = now.plusSeconds(attribute("VisibilityTimeout", 30));
            found.add(message);
        }
        return found;
    }

    void delete(Message message) {
        messages.remove(message);
    }

    /** Those that were received as often as the queue allows, taken out. */
    List<Message> takeDead(Instant now) {
        Optional<Integer> most = queue.deadLetters().map(Queue.DeadLetters::maximumReceives);
        List<Message> dead = messages.stream().filter(message -> most.isPresent() && message.receives >= most.get() && !message.visible.isAfter(now)).toList();
        messages.removeAll(dead);
        return dead;
    }

    boolean hasVisible(Instant now) {
        return messages.stream().anyMatch(message -> !message.visible.isAfter(now));
    }

    /** When something is visible next, after now. */
    Optional<Instant> next(Instant now) {
        return messages.stream().map(message -> message.visible).filter(at -> at.isAfter(now)).min(Instant::compareTo);
    }

    List<String> bodies() {
        return messages.stream().map(message -> message.body).toList();
    }
}
