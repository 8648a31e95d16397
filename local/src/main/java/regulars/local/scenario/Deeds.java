package regulars.local.scenario;

import static regulars.local.shop.Calls.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import regulars.local.shop.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Does what a step says, as a page would do it. */
final class Deeds {
    /** In a quote: somebody without a card. */
    static final String ANYONE = "anyone";

    private final Cast cast;

    Deeds(Cast cast) {
        this.cast = cast;
    }

    /** What came of it; nothing where it needs what has not come about before. */
    Optional<Outcome> perform(Step step) {
        String target = step.target();
        return switch (step.action()) {
            case JOIN -> Optional.of(join(step));
            case SCAN -> member(target).map(_ -> scan(step));
            case ACT -> member(target).map(_ -> act(step));
            case QUOTE -> member(target).or(() -> Optional.of(target).filter(ANYONE::equals)).map(_ -> quote(step));
            case REFUND -> cast.done(target).map(id -> received(cast.serve("/v1/stamps/" + id + "/reversal", part(step)), "movements"));
            case RETURN -> Optional.of(received(cast.serve("/v1/purchases/reversals", part(step).put("reference", target)), "movements"));
            case RESERVE -> member(target).map(_ -> reserve(step));
            case REDEEM -> member(target).map(_ -> redeem(step));
            case GIVE -> member(target).flatMap(_ -> member(step.said().path("for").asString())).map(name -> give(step, name));
            case CONFIRM -> cast.done(target).map(id -> plain(cast.serve("/v1/redemptions/" + id + "/confirmation", object())));
            case RELEASE -> cast.done(target).map(id -> plain(cast.serve("/v1/redemptions/" + id + "/release", object())));
            case CHANGE -> Optional.of(plain(cast.ask("PUT", "/v1/programs/" + cast.program(target), cast.places().named(cast.terms(step.said().path("to"))))));
            case CLOSE -> Optional.of(turn(target, "closure"));
            case ACTIVATE -> Optional.of(turn(target, "activation"));
            case PAUSE -> Optional.of(turn(target, "pause"));
            case SETTINGS -> Optional.of(plain(cast.ask("PATCH", "/v1/merchant", step.said().path("settings"))));
            case TIERS -> Optional.of(plain(cast.ask("PUT", "/v1/tiers", step.said().path("tiers"))));
            case CHOICE -> Optional.of(plain(cast.ask("PUT", "/v1/choice", choice(step.said().path("choice")))));
            case CHOOSE -> member(target).map(_ -> plain(cast.asGuest(target, "PUT", "/v1/card/choice", object().put("programId", cast.program(programOf(step.said()))))));
            case AUTOMATIONS -> Optional.of(plain(cast.ask("PUT", "/v1/automations", cast.terms(step.said().path("automations")))));
            case ISSUE -> member(step.said().path("for").asString()).map(name -> plain(new CouponDeeds(cast).issue(target, name)));
            case USE -> member(target).map(_ -> new CouponDeeds(cast).use(step, basket(step.said())));
            case END -> Optional.of(plain(cast.ask("POST", "/v1/coupons/" + cast.coupon(target) + "/ending", object())));
            case LABEL -> member(target).map(_ -> plain(cast.ask("PUT", "/v1/cards/labels", object().put("card", cast.code(target)).set("labels", step.said().path("labels")))));
            case TAP -> member(target).map(_ -> activate(step));
            case TAKE -> member(target).map(_ -> plain(new CouponDeeds(cast).take(step)));
            case SURVEY -> Optional.of(plain(cast.ask("PUT", "/v1/survey", cast.terms(step.said().path("survey")))));
            case ANSWER -> member(target).map(_ -> plain(cast.asGuest(target, "POST", "/v1/card/survey/answers", object().set("answers", step.said().path("answers")))));
            case SEE -> member(target).map(_ -> Outcome.DONE);
            case NOTHING -> Optional.of(Outcome.DONE);
        };
    }

    private ObjectNode choice(JsonNode said) {
        ObjectNode body = object();
        said.path("programs").forEach(name -> body.withArray("programIds").add(cast.program(name.asString())));
        said.optional("everyDays").ifPresent(days -> body.set("everyDays", days));
        return body.has("programIds") ? body : body.set("programIds", said.path("programs"));
    }

    private Outcome activate(Step step) {
        JsonNode said = step.said();
        return plain(cast.asGuest(step.target(), "PUT", "/v1/card/promotions", object().put("programId", cast.program(programOf(said)))
                .put("promotionId", said.path("promotion").asString()).put("activated", said.path("activated").asBoolean(true))));
    }

    private Outcome turn(String program, String status) {
        return plain(cast.ask("POST", "/v1/programs/" + cast.program(program) + "/" + status, object()));
    }

    private Optional<String> member(String name) {
        return Optional.of(name).filter(cast::has);
    }

    private Outcome join(Step step) {
        Reply asked = cast.join(step.target(), step.said().path("with"));
        if (asked.isRefused()) {
            return Outcome.refused(asked);
        }
        var gives = new TreeMap<String, Long>();
        cast.guestsView(step.target(), "/v1/card").orThrow().path("programs").forEach(program ->
                gives.put(cast.nameOf(program.path("programId").asString()), program.path("balance").asLong()));
        gives.values().removeIf(units -> units == 0);
        return Outcome.of(gives, Map.of(), Map.of());
    }

