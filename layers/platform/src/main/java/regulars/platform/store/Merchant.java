package regulars.platform.store;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import regulars.platform.json.Json;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;
import regulars.platform.text.Language;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tenant: one business.
 *
 * @param publicName  what its join link is called; opaque, grants nothing
 * @param country     ISO 3166 code of two letters
 * @param cutOverHour hour of the wall clock at which its business day begins
 * @param colour      its brand colour, {@code #rrggbb}
 * @param suspended   by the operator: nothing is sent for it
 */
public record Merchant(String id, String name, String publicName, Language language, String country, ZoneId zone,
                       int cutOverHour, String colour, boolean suspended) {
    /** Length of an id in characters of base 32. */
    public static final int ID_LENGTH = 10;
    /** The colour of a merchant that has not chosen one. */
    public static final String DEFAULT_COLOUR = "#7a3e1d";

    private static final int VERSION = 1;
    private static final String SUSPENDED = "suspended";

    /** Where a merchant's main item lies. */
    public static Key key(String id) {
        return Key.main("MERCHANT#" + id);
    }

    public Item item() {
        return Item.of(key(id), VERSION).with("id", id).with("name", name).with("publicName", publicName)
                .with("language", language.tag()).with("country", country).with("zone", zone.getId())
                .with("cutOverHour", cutOverHour).with("colour", colour)
                .with("status", suspended ? SUSPENDED : "active");
    }

    /** Writes what differs from before, so that changes of different things at the same time all hold. */
    public Optional<Write> replacing(Merchant before) {
        Map<String, Object> changed = changeable();
        changed.entrySet().removeAll(before.changeable().entrySet());
        return changed.isEmpty() ? Optional.empty() : Optional.of(update(changed));
    }

    private Write update(Map<String, Object> changed) {
        String sets = changed.keySet().stream().map(name -> "#" + name + " = :" + name)
                .collect(Collectors.joining(", "));
        return Write.update(key(id), "SET " + sets, "attribute_exists(#publicName)",
                changed.entrySet().stream()
                        .collect(Collectors.toMap(field -> ":" + field.getKey(), Map.Entry::getValue)));
    }

    private Map<String, Object> changeable() {
        return new TreeMap<>(Map.of("name", name, "language", language.tag(), "zone", zone.getId(),
                "cutOverHour", cutOverHour, "colour", colour));
    }

    public static Merchant of(Item item) {
        return new Merchant(item.text("id"), item.text("name"), item.text("publicName"),
                Language.of(item.text("language")).orElse(Language.ENGLISH), item.text("country"),
                ZoneId.of(item.text("zone")), (int) item.number("cutOverHour"), item.text("colour"),
                item.optionalText("status").equals(Optional.of(SUSPENDED)));
    }

    /** As the contract's {@code Merchant}. */
    public ObjectNode json() {
        return Json.object().put("id", id).put("name", name).put("publicName", publicName).put("locale", language.tag())
                .put("country", country).put("timeZone", zone.getId())
                .put("cutOverHour", cutOverHour).put("colour", colour);
    }
}
