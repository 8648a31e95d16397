package regulars.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Programs;
import regulars.domain.program.ReversalPolicy;
import regulars.domain.program.Program;
import regulars.fixture.AtOnce;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.store.ProgramStore;
import tools.jackson.databind.JsonNode;

class ProgramsTest {
    private final Scene scene = new Scene();

    @Test
    void aNewProgramRunsAtOnce() {
        Answer answer = scene.send(scene.adding());

        assertEquals(201, answer.status());
        String id = answer.json().path("id").stringValue();
        assertEquals("""
                {"id":"%s","version":1,"status":"active","kind":"stamps","name":"Kawa","joiningBonus":1,\
                "goal":10,"reward":"Kawa gratis","promotions":[],"dailyCap":4,"coolDownSeconds":60,"expiryMonths":12,"expiry":{"kind":"month-end","months":12},"pendingDays":0,"afterSpending":"debt"}""".formatted(id),
                answer.text());
        assertEquals(List.of(answer.json()), scene.list(scene.own));
        assertEquals(answer.json(), scene.send(scene.showing(scene.own, id)).json());
    }

    @Test
    void whatIsNotNamedHasItsDefault() {
        String id = scene.send(scene.adding().body("""
                {"name":"Lody","goal":5,"reward":"Gałka"}""")).json().path("id").stringValue();

        Program program = scene.programs().current().getFirst();
        assertEquals(id, program.id().value());
        assertEquals(0, program.joiningBonus());
        assertTrue(program.dailyCap().isEmpty());
        assertTrue(program.coolDown().isEmpty());
        assertEquals(new LotExpiry.Never(), program.lotExpiry());
        assertEquals(ReversalPolicy.DEBT, program.reversalPolicy());
    }

    @Test
    void programsAreListedInOrderOfCreationAndOnlyToTheirOwner() {
        List<JsonNode> added = List.of(scene.add(), scene.add(), scene.add());

        assertEquals(added, scene.list(scene.own));
        assertEquals(List.of(), scene.list(scene.other));
    }

    @Test
    void newTermsAreANewVersionAndTheOldOneIsKept() {
        JsonNode added = scene.add();
        scene.later(Duration.ofHours(1));

        Answer changed = scene.send(scene.changing(scene.own, added.path("id").stringValue()));

        assertEquals(200, changed.status());
        assertEquals(2, changed.json().path("version").intValue());
        assertEquals(8, changed.json().path("goal").intValue());
        assertEquals(List.of(changed.json()), scene.list(scene.own));
        assertEquals(List.of(1, 2), scene.programs().versions().stream().map(Program::version).toList());
        assertEquals(List.of("VERSION#" + added.path("id").stringValue() + "#0001",
                "VERSION#" + added.path("id").stringValue() + "#0002"),
                scene.platform.table().list("PROGRAM#" + scene.own.id(), "VERSION#")
                        .stream().map(item -> item.key().sort()).toList());
    }

    @Test
    void aVersionThatNoScanCanMeetAnyMoreLeavesTheReadOfEveryStamp() {
        String id = scene.add().path("id").stringValue();
        scene.later(Duration.ofHours(1));
        scene.send(scene.changing(scene.own, id));
        scene.later(Duration.ofHours(72));

        scene.send(scene.changing(scene.own, id).field("goal", 9));

        assertEquals(List.of(2, 3), scene.programs().versions().stream().map(Program::version).toList());
    }

    @Test
    void theSameTermsMakeNoVersion() {
        String id = scene.add().path("id").stringValue();

        assertEquals(1, scene.send(scene.changing(scene.own, id).field("goal", 10)).json().path("version").intValue());
    }

    @Test
    void aClosedProgramStaysListed() {
        JsonNode added = scene.add();
        String id = added.path("id").stringValue();

        Answer closed = scene.send(scene.closing(scene.own, id));

        assertEquals(200, closed.status());
        assertEquals("closed", closed.json().path("status").stringValue());
        assertEquals(2, closed.json().path("version").intValue());
        assertEquals(List.of(closed.json()), scene.list(scene.own));
        assertEquals(closed.json(), scene.send(scene.closing(scene.own, id)).json());
        assertEquals("program-closed", scene.send(scene.changing(scene.own, id)).code());
    }

    @Test
    void aRetryOfEachWriteGivesTheSameAnswer() {
        HttpCall add = scene.adding();
        Answer added = scene.send(add);
        String id = added.json().path("id").stringValue();
        HttpCall change = scene.changing(scene.own, id);
        Answer changed = scene.send(change);
        HttpCall close = scene.closing(scene.own, id);
        Answer closed = scene.send(close);
        scene.later(Duration.ofDays(13));

        assertEquals(List.of(added, changed, closed), List.of(scene.send(add), scene.send(change), scene.send(close)));
        assertEquals(1, scene.list(scene.own).size());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        HttpCall add = scene.adding();
        scene.send(add);

        Answer answer = scene.send(add.field("goal", 11));

        assertEquals("key-reused", answer.code());
        assertEquals(422, answer.status());
    }

