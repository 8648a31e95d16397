package regulars.local.template;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One resource of the template as it is written, with the globals of its type merged in. */
record Resource(String id, String type, ObjectNode properties, JsonNode metadata) {
    /** Stops the run at a property that is neither understood nor known to make no difference here. */
    Resource only(Set<String> understood, Set<String> passedOver) {
        properties.propertyNames().stream()
                .filter(name -> !understood.contains(name) && !passedOver.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new TemplateException(id, "the local run does not understand " + name + " of " + type);
                });
        return this;
    }
}
