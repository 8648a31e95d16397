package regulars.redemption;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import regulars.platform.store.Supplies;
import regulars.platform.store.Supplies.NextCode;

/** {@code POST /v1/redemptions/{redemptionId}/confirmation} */
final class Confirm {
    private final Reservations reservations;
    private final LedgerWriter ledger;
    private final ProgramStore programs;
    private final Supplies supplies;
    private final World world;

    Confirm(Reservations reservations, LedgerWriter ledger, ProgramStore programs, Supplies supplies, World world) {
        this.reservations = reservations;
        this.ledger = ledger;
        this.programs = programs;
        this.supplies = supplies;
        this.world = world;
    }

    Response handle(Request http) {
        http.optionalFields().done();
        Reserved reservation = reservations.find(http);
        Keyed keyed = LedgerRequests.keyed(http, reservation.id().account());
        return Response.json(200, ledger.confirm(keyed, reservation.id(),
                account -> propose(http, keyed, reservation, account)));
    }

    private Proposal propose(Request http, Keyed keyed, Reserved reservation, Account account) {
        Instant now = world.now();
        Programs running = programs.load(http.merchant());
        var ended = ledger.end(http.merchant(), reservation.id()).map(EndedRedemption::end);
        Posting posting = Refusals.accepted(
                Ledger.confirm(account, running, new Command.Confirm(reservation.id(), now, ended)), now);
        var answer = RedemptionJson.ended(reservation, RedemptionEnd.REDEEMED.code(), now,
                Optional.of(posting.account()));
        Optional<NextCode> code = reservation.pool().map(pool -> supplies.nextCode(http.merchant(), pool));
        code.ifPresent(next -> answer.put("code", next.code()));
        var writes = new ArrayList<>(List.of(ledger.redeemed(keyed, reservation.id(), answer)));
        code.map(NextCode::taking).ifPresent(writes::add);
        return new Proposal(posting, answer, writes, Optional.empty());
    }
}
