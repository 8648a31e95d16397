package regulars.card;

import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Access;
import regulars.platform.auth.Authenticator;
import regulars.platform.auth.Credentials;
import regulars.platform.http.HttpFunction;
import regulars.platform.http.Routes;
import regulars.platform.store.CardHolders;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.MemberConsents;
import regulars.platform.store.RewardChoice;
import regulars.platform.store.Roots;

/** What the guest sees of the card, what staff see after a scan, and what the owner calls a guest. */
public final class CardFunction extends HttpFunction {
    /** For Lambda. */
    public CardFunction() {
        this(World.ofLambda());
    }

    /** For the local run and tests. */
    public CardFunction(World world) {
        this(new Platform(world));
    }

    private CardFunction(Platform platform) {
        super(platform, routes(platform), new Authenticator(new CardHolders(platform.tokens(), platform.accounts(),
                new Credentials(platform.table(), platform.world().clock()))));
    }

    private static Routes routes(Platform platform) {
        var consents = new MemberConsents(new ConsentStore(platform.table()));
        var cards = new Cards(platform);
        var balances = new Balances(new OfferedRewards(platform.supplies()), new OfferedPromotions(platform.supplies()));
        var offered = new OfferedCoupons(platform.coupons(), platform.world());
        var card = new CardPage(cards, balances, offered, consents);
        var history = new History(cards, platform.accounts(), platform.tokens());
        var decide = new DecideConsent(cards, consents, platform.idempotency(), platform.world());
        var labels = new LabelMember(platform.accounts(), platform.idempotency(), platform.world());
        var activate = new ActivatePromotion(cards, platform.accounts(), platform.idempotency());
        var take = new TakeCoupon(cards, platform.coupons(), offered, platform.idempotency());
        var push = new DecidePush(platform, cards, consents);
        var choose = new ChooseReward(cards, new RewardChoice(platform.accounts(), platform.programs(), platform.world()), platform.idempotency());
        return new Routes()
                .get("/v1/card", Access.CARD, card::show)
                .get("/v1/card/history", Access.CARD, history::show)
                .get("/v1/card/ledger", Access.CARD, history::download)
                .get("/v1/card/ledger-proofs", Access.CARD, new LedgerProofs(cards, platform.accounts(), new Roots(platform.table()))::download)
                .get("/v1/card/ledger-keys", Access.PUBLIC, history::keys)
                .put("/v1/card/consents", Access.CARD, decide::decide)
                .get("/v1/card/push-key", Access.PUBLIC, push::key)
                .put("/v1/card/push", Access.CARD, push::decide)
                .put("/v1/card/promotions", Access.CARD, activate::decide)
                .put("/v1/card/choice", Access.CARD, choose::choose)
                .post("/v1/card/coupons", Access.CARD, take::take)
                .post("/v1/cards/lookup", Access.STAFF, new LookUpCard(cards, balances)::lookUp)
                .put("/v1/cards/labels", Access.OWNER, labels::label);
    }
}
