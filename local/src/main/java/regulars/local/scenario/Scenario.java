package regulars.local.scenario;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A member's story as its file tells it.
 *
 * @param begins        when the merchant signs up
 * @param merchant      as a sign-up takes it, with what the merchant's settings take
 * @param configuration where programs, ladder and messages stand: in the story's own file or in another
 */
record Scenario(SourceTree source, String title, Instant begins, JsonNode merchant, SourceTree configuration, List<Step> steps) {
    Scenario {
        steps = List.copyOf(steps);
    }

    ZoneId zone() {
        return ZoneId.of(merchant.path("timeZone").asString());
    }

    /** Places by the name that the story calls them by. */
    Map<String, JsonNode> places() {
        var places = new LinkedHashMap<String, JsonNode>();
        source.tree().path("places").properties().forEach(entry -> places.put(entry.getKey(), entry.getValue()));
        return places;
    }

    /** Terms by the name that the story calls a program by. */
    Map<String, JsonNode> programs() {
        var programs = new LinkedHashMap<String, JsonNode>();
        configuration.tree().path("programs").properties().forEach(entry -> programs.put(entry.getKey(), entry.getValue()));
        return programs;
    }

    /** Coupons by the name that the story calls them by: those of the recipe, and its own. */
    Map<String, JsonNode> coupons() {
        var coupons = new LinkedHashMap<String, JsonNode>();
        Stream.of(configuration, source).flatMap(file -> file.tree().path("coupons").propertyStream())
                .forEach(entry -> coupons.put(entry.getKey(), entry.getValue()));
        return coupons;
    }

    Optional<JsonNode> tiers() {
        return configuration.tree().optional("tiers");
    }

    Optional<JsonNode> automations() {
        return configuration.tree().optional("automations");
    }
}
