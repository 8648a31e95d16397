package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regulars.tests.Published;
import regulars.tests.Repository;
import regulars.tests.contract.Contract;
import regulars.tests.system.Call;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The examples in docs are taken by the API as they stand there. */
@SystemTest
class ExamplesTest {
    private static final Set<String> SETTINGS = Set.of("tiers", "automations", "coupon");
    private static final List<Path> FILES = Repository.files(Repository.path("docs/examples"), ".json");

    private final Regulars regulars;

    ExamplesTest(Regulars regulars) {
        this.regulars = regulars;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static ObjectNode read(Path file) {
        return JsonMapper.shared().readTree(Repository.text(file)).asObject();
    }

    @Test
    void everyProgramIsTakenAndShownAsItIs() {
        Owner owner = Owner.signUp(regulars, "Examples");
        List<Path> programs = FILES.stream().filter(file -> !SETTINGS.contains(name(file))).toList();
        for (Path file : programs) {
            ObjectNode terms = read(file);
            assertEquals(List.of(), Published.PROGRAM.complaints(terms), file.toString());
            JsonNode added = owner.send(Call.post("/v1/programs").json(terms)).expect(201).json();
            assertEquals("active", added.path("status").asString());
            terms.propertyStream().filter(entry -> !entry.getValue().isArray())
                    .forEach(entry -> assertEquals(entry.getValue(), added.path(entry.getKey()), file + " " + entry.getKey()));
        }
        assertEquals(programs.size(), owner.send(Call.get("/v1/programs")).expect(200).json().path("items").size());
    }

    @Test
    void levelsAndMessagesAreTakenToo() {
        Owner owner = Owner.signUp(regulars, "Examples");
        ObjectNode tiers = read(Repository.path("docs/examples/tiers.json"));
        assertEquals(List.of(), Published.TIERS.complaints(tiers));
        JsonNode ladder = owner.send(Call.put("/v1/tiers").json(tiers)).expect(200).json();
        assertEquals(tiers.path("levels").size(), ladder.path("levels").size());

        ObjectNode messages = read(Repository.path("docs/examples/automations.json"));
        assertEquals(List.of(), Published.AUTOMATIONS.complaints(messages));
        assertEquals(messages, owner.send(Call.put("/v1/automations").json(messages)).expect(200).json());
    }

    @Test
    void aCouponIsTakenAndShownAsItIs() {
        ObjectNode terms = read(Repository.path("docs/examples/coupon.json"));
        assertEquals(List.of(), Published.COUPON.complaints(terms));
        JsonNode added = Owner.signUp(regulars, "Examples").send(Call.post("/v1/coupons").json(terms)).expect(201).json();
        terms.propertyStream().forEach(entry -> assertEquals(entry.getValue(), added.path(entry.getKey()), entry.getKey()));
    }

    @Test
    void everyKindOfProgramHasItsExample() {
        var kinds = new HashSet<String>();
        Contract.read().schema("ProgramKind").path("enum").forEach(kind -> kinds.add(kind.asString()));
        assertTrue(kinds.size() >= 3);
        FILES.forEach(file -> kinds.remove(read(file).path("kind").asString()));
        assertEquals(Set.of(), kinds);
    }
}
