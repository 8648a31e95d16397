package regulars.preferences;

import regulars.domain.ProgramId;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.Member;
import regulars.platform.store.RewardChoice;

/** {@code PUT /v1/preferences/choice}: a member says how to be rewarded. */
final class ChooseReward {
    private final Members members;
    private final RewardChoice choice;
    private final Preferences preferences;
    private final Idempotency idempotency;

    ChooseReward(Members members, RewardChoice choice, Preferences preferences, Idempotency idempotency) {
        this.members = members;
        this.choice = choice;
        this.preferences = preferences;
        this.idempotency = idempotency;
    }

    Response choose(Request request) {
        Member member = members.caller(request);
        ProgramId program = RewardChoice.read(request);
        return idempotency.once(request, Scope.of(member), () -> choice.change(member, program, request.language()),
                _ -> preferences.answer(member, request.language()));
    }
}
