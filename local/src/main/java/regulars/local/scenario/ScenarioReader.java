package regulars.local.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads scenarios: their form by the schema, then what no schema can say. */
final class ScenarioReader {
    private final Format format = Format.read();

    /** @throws FormatException naming everything that is wrong */
    Scenario read(Path file) {
        SourceTree source = format.story(file);
        var complaints = new ArrayList<Complaint>();
        Optional<Recipe> recipe = recipe(source);
        JsonNode merchant = source.tree().path("merchant");
        Optional<ZoneId> zone = zone(merchant.path("timeZone").asString());
        Optional<Instant> begins = zone.flatMap(known -> begins(source, known, complaints));
        if (zone.isEmpty()) {
            complaints.add(source.complaint("/merchant/timeZone", "there is no such time zone"));
        }
        SourceTree configuration = begins.flatMap(at -> recipe.map(chosen -> chosen.source(merchant.path("locale").asString(),
                Recipe.currencyOf(merchant.path("country").asString()), LocalDate.ofInstant(at, zone.orElseThrow())))).orElse(source);
        List<Step> steps = begins.map(at -> new StepReader(source, configuration, zone.orElseThrow(), complaints).read(at))
                .orElse(List.of());
        if (!complaints.isEmpty()) {
            throw new FormatException(complaints);
        }
        return new Scenario(source, source.tree().path("title").asString(), begins.orElseThrow(), merchant, configuration, steps);
    }

    private Optional<Recipe> recipe(SourceTree source) {
        return source.tree().path("configuration").asStringOpt().map(name -> {
            Path file = source.file().resolveSibling(name).normalize();
            if (!Files.isReadable(file)) {
                throw new FormatException(source.complaint("/configuration", "there is no file " + file));
            }
            return new Recipe(format.recipe(file));
        });
    }

    private static Optional<ZoneId> zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    private static Optional<Instant> begins(SourceTree source, ZoneId zone, List<Complaint> complaints) {
        try {
            return Optional.of(LocalMoment.parse(source.tree().path("begins").asString(), zone));
        } catch (DateTimeException e) {
            complaints.add(source.complaint("/begins", e.getMessage()));
            return Optional.empty();
        }
    }
}
