package regulars.platform.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.domain.AccountId;
import regulars.domain.Fraction;
import regulars.domain.Label;
import regulars.domain.MemberId;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Chosen;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Holding;
import regulars.domain.ledger.Lot;
import regulars.domain.ledger.LotChange;
import regulars.domain.ledger.LotName;
import regulars.domain.ledger.Reservation;
import regulars.domain.ledger.Scan;
import regulars.domain.ledger.Sha256;
import regulars.domain.ledger.Use;
import regulars.domain.ledger.Uses;
import regulars.domain.program.LotEnd;
import regulars.domain.program.OfferId;
import regulars.domain.program.PromotionId;
import regulars.domain.program.RewardId;
import regulars.domain.tier.Measure;
import regulars.platform.json.Json;
import regulars.platform.table.Item;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * An account as an item. It is written with every stamp, so names are single letters and records are arrays:
 * {@code h} holdings, {@code r} reservations, {@code s} scans, {@code m} measures, {@code a} last activity, {@code u} uses of what is limited,
 * {@code j} day of joining. Only of an idle
 * lot the last day is kept beside its name, since it does not follow from it.
 */
final class AccountCodec {
    private static final String SEPARATOR = ",";
    private static final String PART = ".";
    private static final LotName FOREVER = LotName.active(new LotEnd.Never());

    private AccountCodec() {
    }

    static String state(Account account) {
        ObjectNode state = Json.object();
        ObjectNode holdings = state.putObject("h");
        account.holdings().forEach((program, holding) -> holdings.set(program.value(), holding(holding)));
        ArrayNode reservations = state.putArray("r");
        account.reservations().forEach(reservation -> reservations.add(reservation(reservation)));
        ArrayNode scans = state.putArray("s");
        account.scans().forEach(scan -> scans.add(scan(scan)));
        ObjectNode measures = state.putObject("m");
        account.measures().forEach((month, units) -> measures.set(month.toString(), measure(units)));
        account.lastActivity().ifPresent(day -> state.put("a", day.toString()));
        account.joined().ifPresent(day -> state.put("j", day.toString()));
        account.uses().times().forEach((offer, periods) -> periods.forEach((start, times) ->
                state.withObjectProperty("u").withObjectProperty(offer.toString()).put(start.toString(), times)));
        return Json.write(state);
    }

    static Map<String, String> cards(Account account) {
        var cards = new TreeMap<String, String>();
        account.cards().forEach((tag, member) -> cards.put(tag, member.value()));
        return cards;
    }

    static Map<String, String> labels(Account account) {
        var labels = new TreeMap<String, String>();
        account.labels().forEach((member, given) -> labels.put(member.value(), Labels.text(given)));
        return labels;
    }

    static Map<String, String> activated(Account account) {
        var activated = new TreeMap<String, String>();
        account.activated().forEach((member, offers) -> activated.put(member.value(),
                offers.stream().sorted().map(AccountCodec::promotion).collect(Collectors.joining(SEPARATOR))));
        return activated;
    }

    static String chosen(Account account) {
        return account.chosen().map(chosen -> chosen.program().value() + PART + chosen.since()).orElseThrow();
    }

    private static Chosen chosen(String text) {
        String[] parts = text.split(Pattern.quote(PART), 2);
        return new Chosen(new ProgramId(parts[0]), LocalDate.parse(parts[1]));
    }

    private static String promotion(OfferId offer) {
        return offer.program().value() + PART + offer.id();
    }

    private static Set<OfferId> promotions(String text) {
        return Stream.of(text.split(SEPARATOR)).map(one -> one.split(Pattern.quote(PART), 2))
                .map(parts -> OfferId.of(new ProgramId(parts[0]), new PromotionId(parts[1]))).collect(Collectors.toUnmodifiableSet());
    }

    static Account account(AccountId id, Item item) {
        JsonNode state = Json.read(item.text("s"));
        var holdings = new HashMap<ProgramId, Holding>();
        state.path("h").properties().forEach(field ->
                holdings.put(new ProgramId(field.getKey()), holding(field.getValue())));
        var reservations = new ArrayList<Reservation>();
        state.path("r").forEach(node -> reservations.add(reservation(id, node)));
        var scans = new ArrayList<Scan>();
        state.path("s").forEach(node -> scans.add(scan(node)));
        var measures = new HashMap<YearMonth, Measure>();
        state.path("m").properties().forEach(field ->
                measures.put(YearMonth.parse(field.getKey()), measure(field.getValue())));
        var cards = new HashMap<String, MemberId>();
        item.texts("c").forEach((tag, member) -> cards.put(tag, new MemberId(member)));
        var labels = new HashMap<MemberId, Set<Label>>();
        item.texts("g").forEach((member, given) -> labels.put(new MemberId(member), Labels.parse(given)));
        var activated = new HashMap<MemberId, Set<OfferId>>();
        item.texts("o").forEach((member, offers) -> activated.put(new MemberId(member), promotions(offers)));
        return new Account(id, item.number("w"), item.number("q"), Sha256.fromBytes(item.bytes("h")),
                holdings, reservations, scans, measures, Optional.ofNullable(state.get("a")).map(AccountCodec::date),
                uses(state.path("u")), Optional.ofNullable(state.get("j")).map(AccountCodec::date), cards, labels, activated,
                item.optionalText("p").map(AccountCodec::chosen));
    }

    private static ObjectNode holding(Holding holding) {
        ObjectNode node = Json.object();
        ArrayNode lots = node.putArray("l");
        holding.lots().forEach(lot -> lots.add(lot(lot)));
        if (holding.debt() != 0) {
            node.put("d", holding.debt());
        }
        return holding.remainder().isZero() ? node : node.put("f", holding.remainder().toString());
    }

