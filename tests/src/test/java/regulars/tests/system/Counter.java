package regulars.tests.system;

import static regulars.tests.system.Owner.object;

import tools.jackson.databind.JsonNode;

/** Someone at the counter: a paired device, or the owner. */
public record Counter(Client client, String device, String token) {

    public Answer send(Call call) {
        return client.send(call.as(token));
    }

    public static Call stamp(String card, int stamps) {
        return Call.post("/v1/stamps").json(object().put("card", card).put("stamps", stamps));
    }

    /** Gives stamps; the receipt. */
    public JsonNode give(String card, int stamps) {
        return send(stamp(card, stamps)).expect(201).json();
    }

    public Call undo(String entry) {
        return Call.post("/v1/stamps/" + entry + "/reversal").as(token);
    }

    public static Call reservation(String card, String program) {
        return Call.post("/v1/redemptions").json(object().put("card", card).put("programId", program));
    }

    /** Reserves a reward; the redemption's id. */
    public String reserve(String card, String program) {
        return send(reservation(card, program)).expect(201).text("redemptionId");
    }

    public Answer confirm(String redemption) {
        return send(Call.post("/v1/redemptions/" + redemption + "/confirmation"));
    }

    public Answer release(String redemption) {
        return send(Call.post("/v1/redemptions/" + redemption + "/release"));
    }

    public JsonNode lookUp(String card) {
        return send(Call.of("POST", "/v1/cards/lookup").json(object().put("card", card))).expect(200).json();
    }

    /** What can be spent in the card's only program. */
    public long balance(String card) {
        return lookUp(card).at("/programs/0/balance").longValue();
    }
}
