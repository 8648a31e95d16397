package regulars.platform.code;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import regulars.domain.Base32;
import regulars.platform.World;
import regulars.platform.auth.Tokens;
import regulars.platform.code.EmailCode.Purpose;
import regulars.platform.http.Problem;
import regulars.platform.table.Item;
import regulars.platform.table.Table;

/**
 * One try at a code. It is counted by a conditional write before anything is compared, so that guessing in parallel
 * gains nothing; and counted once, however often the transaction that follows has to be tried again.
 */
public final class CodeAttempt {
    private static final int TRIES_MAX = 5;

    private final Table table;
    private final World world;
    private final Tokens tokens;
    private final Purpose purpose;
    private final String id;
    private final String typed;
    private final Runnable limit;
    private boolean counted;

    CodeAttempt(Table table, World world, Tokens tokens, Purpose purpose, String id, String typed, Runnable limit) {
        this.table = table;
        this.world = world;
        this.tokens = tokens;
        this.purpose = purpose;
        this.id = id;
        this.typed = typed;
        this.limit = limit;
    }

    /**
     * The code that was tried, where it is right and still good.
     *
     * @throws Problem 409 {@code wrong-code} also where nothing was ever asked for under this id, 409
     *     {@code code-expired} also where it has been used, 429 where it was tried too often
     */
    public EmailCode check() {
        if (!counted) {
            limit.run();
        }
        if (!Base32.isNormal(id, EmailCode.ID_LENGTH)) {
            throw wrong();
        }
        Item item = count().or(this::find).orElseThrow(CodeAttempt::wrong);
        EmailCode code = EmailCode.of(item);
        Instant now = world.now();
        if (EmailCode.used(item).isPresent() || !now.isBefore(code.expires())) {
            throw Problem.of(409, "code-expired");
        }
        if (!counted) {
            throw Problem.tooMany(Duration.between(now, code.expires()));
        }
        if (!Tokens.same(tokens.code(id), typed) || !code.known()) {
            throw wrong();
        }
        return code;
    }

    private Optional<Item> count() {
        if (counted) {
            return Optional.empty();
        }
        Optional<Item> item = table.update(EmailCode.key(id), "ADD #attempts :one",
                "#purpose = :purpose AND #attempts < :max AND attribute_not_exists(#used)",
                Map.of(":one", 1, ":purpose", purpose.word(), ":max", TRIES_MAX));
        counted = item.isPresent();
        return item;
    }

    private Optional<Item> find() {
        return table.getConsistent(EmailCode.key(id)).filter(item -> item.text("purpose").equals(purpose.word()));
    }

    private static Problem wrong() {
        return Problem.of(409, "wrong-code");
    }
}
