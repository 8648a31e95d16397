package regulars.local.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regulars.local.Options;
import tools.jackson.databind.JsonNode;

/** Reads scenarios: their form by the schema, then what no schema can say. */
final class ScenarioReader {
    private static final String SCHEMA = "docs/scenario.schema.json";

    private final Format format = Format.read(Options.inMemory().template().resolveSibling(SCHEMA));

    /** @throws FormatException naming everything that is wrong */
    Scenario read(Path file) {
        SourceTree source = format.story(file);
        var complaints = new ArrayList<Complaint>();
        SourceTree configuration = configuration(source);
        JsonNode merchant = source.tree().path("merchant");
        Optional<ZoneId> zone = zone(merchant.path("timeZone").asString());
        Optional<Instant> begins = zone.flatMap(known -> begins(source, known, complaints));
        if (zone.isEmpty()) {
            complaints.add(source.complaint("/merchant/timeZone", "there is no such time zone"));
        }
        List<Step> steps = begins.map(at -> new StepReader(source, configuration, zone.orElseThrow(), complaints).read(at))
                .orElse(List.of());
        if (!complaints.isEmpty()) {
            throw new FormatException(complaints);
        }
        return new Scenario(source, source.tree().path("title").asString(), begins.orElseThrow(), merchant, configuration, steps);
    }

    private SourceTree configuration(SourceTree source) {
        Optional<String> other = source.tree().path("configuration").asStringOpt();
        if (other.isEmpty()) {
            return source;
        }
        Path file = source.file().resolveSibling(other.get()).normalize();
        if (!Files.isReadable(file)) {
            throw new FormatException(source.complaint("/configuration", "there is no file " + file));
        }
        return format.configuration(file);
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
