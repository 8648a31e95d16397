package regulars.simulator;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import regulars.domain.Refusal;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Decision;
import regulars.domain.ledger.Ledger;
import regulars.domain.program.Programs;

/** What the card says of a reward or an action beforehand is what is said to whoever asks for it. */
final class Shown {
    /** Said before anyone looks at what a member can have. */
    private static final Set<String> BEFORE = Set.of("program-unknown", "program-paused", "program-closed", "not-chosen", "reward-unknown", "action-unknown", "too-many-reservations", "proof-missing");
    /** What the card leaves to who looks at balance and place. */
    private static final Set<String> AFTER = Set.of("not-enough", "reward-not-here");

    private Shown() {
    }

    static void check(Account account, Programs programs, Command command, Decision decision) {
        Optional<Refusal> refused = decision instanceof Decision.Refused(Refusal refusal) ? Optional.of(refusal) : Optional.empty();
        if (refused.filter(refusal -> BEFORE.contains(refusal.code())).isPresent()) {
            return;
        }
        switch (command) {
            case Command.Reserve reserve -> compare(shown(account, programs, reserve), refused.filter(refusal -> !AFTER.contains(refusal.code())));
            case Command.Act act when act.request().occurredAt().isEmpty() -> compare(shown(account, programs, act), refused);
            case Command.Act _, Command.Earn _, Command.Gift _, Command.Reverse _, Command.Confirm _, Command.Release _ -> { }
        }
    }

    private static void compare(Optional<Refusal> shown, Optional<Refusal> refused) {
        Broken.unlessSame(shown, refused, "what is said is not what the card said before");
    }

    private static Optional<Refusal> shown(Account account, Programs programs, Command.Reserve command) {
        Instant now = command.request().recordedAt();
        return programs.find(command.program()).flatMap(program -> command.reward().map(program::reward).orElseGet(program::firstReward)
                .flatMap(reward -> Ledger.withheld(account, programs, program, reward, now)));
    }

    private static Optional<Refusal> shown(Account account, Programs programs, Command.Act command) {
        Instant now = command.request().recordedAt();
        return programs.find(command.program()).flatMap(program -> program.action(command.action())
                .flatMap(action -> Ledger.withheld(account, programs, program, action, now)));
    }
}
