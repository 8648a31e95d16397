package regulars.enrollment;

import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import regulars.domain.MemberId;
import regulars.domain.message.Channel;
import regulars.domain.message.Purpose;
import regulars.platform.json.Json;
import regulars.platform.store.TimeZones;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;
import regulars.platform.text.Language;
import tools.jackson.databind.JsonNode;

/** A request to join, for the hours in which its link is good. */
sealed interface Join {
    int ID_LENGTH = 26;
    int VERSION = 1;

    Instant expires();

    /** Waits for its address to be confirmed. Until then this is the only place that knows the person.
     * @param at when it was asked for, which is also when the decisions about messages were made */
    record Open(String id, String merchant, EnrollmentForm.Entered entered, Instant at, Instant expires)
            implements Join {
        Write insert() {
            Item item = Item.of(key(id), VERSION).with("id", id).with("merchant", merchant)
                    .with("firstName", entered.firstName()).with("channel", entered.address().channel().name())
                    .with("address", entered.address().value())
                    .with("birthday", entered.birthday().map(MonthDay::toString))
                    .with("language", entered.language().tag()).with("zone", entered.zone().map(ZoneId::getId))
                    .with("decisions", write(entered.decisions()))
                    .with("at", at).with("expires", expires).expiring(expires);
            return Write.insert(item);
        }

        /** Marks it as confirmed by a member, once; what the person entered is now the member's and goes from here. */
        Write confirm(MemberId member) {
            return Write.update(key(id), "SET #member = :member REMOVE #firstName, #address, #birthday, #zone, #decisions",
                    "attribute_exists(#address) AND attribute_not_exists(#member)", Map.of(":member", member.value()));
        }
    }

    /** Its address was confirmed; the link goes on leading to the member's card until it expires. */
    record Confirmed(String merchant, MemberId member, Instant expires) implements Join { }

    static Key key(String id) {
        return Key.main("JOIN#" + id);
    }

    static Join of(Item item) {
        String merchant = item.text("merchant");
        Instant expires = item.instant("expires");
        return item.optionalText("member").<Join>map(member -> new Confirmed(merchant, new MemberId(member), expires))
                .orElseGet(() -> new Open(item.text("id"), merchant, entered(item), item.instant("at"), expires));
    }

    private static EnrollmentForm.Entered entered(Item item) {
        return new EnrollmentForm.Entered(item.text("firstName"),
                new Address(Channel.valueOf(item.text("channel")), item.text("address")),
                item.optionalText("birthday").map(MonthDay::parse),
                Language.of(item.text("language")).orElse(Language.ENGLISH),
                item.optionalText("zone").flatMap(TimeZones::find), decisions(item.text("decisions")));
    }

    private static String write(List<Decision> decisions) {
        var array = Json.array();
        decisions.forEach(decision -> array.addObject().put("channel", decision.channel().name())
                .put("purpose", decision.purpose().name())
                .put("granted", decision.granted()).put("textVersion", decision.textVersion()));
        return Json.write(array);
    }

    private static List<Decision> decisions(String text) {
        var decisions = new ArrayList<Decision>();
        for (JsonNode node : Json.read(text)) {
            decisions.add(new Decision(Channel.valueOf(node.path("channel").stringValue()),
                    Purpose.valueOf(node.path("purpose").stringValue()),
                    node.path("granted").booleanValue(), node.path("textVersion").stringValue()));
        }
        return decisions;
    }
}
