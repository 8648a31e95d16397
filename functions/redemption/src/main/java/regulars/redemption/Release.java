package regulars.redemption;

import java.time.Instant;
import java.util.Optional;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Posting;
import regulars.domain.ledger.RedemptionEnd;
import regulars.domain.program.Programs;
import regulars.platform.World;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.LedgerRequests;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.LedgerWriter.EndedRedemption;
import regulars.platform.store.LedgerWriter.Keyed;
import regulars.platform.store.LedgerWriter.Proposal;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.Refusals;

/** {@code POST /v1/redemptions/{redemptionId}/release} */
final class Release {
    private final Reservations reservations;
    private final LedgerWriter ledger;
    private final ProgramStore programs;
    private final World world;

    Release(Reservations reservations, LedgerWriter ledger, ProgramStore programs, World world) {
        this.reservations = reservations;
        this.ledger = ledger;
        this.programs = programs;
        this.world = world;
    }

    Response handle(Request http) {
        http.optionalFields().done();
        Reserved reservation = reservations.find(http);
        Keyed keyed = LedgerRequests.keyed(http, reservation.id().account());
        return Response.json(200, ledger.post(keyed, account -> propose(http, keyed, reservation, account)));
    }

    private Proposal propose(Request http, Keyed keyed, Reserved reservation, Account account) {
        Instant now = world.now();
        Programs running = programs.load(http.merchant());
        var ended = ledger.end(http.merchant(), reservation.id()).map(EndedRedemption::end);
        var command = new Command.Release(LedgerRequests.now(http, keyed, world), reservation.id(), ended);
        Posting posting = Refusals.accepted(Ledger.release(account, running, command), now);
        return new Proposal(posting, RedemptionJson.ended(reservation, RedemptionEnd.RELEASED.code(), now,
                Optional.of(posting.account())));
    }
}
