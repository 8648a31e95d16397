package regulars.redemption;

import java.time.Instant;
import java.util.Optional;
import regulars.domain.ledger.RedemptionEnd;
import regulars.domain.ledger.Reservation;
import regulars.platform.World;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.LedgerWriter.EndedRedemption;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/redemptions/{redemptionId}} */
final class Show {
    private final Reservations reservations;
    private final LedgerWriter ledger;
    private final World world;

    Show(Reservations reservations, LedgerWriter ledger, World world) {
        this.reservations = reservations;
        this.ledger = ledger;
        this.world = world;
    }

    Response handle(Request http) {
        Reserved reservation = reservations.find(http);
        Optional<Reservation> open = reservations.account(http, reservation.entry()).reservation(reservation.id());
        return Response.json(200, open.map(still -> open(reservation, still.expiresAt()))
                .orElseGet(() -> ended(http, reservation)));
    }

    /** What has lapsed is expired, whether or not that has been entered yet. */
    private ObjectNode open(Reserved reservation, Instant expiresAt) {
        return world.now().isBefore(expiresAt)
                ? RedemptionJson.reserved(reservation, expiresAt, Optional.empty())
                : RedemptionJson.ended(reservation, RedemptionEnd.EXPIRED.code(), expiresAt, Optional.empty());
    }

    private ObjectNode ended(Request http, Reserved reservation) {
        EndedRedemption end = ledger.end(http.merchant(), reservation.id()).orElseThrow();
        ObjectNode shown = RedemptionJson.ended(reservation, end.end().code(), end.at(), Optional.empty());
        end.answer().map(answer -> answer.get("code")).ifPresent(code -> shown.set("code", code));
        return shown;
    }
}
