package regulars.local.template;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What {@code !Ref} and {@code !GetAtt} of a resource stand for. */
interface References {
    /** The value of {@code !Ref id}, empty when there is no such resource. */
    Optional<JsonNode> reference(String id);

    /** The value of {@code !GetAtt id.attribute}; stops the run when it has none. */
    JsonNode attribute(String id, String attribute);
}
