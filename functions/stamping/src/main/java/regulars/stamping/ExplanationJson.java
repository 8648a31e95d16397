package regulars.stamping;

import regulars.domain.ledger.Explanation;
import regulars.domain.program.AmountRate;
import regulars.domain.program.Program;
import regulars.platform.json.Json;
import regulars.platform.store.PromotionJson;
import tools.jackson.databind.node.ObjectNode;

/** How units came about, as the contract's {@code Explanation}. */
final class ExplanationJson {
    private ExplanationJson() {
    }

    /** @param program the version whose terms were applied */
    static ObjectNode of(Explanation explanation, Program program) {
        ObjectNode node = Json.object();
        var rates = node.putArray("rates");
        for (Explanation.Part part : explanation.parts()) {
            switch (part) {
                case Explanation.Part.Visit(var units) -> node.put("visit", units.toString());
                case Explanation.Part.Amount(int number, long amount, var units) ->
                        rates.add(rate(program.earning().rates().get(number), amount).put("earned", units.toString()));
            }
        }
        if (!explanation.levelled().isZero()) {
            node.putObject("level").put("multiplierPercent", explanation.levelPercent()).put("added", explanation.levelled().toString());
        }
        var promotions = node.putArray("promotions");
        program.promotions(explanation.promotions()).stream().map(PromotionJson::of).forEach(promotions::add);
        node.put("promoted", explanation.promoted().toString()).put("cutByCap", explanation.cut().toString());
        return node.put("carriedBefore", explanation.before().toString()).put("carriedAfter", explanation.after().toString());
    }

    private static ObjectNode rate(AmountRate rate, long amount) {
        return Json.object().put("units", rate.units()).put("per", rate.perMinor()).put("amount", amount);
    }
}
