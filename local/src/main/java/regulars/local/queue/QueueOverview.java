package regulars.local.queue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import regulars.local.template.Queue;
import regulars.local.template.QueueSource;
import regulars.local.template.Template;

/** What is in the queues now. */
public final class QueueOverview {
    private final Template template;
    private final SqsApi sqs;
    private final Set<String> consumed;
    /** Names of the queues that have not been found empty since something was last sent to them. */
    private final Set<String> filled = ConcurrentHashMap.newKeySet();

    public QueueOverview(Template template, SqsApi sqs) {
        this.template = template;
        this.sqs = sqs;
        this.consumed = template.functions().stream().flatMap(function -> function.queueSources().stream())
                .map(QueueSource::queueArn).collect(Collectors.toSet());
        template.queues().forEach(queue -> filled.add(queue.name()));
    }

    /**
     * Every queue: name, messages waiting, in flight and delayed, and those among its dead letters, if it has any such
     * queue.
     */
    public List<Map<String, Object>> all() {
        return template.queues().stream().map(this::describe).toList();
    }

    private Map<String, Object> describe(Queue queue) {
        SqsApi.Depth depth = sqs.depth(queue);
        var description = new LinkedHashMap<String, Object>();
        description.put("id", queue.id());
        description.put("name", queue.name());
        description.put("waiting", depth.waiting());
        description.put("inFlight", depth.inFlight());
        description.put("delayed", depth.delayed());
        queue.deadLetters().flatMap(target -> template.queue(target.queueArn()))
                .ifPresent(target -> description.put("deadLetters", sqs.depth(target).total()));
        return description;
    }

    /** The queues that no function reads: dead letters and the like. */
    public List<Queue> kept() {
        return template.queues().stream().filter(queue -> !consumed.contains(queue.arn())).toList();
    }

    /** The one of them with this logical id or name. */
    public Optional<Queue> kept(String idOrName) {
        return kept().stream().filter(queue -> queue.id().equals(idOrName) || queue.name().equals(idOrName))
                .findFirst();
    }

    /** Something was sent to the queue of this name, which nobody has to look into otherwise. */
    public void sent(String queue) {
        filled.add(queue);
    }

    /** Messages, by queue, that a function is still to work on; a queue without function keeps what it has. */
    public Map<String, Integer> unfinished() {
        var unfinished = new LinkedHashMap<String, Integer>();
        template.queues().stream().filter(queue -> consumed.contains(queue.arn()) && filled.remove(queue.name()))
                .forEach(queue -> {
                    int total = sqs.depth(queue).total();
                    if (total > 0) {
                        filled.add(queue.name());
                        unfinished.put(queue.id(), total);
                    }
                });
        return unfinished;
    }
}
