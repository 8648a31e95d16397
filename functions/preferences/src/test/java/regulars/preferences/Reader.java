package regulars.preferences;

import java.util.List;
import java.util.Map;
import regulars.domain.message.Channel;
import regulars.domain.message.Consent;
import regulars.domain.message.Purpose;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.Shop;
import regulars.platform.Platform;
import regulars.platform.auth.Tokens;
import regulars.platform.json.Json;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Member;
import regulars.platform.table.Item;
import regulars.platform.table.Write;
import tools.jackson.databind.JsonNode;

/** A member who has got a message and uses its links. */
final class Reader {
    final FunctionFixture fixture;
    final PreferencesFunction function;
    final Platform platform;
    final Shop shop;
    final Member member;

    Reader() {
        this(new FunctionFixture());
    }

    private Reader(FunctionFixture fixture) {
        this(fixture, Shop.open(fixture.platform()));
    }

    Reader(FunctionFixture fixture, Shop shop) {
        this.fixture = fixture;
        this.function = new PreferencesFunction(fixture.world());
        this.platform = fixture.platform();
        this.shop = shop;
        this.member = shop.newMember("Ania", Channel.EMAIL, "guest@example.com");
        for (Purpose purpose : Purpose.values()) {
            write(ConsentStore.add(member.merchant(), member.id(), new Consent(Channel.EMAIL, purpose, true,
                    fixture.world().now().minusSeconds(60), "join-page", "1-pl")));
        }
    }

    String token() {
        return platform.tokens().issue(Tokens.Kind.PREFERENCES, member.merchant() + member.id());
    }

    String unsubscriptionToken(String initials) {
        return platform.tokens().issue(Tokens.Kind.UNSUBSCRIBE, member.merchant() + member.id() + initials);
    }

    HttpCall show() {
        return HttpCall.sample("preferences-show.json").bearer(token());
    }

    HttpCall change() {
        return HttpCall.sample("preferences-change.json").bearer(token());
    }

    HttpCall decide(String purpose, boolean granted) {
        return HttpCall.sample("preferences-consent.json").bearer(token()).field("purpose", purpose).field("granted", granted);
    }

    HttpCall.Answer send(HttpCall call) {
        return call.send(function);
    }

    JsonNode preferences() {
        return send(show()).json();
    }

    /** What is consented to, as in {@code [{"channel":"email","purpose":"service","granted":true}, …]}. */
    static JsonNode consents(boolean service, boolean marketing) {
        return Json.array().add(Json.object().put("channel", "email").put("purpose", "service").put("granted", service))
                .add(Json.object().put("channel", "email").put("purpose", "marketing").put("granted", marketing));
    }

    /** All that is written about the member. */
    List<Map<String, ?>> written() {
        return fixture.items("MEMBER#" + shop.merchant()).stream().<Map<String, ?>>map(Item::attributes).toList();
    }

    List<Item> decisions() {
        return platform.table().list(Member.partition(member.merchant(), member.id()), "CONSENT#");
    }

    void leave() {
        platform.table().delete(Member.key(member.merchant(), member.id()));
    }

    void write(Write write) {
        platform.table().transact(List.of(write));
    }
}
