package regulars.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.fixture.AtOnce;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.json.Json;

/** What the owner calls a guest. */
class LabelMemberTest {
    private static final int WRITERS = 8;

    private final Guest guest = new Guest("Ania");

    private Answer send(HttpCall call) {
        return call.send(guest.function);
    }

    private static List<String> labels(Answer answer) {
        assertEquals(200, answer.status(), answer::text);
        return answer.json().path("labels").valueStream().map(label -> label.stringValue()).toList();
    }

    private static List<String> pointers(Answer answer) {
        assertEquals(400, answer.status(), answer::text);
        return answer.json().path("errors").valueStream().map(error -> error.path("pointer").stringValue() + " " + error.path("code").stringValue()).toList();
    }

    @Test
    void staffSeeWhatTheOwnerSaidAndTheGuestDoesNot() {
        assertEquals(List.of(), labels(send(guest.lookUp())));
        assertEquals(List.of("student", "vegan"), labels(send(guest.label("vegan", "student"))));
        assertEquals(List.of("student", "vegan"), labels(send(guest.lookUp())));
        assertFalse(send(guest.show()).text().contains("student"));
    }

    @Test
    void theNewOnesTakeThePlaceOfTheOldAndNoneTakesAllOff() {
        send(guest.label("vegan", "student"));
        assertEquals(List.of("staff"), labels(send(guest.label("staff").key("3f0c9a52-7d41-4b8e-9c66-000000000036"))));
        assertEquals(List.of("staff"), labels(send(guest.lookUp())));
        assertEquals(List.of(), labels(send(guest.label().key("3f0c9a52-7d41-4b8e-9c66-000000000037"))));
        assertEquals(List.of(), labels(send(guest.lookUp())));
    }

    @Test
    void aRetryChangesNothingAgain() {
        HttpCall first = guest.label("student");
        long before = guest.account().version();
        send(first);
        send(guest.label("staff").key("3f0c9a52-7d41-4b8e-9c66-000000000036"));
        assertEquals(List.of("student"), labels(send(first)));
        assertEquals(List.of("staff"), labels(send(guest.lookUp())));
        assertEquals(before + 2, guest.account().version());
        assertEquals("key-reused", send(guest.label("vegan")).code());
    }

    @Test
    void noEntryIsWritten() {
        send(guest.label("student"));
        assertEquals(0, guest.account().sequence());
    }

    @Test
    void whatIsNoLabelIsNamed() {
        assertEquals(List.of("/labels/1 label", "/labels/2 label"), pointers(send(guest.label("student", "Student", ""))));
        assertEquals(List.of("/labels distinct"), pointers(send(guest.label("student", "student"))));
        assertEquals(List.of("/labels/0 text"), pointers(send(guest.label("a".repeat(25)))).subList(0, 1));
        assertEquals(List.of("/labels count"), pointers(send(guest.label(IntStream.range(0, 11).mapToObj(i -> "l" + i).toArray(String[]::new)))));
        assertEquals(List.of("/labels required"), pointers(send(guest.label().withoutField("labels"))));
        assertEquals(List.of("/labels array"), pointers(send(guest.label().field("labels", "student"))));
        assertEquals(List.of(), labels(send(guest.lookUp())));
    }

    @Test
    void itIsForTheOwnerOfTheShopAlone() {
        Shop other = Shop.open(guest.fixture.platform());
        assertEquals("card-unknown", send(guest.label("student").bearer(other.owner())).code());
        assertEquals("card-unknown", send(guest.label("student").field("card", "7K3M")).code());
        assertEquals(403, send(guest.label("student").bearer(guest.shop.device())).status());
        assertEquals(403, send(guest.label("student").bearer(guest.cardToken())).status());
        assertEquals(401, send(guest.label("student").without("authorization")).status());
        assertEquals(List.of(), labels(send(guest.lookUp())));
    }

    @Test
    void aNewCardKeepsThemAndTheOldOneIsDead() {
        send(guest.label("student"));
        HttpCall old = guest.label("staff").key("3f0c9a52-7d41-4b8e-9c66-000000000036");
        guest.replaceCard("NEW");
        assertEquals("card-unknown", send(old).code());
        assertEquals(Json.read("[\"student\"]"), send(guest.lookUp().field("card", guest.code("NEW").value())).json().path("labels"));
    }

    @Test
    void labelsAndStampsAtOnceLoseNeither() {
        AtOnce.run(2 * WRITERS, number -> {
            if (number % 2 == 0) {
                guest.stamp(1);
                return 200;
            }
            return send(guest.label("label-" + number).key("3f0c9a52-7d41-4b8e-9c66-0000000001%02d".formatted(number))).status();
        }).forEach(status -> assertEquals(200, status));
        assertEquals(WRITERS, guest.account().sequence());
        assertEquals(2 * WRITERS, guest.account().version());
        assertEquals(1, Stream.of(guest.account().labels(guest.member.tag())).filter(labels -> labels.size() == 1).count());
    }
}
