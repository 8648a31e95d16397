package regulars.redemption;

import java.time.Instant;
import java.util.Optional;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.RedemptionEnd;
import regulars.domain.ledger.Reservation;
import regulars.domain.program.Programs;
import regulars.platform.World;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.LedgerWriter.EndedRedemption;
import regulars.platform.store.ProgramStore;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/redemptions/{redemptionId}} */
final class Show {
    private final Reservations reservations;
    private final LedgerWriter ledger;
    private final ProgramStore programs;
    private final World world;

    Show(Reservations reservations, LedgerWriter ledger, ProgramStore programs, World world) {
        this.reservations = reservations;
        this.ledger = ledger;
        this.programs = programs;
        this.world = world;
    }

    Response handle(Request http) {
        Entry reservation = reservations.find(http);
        Programs running = programs.load(http.merchant());
        Optional<Reservation> open = reservations.account(http, reservation).reservations().stream()
                .filter(candidate -> candidate.id().equals(reservation.id())).findFirst();
        return Response.json(200, open.map(still -> open(reservation, running, still.expiresAt()))
                .orElseGet(() -> ended(http, reservation, running)));
    }

    /** What has lapsed is expired, whether or not that has been entered yet. */
    private ObjectNode open(Entry reservation, Programs running, Instant expiresAt) {
        return world.now().isBefore(expiresAt)
                ? RedemptionJson.reserved(reservation, running, expiresAt, Optional.empty())
                : RedemptionJson.ended(reservation, running, RedemptionEnd.EXPIRED.code(), expiresAt, Optional.empty());
    }

    private ObjectNode ended(Request http, Entry reservation, Programs running) {
        EndedRedemption end = ledger.end(http.merchant(), reservation.id()).orElseThrow();
        return RedemptionJson.ended(reservation, running, end.end().code(), end.at(), Optional.empty());
    }
}
