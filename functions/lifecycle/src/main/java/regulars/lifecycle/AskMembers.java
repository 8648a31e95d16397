package regulars.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.message.MessageKind;
import regulars.domain.program.Programs;
import regulars.domain.survey.Asking;
import regulars.platform.Platform;
import regulars.platform.store.Accounts;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.survey.Asked;
import regulars.platform.store.survey.SurveyStore;
import regulars.platform.table.Outcome;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * Asks the members of an account after a visit. That they were asked, each member's questions and each member's message
 * are one transaction, so nobody is asked twice and no question is without its card.
 */
final class AskMembers {
    private final Table table;
    private final SurveyStore surveys;

    AskMembers(Platform platform) {
        this.table = platform.table();
        this.surveys = new SurveyStore(table, platform.world());
    }

    /** @throws IllegalStateException where another write was in the way, to be looked at again */
    void ask(String merchant, Accounts.Stored stored, Programs running, Instant now) {
        SurveyStore.Stored survey = surveys.loadNow(merchant);
        Asking.near(stored.account(), survey.survey(), stored.asked(), now).ifPresent(asking -> {
            List<Asked> asked = stored.account().members().stream()
                    .map(member -> Asked.now(merchant, member, now, running.localDate(asking.visit()), survey.version())).toList();
            if (!asked.isEmpty() && table.transact(writes(merchant, stored, asked, now)) instanceof Outcome.Refused(var failed) && failed.isEmpty()) {
                throw new IllegalStateException("The account is being written");
            }
        });
    }

    private static List<Write> writes(String merchant, Accounts.Stored stored, List<Asked> asked, Instant now) {
        var writes = new ArrayList<Write>();
        writes.add(Accounts.asked(merchant, stored, asked.getFirst().at()));
        asked.forEach(one -> {
            writes.add(one.write());
            writes.add(SendLine.planned(id(one), Optional.of(now.plus(Asking.WORTH_SENDING)), Map.of(), now));
        });
        return writes;
    }

    private static SendId id(Asked asked) {
        return new SendId(asked.merchant(), asked.member(), MessageKind.SURVEY, asked.occurrence());
    }
}
