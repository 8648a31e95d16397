package regulars.platform.store;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import regulars.domain.ProgramId;
import regulars.domain.message.Automations;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Tone;
import regulars.domain.program.Gift;
import regulars.platform.json.Json;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Merchants' automatic messages in the table. */
public final class AutomationStore {
    private static final int VERSION = 1;
    private static final Pattern WORD = Pattern.compile("-([a-z])");

    private final Table table;

    public AutomationStore(Table table) {
        this.table = table;
    }

    /** As the merchant has set them, or as they come. */
    public Automations load(String merchant) {
        return read(table.get(key(merchant)));
    }

    /** The same, as they are now. */
    public Automations loadNow(String merchant) {
        return read(table.getConsistent(key(merchant)));
    }

    /** Replaces what was set before. */
    public static Write replace(String merchant, Automations automations) {
        return Write.put(Item.of(key(merchant), VERSION).with("settings", Json.write(json(automations))));
    }

    /** As the contract's {@code Automations}. */
    public static ObjectNode json(Automations automations) {
        var node = Json.object();
        wish(node.putObject("birthday"), automations.birthday());
        Automations.Wish anniversary = automations.anniversary();
        gift(node.putObject("anniversary").put("on", anniversary.on()).put("hour", anniversary.hour()), anniversary.gift());
        wish(node.putObject("firstVisit"), automations.firstVisit());
        Automations.WinBack winBack = automations.winBack();
        node.putObject("winBack").put("on", winBack.on()).put("afterDays", winBack.afterDays())
                .put("hour", winBack.hour()).put("invitations", winBack.invitations()).put("leftOut", winBack.leftOut());
        node.putObject("expiring").put("on", automations.expiring().on()).put("daysBefore", automations.expiring().daysBefore());
        Automations.ALERTS.forEach(alert -> node.put(name(alert), automations.isOn(alert)));
        return node.put("weeklyLimit", automations.weeklyLimit()).put("tone", automations.tone().code());
    }

    /** What an alert is called in the contract: its code in camel case. */
    public static String name(MessageKind alert) {
        return WORD.matcher(alert.code()).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    private static void wish(ObjectNode node, Automations.Wish wish) {
        gift(node.put("on", wish.on()).put("daysBefore", wish.daysBefore()).put("hour", wish.hour()), wish.gift());
    }

    private static void gift(ObjectNode node, Gift gift) {
        node.put("gift", gift.units());
        gift.program().ifPresent(program -> node.put("programId", program.value()));
    }

    private static Automations read(Optional<Item> item) {
        return item.map(found -> read(Json.read(found.text("settings")))).orElse(Automations.DEFAULT);
    }

    private static Automations read(JsonNode node) {
        JsonNode winBack = node.path("winBack");
        return new Automations(
                wish(node.path("birthday")),
                node.optional("anniversary").map(AutomationStore::wish).orElse(Automations.DEFAULT.anniversary()),
                node.optional("firstVisit").map(AutomationStore::wish).orElse(Automations.DEFAULT.firstVisit()),
                new Automations.WinBack(winBack.path("on").booleanValue(), winBack.path("afterDays").intValue(),
                        winBack.path("hour").intValue(), winBack.path("invitations").asInt(1), winBack.path("leftOut").asInt(0)),
                expiring(node.path("expiring")),
                Automations.ALERTS.stream().filter(alert -> node.path(name(alert)).asBoolean(true)).collect(Collectors.toSet()),
                node.path("weeklyLimit").intValue(),
                Tone.of(node.path("tone").asString("")).orElse(Tone.WARM));
    }

    private static Automations.Wish wish(JsonNode node) {
        return new Automations.Wish(node.path("on").booleanValue(), node.path("daysBefore").asInt(0), node.path("hour").intValue(), gift(node));
    }

    /** Older ones name no program. */
    private static Gift gift(JsonNode node) {
        return new Gift(node.path("gift").longValue(), node.path("programId").asStringOpt().map(ProgramId::new));
    }

    /** Older settings say nothing about it. */
    private static Automations.Expiring expiring(JsonNode node) {
        return node.isMissingNode() ? Automations.Expiring.DEFAULT
                : new Automations.Expiring(node.path("on").booleanValue(), node.path("daysBefore").intValue());
    }

    private static Key key(String merchant) {
        return new Key("MERCHANT#" + merchant, "AUTOMATIONS");
    }
}
