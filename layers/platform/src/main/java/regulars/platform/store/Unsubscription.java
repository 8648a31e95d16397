package regulars.platform.store;

import java.util.Arrays;
import java.util.Optional;
import regulars.domain.Base32;
import regulars.domain.MemberId;
import regulars.domain.message.Channel;
import regulars.domain.message.Purpose;

/** The one consent that the link in a message's header withdraws. */
public record Unsubscription(String merchant, MemberId member, Channel channel, Purpose purpose) {
    private static final int MEMBER_END = Merchant.ID_LENGTH + MemberId.LENGTH;
    private static final int LENGTH = MEMBER_END + 2;

    /** What the token of the link is issued for: merchant and member, and the initials of channel and purpose. */
    public String tokenId() {
        return Member.preferencesTokenId(merchant, member) + channel.name().charAt(0) + purpose.name().charAt(0);
    }

    /** What a token was issued for; nothing where its id has another form. */
    public static Optional<Unsubscription> of(String tokenId) {
        if (tokenId.length() != LENGTH || !Base32.isNormal(tokenId.substring(0, MEMBER_END), MEMBER_END)) {
            return Optional.empty();
        }
        String merchant = tokenId.substring(0, Merchant.ID_LENGTH);
        var member = new MemberId(tokenId.substring(Merchant.ID_LENGTH, MEMBER_END));
        return initial(Channel.values(), tokenId.charAt(MEMBER_END)).flatMap(channel ->
                initial(Purpose.values(), tokenId.charAt(MEMBER_END + 1)).map(purpose ->
                        new Unsubscription(merchant, member, channel, purpose)));
    }

    private static <E extends Enum<E>> Optional<E> initial(E[] values, char initial) {
        return Arrays.stream(values).filter(value -> value.name().charAt(0) == initial).findFirst();
    }
}