    private static Holding holding(JsonNode node) {
        var lots = new ArrayList<Lot>();
        node.path("l").forEach(lot -> lots.add(lot(lot)));
        return new Holding(lots, node.path("d").asLong(0), Fraction.parse(node.path("f").asString("0")));
    }

    private static ArrayNode lot(Lot lot) {
        ArrayNode node = Json.array().add(lot.opened().toString()).add(name(lot.name())).add(lot.amount())
                .add(lot.remaining()).add(lot.lapsed());
        return lot.name().end() instanceof LotEnd.Idle ? node.add(lot.lastDay().orElseThrow().toString()) : node;
    }

    private static Lot lot(JsonNode node) {
        LotName name = name(node.get(1));
        Optional<LocalDate> lastDay = Optional.ofNullable(node.get(5)).map(AccountCodec::date)
                .or(() -> name.end().lastDay(LocalDate.MIN));
        return new Lot(date(node.get(0)), name, lastDay, node.get(2).longValue(), node.get(3).longValue(), node.get(4).longValue());
    }

    private static ArrayNode reservation(Reservation reservation) {
        ArrayNode node = Json.array().add(reservation.id().key()).add(reservation.program().value())
                .add(reservation.version()).add(reservation.cost()).add(reservation.expiresAt().toEpochMilli());
        lots(reservation.taken().getFirst(), node.addArray());
        reservation.reward().ifPresent(reward -> node.add(reward.value()));
        reservation.use().ifPresent(use -> node.add(use.share().map(LocalDate::toString).orElse("")).add(use.supplied()));
        reservation.taken().stream().skip(1).forEach(taken -> lots(taken,
                node.addArray().add(taken.program().value()).add(taken.version()).add(taken.units()).addArray()));
        return node;
    }

    private static void lots(Reservation.Taken taken, ArrayNode node) {
        taken.lots().forEach(lot -> node.addArray().add(name(lot.lot())).add(lot.units()).add(lot.lapsed()));
    }

    private static Reservation reservation(AccountId account, JsonNode node) {
        var program = new ProgramId(node.get(1).stringValue());
        var taken = new ArrayList<>(List.of(taken(program, node.get(2), node.get(3), node.get(5))));
        node.valueStream().skip(6).filter(JsonNode::isArray)
                .forEach(other -> taken.add(taken(new ProgramId(other.get(0).stringValue()), other.get(1), other.get(2), other.get(3))));
        Optional<RewardId> reward = Optional.ofNullable(node.get(6)).map(id -> new RewardId(id.stringValue()));
        Optional<Use> use = reward.filter(_ -> node.path(7).isString()).map(id -> new Use(OfferId.of(program, id),
                Optional.of(node.get(7).stringValue()).filter(day -> !day.isEmpty()).map(LocalDate::parse), node.get(8).booleanValue()));
        return new Reservation(new EntryId(account, node.get(0).stringValue()), reward, taken, use, Instant.ofEpochMilli(node.get(4).longValue()));
    }

    private static Reservation.Taken taken(ProgramId program, JsonNode version, JsonNode units, JsonNode lots) {
        return new Reservation.Taken(program, version.intValue(), units.longValue(), lots.valueStream()
                .map(lot -> new LotChange(name(lot.get(0)), lot.get(1).longValue(), lot.get(2).longValue())).toList());
    }

    private static Uses uses(JsonNode node) {
        var times = new HashMap<OfferId, Map<LocalDate, Integer>>();
        node.properties().forEach(offer -> {
            var periods = new HashMap<LocalDate, Integer>();
            offer.getValue().properties().forEach(period -> periods.put(LocalDate.parse(period.getKey()), period.getValue().intValue()));
            times.put(OfferId.parse(offer.getKey()), periods);
        });
        return new Uses(times);
    }

    private static ArrayNode scan(Scan scan) {
        ArrayNode node = Json.array().add(scan.occurredAt().toEpochMilli()).add(scan.key());
        ObjectNode units = node.addObject();
        scan.units().forEach((program, given) -> units.set(program.value(), exact(given)));
        return node;
    }

    private static Scan scan(JsonNode node) {
        var units = new HashMap<ProgramId, Fraction>();
        node.get(2).properties().forEach(field -> units.put(new ProgramId(field.getKey()), exact(field.getValue())));
        return new Scan(Instant.ofEpochMilli(node.get(0).longValue()), node.get(1).stringValue(), units);
    }

    private static ArrayNode measure(Measure measure) {
        ArrayNode node = Json.array().add(exact(measure.stamps())).add(exact(measure.points())).add(measure.spend()).add(measure.visits());
        return measure.actions() == 0 ? node : node.add(measure.actions());
    }

    /** Once only stamps were counted, as a number. */
    private static Measure measure(JsonNode node) {
        return node.isArray()
                ? new Measure(exact(node.get(0)), exact(node.get(1)), node.get(2).longValue(), node.get(3).longValue(), node.path(4).asLong(0))
                : Measure.ofStamps(node.longValue());
    }

    /** Most are whole, and then a number. */
    private static JsonNode exact(Fraction units) {
        return units.isWhole() ? LongNode.valueOf(units.floor()) : StringNode.valueOf(units.toString());
    }

    private static Fraction exact(JsonNode node) {
        return node.isNumber() ? Fraction.of(node.longValue()) : Fraction.parse(node.stringValue());
    }

    private static String name(LotName name) {
        return name.equals(FOREVER) ? "" : name.toString();
    }

    private static LotName name(JsonNode node) {
        String text = node.stringValue();
        return text.isEmpty() ? FOREVER : LotName.parse(text);
    }

    private static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.stringValue());
    }
}
