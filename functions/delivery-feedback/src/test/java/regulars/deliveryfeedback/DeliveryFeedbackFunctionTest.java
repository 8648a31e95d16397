package regulars.deliveryfeedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.domain.message.MessageKind;
import regulars.platform.json.Json;
import regulars.platform.store.SendId;
import tools.jackson.databind.node.ObjectNode;

/** What the provider reports stands beside the message, however it comes, and nowhere else. */
class DeliveryFeedbackFunctionTest {
    private static final String DELIVERY = "delivery-feedback-delivery.json";
    private static final String BOUNCE = "delivery-feedback-bounce.json";
    private static final String COMPLAINT = "delivery-feedback-complaint.json";

    private final Reports reports = new Reports();

    @AfterEach
    void nothingPersonalIsLogged() {
        String log = String.join("", reports.context.lines());
        assertFalse(log.contains("Ania") || log.contains(Reports.ADDRESS), log);
    }

    private static Consumer<ObjectNode> called(String kind) {
        return event -> event.put("eventType", kind);
    }

    @ParameterizedTest
    @CsvSource({"Delivery,delivered", "DeliveryDelay,delayed", "Open,opened", "Reject,rejected", "Rendering Failure,rejected",
            "Complaint,complaint", "Bounce,soft-bounce"})
    void whatIsReportedStandsOnTheLineAndIsToldToTheMerchant(String kind, String feedback) {
        SendId wish = reports.sent(reports.member());

        assertTrue(reports.report(DELIVERY, wish, called(kind)));
        assertEquals("sent " + feedback + ", told sent " + feedback, reports.noted(wish));
    }

    @Test
    void aPermanentBounceIsAHardOne() {
        SendId wish = reports.sent(reports.member());

        assertTrue(reports.report(BOUNCE, wish));
        assertEquals("sent hard-bounce, told sent hard-bounce", reports.noted(wish));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-spam", "auth-failure"})
    void notEveryReportOfAComplaintIsOne(String type) {
        SendId wish = reports.sent(reports.member());

        assertTrue(reports.report(COMPLAINT, wish, event -> ((ObjectNode) event.path("complaint")).put("complaintFeedbackType", type)));
        assertEquals("sent, told sent", reports.noted(wish));
    }

    @Test
    void aHundredReportsInAnyOrderAndAtOnceEndAlike() throws Exception {
        SendId wish = reports.sent(reports.member());
        var all = new ArrayList<Callable<Boolean>>();
        IntStream.range(0, 100).forEach(number -> all.add(() -> switch (number % 4) {
            case 0 -> reports.report(COMPLAINT, wish);
            case 1 -> reports.report(DELIVERY, wish);
            case 2 -> reports.report(BOUNCE, wish);
            default -> reports.report(DELIVERY, wish, called("DeliveryDelay"));
        }));
        Collections.shuffle(all, new Random(20_261_123));

        try (var executor = Executors.newFixedThreadPool(8)) {
            for (var taken : executor.invokeAll(all)) {
                assertTrue(taken.get());
            }
        }
        assertEquals("sent complaint, told sent complaint", reports.noted(wish));
    }

    @Test
    void whatWeighsLessDoesNotComeThroughLater() {
        SendId wish = reports.sent(reports.member());

        assertTrue(reports.report(BOUNCE, wish));
        assertTrue(reports.report(DELIVERY, wish));
        assertEquals("sent hard-bounce, told sent hard-bounce", reports.noted(wish));
    }

    @Test
    void aReportThatIsFasterThanTheSenderComesAgain() {
        SendId wish = reports.line(reports.member(), "claimed", Optional.empty());

        assertFalse(reports.report(BOUNCE, wish));
        assertEquals(List.of("INFO message comes again"), reports.logged());
    }

    @Test
    void aReportTellsThatAMessageWentOutOfWhichNobodyKnew() {
        SendId wish = reports.line(reports.member(), "unknown", Optional.empty());

        assertTrue(reports.report(DELIVERY, wish));
        assertEquals("sent delivered, told sent delivered", reports.noted(wish));
        assertTrue(reports.report(BOUNCE, wish, event -> ((ObjectNode) event.path("mail")).put("messageId", "ses-2")));
        assertEquals("sent delivered, told sent delivered", reports.noted(wish));
    }

    private void assertChangesNothing(Consumer<ObjectNode> forgery) {
        SendId wish = reports.sent(reports.member());
        var before = reports.everything();

        assertTrue(reports.report(BOUNCE, wish, forgery));
        assertEquals(before, reports.everything());
    }

    @Test
    void aReportOfAnotherMessageChangesNothing() {
        assertChangesNothing(event -> ((ObjectNode) event.path("mail")).put("messageId", "ses-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Send", "Click", "Subscription", "Whatever"})
    void aReportOfAnotherKindChangesNothing(String kind) {
        assertChangesNothing(called(kind));
    }

    @ParameterizedTest
    @CsvSource({"merchant,M000000ZZZ", "member,V0000000ZZZZ", "kind,welcome", "kind,nothing", "occurrence,MjAyNQ", "occurrence,#",
            "merchant,''", "member,''", "occurrence,''", "occurrence,Iw"})
    void aReportWithTheMarksOfNobodyChangesNothing(String tag, String value) {
        assertChangesNothing(event -> ((ObjectNode) event.at("/mail/tags")).putArray(tag).add(value));
    }

    @Test
    void aReportOfACodeChangesNothing() {
        assertChangesNothing(event -> ((ObjectNode) event.path("mail")).putObject("tags").putArray("kind").add("sign-in-code"));
    }

    @Test
    void aMemberIsOneMerchantsAlone() {
        var other = new Reports();
        SendId wish = other.sent(other.member());
        var stolen = new SendId(reports.shop.merchant(), wish.member(), MessageKind.BIRTHDAY, wish.occurrence());

        assertTrue(reports.report(BOUNCE, stolen));
        assertEquals("sent, told sent", other.noted(wish));
    }

    @ParameterizedTest
    @ValueSource(strings = {"planned", "held", "skipped"})
    void whatWasNeverSentCannotHaveBounced(String status) {
        SendId wish = reports.line(reports.member(), status, Optional.empty());

        assertTrue(reports.report(BOUNCE, wish));
        assertEquals(status + ", told " + status, reports.noted(wish));
    }

    @Test
    void whatIsNoReportFailsAlone() {
        SendId wish = reports.sent(reports.member());
        var batch = Json.object();
        var records = batch.putArray("Records");
        for (String body : List.of("{}", "[]", "{\"mail\":{\"messageId\":\"x\"}}", "nothing")) {
            records.addObject().put("messageId", body).put("body", body).put("eventSource", "aws:sqs");
        }
        assertTrue(reports.report(DELIVERY, wish, event -> records.addObject().put("messageId", "good")
                .put("body", Json.write(event)).put("eventSource", "aws:sqs")));

        assertEquals(List.of("{}", "[]", "{\"mail\":{\"messageId\":\"x\"}}", "nothing"), reports.handle(batch));
        assertEquals("sent delivered, told sent delivered", reports.noted(wish));
    }
}
