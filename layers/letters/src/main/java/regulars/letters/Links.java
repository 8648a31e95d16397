package regulars.letters;

import regulars.domain.message.Purpose;
import regulars.platform.World;
import regulars.platform.auth.Tokens;
import regulars.platform.aws.Parameters;
import regulars.platform.store.Member;
import regulars.platform.store.Unsubscription;

/** The links that messages carry. A token is behind the #, which no browser sends and no log sees. */
public final class Links {
    /** As long as a real one, and good for nothing. */
    private static final String SAMPLE_TOKEN = "1." + "0".repeat(22) + "." + "0".repeat(22);

    /** The two that a message to a member has. */
    public record Ways(String card, String preferences) { }

    private final Parameters parameters;
    private final Tokens tokens;
    private final World world;

    public Links(Parameters parameters, Tokens tokens, World world) {
        this.parameters = parameters;
        this.tokens = tokens;
        this.world = world;
    }

    /** Where this system is found; asked for at first use, since it is known only once everything is deployed. */
    public String base() {
        return parameters.parameter(world.setting("BASE_ADDRESS_PARAMETER")).replaceAll("/+$", "");
    }

    /** Those of a message to nobody: as long as real ones. */
    public Ways sample() {
        return new Ways(base() + "/c#" + SAMPLE_TOKEN, base() + "/p#" + SAMPLE_TOKEN);
    }

    /** Confirms the address of a request to join. */
    public String confirmation(String join) {
        return base() + "/confirm#" + tokens.issue(Tokens.Kind.JOIN, join);
    }

    /** Opens the member's card. */
    public String card(Member member) {
        return base() + "/c#" + tokens.issue(Tokens.Kind.CARD, member.cardTokenId());
    }

    /** Where a member chooses what to get. */
    public String preferences(Member member) {
        return base() + "/p#" + tokens.issue(Tokens.Kind.PREFERENCES, member.preferencesTokenId());
    }

    /** What a mail program calls to stop messages of this purpose on the member's channel. */
    public String unsubscribe(Member member, Purpose purpose) {
        var withdrawn = new Unsubscription(member.merchant(), member.id(), member.channel(), purpose);
        return base() + "/v1/unsubscriptions/" + tokens.issue(Tokens.Kind.UNSUBSCRIBE, withdrawn.tokenId());
    }
}
