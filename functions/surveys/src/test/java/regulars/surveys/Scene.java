package regulars.surveys;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import regulars.domain.message.Channel;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.Platform;
import regulars.platform.auth.Tokens;
import regulars.platform.store.Accounts;
import regulars.platform.store.Member;
import regulars.platform.store.survey.Asked;
import regulars.platform.store.survey.SurveyStore;
import regulars.platform.table.Outcome;

/** The function, two shops, and a guest of one of them. */
final class Scene {
    final FunctionFixture fixture = new FunctionFixture();
    final Platform platform = fixture.platform();
    final Shop own = Shop.open(platform);
    final Shop other = Shop.open(platform);
    final Member guest = own.newMember("Ania", Channel.EMAIL, "guest@example.com");
    private final SurveysFunction function = new SurveysFunction(fixture.world());
    private final AtomicInteger keys = new AtomicInteger();

    Answer send(HttpCall call) {
        return call.send(function);
    }

    HttpCall reading(String sample, Shop shop) {
        return HttpCall.sample(sample).bearer(shop.owner());
    }

    /** A sample that writes, under a key of its own. */
    HttpCall writing(String sample, Shop shop) {
        return reading(sample, shop).key(shop.merchant() + keys.incrementAndGet());
    }

    /** A sample of the guest's, under a key of its own. */
    HttpCall card(String sample) {
        return HttpCall.sample(sample).bearer(platform.tokens().issue(Tokens.Kind.CARD, guest.cardTokenId())).key("guest-key-" + keys.incrementAndGet());
    }

    /** As lifecycle does: the guest is asked the version of now. */
    void ask() {
        var asked = Asked.now(own.merchant(), guest.id(), fixture.world().now(), LocalDate.of(2026, 11, 22),
                new SurveyStore(platform.table(), fixture.world()).loadNow(own.merchant()).version());
        assertInstanceOf(Outcome.Committed.class, platform.table().transact(List.of(Accounts.asked(own.merchant(), stored(), asked.at()), asked.write())));
    }

    Accounts.Stored stored() {
        return platform.accounts().findConsistent(own.merchant(), guest.account()).orElseThrow();
    }

    long balance() {
        return stored().account().holding(own.coffee()).balance();
    }

    void answered() {
        send(writing("surveys-change.json", own));
        ask();
        send(card("surveys-answer.json"));
    }

    /** The id of the newest answer. */
    String newest() {
        return send(reading("surveys-answers.json", own)).json().at("/items/0/id").stringValue();
    }
}
