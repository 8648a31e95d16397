package regulars.automations;

import regulars.letters.CurrentWords;
import regulars.letters.Drafts;
import regulars.letters.Guests;
import regulars.letters.Letters;
import regulars.letters.Links;
import regulars.letters.MemberLetter;
import regulars.letters.OwnWords;
import regulars.letters.ReadyWords;
import regulars.letters.TestMessages;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Access;
import regulars.platform.http.HttpFunction;
import regulars.platform.http.Routes;
import regulars.platform.store.AutomationStore;
import regulars.platform.store.Roster;

/** Messages that go out by themselves: which, when, and what they say. */
public final class AutomationsFunction extends HttpFunction {
    public AutomationsFunction() {
        this(World.ofLambda());
    }

    public AutomationsFunction(World world) {
        this(new Platform(world));
    }

    private AutomationsFunction(Platform platform) {
        super(platform, routes(platform));
    }

    private static Routes routes(Platform platform) {
        var world = platform.world();
        var idempotency = platform.idempotency();
        var settings = new AutomationStore(platform.table());
        var automations = new AutomaticMessages(settings, platform.programs(), idempotency);
        var links = new Links(platform.parameters(), platform.tokens(), world);
        var drafts = new Drafts(new MemberLetter(new Letters(), links), links);
        var shops = new Shops(platform.table(), settings, new CurrentWords(new OwnWords(platform.table()), new ReadyWords()));
        var texts = new MessageTexts(shops, drafts, idempotency);
        var preview = new PreviewMessage(shops, drafts, new Guests(platform.table(), platform.accounts(), world));
        var tests = new SendTestMessage(shops, idempotency, new TestMessages(platform));
        var upcoming = new Upcoming(new Roster(platform.table()), shops, settings, new OwnWords(platform.table()),
                new UpcomingOfMember(platform.table(), platform.accounts()), world);
        return new Routes()
                .get("/v1/automations", Access.OWNER, automations::show)
                .put("/v1/automations", Access.OWNER, automations::change)
                .get("/v1/automations/upcoming", Access.OWNER, upcoming::show)
                .get("/v1/automations/{kind}/texts", Access.OWNER, texts::show)
                .put("/v1/automations/{kind}/texts/{locale}", Access.OWNER, texts::change)
                .delete("/v1/automations/{kind}/texts/{locale}", Access.OWNER, texts::erase)
                .post("/v1/automations/{kind}/preview", Access.OWNER, preview::answer)
                .post("/v1/automations/{kind}/test", Access.OWNER, tests::send);
    }
}
