package regulars.devices;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.Platform;
import tools.jackson.databind.JsonNode;

/** The function, two shops, and what their owners and devices do. */
final class Scene {
    /** Longer than a credential or programs that were found are believed. */
    static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    final FunctionFixture fixture = new FunctionFixture();
    final Platform platform = fixture.platform();
    final Shop own = Shop.open(platform);
    final Shop other = Shop.open(platform);
    private final DevicesFunction function = new DevicesFunction(fixture.world());
    private final AtomicInteger keys = new AtomicInteger();

    Answer send(HttpCall call) {
        return call.send(function);
    }

    /** A sample that writes, under a key of its own. */
    HttpCall writing(String sample, Shop shop) {
        return HttpCall.sample(sample).bearer(shop.owner()).key(newKey());
    }

    /** A new device of the first shop, as the answer tells it. */
    JsonNode add() {
        return send(writing("devices-add.json", own)).json();
    }

    HttpCall pairing(String code) {
        return HttpCall.sample("devices-pair.json").key(newKey())
                .from("network-" + own.merchant()).field("pairingCode", code);
    }

    /** Pairs a new device, and gives the answer. */
    JsonNode pair() {
        return send(pairing(add().path("pairingCode").stringValue())).json();
    }

    HttpCall current(String token) {
        return HttpCall.sample("devices-current.json").bearer(token);
    }

    HttpCall revoking(Shop shop, String device) {
        return HttpCall.sample("devices-revoke.json").bearer(shop.owner()).path("DELETE", "/v1/devices/" + device);
    }

    List<JsonNode> list(Shop shop) {
        return send(HttpCall.sample("devices-list.json").bearer(shop.owner()))
                .json().path("items").valueStream().toList();
    }

    void later(Duration duration) {
        fixture.clock().advance(duration);
    }

    private String newKey() {
        return own.merchant() + keys.incrementAndGet();
    }
}
