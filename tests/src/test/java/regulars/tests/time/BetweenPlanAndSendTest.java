package regulars.tests.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import regulars.tests.table.TableView;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What changes while a message waits for the morning decides whether it goes out. */
@SystemTest(own = true)
class BetweenPlanAndSendTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private final Regulars regulars;
    private final TableView table;
    private Story story;
    private Guest guest;

    BetweenPlanAndSendTest(Regulars regulars, TableView table) {
        this.regulars = regulars;
        this.table = table;
    }

    @BeforeEach
    void aCardIsFullLateInTheEvening() {
        story = Story.open(regulars);
        guest = story.guest("Hania", WARSAW);
        story.untilNext(LocalTime.of(22, 10), WARSAW);
        story.stamp(guest, 5);
        assertEquals(List.of(), Story.mails(guest, "Your reward"), "nobody is woken up");
    }

    private void inTheMorning() {
        story.untilNext(LocalTime.of(8, 20), WARSAW);
    }

    @Test
    void aMessageWaitsForTheMorning() {
        inTheMorning();

        assertEquals(List.of(8), Story.mails(guest, "Your reward").stream().map(mail -> mail.at(WARSAW).getHour()).toList());
        assertEquals("reward-ready sent", story.ended("Hania").getFirst());
    }

    @Test
    void whoTakesTheirConsentBackInTheNightGetsNothing() {
        guest.send(Call.put("/v1/card/consents").json(object().put("channel", "email").put("purpose", "service").put("granted", false))).expect(200);
        inTheMorning();

        assertEquals(List.of(), Story.mails(guest, "Your reward"));
        assertEquals("reward-ready skipped no-consent", story.ended("Hania").getFirst());
    }

    @Test
    void whoTookTheRewardInTheNightIsNotToldThatItIsReady() {
        story.cafe().counter().confirm(story.cafe().counter().reserve(guest.code(), story.cafe().program())).expect(200);
        inTheMorning();

        assertEquals(List.of(), Story.mails(guest, "Your reward"));
        assertEquals("reward-ready skipped no-longer-true", story.ended("Hania").getFirst());
    }

    @Test
    void aClosedProgramStillGivesItsRewardAndSaysSo() {
        story.cafe().owner().send(Call.post("/v1/programs/" + story.cafe().program() + "/closure")).expect(200);
        inTheMorning();

        assertEquals(1, Story.mails(guest, "Your reward").size());
    }

    @Test
    void aSwitchedOffMessageIsNotSent() {
        story.set(Story.automations().put("rewardReady", false));
        inTheMorning();

        assertEquals(List.of(), Story.mails(guest, "Your reward"));
        assertEquals("reward-ready skipped switched-off", story.ended("Hania").getFirst());
    }

    @Test
    void nothingIsSentForASuspendedMerchant() {
        change("MERCHANT", attributes -> attributes.put("status", AttributeValue.fromS("suspended")));
        inTheMorning();

        assertEquals(List.of(), Story.mails(guest, "Your reward"));
        assertEquals("reward-ready skipped merchant-suspended", story.ended("Hania").getFirst());
    }

    /** What there is of the merchant's, changed by an operator or by what is yet to come. */
    private void change(String family, Consumer<Map<String, AttributeValue>> change) {
        table.family(family).stream().filter(item -> item.isMain() && item.part(0).equals(story.cafe().owner().merchant()))
                .forEach(item -> table.change(item, attributes -> {
                    var changed = new HashMap<>(attributes);
                    change.accept(changed);
                    return changed;
                }));
    }

    @Test
    void nothingIsSentForAMerchantWhoIsPausedInTheNight() {
        var figures = Map.of("messages", AttributeValue.fromN("100"), "bounces", AttributeValue.fromN("9"), "complaints", AttributeValue.fromN("0"));
        var pause = new HashMap<>(figures);
        pause.putAll(Map.of("pk", AttributeValue.fromS("SENDING#" + story.cafe().owner().merchant()), "sk", AttributeValue.fromS("@"),
                "v", AttributeValue.fromN("1"), "paused", AttributeValue.fromS(regulars.now().toString()),
                "expires", AttributeValue.fromS(regulars.now().plus(Duration.ofDays(7)).toString())));
        table.client().putItem(put -> put.tableName(table.name()).item(pause));
        inTheMorning();

        assertEquals(List.of(), Story.mails(guest, "Your reward"));
        assertEquals("reward-ready skipped sending-paused", story.ended("Hania").getFirst());
    }

    @Test
    void anotherAddressInTheMorningIsTheOneThatIsWrittenTo() {
        change("MEMBER", attributes -> attributes.put("address", AttributeValue.fromS("hania.anew@example.com")));
        inTheMorning();

        assertEquals(List.of(), Story.mails(guest, "Your reward"));
        assertEquals(1, regulars.inbox("hania.anew@example.com").size());
    }

    @Test
    void whoIsErasedInTheNightIsNotWrittenToAndNothingGetsStuck() {
        long before = deadLetters();
        table.family("MEMBER").stream().filter(item -> item.part(0).equals(story.cafe().owner().merchant()) && !item.sort().startsWith("SEND#"))
                .forEach(item -> table.client().deleteItem(delete -> delete.tableName(table.name())
                        .key(Map.of("pk", item.attributes().get("pk"), "sk", item.attributes().get("sk")))));
        inTheMorning();

        assertEquals(List.of(), Story.mails(guest, "Your reward"));
        assertEquals(before, deadLetters());
    }

    private long deadLetters() {
        regulars.drain();
        return regulars.client().sendUnchecked(Call.get("/_local/queues.json")).expect(200).json().path("queues").valueStream()
                .mapToInt(queue -> queue.path("deadLetters").asInt()).sum();
    }

    @Test
    void aGiftComesOnceAYearHoweverOftenTheBirthdayIsEdited() {
        MonthDay tomorrow = MonthDay.from(story.today(WARSAW).plusDays(1));
        Guest born = story.guest("Jola", WARSAW, tomorrow);
        regulars.advance(Duration.ofDays(2));
        assertEquals(1, Story.mails(born, "All the best").size());

        String token = Story.mails(born, "All the best").getFirst().linkTo("/p");
        String next = story.today(WARSAW).plusDays(3).toString().substring(5);
        regulars.client().send(Call.patch("/v1/preferences").as(token).json(object().put("birthday", next))).expect(200);
        regulars.advance(Duration.ofDays(30));

        assertEquals(1, Story.mails(born, "All the best").size());
        assertEquals(1, born.balance());
        assertTrue(story.ended("Jola").contains("birthday sent"));
    }
}
