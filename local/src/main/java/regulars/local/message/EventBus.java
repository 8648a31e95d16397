package regulars.local.message;

import java.util.function.BiConsumer;
import regulars.local.template.EventRule;
import regulars.local.template.Queue;
import regulars.local.template.Template;
import regulars.local.template.TemplateException;
import tools.jackson.databind.JsonNode;

/** The default event bus: takes events to the queues that the template's rules name. */
public final class EventBus {
    private final Template template;
    private final BiConsumer<Queue, String> queues;

    /** @param queues sends a text to a queue */
    public EventBus(Template template, BiConsumer<Queue, String> queues) {
        this.template = template;
        this.queues = queues;
    }

    void put(JsonNode event) {
        template.rules().stream().filter(rule -> rule.pattern().passes(event))
                .flatMap(rule -> rule.targets().stream())
                .forEach(target -> queues.accept(queue(target), event.at(target.part()).toString()));
    }

    private Queue queue(EventRule.Target target) {
        return template.queue(target.queueArn()).orElseThrow(() ->
                new TemplateException(target.queueArn(), "is the target of a rule but no queue here"));
    }
}
