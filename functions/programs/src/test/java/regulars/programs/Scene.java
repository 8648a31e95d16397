package regulars.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import regulars.domain.program.Programs;
import regulars.domain.tier.TierLadder;
import regulars.local.fixture.HttpCall;
import regulars.local.fixture.HttpCall.Answer;
import regulars.local.fixture.Stage;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Credentials;
import regulars.platform.store.Merchant;
import regulars.platform.store.ProgramStore;
import regulars.platform.table.Write;
import regulars.platform.text.Language;
import tools.jackson.databind.JsonNode;

/** The function on a stage of its own, with two merchants, and what their owners do. */
final class Scene implements AutoCloseable {
    final Stage stage = new Stage();
    final World world = World.of(stage.environment(), stage.clock(), new Random(1));
    final Platform platform = new Platform(world);
    final ProgramsFunction function = new ProgramsFunction(world);
    final Merchant own = merchant("0000000001");
    final Merchant other = merchant("0000000002");
    private int keys;

    private Merchant merchant(String id) {
        var merchant = new Merchant(id, "Żółw", "zolw-" + id, Language.POLISH, "PL", ZoneId.of("Europe/Warsaw"), 4, "#112233");
        platform.table().transact(List.of(Write.put(merchant.item()),
                ProgramStore.create(id, new Programs(List.of(), TierLadder.NONE, merchant.zone(), 4)),
                Credentials.session(session(merchant), id, "00000001", world.now().plus(Duration.ofDays(14))),
                Credentials.device("device-of-" + id, id, "0000000001")));
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
        stage.clock().advance(duration);
    }

    private synchronized String newKey() {
        return "key-%06d".formatted(++keys);
    }

    /** What an answer says is wrong, by pointer. */
    static Map<String, String> errors(Answer answer) {
        assertEquals(400, answer.status(), answer::text);
        return answer.json().path("errors").valueStream().collect(Collectors.toMap(
                error -> error.path("pointer").stringValue(), error -> error.path("code").stringValue()));
    }

    @Override
    public void close() {
        stage.close();
    }
}
