package regulars.platform.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.Fraction;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Basis;
import regulars.domain.ledger.Kept;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a scan was worked out from, as stored JSON. A receipt has many lines and few rates, so each rate stands once and
 * lines name it by its number; what is empty is left out.
 */
final class BasisCodec {
    private BasisCodec() {
    }

    static String write(Basis basis) {
        ObjectNode node = Json.object().put("c", basis.currency());
        if (basis.amountOnly()) {
            node.put("a", true);
        }
        ArrayNode lines = node.putArray("l");
        basis.lines().forEach(line -> lines.addArray().add(line.quantity()).add(line.amount()));
        ObjectNode programs = node.putObject("g");
        basis.given().forEach((program, given) -> programs.set(program.value(), write(given)));
        return Json.write(node);
    }

    static Basis basis(String text) {
        JsonNode node = Json.read(text);
        var lines = new ArrayList<Basis.Line>();
        node.path("l").forEach(line -> lines.add(new Basis.Line(line.get(0).longValue(), line.get(1).longValue())));
        var given = new HashMap<ProgramId, Basis.Given>();
        node.path("g").properties().forEach(field -> given.put(new ProgramId(field.getKey()), given(field.getValue(), lines.size())));
        return new Basis(node.path("c").stringValue(), node.path("a").asBoolean(false), lines, Map.copyOf(given));
    }

    static String write(Kept kept) {
        ArrayNode node = Json.array();
        kept.quantities().forEach(node::add);
        return Json.write(node);
    }

    static Kept kept(String text) {
        var quantities = new ArrayList<Long>();
        Json.read(text).forEach(quantity -> quantities.add(quantity.longValue()));
        return new Kept(quantities);
    }

    private static ObjectNode write(Basis.Given given) {
        ObjectNode node = Json.object();
        put(node, "v", given.visit(), Fraction.ZERO);
        put(node, "m", given.multiplier(), Fraction.ONE);
        given.room().ifPresent(room -> node.put("r", room.toString()));
        given.bonuses().forEach(bonus -> node.withArray("b").addArray().add(bonus.units()).add(bonus.minimumAmount()));
        List<Fraction> rates = given.rates().stream().distinct().toList();
        ArrayNode distinct = node.putArray("f");
        rates.forEach(rate -> distinct.add(rate.toString()));
        if (rates.size() > 1) {
            ArrayNode numbers = node.putArray("n");
            given.rates().forEach(rate -> numbers.add(rates.indexOf(rate)));
        }
        return node;
    }

    private static Basis.Given given(JsonNode node, int lines) {
        var rates = new ArrayList<Fraction>();
        for (int line = 0; line < lines; line++) {
            rates.add(Fraction.parse(node.path("f").get(node.path("n").path(line).asInt(0)).stringValue()));
        }
        var bonuses = new ArrayList<Basis.Bonus>();
        node.path("b").forEach(bonus -> bonuses.add(new Basis.Bonus(bonus.get(0).longValue(), bonus.get(1).longValue())));
        return new Basis.Given(Fraction.parse(node.path("v").asString("0")), rates, Fraction.parse(node.path("m").asString("1")),
                bonuses, Optional.of(node.path("r").asString("")).filter(text -> !text.isEmpty()).map(Fraction::parse));
    }

    private static void put(ObjectNode node, String name, Fraction value, Fraction usual) {
        if (!value.equals(usual)) {
            node.put(name, value.toString());
        }
    }
}
