package regulars.platform.store;

import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.CardCode;
import regulars.platform.auth.Authenticator;
import regulars.platform.auth.Principal;
import regulars.platform.auth.Tokens;

/**
 * Knows who holds a card link: the token is genuine and the account still lists its card. Whatever is no card link is
 * left to the others, sessions and devices. A card may be younger than what an eventually consistent read sees, so a
 * missing one is looked for twice before its holder is turned away.
 */
public final class CardHolders implements Authenticator.Verifier {
    private final Tokens tokens;
    private final Accounts accounts;
    private final Authenticator.Verifier others;

    public CardHolders(Tokens tokens, Accounts accounts, Authenticator.Verifier others) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.others = others;
    }

    @Override
    public Optional<Principal> verify(String token) {
        return tokens.verify(Tokens.Kind.CARD, token)
                .map(id -> holder(id).filter(this::isAlive).<Principal>map(holder -> holder))
                .orElseGet(() -> others.verify(token));
    }

    /** Takes {@link Member#cardTokenId()} apart: merchant, account and tag of fixed lengths. */
    private static Optional<Principal.CardHolder> holder(String id) {
        int account = Merchant.ID_LENGTH;
        int tag = account + AccountId.LENGTH;
        return Optional.of(id).filter(text -> text.length() == tag + CardCode.TAG_LENGTH)
                .map(text -> new Principal.CardHolder(text.substring(0, account), text.substring(account, tag),
                        text.substring(tag)));
    }

    private boolean isAlive(Principal.CardHolder holder) {
        var id = new AccountId(holder.account());
        return lists(accounts.find(holder.merchant(), id), holder)
                || lists(accounts.findConsistent(holder.merchant(), id), holder);
    }

    private static boolean lists(Optional<Accounts.Stored> stored, Principal.CardHolder holder) {
        return stored.flatMap(found -> found.account().member(holder.tag())).isPresent();
    }
}
