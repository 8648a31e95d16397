package regulars.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import regulars.domain.AccountId;
import regulars.domain.MemberId;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Actor;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Decision;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Request;
import regulars.domain.ledger.Sha256;
import regulars.domain.program.Activation;
import regulars.domain.program.AmountRate;
import regulars.domain.program.Conditions;
import regulars.domain.program.Discount;
import regulars.domain.program.Earning;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Programs;
import regulars.domain.program.Promotion;
import regulars.domain.program.PromotionId;
import regulars.domain.program.ReversalPolicy;
import regulars.domain.program.Reward;
import regulars.domain.program.Selection;
import regulars.domain.purchase.Purchase;
import regulars.domain.tier.TierLadder;

/**
 * How fast the rules decide in one thread, hashing included and the table left out: accounts of eight months, a visit
 * every twelve hours. Timed by the thread's own seconds, so that other work on the machine counts less.
 */
final class RuleTimes {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ACCOUNTS = 200;
    private static final int SCANS = 500;
    /** The compiler goes on improving for the first half. */
    private static final int ROUNDS = 16;
    private static final Duration BETWEEN = Duration.ofHours(12);
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

    void print(PrintStream out) {
        var stamps = new Programs(List.of(program("P0000001", ProgramKind.STAMPS)), TierLadder.NONE, ZoneId.of("Europe/Warsaw"), 4);
        var three = new Programs(List.of(program("P0000001", ProgramKind.STAMPS), program("P0000002", ProgramKind.POINTS),
                program("P0000003", ProgramKind.CASHBACK)), TierLadder.NONE, ZoneId.of("Europe/Warsaw"), 4);
        double[] one = rounds(stamps);
        double[] all = rounds(three);
        out.println();
        out.printf("rules in one thread: %,.0f scans a second of a stamp card (%,.0f to %,.0f); %,.0f of stamps, doubled points and cashback"
                + " (%,.0f to %,.0f), %.2f times as long%n", median(one), one[0], one[one.length - 1], median(all), all[0],
                all[all.length - 1], median(one) / median(all));
    }

    /** Scans a second in each round of the second half, the slowest first. */
    private static double[] rounds(Programs programs) {
        return IntStream.range(0, ROUNDS).mapToDouble(_ -> scansASecond(programs)).skip(ROUNDS / 2).sorted().toArray();
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double scansASecond(Programs programs) {
        long began = THREADS.getCurrentThreadCpuTime();
        for (int number = 0; number < ACCOUNTS; number++) {
            Account account = Account.opened(new AccountId("A0000001"), "TAG", new MemberId("V00000000001"), LocalDate.EPOCH);
            for (int scan = 0; scan < SCANS; scan++) {
                account = after(account, programs, scan);
            }
        }
        return (long) ACCOUNTS * SCANS / ((THREADS.getCurrentThreadCpuTime() - began) / 1e9);
    }

    private static Account after(Account account, Programs programs, int scan) {
        var request = Request.now(new EntryId(account.id(), "scan/" + scan), Sha256.NONE, Actor.SYSTEM, START.plus(BETWEEN.multipliedBy(scan)));
        var command = new Command.Earn(request, 1, Optional.of(Purchase.of("PLN", 1000 + scan % 7919)), Set.of(), false);
        return switch (Ledger.earn(account, programs, command)) {
            case Decision.Accepted(var posting) -> posting.account();
            case Decision.Refused(var refusal) -> throw new IllegalStateException(refusal.code());
        };
    }

    private static Program program(String id, ProgramKind kind) {
        return new Program(new ProgramId(id), 1, Instant.EPOCH, "Program", ProgramStatus.ACTIVE, kind, earning(kind),
                kind == ProgramKind.CASHBACK ? List.of() : List.of(Reward.first("Reward", 10)), 0, OptionalLong.empty(), Optional.empty(),
                new Activation.AtOnce(), new LotExpiry.RollingMonths(12), ReversalPolicy.DEBT, Duration.ofMinutes(10),
                kind == ProgramKind.POINTS ? List.of(doubled()) : List.of());
    }

    private static Earning earning(ProgramKind kind) {
        return switch (kind) {
            case STAMPS -> Earning.STAMPS;
            case POINTS -> new Earning(0, Optional.of("PLN"), List.of(AmountRate.of(1, 1000)));
            case CASHBACK -> new Earning(0, Optional.of("PLN"), List.of(AmountRate.of(1, 20)));
            case DISCOUNT -> new Earning(0, Optional.empty(), List.of(), List.of(new Discount(10, Conditions.NONE, Selection.NOTHING, Optional.empty())));
        };
    }

    private static Promotion doubled() {
        return new Promotion(new PromotionId("double"), "Double", LocalDate.EPOCH, Optional.empty(), Optional.empty(), Conditions.NONE, 200, 0, false);
    }
}
