package regulars.local.template;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a rule of the event bus. */
final class EventRuleReader {
    /** What could not be delivered goes to dead letters; here everything can. */
    private static final Set<String> TARGET = Set.of("Id", "Arn", "InputPath", "DeadLetterConfig", "RetryPolicy");

    private EventRuleReader() {
    }

    static EventRule read(Resource resource, Resources resources) {
        resource.only(Set.of("EventPattern", "Targets"), Set.of("Description", "Name", "State"));
        var filter = new EventFilter(List.of(resources.property(resource, "EventPattern"))).check(resource.id());
        return new EventRule(filter, resources.property(resource, "Targets").valueStream()
                .map(target -> target(resource.id(), target)).toList());
    }

    private static EventRule.Target target(String where, JsonNode target) {
        target.propertyNames().stream().filter(name -> !TARGET.contains(name)).findFirst().ifPresent(name -> {
            throw new TemplateException(where, "the local run does not understand " + name + " of a target");
        });
        return new EventRule.Target(target.path("Arn").asString(),
                target.path("InputPath").asString("$").substring(1).replace('.', '/'));
    }
}
