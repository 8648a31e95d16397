package regulars.local.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.local.Local;
import regulars.local.shop.Calls;
import regulars.local.shop.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One story being played: its merchant signs up when it begins, then step follows step. */
final class Play {
    private final Local local;
    private final Calls calls;
    private final Scenario scenario;
    private final String label;
    private final List<Complaint> differences = new ArrayList<>();
    private Optional<Cast> cast = Optional.empty();
    private Optional<Look> look = Optional.empty();
    private Outcome sofar = Outcome.DONE;
    private boolean broken;
    private int number;
    private int repetition;

    Play(Local local, Calls calls, Scenario scenario, String label) {
        this.local = local;
        this.calls = calls;
        this.scenario = scenario;
        this.label = label;
    }

    Scenario scenario() {
        return scenario;
    }

    List<Complaint> differences() {
        return List.copyOf(differences);
    }

    /** When something happens next; empty where the story is over. */
    Optional<Instant> next() {
        if (cast.isEmpty()) {
            return broken ? Optional.empty() : Optional.of(scenario.begins());
        }
        return broken || number == scenario.steps().size() ? Optional.empty() : Optional.of(step().at(repetition));
    }

    private Step step() {
        return scenario.steps().get(number);
    }

    /** Lets it happen; the clock must have come to {@link #next}. A failure of the system itself ends the story. */
    void goOn() {
        try {
            if (cast.isEmpty()) {
                begin();
            } else {
                perform(step());
            }
        } catch (RuntimeException e) {
            broken = true;
            String where = cast.isEmpty() ? "" : "/steps/" + number;
            differences.add(scenario.source().complaint(where, "the story breaks off: " + e));
        }
    }

    private void begin() {
        var opened = new Cast(local, calls, scenario, label);
        ObjectNode settings = scenario.merchant().deepCopy().asObject().retain("cutOverHour", "colour");
        if (!settings.isEmpty()) {
            check(scenario.source(), "/merchant", opened.ask("PATCH", "/v1/merchant", settings));
        }
        SourceTree set = scenario.configuration();
        scenario.places().forEach((name, place) -> check(scenario.source(), "/places/" + name, opened.places().add(name, place)));
        for (Map.Entry<String, JsonNode> program : scenario.programs().entrySet()) {
            check(set, "/programs/" + program.getKey(), opened.add(program.getKey(), program.getValue()));
        }
        scenario.tiers().ifPresent(tiers -> check(set, "/tiers", opened.ask("PUT", "/v1/tiers", tiers)));
        scenario.automations().ifPresent(messages -> check(set, "/automations", opened.ask("PUT", "/v1/automations", opened.terms(messages))));
        scenario.coupons().forEach((name, terms) -> {
            SourceTree told = scenario.source().tree().path("coupons").has(name) ? scenario.source() : set;
            check(told, "/coupons/" + name, opened.addCoupon(name, terms));
        });
        cast = Optional.of(opened);
        look = Optional.of(new Look(opened));
    }

    /** What the merchant wants to set up has to be accepted, or nothing makes sense. */
    private void check(SourceTree source, String pointer, Reply reply) {
        if (reply.isRefused()) {
            broken = true;
            differences.add(source.complaint(pointer, "is refused as " + reply.code()));
            reply.json().path("errors").forEach(error -> differences.add(source.complaint(pointer
                    + error.path("pointer").asString(), pointer.substring(1) + error.path("pointer").asString() + ": "
                    + error.path("detail").asString())));
        }
    }

    private void perform(Step step) {
        Optional<Outcome> outcome = new Deeds(cast.orElseThrow()).perform(step);
        if (outcome.isEmpty()) {
            differ(step, "left out, since what it needs has not happened");
            repetition = step.times() - 1;
        } else {
            sofar = outcome.get().after(sofar);
            if (repetition == step.times() - 1) {
                compare(step, sofar);
            }
        }
        repetition++;
        if (repetition == step.times()) {
            repetition = 0;
            number++;
            sofar = Outcome.DONE;
        }
    }

    private void compare(Step step, Outcome outcome) {
        var comparison = new Comparison();
        comparison.outcome(step.said(), outcome);
        if (step.action() == Action.SEE) {
            look.orElseThrow().look(step, LocalDate.ofInstant(local.now(), scenario.zone()), comparison);
        }
        comparison.differences().forEach(text -> differ(step, text));
    }

    private void differ(Step step, String text) {
        differences.add(scenario.source().complaint(step.pointer(), step.title() + ": " + text));
    }
}
