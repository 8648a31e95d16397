package regulars.card;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regulars.domain.ledger.AccountView;
import regulars.domain.ledger.Holding;
import regulars.domain.ledger.Lot;
import regulars.domain.ledger.Reservation;
import regulars.domain.program.Cost;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Reward;
import regulars.platform.json.Json;
import regulars.platform.store.ProgramJson;
import regulars.platform.store.RewardJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is on a card, as the contract's {@code ProgramBalance} and {@code OpenReservation}. */
final class Balances {
    private final OfferedRewards offered;
    private final OfferedPromotions promotions;

    Balances(OfferedRewards offered, OfferedPromotions promotions) {
        this.offered = offered;
        this.promotions = promotions;
    }

    /** Programs in which the card earns, and others in which there is still something. */
    ArrayNode programs(Card card) {
        AccountView view = card.view();
        ArrayNode programs = Json.array();
        List<Program> earning = card.earning();
        card.programs().current().stream()
                .filter(program -> earning.contains(program) || !isEmpty(view.holding(program.id())))
                .forEach(program -> programs.add(balance(card, program, view, earning.contains(program))));
        return programs;
    }

    private static boolean isReady(JsonNode reward, long available) {
        return !reward.has("withheld") && reward.path("cost").longValue() <= available
                && reward.path("alsoCosts").valueStream().allMatch(other -> other.path("units").longValue() <= other.path("balance").longValue());
    }

    private static boolean isEmpty(Holding holding) {
        return holding.remaining() == 0 && holding.debt() == 0;
    }

    private ObjectNode balance(Card card, Program program, AccountView view, boolean earns) {
        ObjectNode node = Json.object().put("programId", program.id().value()).put("kind", program.kind().code())
                .put("name", program.name()).put("balance", view.available(program.id()))
                .put("pending", view.pending(program.id())).put("debt", view.holding(program.id()).debt())
                .put("rewardsReady", ProgramJson.rewardsReady(program, view::available));
        ProgramJson.goal(program, node);
        ProgramJson.currency(program, node);
        if (program.kind() == ProgramKind.POINTS) {
            ArrayNode rewards = offered.of(card, program);
            node.set("rewards", rewards);
            node.put("rewardsReady", rewards.valueStream().filter(reward -> isReady(reward, view.available(program.id()))).count());
        }
        if (program.kind() == ProgramKind.DISCOUNT) {
            node.set("discounts", offered.discounts(card, program));
        }
        if (earns && !program.promotions().isEmpty()) {
            node.set("promotions", promotions.of(card, program));
        }
        if (earns && !program.actions().isEmpty()) {
            node.set("actions", offered.actions(card, program));
        }
        program.giving().filter(_ -> !program.isClosed()).ifPresent(giving -> node.putObject("giving").put("most", giving.most()));
        nextExpiry(view.holding(program.id())).ifPresent(lot -> node.putObject("nextExpiry")
                .put("units", lot.remaining()).put("lastDay", lot.lastDay().orElseThrow().toString()));
        nextActivation(view.holding(program.id())).ifPresent(lot -> node.putObject("nextActivation")
                .put("units", lot.remaining()).put("date", lot.name().pendingUntil().orElseThrow().toString()));
        return node.put("status", program.status().code()).put("closed", !program.isActive());
    }

    /** Lots are in the order in which they lapse. */
    private static Optional<Lot> nextExpiry(Holding holding) {
        return holding.lots().stream().filter(lot -> lot.remaining() > 0 && lot.name().pendingUntil().isEmpty()).findFirst()
                .filter(lot -> lot.lastDay().isPresent());
    }

    private static Optional<Lot> nextActivation(Holding holding) {
        return holding.lots().stream().filter(lot -> lot.remaining() > 0 && lot.name().pendingUntil().isPresent())
                .min(Comparator.comparing(lot -> lot.name().pendingUntil().orElseThrow()));
    }

    static ArrayNode reservations(Card card) {
        ArrayNode reservations = Json.array();
        card.view().reservations().forEach(reservation -> reservations.add(reservation(card, reservation)));
        return reservations;
    }

    private static ObjectNode reservation(Card card, Reservation reservation) {
        ObjectNode node = Json.object().put("redemptionId", reservation.id().toString()).put("programId", reservation.program().value())
                .put("reward", reward(card, reservation)).put("cost", reservation.cost())
                .put("expiresAt", reservation.expiresAt().toString());
        reservation.taken().stream().skip(1).forEach(taken ->
                node.withArray("alsoCosts").add(RewardJson.of(new Cost(taken.program(), taken.units()))));
        return node;
    }

    /** As it was called when it was reserved, where that version is still known. */
    private static String reward(Card card, Reservation reservation) {
        return card.programs().version(reservation.program(), reservation.version())
                .or(() -> card.programs().find(reservation.program()))
                .flatMap(program -> reservation.reward().flatMap(program::reward)).map(Reward::name).orElse("");
    }
}
