package regulars.local.aws;

import tools.jackson.databind.JsonNode;

/** An AWS service refused one of the run's own calls. */
public final class AwsFailure extends RuntimeException {
    private final String type;

    AwsFailure(String target, int status, JsonNode answer) {
        super(target + " answered " + status + " " + answer);
        this.type = answer.path("__type").asString("").replaceFirst(".*#", "");
    }

    /** The error's name without its namespace, such as {@code ResourceNotFoundException}. */
    public boolean is(String name) {
        return type.equals(name);
    }
}
