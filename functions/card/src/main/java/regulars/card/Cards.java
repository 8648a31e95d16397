package regulars.card;

import java.time.Duration;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.CardCode;
import regulars.domain.MemberId;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Principal;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.coupon.CouponCodes;
import regulars.platform.store.coupon.HeldCoupon;
import regulars.platform.store.survey.AnswerId;
import regulars.platform.store.survey.Asked;
import regulars.platform.store.survey.SurveyAnswer;
import regulars.platform.table.Table;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds cards, as they are now: whoever looks right after a stamp must not see the card of before. */
final class Cards {
    /** How long after an asking a card shows what came of it. */
    private static final Duration SURVEY_SHOWN = Duration.ofDays(30);

    private final Table table;
    private final Accounts accounts;
    private final ProgramStore programs;
    private final World world;
    private final LiveCodes liveCodes;
    private final CouponCodes codes;

    Cards(Platform platform) {
        this.liveCodes = new LiveCodes(platform.tokens());
        this.codes = platform.couponCodes();
        this.table = platform.table();
        this.accounts = platform.accounts();
        this.programs = platform.programs();
        this.world = platform.world();
    }

    /** The living card with this code, where it is the merchant's. */
    Optional<Card> find(String merchant, CardCode code) {
        return accounts.findConsistent(merchant, code.account()).flatMap(stored -> find(merchant, code, stored));
    }

    /** The living card that shows this code now, where it is the merchant's.
     * @throws Problem 409 where none of the account's cards shows it now */
    Optional<Card> find(String merchant, LiveCode shown) {
        return accounts.findConsistent(merchant, shown.account()).flatMap(stored ->
                find(merchant, liveCodes.shownBy(merchant, shown, stored.account(), world.now())
                        .orElseThrow(() -> Problem.of(409, "card-code-lapsed")), stored));
    }

    private Optional<Card> find(String merchant, CardCode code, Accounts.Stored stored) {
        return stored.account().member(code.tag()).flatMap(id -> member(merchant, id)).map(member -> card(code, stored, member));
    }

    /** What the card shows at the counter in the coming minutes. */
    ObjectNode liveCodes(Card card) {
        return liveCodes.ahead(card.member().merchant(), card.code(), card.now());
    }

    /** The member's own coupons that can still be used, those first that end first. */
    ArrayNode coupons(Card card) {
        ArrayNode shown = Json.array();
        String merchant = card.member().merchant();
        HeldCoupon.list(table, merchant, card.account().id(), card.programs().localDate(card.now()))
                .forEach(held -> shown.add(held.json(codes.code(merchant, held.coupon(), held.cause()))));
        return shown;
    }

    /** Whether the shop asks the member something, or has replied; looked at only where somebody was asked lately. */
    Optional<String> survey(Card card) {
        String merchant = card.member().merchant();
        return card.asked().filter(at -> at.plus(SURVEY_SHOWN).isAfter(card.now())).flatMap(at -> Asked.find(table, merchant, card.member().id(), at))
                .flatMap(asked -> asked.isOpen(card.now()) ? Optional.of("open") : asked.answered()
                        .flatMap(at -> SurveyAnswer.find(table, merchant, new AnswerId(asked.member(), at))).flatMap(SurveyAnswer::reply).map(_ -> "replied"));
    }

    private Card card(CardCode code, Accounts.Stored stored, Member member) {
        return new Card(code, stored.account(), member, programs.load(member.merchant()), stored.standing(),
                stored.asked(), world.now());
    }

    /** The caller's own card.
     * @throws Problem 401 where it has been replaced meanwhile */
    Card own(Request request) {
        return find(request.merchant(), code(request)).orElseThrow(Problem::unauthorized);
    }

    Merchant merchant(String id) {
        return table.get(Merchant.key(id)).map(Merchant::of).orElseThrow(Problem::notFound);
    }

    private Optional<Member> member(String merchant, MemberId id) {
        return table.getConsistent(Member.key(merchant, id)).map(Member::of);
    }

    private static CardCode code(Request request) {
        return switch (request.principal()) {
            case Principal.CardHolder holder -> new CardCode(new AccountId(holder.account()), holder.tag());
            default -> throw new IllegalStateException("The route is for card holders");
        };
    }
}
