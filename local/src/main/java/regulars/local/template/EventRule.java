package regulars.local.template;

import java.util.List;

/** A rule of the event bus: what passes its pattern goes to its targets. */
public record EventRule(EventFilter pattern, List<Target> targets) {
    /**
     * A queue.
     *
     * @param part which part of the event it gets, as a JSON pointer
     */
    public record Target(String queueArn, String part) {
    }
}
