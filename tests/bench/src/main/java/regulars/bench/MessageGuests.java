package regulars.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import regulars.domain.MemberId;
import regulars.domain.message.Automations;
import regulars.domain.message.Channel;
import regulars.domain.message.Consent;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Purpose;
import regulars.domain.message.Tone;
import regulars.domain.program.Gift;
import regulars.fixture.FunctionFixture;
import regulars.fixture.Shop;
import regulars.local.RuntimeEvents;
import regulars.platform.json.Json;
import regulars.platform.store.AutomationStore;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.SendTags;
import regulars.platform.store.Timer;
import regulars.platform.store.Timers;
import regulars.platform.table.Item;
import regulars.platform.table.Write;
import tools.jackson.databind.node.ObjectNode;

/** Guests of one shop whose birthday wishes, without a gift, are due on a day; and others, of whom there are only timers. */
final class MessageGuests {
    private static final int HOUR = 9;
    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private final FunctionFixture direct;
    private final Shop shop;
    private int others;

    /** @param direct past the door, for what is not measured */
    MessageGuests(FunctionFixture direct) {
        this.direct = direct;
        this.shop = Shop.open(direct.platform());
        Automations usual = Automations.DEFAULT;
        var wish = new Automations.Wish(true, 0, HOUR, Gift.stamps(0));
        write(AutomationStore.replace(shop.merchant(), new Automations(wish, usual.anniversary(), usual.firstVisit(), usual.winBack(), usual.expiring(),
                usual.alerts(), usual.weeklyLimit(), Tone.WARM)));
    }

    /** When wishes of a day are due. */
    static Instant due(LocalDate date) {
        return date.atTime(HOUR, 0).atZone(ZONE).toInstant();
    }

    /** So many who have their birthday on this day and want to be wished well. */
    List<SendId> born(LocalDate date, int count) {
        var items = new ArrayList<Item>();
        List<SendId> wishes = IntStream.range(0, count).mapToObj(number -> {
            Member guest = shop.newMember("Ania", Channel.EMAIL, "ania" + number + "@example.com");
            items.add(new Member(guest.merchant(), guest.id(), guest.account(), guest.tag(), guest.firstName(), guest.channel(),
                    guest.address(), Optional.of(MonthDay.from(date)), guest.language(), guest.joinedAt(), Optional.empty()).item());
            for (Purpose purpose : Purpose.values()) {
                items.add(((Write.Put) ConsentStore.add(guest.merchant(), guest.id(),
                        new Consent(Channel.EMAIL, purpose, true, guest.joinedAt(), "bench", "1-pl"))).item());
            }
            items.add(timer(guest.id(), date));
            return new SendId(guest.merchant(), guest.id(), MessageKind.BIRTHDAY, Integer.toString(date.getYear()));
        }).toList();
        direct.platform().table().putAll(items);
        return wishes;
    }

    /** Makes the others so many, all of them due later. */
    void others(int count, LocalDate later) {
        var items = new ArrayList<Item>();
        for (; others < count; others++) {
            items.add(timer(new MemberId("W%011d".formatted(others)), later.plusDays(others % 300)));
        }
        direct.platform().table().putAll(items);
    }

    private Item timer(MemberId member, LocalDate date) {
        var timer = new Timer(shop.merchant(), member, MessageKind.BIRTHDAY, date, HOUR, ZONE, Map.of());
        return ((Write.Put) Timers.set(timer, Optional.empty(), direct.world().now())).item();
    }

    /** What SES says of a message that it has delivered. */
    String delivered(SendId id) {
        var line = SendLine.of(direct.platform().table().getConsistent(id.key()).orElseThrow());
        var record = Json.read(RuntimeEvents.sample("delivery-feedback-delivery.json")).at("/Records/0/body").stringValue();
        ObjectNode report = (ObjectNode) Json.read(record);
        ObjectNode mail = (ObjectNode) report.path("mail");
        mail.put("messageId", line.providerId().orElseThrow(() -> new IllegalStateException("Not sent: " + line.status())));
        SendTags.of(id).forEach((name, value) -> ((ObjectNode) mail.path("tags")).putArray(name).add(value));
        return Json.write(report);
    }

    private void write(Write write) {
        direct.platform().table().transact(List.of(write));
    }
}
