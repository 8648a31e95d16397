package regulars.enrollment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.auth.Tokens;
import regulars.platform.store.Member;
import regulars.platform.table.Item;

/** A shop's join page and the guests in front of it, each page on a network of its own. */
final class JoinPage {
    private static final AtomicInteger COUNT = new AtomicInteger();

    final FunctionFixture fixture;
    final EnrollmentFunction function;
    final Shop shop;
    private final String network = "198.51.100." + COUNT.incrementAndGet();

    JoinPage() {
        this(new FunctionFixture(Map.of("SMS_MONTHLY_BUDGET", "500")));
    }

    JoinPage(FunctionFixture fixture) {
        this.fixture = fixture;
        this.function = new EnrollmentFunction(fixture.world());
        this.shop = Shop.open(fixture.platform());
    }

    HttpCall show() {
        return HttpCall.sample("enrollment-shop.json").path("GET", "/v1/shops/" + shop.publicName());
    }

    /** A valid request to join, with a key and an address that nobody used. */
    HttpCall start() {
        return HttpCall.sample("enrollment-start.json").path("POST", "/v1/shops/" + shop.publicName() + "/enrollments")
                .field("email", newEmail()).key(newKey()).from(network);
    }

    static String newKey() {
        return "key-number-" + COUNT.incrementAndGet();
    }

    static String newEmail() {
        return "guest" + COUNT.incrementAndGet() + "@example.com";
    }

    HttpCall confirm(String token) {
        return HttpCall.sample("enrollment-confirm.json").field("token", token).key(newKey());
    }

    /** Asks to join and gives the token that the message to this address carries. */
    String tokenFor(HttpCall start, String address) {
        Answer answer = start.send(function);
        if (answer.status() != 202) {
            throw new AssertionError(answer.text());
        }
        Item join = joins().stream().filter(item -> item.optionalText("address").equals(Optional.of(address)))
                .max((a, b) -> a.text("at").compareTo(b.text("at"))).orElseThrow();
        return fixture.platform().tokens().issue(Tokens.Kind.JOIN, join.text("id"));
    }

    /** Asks to join with an e-mail address and gives the token that the message carries. */
    String tokenFor(String email) {
        return tokenFor(start().field("email", email), email);
    }

    /** Joins all the way. */
    Answer join(String email) {
        return confirm(tokenFor(email)).send(function);
    }

    List<Item> joins() {
        return fixture.items("JOIN#").stream().filter(item -> item.text("merchant").equals(shop.merchant())).toList();
    }

    /** Everything that this shop has of one family. */
    List<Item> items(String family) {
        return fixture.items(family + "#" + shop.merchant());
    }

    List<Member> members() {
        return items("MEMBER").stream().filter(item -> item.key().sort().equals("@")).map(Member::of).toList();
    }
}
