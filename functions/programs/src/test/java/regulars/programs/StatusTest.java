package regulars.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import regulars.domain.ProgramId;
import regulars.domain.program.ProgramStatus;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;

class StatusTest {
    private final Scene scene = new Scene();

    @Test
    void aDraftIsStartedWhenItsOwnerSaysSo() {
        String id = draft();
        scene.later(Duration.ofHours(1));

        Answer started = scene.send(scene.starting(scene.own, id));

        assertEquals(200, started.status(), started::text);
        assertEquals("active", started.json().path("status").stringValue());
        assertEquals(2, started.json().path("version").intValue());
        assertEquals(started.json(), scene.send(scene.starting(scene.own, id)).json());
    }

    @Test
    void aDraftThatIsChangedStaysOne() {
        String id = draft();

        assertEquals("draft", scene.send(scene.changing(scene.own, id)).json().path("status").stringValue());
        assertEquals("program-draft", scene.send(scene.pausing(scene.own, id)).code());
        assertEquals("closed", scene.send(scene.closing(scene.own, id)).json().path("status").stringValue());
    }

    @Test
    void aPausedProgramGoesOn() {
        String id = scene.add().path("id").stringValue();

        assertEquals("paused", scene.send(scene.pausing(scene.own, id)).json().path("status").stringValue());
        assertEquals("paused", scene.send(scene.changing(scene.own, id)).json().path("status").stringValue());
        assertEquals("active", scene.send(scene.starting(scene.own, id)).json().path("status").stringValue());
        assertEquals(List.of(ProgramStatus.ACTIVE, ProgramStatus.PAUSED, ProgramStatus.PAUSED, ProgramStatus.ACTIVE),
                scene.programs().versions().stream().map(version -> version.status()).toList());
        assertEquals(4, scene.programs().find(new ProgramId(id)).orElseThrow().version());
    }

    @Test
    void aClosedProgramStaysClosed() {
        String id = scene.add().path("id").stringValue();
        scene.send(scene.closing(scene.own, id));

        assertEquals("program-closed", scene.send(scene.starting(scene.own, id)).code());
        assertEquals("program-closed", scene.send(scene.pausing(scene.own, id)).code());
        assertEquals(409, scene.send(scene.pausing(scene.own, id)).status());
    }

    @Test
    void aRetryGivesTheSameAnswerThoughTheStatusIsAnother() {
        String id = scene.add().path("id").stringValue();
        HttpCall pause = scene.pausing(scene.own, id);
        Answer paused = scene.send(pause);
        scene.send(scene.starting(scene.own, id));

        assertEquals(paused, scene.send(pause));
        assertEquals("active", scene.list(scene.own).getFirst().path("status").stringValue());
    }

    @Test
    void nobodyElseStartsOrPausesIt() {
        String id = draft();

        assertEquals("not-found", scene.send(scene.starting(scene.other, id)).code());
        assertEquals("not-found", scene.send(scene.pausing(scene.other, id)).code());
        for (String sample : List.of("programs-start.json", "programs-pause.json")) {
            assertEquals("forbidden", scene.send(HttpCall.sample(sample).bearer("device-of-" + scene.own.id())).code());
            assertEquals("unauthorized", scene.send(HttpCall.sample(sample).bearer("forged")).code());
        }
    }

    @Test
    void draftIsSaidOnlyWhenAProgramIsAdded() {
        String id = draft();

        assertEquals("unknown-field", Scene.errors(scene.send(scene.changing(scene.own, id).field("draft", true))).get("/draft"));
        assertEquals("true-or-false", Scene.errors(scene.send(scene.adding().field("draft", "yes"))).get("/draft"));
    }

    private String draft() {
        Answer answer = scene.send(scene.adding().field("draft", true));
        assertEquals(201, answer.status(), answer::text);
        assertEquals("draft", answer.json().path("status").stringValue());
        return answer.json().path("id").stringValue();
    }
}