    private Outcome scan(Step step) {
        JsonNode said = step.said();
        ObjectNode body = basket(said).put("card", cast.code(step.target()));
        said.optional("reference").ifPresent(reference -> body.set("reference", reference));
        said.optional("occurredAt").ifPresent(time ->
                body.put("occurredAt", LocalMoment.parse(time.asString(), cast.scenario().zone()).toString()));
        said.optional("override").ifPresent(reason -> body.putObject("override").set("reason", reason));
        String path = said.has("purchase") ? "/v1/purchases" : "/v1/stamps";
        Reply reply = said.has("override") ? cast.ask("POST", path, said.has("place")
                ? body.put("placeId", cast.places().id(said.path("place").asString())) : body) : cast.serve(step, path, body);
        if (!reply.isRefused()) {
            cast.remember(step, reply.json().path("entryId").asString());
        }
        return received(reply, "movements");
    }

    private Outcome act(Step step) {
        JsonNode said = step.said();
        ObjectNode body = object().put("card", cast.code(step.target())).put("programId", cast.program(programOf(said)));
        body.set("actionId", said.path("action"));
        said.optional("proof").ifPresent(proof -> body.set("proof", proof));
        return received(cast.serve(step, "/v1/actions", body), "movements");
    }

    /** What comes back; all of it where nothing is named. */
    private static ObjectNode part(Step step) {
        return step.said().deepCopy().asObject().retain("amount", "lines");
    }

    private Outcome quote(Step step) {
        ObjectNode body = basket(step.said());
        if (!step.target().equals(ANYONE)) {
            body.put("card", cast.code(step.target()));
        }
        return received(cast.serve(step, "/v1/quotes", body), "items");
    }

    private ObjectNode basket(JsonNode said) {
        ObjectNode body = object();
        said.optional("stamps").ifPresent(stamps -> body.set("stamps", stamps));
        said.optional("channel").ifPresent(channel -> body.set("channel", channel));
        said.optional("programs").ifPresent(names ->
                names.forEach(name -> body.withArray("programIds").add(cast.program(name.asString()))));
        said.optional("purchase").ifPresent(purchase -> {
            ObjectNode bought = purchase.deepCopy().asObject();
            if (!bought.has("currency")) {
                currency().ifPresent(currency -> bought.put("currency", currency));
            }
            body.set("purchase", bought);
        });
        return body;
    }

    private Optional<String> currency() {
        return cast.scenario().programs().values().stream().flatMap(terms -> terms.optional("currency").stream())
                .map(JsonNode::asString).findFirst();
    }

    private Reply reservation(Step step) {
        JsonNode said = step.said();
        ObjectNode body = object().put("card", cast.code(step.target())).put("programId", cast.program(programOf(said)));
        said.optional("reward").ifPresent(reward -> body.set("rewardId", reward));
        said.optional("value").ifPresent(value -> body.set("value", value));
        return cast.serve("/v1/redemptions", body);
    }

    /** The one that is named, else the one that has the reward, or else the first. */
    private String programOf(JsonNode said) {
        String reward = said.path("reward").asString("");
        Map<String, JsonNode> programs = cast.scenario().programs();
        return said.path("program").asStringOpt().or(() -> programs.keySet().stream()
                .filter(name -> programs.get(name).path("rewards").valueStream().anyMatch(one -> one.path("id").asString("").equals(reward)))
                .findFirst()).or(() -> programs.keySet().stream().findFirst()).orElse("");
    }

    private Outcome reserve(Step step) {
        Reply reply = reservation(step);
        if (!reply.isRefused()) {
            cast.remember(step, reply.json().path("redemptionId").asString());
        }
        return plain(reply);
    }

    private Outcome redeem(Step step) {
        Reply reply = reservation(step);
        return reply.isRefused() ? Outcome.refused(reply)
                : plain(cast.serve("/v1/redemptions/" + reply.json().path("redemptionId").asString() + "/confirmation", object()));
    }

    private Outcome give(Step step, String receiver) {
        ObjectNode body = object().put("card", cast.code(step.target())).put("to", cast.code(receiver)).put("programId", cast.program(programOf(step.said())));
        body.set("amount", step.said().path("amount"));
        return plain(cast.serve("/v1/transfers", body));
    }

    private static Outcome plain(Reply reply) {
        return reply.isRefused() ? Outcome.refused(reply) : Outcome.DONE;
    }

    /** What a receipt or a quote says of each program. */
    private Outcome received(Reply reply, String lines) {
        if (reply.isRefused()) {
            return Outcome.refused(reply);
        }
        var gives = new TreeMap<String, Long>();
        var carried = new TreeMap<String, String>();
        var promotions = new TreeMap<String, List<String>>();
        for (JsonNode line : reply.json().path(lines)) {
            String program = cast.nameOf(line.path("programId").asString());
            gives.put(program, line.path("amount").asLong());
            JsonNode explanation = line.path("explanation");
            carried.put(program, explanation.path("carriedAfter").asString("0"));
            promotions.put(program, explanation.path("promotions").valueStream().map(one -> one.path("id").asString()).toList());
        }
        gives.values().removeIf(units -> units == 0);
        return Outcome.of(gives, carried, promotions);
    }
}
