package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;

/** What the provider reports of a message comes back to the merchant who had it sent. */
@SystemTest
class FeedbackTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Regulars regulars;

    FeedbackTest(Regulars regulars) {
        this.regulars = regulars;
    }

    /** An address whose mailbox behaves as its name says. */
    private static String mailbox(String name) {
        return name + "+" + NUMBER.incrementAndGet() + "@example.com";
    }

    private Guest join(Cafe cafe, String firstName, String mailbox) {
        return Guest.join(regulars, cafe.owner().publicName(), firstName, mailbox(mailbox));
    }

    /** Kind, status and whatever is known beside it, newest first. */
    private List<String> messages(Cafe cafe) {
        regulars.drain();
        return cafe.owner().send(Call.get("/v1/messages")).expect(200).json().path("items").valueStream()
                .map(item -> String.join(" ", item.path("kind").stringValue(), item.path("status").stringValue(),
                        item.path("reason").asString("") + item.path("feedback").asString("")).strip()).toList();
    }

    @ParameterizedTest
    @CsvSource({"success,delivered", "bounce,hard-bounce", "suppressionlist,hard-bounce", "ooto,soft-bounce", "complaint,complaint"})
    void theOwnerSeesWhatBecameOfAMessage(String mailbox, String feedback) {
        Cafe cafe = Cafe.open(regulars);
        join(cafe, "Ania", mailbox);

        assertEquals(List.of("welcome sent " + feedback), messages(cafe));
    }

    @Test
    void aMailboxThatSaysNothingLeavesItAtSent() {
        Cafe cafe = Cafe.open(regulars);
        cafe.guest();

        assertEquals(List.of("welcome sent"), messages(cafe));
    }
}
