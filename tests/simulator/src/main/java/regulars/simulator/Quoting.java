package regulars.simulator;

import java.util.Map;
import java.util.TreeMap;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Decision;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Quote;
import regulars.domain.program.Programs;

/** What somebody is told that a scan would give. */
final class Quoting {
    private Quoting() {
    }

    /** What a quote says is what the scan then gives. */
    static Decision decide(Account account, Programs programs, Command.Earn earn, boolean undone) {
        Decision decision = undone ? Ledger.earnUndone(account, programs, earn) : Ledger.earn(account, programs, earn);
        String promised = switch (Ledger.quote(account, programs, earn)) {
            case Quote.Offered(var explanations, _) -> explanations.toString();
            case Quote.Refused(var refusal) -> refusal.toString();
        };
        Broken.unlessSame(promised, switch (decision) {
            case Decision.Accepted(var posting) -> posting.explanations().toString();
            case Decision.Refused(var refusal) -> refusal.toString();
        }, "the scan is not what was quoted");
        return decision;
    }

    /** What discount programs take off is what the model says; gives whether that is anything. */
    static boolean takesOff(Account account, Programs programs, Command.Earn earn, Map<ProgramId, String> expected) {
        var told = new TreeMap<ProgramId, String>();
        if (Ledger.quote(account, programs, earn) instanceof Quote.Offered(_, var savings)) {
            savings.forEach((program, saving) -> told.put(program, saving.percent() + " % of " + saving.amount().currency() + " " + saving.amount().amount()));
        }
        Broken.unlessSame(expected, told, "what is taken off the price");
        return !told.isEmpty();
    }
}
