package regulars.card;

import regulars.domain.ProgramId;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.Member;
import regulars.platform.store.RewardChoice;

/** {@code PUT /v1/card/choice}: a member says how to be rewarded. */
final class ChooseReward {
    private final Cards cards;
    private final RewardChoice choice;
    private final Idempotency idempotency;

    ChooseReward(Cards cards, RewardChoice choice, Idempotency idempotency) {
        this.cards = cards;
        this.choice = choice;
        this.idempotency = idempotency;
    }

    Response choose(Request request) {
        Member member = cards.own(request).member();
        ProgramId program = RewardChoice.read(request);
        return idempotency.once(request, member.merchant() + "#" + member.id(),
                () -> choice.change(member, program, request.language()), memo -> Response.json(200, memo));
    }
}
