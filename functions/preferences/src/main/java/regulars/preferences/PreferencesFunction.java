package regulars.preferences;

import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Access;
import regulars.platform.auth.Authenticator;
import regulars.platform.auth.Credentials;
import regulars.platform.http.HttpFunction;
import regulars.platform.http.Routes;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.MemberConsents;
import regulars.platform.store.RewardChoice;

/** What a member is sent, the way out of it, and how the member wants to be rewarded. */
public final class PreferencesFunction extends HttpFunction {
    /** For Lambda. */
    public PreferencesFunction() {
        this(World.ofLambda());
    }

    /** For the local run and tests. */
    public PreferencesFunction(World world) {
        this(new Platform(world));
    }

    private PreferencesFunction(Platform platform) {
        super(platform, routes(platform), new Authenticator(new LinkHolders(platform.tokens(), new Members(platform.table()),
                new Credentials(platform.table(), platform.world().clock()))));
    }

    private static Routes routes(Platform platform) {
        var store = new ConsentStore(platform.table());
        var consents = new MemberConsents(store);
        var members = new Members(platform.table());
        var choice = new RewardChoice(platform.accounts(), platform.programs(), platform.world());
        var preferences = new Preferences(members, consents, choice);
        var choose = new ChooseReward(members, choice, preferences, platform.idempotency());
        var change = new ChangePreferences(members, preferences, platform.idempotency());
        var decide = new DecidePreference(members, consents, preferences, platform.idempotency(), platform.world());
        var unsubscribe = new Unsubscribe(platform, members, store);
        return new Routes()
                .get("/v1/preferences", Access.MEMBER, preferences::show)
                .patch("/v1/preferences", Access.MEMBER, change::change)
                .put("/v1/preferences/consents", Access.MEMBER, decide::decide)
                .put("/v1/preferences/choice", Access.MEMBER, choose::choose)
                .get("/v1/unsubscriptions/{token}", Access.PUBLIC, unsubscribe::lead)
                .post("/v1/unsubscriptions/{token}", Access.PUBLIC, unsubscribe::withdraw);
    }
}
