package regulars.redemption;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import regulars.domain.CardCode;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Posting;
import regulars.domain.ledger.Reservation;
import regulars.domain.program.OfferId;
import regulars.domain.program.Programs;
import regulars.domain.program.Reward;
import regulars.domain.program.RewardId;
import regulars.domain.purchase.Purchase;
import regulars.platform.World;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.LedgerRequests;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.LedgerWriter.Keyed;
import regulars.platform.store.LedgerWriter.Proposal;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.Refusals;
import regulars.platform.store.Supplies;
import regulars.redemption.Reserved.Named;

/** {@code POST /v1/redemptions} */
final class Reserve {
    private static final int TEXT_CHARS_MAX = 40;

    private final LedgerWriter ledger;
    private final ProgramStore programs;
    private final Supplies supplies;
    private final World world;

    Reserve(LedgerWriter ledger, ProgramStore programs, Supplies supplies, World world) {
        this.ledger = ledger;
        this.programs = programs;
        this.supplies = supplies;
        this.world = world;
    }

    /** A reward of a program, its first where none is named, or so much of a cashback balance. */
    private record Wish(ProgramId program, Optional<RewardId> reward, OptionalLong value) { }

    Response handle(Request http) {
        Fields fields = http.fields();
        String card = fields.text("card", 1, TEXT_CHARS_MAX);
        String program = fields.text("programId", 1, TEXT_CHARS_MAX);
        Optional<String> reward = fields.optionalText("rewardId", 1, TEXT_CHARS_MAX);
        Optional<Long> value = fields.optionalAmount("value", 1, Purchase.AMOUNT_LIMIT);
        fields.done();
        if (!ProgramId.isValid(program)) {
            throw Problem.of(404, "program-unknown");
        }
        if (!reward.map(RewardId::isValid).orElse(true)) {
            throw Problem.of(404, "reward-unknown");
        }
        CardCode code = LedgerRequests.card(card, world);
        var wish = new Wish(new ProgramId(program), reward.map(RewardId::new),
                value.map(OptionalLong::of).orElse(OptionalLong.empty()));
        Keyed keyed = LedgerRequests.keyed(http, code.account());
        return Response.json(201, ledger.post(keyed, account -> propose(http, keyed, code, wish, account)));
    }

    private Proposal propose(Request http, Keyed keyed, CardCode code, Wish wish, Account account) {
        Instant now = world.now();
        if (account.member(code.tag()).isEmpty()) {
            throw Refusals.problem(new Refusal.CardUnknown(), now);
        }
        Programs running = supplied(http.merchant(), wish, programs.load(http.merchant()));
        var command = new Command.Reserve(LedgerRequests.now(http, keyed, world), wish.program(), wish.reward(), wish.value());
        Posting posting = Refusals.accepted(Ledger.reserve(account, running, command), now);
        Reservation open = posting.account().reservation(keyed.entry()).orElseThrow();
        var reserved = new Reserved(posting.entry(keyed.entry()).orElseThrow().entry(), reward(open, running).map(Named::of));
        return new Proposal(posting, RedemptionJson.reserved(reserved, open.expiresAt(), Optional.of(posting.account())));
    }

    private static Optional<Reward> reward(Reservation open, Programs running) {
        return running.find(open.program()).flatMap(program -> open.reward().flatMap(program::reward));
    }

    /** The programs, which say of a reward that there is only so much of whether any is left. */
    private Programs supplied(String merchant, Wish wish, Programs running) {
        return running.find(wish.program()).flatMap(program -> wish.reward().map(program::reward).orElseGet(program::firstReward))
                .filter(Reward::isSupplied).map(reward -> supplied(merchant, wish.program(), reward, running)).orElse(running);
    }

    private Programs supplied(String merchant, ProgramId program, Reward reward, Programs running) {
        return supplies.marked(merchant, running, OfferId.of(program, reward.id()), reward.limit().inAll());
    }
}
