package regulars.preferences;

import java.util.Optional;
import regulars.domain.Base32;
import regulars.domain.MemberId;
import regulars.platform.auth.Authenticator;
import regulars.platform.auth.Principal;
import regulars.platform.auth.Tokens;
import regulars.platform.store.Merchant;

/**
 * Knows who holds the link that a message carries: the token is genuine and the member has not left. Whatever is no such
 * token is left to the others, sessions and devices.
 */
final class LinkHolders implements Authenticator.Verifier {
    private static final int ID_LENGTH = Merchant.ID_LENGTH + MemberId.LENGTH;

    private final Tokens tokens;
    private final Members members;
    private final Authenticator.Verifier others;

    LinkHolders(Tokens tokens, Members members, Authenticator.Verifier others) {
        this.tokens = tokens;
        this.members = members;
        this.others = others;
    }

    @Override
    public Optional<Principal> verify(String token) {
        return tokens.verify(Tokens.Kind.PREFERENCES, token).map(this::holder).orElseGet(() -> others.verify(token));
    }

    /** Takes {@link regulars.platform.store.Member#preferencesTokenId()} apart: merchant and member of fixed lengths. */
    private Optional<Principal> holder(String id) {
        return Optional.of(id).filter(text -> Base32.isNormal(text, ID_LENGTH))
                .flatMap(text -> members.find(text.substring(0, Merchant.ID_LENGTH),
                        new MemberId(text.substring(Merchant.ID_LENGTH))))
                .map(member -> new Principal.Member(member.merchant(), member.id().value()));
    }
}
