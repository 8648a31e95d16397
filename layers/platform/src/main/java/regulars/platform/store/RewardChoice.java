package regulars.platform.store;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.Fraction;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Choosing;
import regulars.domain.program.Discount;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;
import regulars.domain.program.Reward;
import regulars.platform.World;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.json.Json;
import regulars.platform.table.Write;
import regulars.platform.text.Language;
import regulars.platform.text.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a member chooses to be rewarded. Written by the account's version as labels are, so that neither this nor a scan is
 * lost in the other.
 */
public final class RewardChoice {
    private static final Texts TEXTS = new Texts(RewardChoice.class, "options");

    private final Accounts accounts;
    private final ProgramStore programs;
    private final World world;

    public RewardChoice(Accounts accounts, ProgramStore programs, World world) {
        this.accounts = accounts;
        this.programs = programs;
        this.world = world;
    }

    /** The contract's {@code Choice} of a member now; empty where there is nothing to choose among.
     * @throws Problem 401 where the member's account is gone */
    public Optional<ObjectNode> json(Member member, Language language) {
        Programs offered = programs.load(member.merchant());
        return offered.choice().options().isEmpty() ? Optional.empty() : json(account(member), offered, world.now(), language);
    }

    /** The contract's {@code Choice}; empty where there is nothing to choose among. */
    public static Optional<ObjectNode> json(Account account, Programs programs, Instant now, Language language) {
        List<Program> offered = Choosing.offered(programs, now);
        if (offered.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode node = Json.object().put("programId", Choosing.counting(account, programs, now).orElseThrow().value());
        Choosing.bound(account, programs, now).ifPresent(day -> node.put("from", day.toString()));
        ArrayNode options = node.putArray("options");
        offered.forEach(program -> options.addObject().put("programId", program.id().value()).put("name", program.name())
                .put("gives", gives(program, language)));
        return Optional.of(node);
    }

    /** The program that a member wants.
     * @throws Problem 400 where the body names none, 404 where it names what cannot be one */
    public static ProgramId read(Request request) {
        Fields fields = request.fields();
        String program = fields.text("programId", 1, ProgramId.LENGTH);
        fields.done();
        if (!ProgramId.isValid(program)) {
            throw Problem.of(404, "not-an-option");
        }
        return new ProgramId(program);
    }

    /** From the account and the programs as they are now.
     * @throws Problem where the member cannot choose this now */
    public Idempotency.Change change(Member member, ProgramId program, Language language) {
        Account account = account(member);
        Programs offered = programs.loadNow(member.merchant()).programs();
        Instant now = world.now();
        Optional<Refusal> refused = Choosing.refused(account, offered, program, now);
        if (refused.isPresent()) {
            throw Refusals.problem(refused.get(), now);
        }
        Account changed = Choosing.choose(account, offered, program, now);
        List<Write> writes = changed == account ? List.of() : List.of(Accounts.chosen(member.merchant(), account.version(), changed));
        return new Idempotency.Change(writes, json(changed, offered, now, language).orElseThrow());
    }

    private Account account(Member member) {
        return accounts.findConsistent(member.merchant(), member.account()).orElseThrow(Problem::unauthorized).account();
    }

    /** In one line: the reward that comes first, or the highest rate. */
    private static String gives(Program program, Language language) {
        String key = program.kind().code();
        return switch (program.kind()) {
            case STAMPS, POINTS -> program.rewards().stream().min(Comparator.comparingLong(Reward::cost))
                    .map(reward -> TEXTS.get(language, key, Map.of("reward", reward.name(), "cost", reward.cost())))
                    .orElseGet(() -> TEXTS.get(language, key + ".alone", Map.of()));
            case CASHBACK -> program.earning().rates().stream().map(rate -> rate.of(100)).max(Comparator.naturalOrder())
                    .map(rate -> TEXTS.get(language, key, Map.of("percent", percent(rate, language))))
                    .orElseGet(() -> TEXTS.get(language, key + ".alone", Map.of()));
            case DISCOUNT -> TEXTS.get(language, key, Map.of("percent", program.earning().discounts().stream().mapToInt(Discount::percent).max().orElse(0)));
        };
    }

    /** To a hundredth, as it is written in the language. */
    private static String percent(Fraction percent, Language language) {
        return NumberFormat.getInstance(language.locale()).format(BigDecimal.valueOf(percent.times(Fraction.of(100)).floor(), 2));
    }
}
