package regulars.platform.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.Base32;
import regulars.domain.CardCode;
import regulars.domain.Refusal;
import regulars.domain.ledger.Actor;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Sha256;
import regulars.platform.World;
import regulars.platform.auth.Principal;
import regulars.platform.hash.Hashes;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;

/** From a request over HTTP to one of the ledger. */
public final class LedgerRequests {
    private static final int KEY_BYTES = 16;

    private LedgerRequests() {
    }

    /** The request under its idempotency key, which makes the id of the entry that it writes. */
    public static LedgerWriter.Keyed keyed(Request http, AccountId account) {
        byte[] hash = Hashes.sha256(http.idempotencyKey().getBytes(StandardCharsets.US_ASCII));
        String key = Base32.encode(Arrays.copyOf(hash, KEY_BYTES));
        return new LedgerWriter.Keyed(http.merchant(), new EntryId(account, key), new Sha256(http.fingerprint()));
    }

    /** As the ledger sees it, recorded and occurred now. */
    public static regulars.domain.ledger.Request now(Request http, LedgerWriter.Keyed keyed, World world) {
        return now(http, keyed, place(http.principal()), world);
    }

    /** The same, where the place may be another one than the caller's own. */
    public static regulars.domain.ledger.Request now(Request http, LedgerWriter.Keyed keyed, Optional<String> place, World world) {
        return new regulars.domain.ledger.Request(keyed.entry(), keyed.hash(), actor(http.principal()), Optional.empty(), world.now(),
                place, Optional.empty());
    }

    /** Where the caller's device stands, if that is known. */
    public static Optional<String> place(Principal principal) {
        return principal instanceof Principal.Device(_, _, Optional<String> place) ? place : Optional.empty();
    }

    /** Who is named in the entry. */
    public static Actor actor(Principal principal) {
        return switch (principal) {
            case Principal.Device(_, String device, _) -> new Actor(Actor.Kind.DEVICE, device);
            case Principal.Owner(_, String staff, _) -> new Actor(Actor.Kind.PERSON, staff);
            case Principal.CardHolder(_, String account, _) -> new Actor(Actor.Kind.PERSON, account);
            case Principal.Member(_, String member) -> new Actor(Actor.Kind.PERSON, member);
            case Principal.Anonymous _ -> Actor.SYSTEM;
        };
    }

    /** A card code as scanned or typed.
     * @throws Problem 404 where it is none */
    public static CardCode card(String typed, World world) {
        Optional<CardCode> code = CardCode.parse(typed);
        return code.orElseThrow(() -> Refusals.problem(new Refusal.CardUnknown(), world.now()));
    }
}
