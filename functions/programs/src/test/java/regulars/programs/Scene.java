package regulars.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import regulars.domain.program.Programs;
import regulars.domain.tier.TierLadder;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.Platform;
import regulars.platform.auth.Credentials;
import regulars.platform.store.Merchant;
import regulars.platform.store.ProgramStore;
import regulars.platform.table.Write;
import regulars.platform.text.Language;
import tools.jackson.databind.JsonNode;

/** The function, two merchants who have set up nothing yet, and what their owners do. */
final class Scene {
    final FunctionFixture fixture = new FunctionFixture();
    final Platform platform = fixture.platform();
    final Merchant own = merchant();
    final Merchant other = merchant();
    private final ProgramsFunction function = new ProgramsFunction(fixture.world());
    private final AtomicInteger keys = new AtomicInteger();

    private Merchant merchant() {
        String id = fixture.world().newId(Merchant.ID_LENGTH);
        var merchant = new Merchant(id, "Żółw", "zolw-" + id, Language.POLISH, "PL",
                ZoneId.of("Europe/Warsaw"), 4, "#112233", false);
        platform.table().transact(List.of(Write.put(merchant.item()),
                ProgramStore.create(id, new Programs(List.of(), TierLadder.NONE, merchant.zone(), 4)),
                Credentials.session(session(merchant), id, "00000001", fixture.world().now().plus(Duration.ofDays(14))),
                Credentials.device("device-of-" + id, id, "0000000001", Optional.empty())));
        return merchant;
    }

    static String session(Merchant merchant) {
        return "session-of-" + merchant.id();
    }

    Answer send(HttpCall call) {
        return call.send(function);
    }

    HttpCall reading(String sample, Merchant merchant) {
        return HttpCall.sample(sample).bearer(session(merchant));
    }

    /** A sample that writes, under a key of its own. */
    HttpCall writing(String sample, Merchant merchant) {
        return reading(sample, merchant).key(newKey());
    }

    HttpCall adding() {
        return writing("programs-add.json", own);
    }

    /** A new program of the first merchant, as the answer tells it. */
    JsonNode add() {
        return send(adding()).json();
    }

    HttpCall changing(Merchant merchant, String program) {
        return writing("programs-change.json", merchant).path("PUT", "/v1/programs/" + program);
    }

    HttpCall closing(Merchant merchant, String program) {
        return writing("programs-close.json", merchant).path("POST", "/v1/programs/" + program + "/closure");
    }

    HttpCall starting(Merchant merchant, String program) {
        return writing("programs-start.json", merchant).path("POST", "/v1/programs/" + program + "/activation");
    }

    HttpCall pausing(Merchant merchant, String program) {
        return writing("programs-pause.json", merchant).path("POST", "/v1/programs/" + program + "/pause");
    }

    HttpCall showing(Merchant merchant, String program) {
        return reading("programs-show.json", merchant).path("GET", "/v1/programs/" + program);
    }

    List<JsonNode> list(Merchant merchant) {
        return send(reading("programs-list.json", merchant)).json().path("items").valueStream().toList();
    }

    /** What stamps are given by. */
    Programs programs() {
        return platform.programs().loadNow(own.id()).programs();
    }

    void later(Duration duration) {
        fixture.clock().advance(duration);
    }

    private String newKey() {
        return own.id() + keys.incrementAndGet();
    }

    /** What an answer says is wrong, by pointer. */
    static Map<String, String> errors(Answer answer) {
        assertEquals(400, answer.status(), answer::text);
        return answer.json().path("errors").valueStream().collect(Collectors.toMap(
                error -> error.path("pointer").stringValue(), error -> error.path("code").stringValue()));
    }
}
