package regulars.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regulars.domain.Refusal;
import regulars.domain.program.Giving;
import regulars.domain.program.Limit;
import regulars.domain.program.LotEnd;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;

/**
 * Units go from one account to another: taken as if they were spent, and put there under the ends that they had. An
 * idle lot ends there on the day on which it would have ended here, whatever the receiver does: a gift prolongs nothing.
 */
final class Transferring {
    static final String RULE_GIVEN = "given";
    static final String RULE_RECEIVED = "received";

    private final Draft giver;
    private final Draft receiver;
    private final Transfer transfer;

    Transferring(Draft giver, Draft receiver, Transfer transfer) {
        this.giver = giver;
        this.receiver = receiver;
        this.transfer = transfer;
    }

    Decision decide() {
        Optional<Program> found = giver.programs().find(transfer.program()).filter(program -> !program.isDraft());
        if (found.isEmpty()) {
            return new Decision.Refused(new Refusal.ProgramUnknown(transfer.program()));
        }
        Program program = found.get();
        return withheld(program).<Decision>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Accepted(give(program, program.giving().orElseThrow())));
    }

    /** In a closed program nothing new comes on a card, not even from another one. */
    private Optional<Refusal> withheld(Program program) {
        return Refusals.first(List.of(
                () -> Refusals.unless(!giver.account().equals(receiver.account()), Refusal.SameAccount::new),
                () -> Refusals.unless(!program.isClosed(), () -> new Refusal.ProgramClosed(program.id())),
                () -> Refusals.unless(program.giving().isPresent(), () -> new Refusal.NotTransferable(program.id())),
                () -> program.giving().flatMap(giving -> limited(program, giving)),
                () -> notEnough(program)));
    }

    private Optional<Refusal> limited(Program program, Giving giving) {
        Limit limit = giving.limit();
        return Refusals.first(List.of(
                () -> Refusals.unless(transfer.units() <= giving.most(), () -> new Refusal.TooMuchAtOnce(program.id(), giving.most())),
                () -> Refusals.unless(giver.hasShare(OfferId.giving(program.id()), limit, businessDay()), () -> new Refusal.GivenAlready(
                        program.id(), limit.perMember().orElseThrow(), giver.shareRenewed(limit, businessDay())))));
    }

    private Optional<Refusal> notEnough(Program program) {
        Holding holding = giver.holding(program.id());
        long missing = transfer.units() + holding.debt() - holding.available();
        return Refusals.unless(missing <= 0, () -> new Refusal.NotEnough(program.id(), missing));
    }

    /** The lots' ends are looked at before the giver's activity moves those of idle lots on. */
    private Posting give(Program program, Giving giving) {
        Holding before = giver.holding(program.id());
        HoldingChange taken = before.debit(transfer.units());
        List<LotChange> received = taken.lots().stream().map(change -> received(before, change)).toList();
        giver.appendTransfer(transfer.request(), receiver.account(), movement(program, RULE_GIVEN, taken));
        giver.use(OfferId.giving(program.id()), giving.limit(), false, businessDay());
        giver.active(giver.now());
        receiver.appendTransfer(transfer.request().receiving(receiver.account()), giver.account(),
                movement(program, RULE_RECEIVED, receiver.holding(program.id()).putBack(received)));
        return giver.posting().with(receiver.posting());
    }

    private static Movement movement(Program program, String rule, HoldingChange change) {
        return Movement.of(program.id(), program.version(), rule, change);
    }

    private static LotChange received(Holding holding, LotChange taken) {
        Optional<LocalDate> lastDay = holding.lot(taken.lot()).orElseThrow().lastDay();
        LotEnd end = lastDay.<LotEnd>map(LotEnd.On::new).orElseGet(LotEnd.Never::new);
        return new LotChange(LotName.active(end), -taken.units(), 0);
    }

    /** What counts on a day counts on the day it is given: so says the server's clock. */
    private LocalDate businessDay() {
        return giver.programs().businessDay(giver.now()).date();
    }
}
