package regulars.local.scenario;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the steps of a story in order: when each happens, and whether what it names is there by then. */
final class StepReader {
    /** Changed terms are in force within five seconds. */
    private static final Duration TERMS_KNOWN_AFTER = Duration.ofSeconds(10);
    /** Nobody does two things at the very same time. */
    private static final Duration BETWEEN_STEPS = Duration.ofSeconds(1);
    private static final List<String> BY_PROGRAM = List.of("gives", "carried", "promotions", "balances", "pending", "debts", "rewards",
            "expiring", "lots");

    private final SourceTree source;
    private final ZoneId zone;
    private final List<Complaint> complaints;
    private final Set<String> programs = new HashSet<>();
    private final Set<String> coupons = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private final Map<String, Action> done = new HashMap<>();
    /** The last step's time, and the first at which another can come. */
    private Instant last = Instant.MIN;
    private Instant now = Instant.MIN;

    StepReader(SourceTree source, SourceTree configuration, ZoneId zone, List<Complaint> complaints) {
        this.source = source;
        this.zone = zone;
        this.complaints = complaints;
        programs.addAll(configuration.tree().path("programs").propertyNames());
        places.addAll(source.tree().path("places").propertyNames());
        Stream.of(configuration, source).forEach(file -> coupons.addAll(file.tree().path("coupons").propertyNames()));
    }

    List<Step> read(Instant begins) {
        last = begins;
        now = begins;
        var steps = new ArrayList<Step>();
        for (JsonNode said : source.tree().path("steps")) {
            steps.add(step(steps.size(), said));
        }
        return steps;
    }

    private Step step(int index, JsonNode said) {
        String pointer = "/steps/" + index;
        Action action = Action.of(said);
        Instant at = time(pointer, said);
        int times = said.path("repeat").asInt(1);
        Duration every = span(at, said.path("every").asString("P0D"));
        var step = new Step(index + 1, pointer, at, times, every, action, said);
        last = step.at(times - 1);
        now = last.plus(action.changesTerms() ? TERMS_KNOWN_AFTER : BETWEEN_STEPS);
        checkTarget(step);
        checkPrograms(step);
        checkCoupons(step);
        step.said().optional("place").map(JsonNode::asString)
                .ifPresent(name -> that(places.contains(name), step, "there is no place " + name));
        if (said.has("occurredAt")) {
            moment(pointer + "/occurredAt", said.path("occurredAt").asString());
        }
        return step;
    }

    private Instant time(String pointer, JsonNode said) {
        if (said.has("wait")) {
            return LocalMoment.later(last, said.path("wait").asString(), zone);
        }
        Instant at = said.has("at") ? moment(pointer + "/at", said.path("at").asString()) : now;
        if (at.isBefore(last)) {
            complaints.add(source.complaint(pointer + "/at", "it is " + last.atZone(zone).toLocalDateTime() + " already"));
        }
        return at.isBefore(now) ? now : at;
    }

    private Instant moment(String pointer, String text) {
        try {
            return LocalMoment.parse(text, zone);
        } catch (DateTimeException e) {
            complaints.add(source.complaint(pointer, e.getMessage()));
            return now;
        }
    }

    private Duration span(Instant from, String text) {
        return Duration.between(from, LocalMoment.later(from, text, zone));
    }

    private void checkTarget(Step step) {
        String target = step.target();
        switch (step.action()) {
            case JOIN -> that(members.add(target), step, target + " has joined before");
            case SCAN, ACT, RESERVE, REDEEM, GIVE, USE, LABEL, TAP, TAKE, CHOOSE, ANSWER, SEE -> that(members.contains(target), step, "nobody called " + target + " has joined");
            case QUOTE -> that(members.contains(target) || target.equals(Deeds.ANYONE), step, "nobody called " + target + " has joined");
            case REFUND -> that(done.get(target) == Action.SCAN, step, "there is no scan called " + target);
            case CONFIRM, RELEASE -> that(done.get(target) == Action.RESERVE, step, "nothing called " + target + " is reserved");
            case ISSUE, END -> that(coupons.contains(target), step, "there is no coupon " + target);
            case CHANGE, CLOSE, ACTIVATE, PAUSE -> that(programs.contains(target), step, "there is no program " + target);
            case RETURN, SETTINGS, TIERS, CHOICE, AUTOMATIONS, SURVEY, NOTHING -> { }
        }
        step.said().optional("as").map(JsonNode::asString)
                .ifPresent(name -> that(done.put(name, step.action()) == null, step, "something else is called " + name));
    }

    private void checkCoupons(Step step) {
        Stream<JsonNode> named = Stream.concat(step.said().path("offered").valueStream(), step.said().optional("coupon").stream());
        Stream.concat(step.said().path("coupons").propertyNames().stream(), named.map(JsonNode::asString))
                .forEach(name -> that(coupons.contains(name), step, "there is no coupon " + name));
        step.said().optional("for").map(JsonNode::asString)
                .ifPresent(name -> that(members.contains(name), step, "nobody called " + name + " has joined"));
    }

    private void checkPrograms(Step step) {
        Stream<String> keys = BY_PROGRAM.stream().flatMap(field -> step.said().path(field).propertyNames().stream());
        Stream<String> named = Stream.concat(step.said().path("programs").valueStream(), step.said().optional("program").stream())
                .map(JsonNode::asString);
        Stream.concat(keys, named).distinct()
                .forEach(name -> that(programs.contains(name), step, "there is no program " + name));
    }

    private void that(boolean right, Step step, String otherwise) {
        if (!right) {
            complaints.add(source.complaint(step.pointer(), step.title() + ": " + otherwise));
        }
    }
}
