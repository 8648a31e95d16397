package regulars.deliveryfeedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.domain.message.Channel;
import regulars.domain.message.Consent;
import regulars.domain.message.Purpose;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.store.Suppressions;
import regulars.platform.table.Item;
import tools.jackson.databind.node.ObjectNode;

/** A mailbox that does not exist is not written to again; a complaint takes back the consent. */
class ConsequencesTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String BOUNCE = "delivery-feedback-bounce.json";
    private static final String COMPLAINT = "delivery-feedback-complaint.json";

    private final Reports reports = new Reports();
    private final String address = "guest" + NUMBER.incrementAndGet() + "@example.com";
    private final Member ania = reports.member(address);
    private final SendId wish = reports.sent(ania);
    private final Suppressions suppressions = new Suppressions(reports.platform.table(), reports.platform.tokens());

    private boolean bounces(String recipient, String type) {
        return reports.report(BOUNCE, wish, event -> {
            ((ObjectNode) event.path("mail")).putArray("destination").add(recipient);
            ((ObjectNode) event.path("bounce")).put("bounceType", type);
        });
    }

    @Test
    void aHardBounceSuppressesTheAddressAtEveryMerchant() {
        assertTrue(bounces(address, "Permanent"));

        assertTrue(suppressions.holds(ania));
        assertTrue(suppressions.holds(new Reports().member(address)));
        assertFalse(suppressions.holds(reports.member("else@example.com")));
    }

    @Test
    void theAddressLiesInNoKeyInTheClear() {
        bounces(address, "Permanent");

        assertEquals(List.of(), reports.fixture.items("SUPPRESSED#").stream().map(Item::attributes).map(Map::toString)
                .filter(item -> item.contains("guest") || item.contains("example")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transient", "Undetermined", ""})
    void whatPassesSuppressesNothing(String type) {
        assertTrue(bounces(address, type));

        assertFalse(suppressions.holds(ania));
    }

    @ParameterizedTest
    @ValueSource(strings = {"before@example.com", "", "nonsense"})
    void anAddressThatIsNotTheMembersAnyMoreIsLeftAlone(String recipient) {
        assertTrue(bounces(recipient, "Permanent"));

        assertEquals("sent hard-bounce, told sent hard-bounce", reports.noted(wish));
        assertFalse(suppressions.holds(ania));
    }

    @Test
    void whoHasProvenTheAddressSinceIsNotSuppressedByTheSameReportAgain() {
        bounces(address, "Permanent");
        reports.platform.table().transact(suppressions.lift(address));

        assertTrue(bounces(address, "Permanent"));
        assertFalse(suppressions.holds(ania));
    }

    private void decide(Purpose purpose, boolean granted, Instant at) {
        reports.write(ConsentStore.add(ania.merchant(), ania.id(), new Consent(Channel.EMAIL, purpose, granted, at, "test", "1")));
    }

    private Map<Channel, Boolean> consents(Purpose purpose) {
        return new ConsentStore(reports.platform.table()).current(ania.merchant(), ania.id(), purpose);
    }

    private boolean complains(Instant at) {
        return reports.report(COMPLAINT, wish, event -> ((ObjectNode) event.path("complaint")).put("timestamp", at.toString()));
    }

    @Test
    void aComplaintTakesBackWhatWasAgreedToAndSaysHow() {
        Instant joined = reports.fixture.world().now();
        decide(Purpose.SERVICE, true, joined);
        decide(Purpose.MARKETING, true, joined);
        reports.fixture.clock().advance(Duration.ofHours(2));

        assertTrue(complains(joined.plusSeconds(60)));
        assertEquals(Map.of(Channel.EMAIL, false), consents(Purpose.SERVICE));
        assertEquals(Map.of(Channel.EMAIL, false), consents(Purpose.MARKETING));
        assertEquals(List.of("complaint " + joined.plusSeconds(60), "complaint " + joined.plusSeconds(60)),
                reports.platform.table().list(Member.partition(ania.merchant(), ania.id()), "CONSENT#").stream()
                        .filter(item -> !item.flag("granted")).map(item -> item.text("how") + " " + item.text("at")).toList());
    }

    @Test
    void whoHasAgreedAnewSinceIsLeftAlone() {
        Instant joined = reports.fixture.world().now();
        decide(Purpose.SERVICE, true, joined);
        reports.fixture.clock().advance(Duration.ofHours(2));
        decide(Purpose.SERVICE, true, joined.plusSeconds(3600));

        assertTrue(complains(joined.plusSeconds(60)));
        assertEquals(Map.of(Channel.EMAIL, true), consents(Purpose.SERVICE));
        decide(Purpose.SERVICE, true, joined.plusSeconds(7000));
        assertTrue(complains(joined.plusSeconds(60)), "and the same report again changes nothing");
        assertEquals(Map.of(Channel.EMAIL, true), consents(Purpose.SERVICE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z"})
    void aTimeThatCannotBeIsTakenForNow(String time) {
        decide(Purpose.SERVICE, true, reports.fixture.world().now());
        reports.fixture.clock().advance(Duration.ofHours(2));

        assertTrue(complains(Instant.parse(time)));
        assertEquals(Map.of(Channel.EMAIL, false), consents(Purpose.SERVICE));
    }

    @Test
    void aPurposeThatWasNeverAgreedToGetsNoLine() {
        assertTrue(complains(reports.fixture.world().now()));

        assertEquals(Map.of(), consents(Purpose.MARKETING));
    }
}