    @Test
    void everythingAddedAtOnceIsThere() {
        long added = AtOnce.run(4, _ -> scene.send(scene.adding()).status()).stream()
                .filter(status -> status == 201).count();

        assertTrue(added > 0);
        assertEquals(added, scene.list(scene.own).size());
    }

    @Test
    void oneRequestSentManyTimesAtOnceAddsOne() {
        HttpCall add = scene.adding();

        assertEquals(1, AtOnce.run(5, _ -> scene.send(add).text()).stream().distinct().count());
        assertEquals(1, scene.list(scene.own).size());
    }

    @Test
    void aMerchantHasTwentyProgramsAtMost() {
        for (int i = 0; i < Programs.PROGRAMS_LIMIT; i++) {
            assertEquals(201, scene.send(scene.adding()).status());
        }

        Answer refused = scene.send(scene.adding());

        assertEquals("too-many-programs", refused.code());
        assertEquals(20, refused.json().at("/params/limit").intValue());
    }

    @Test
    void programsThatChangeAllTheTimeAreSlowedDown() {
        scene.add();
        ProgramStore.Stored stored = scene.platform.programs().loadNow(scene.own.id());
        Programs programs = stored.programs();
        for (int i = 1; i < 200; i++) {
            programs = programs.with(programs.versions().getLast().next(ProgramStatus.CLOSED, scene.fixture.world().now()), Instant.EPOCH);
        }
        scene.platform.table().transact(List.of(ProgramStore.replace(scene.own.id(), programs, stored.revision())));

        assertEquals("too-many-attempts", scene.send(scene.adding()).code());
        scene.later(Duration.ofHours(72));
        assertEquals(201, scene.send(scene.adding()).status());
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', too-short", "name, '\u202ex', characters", "reward, '', too-short", "goal, 1, out-of-range",
        "goal, 101, out-of-range", "goal, 1000000000, out-of-range", "joiningBonus, -1, out-of-range",
        "joiningBonus, 21, out-of-range", "dailyCap, 0, out-of-range", "coolDownSeconds, 86401, out-of-range",
        "expiryMonths, 0, out-of-range", "expiryMonths, 121, out-of-range", "afterSpending, always, one-of"})
    void aTermOutOfBoundsIsNamed(String field, String value, String code) {
        Object typed = value.matches("-?\\d+") ? Integer.valueOf(value) : value;
        assertEquals(Map.of("/" + field, code), Scene.errors(scene.send(scene.adding().field(field, typed))));
    }

    @Test
    void everyWrongTermIsNamedAndNothingWritten() {
        assertEquals(Map.of("/name", "text", "/goal", "whole-number", "/reward", "too-long",
                "/joiningBonus", "whole-number",
                        "/dailyCap", "whole-number", "/price", "unknown-field"),
                Scene.errors(scene.send(scene.adding().body("""
                        {"name":1,"goal":2.5,"reward":"%s","joiningBonus":"1","dailyCap":null,"price":3}"""
                        .formatted("x".repeat(81))))));
        assertEquals(Map.of("/name", "required", "/goal", "required", "/reward", "required"),
                Scene.errors(scene.send(scene.adding().body("{}"))));
        assertEquals(List.of(), scene.list(scene.own));
    }

    @Test
    void anotherMerchantsProgramDoesNotExist() {
        String id = scene.add().path("id").stringValue();

        assertEquals("not-found", scene.send(scene.showing(scene.other, id)).code());
        assertEquals("not-found", scene.send(scene.changing(scene.other, id)).code());
        assertEquals("not-found", scene.send(scene.closing(scene.other, id)).code());
        assertEquals("not-found", scene.send(scene.showing(scene.own, id.substring(1))).code());
        assertEquals("not-found", scene.send(scene.showing(scene.own, "x".repeat(3000))).code());
    }

    @Test
    void onlyTheOwnerMaySeeAndChange() {
        for (String sample : List.of("programs-list.json", "programs-show.json", "programs-add.json",
                "programs-change.json",
                "programs-close.json", "programs-tiers.json", "programs-change-tiers.json", "programs-merchant.json",
                "programs-change-merchant.json")) {
            assertEquals("forbidden", scene.send(HttpCall.sample(sample).bearer("device-of-" + scene.own.id())).code());
            assertEquals("unauthorized", scene.send(HttpCall.sample(sample).bearer("forged")).code());
            assertEquals("unauthorized", scene.send(HttpCall.sample(sample).without("authorization")).code());
        }
    }
}
