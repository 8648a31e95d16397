package regulars.devices;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import regulars.domain.ProgramId;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Programs;
import regulars.domain.program.ReversalPolicy;
import regulars.domain.program.StampProgram;
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

/** The function on a stage of its own, with two merchants, and what their owners and devices do. */
final class Scene implements AutoCloseable {
    static final StampProgram PROGRAM = new StampProgram(new ProgramId("00000001"), 1, Instant.EPOCH, "Kawa",
            ProgramStatus.ACTIVE, 10, "Kawa gratis", 1, OptionalInt.empty(), Optional.empty(), new LotExpiry.Never(),
            ReversalPolicy.DEBT, StampProgram.RESERVATION_TIME_DEFAULT);
    /** Longer than a credential or programs that were found are believed. */
    static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    final Stage stage = new Stage();
    final World world = World.of(stage.environment(), stage.clock(), new Random(1));
    final Platform platform = new Platform(world);
    final DevicesFunction function = new DevicesFunction(world);
    final Merchant own = merchant("0000000001");
    final Merchant other = merchant("0000000002");
    private int keys;

    private Merchant merchant(String id) {
        var merchant = new Merchant(id, "Żółw", "zolw-" + id, Language.POLISH, "PL", ZoneId.of("Europe/Warsaw"), 4, "#112233");
        var programs = new Programs(List.of(PROGRAM), TierLadder.NONE, merchant.zone(), 4);
        platform.table().transact(List.of(Write.put(merchant.item()),
                ProgramStore.create(id, programs),
                Credentials.session(session(merchant), id, "00000001", world.now().plus(Duration.ofDays(14)))));
        return merchant;
    }

    static String session(Merchant merchant) {
        return "session-of-" + merchant.id();
    }

    Answer send(HttpCall call) {
        return call.send(function);
    }

    /** A sample that writes, under a key of its own. */
    HttpCall writing(String sample, Merchant merchant) {
        return HttpCall.sample(sample).bearer(session(merchant)).key(newKey());
    }

    /** A new device of the first merchant, as the answer tells it. */
    JsonNode add() {
        return send(writing("devices-add.json", own)).json();
    }

    HttpCall pairing(String code) {
        return HttpCall.sample("devices-pair.json").key(newKey()).field("pairingCode", code);
    }

    /** Pairs a new device, and gives the answer. */
    JsonNode pair() {
        return send(pairing(add().path("pairingCode").stringValue())).json();
    }

    HttpCall current(String token) {
        return HttpCall.sample("devices-current.json").bearer(token);
    }

    HttpCall revoking(Merchant merchant, String device) {
        return HttpCall.sample("devices-revoke.json").bearer(session(merchant)).path("DELETE", "/v1/devices/" + device);
    }

    List<JsonNode> list(Merchant merchant) {
        return send(HttpCall.sample("devices-list.json").bearer(session(merchant))).json().path("items").valueStream().toList();
    }

    void later(Duration duration) {
        stage.clock().advance(duration);
    }

    private synchronized String newKey() {
        return "key-%06d".formatted(++keys);
    }

    @Override
    public void close() {
        stage.close();
    }
}
