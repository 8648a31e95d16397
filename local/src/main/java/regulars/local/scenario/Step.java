package regulars.local.scenario;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One step of a story.
 *
 * @param number  counted from 1
 * @param pointer where it stands in its file
 * @param at      when it happens, the first time where it is repeated
 * @param times   how often, mostly once
 * @param every   how long after each other
 * @param said    all that its file says of it
 */
record Step(int number, String pointer, Instant at, int times, Duration every, Action action, JsonNode said) {
    Instant at(int repetition) {
        return at.plus(every.multipliedBy(repetition));
    }

    /** Whom or what it is about. */
    String target() {
        JsonNode target = said.path(action.word());
        return target.isString() ? target.stringValue() : "";
    }

    /** As people would say it. */
    String title() {
        return ("step " + number + ", " + action.word() + " " + target()).strip();
    }
}
