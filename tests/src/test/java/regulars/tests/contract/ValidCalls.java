package regulars.tests.contract;

import static regulars.tests.system.Owner.object;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Campaigns;
import regulars.tests.system.Choices;
import regulars.tests.system.Counter;
import regulars.tests.system.Guest;
import regulars.tests.system.Owner;
import regulars.tests.system.Surveys;
import tools.jackson.databind.node.ObjectNode;

/** For every operation of the contract a call that succeeds once, with every field that its body may have. */
public final class ValidCalls {
    private final Cafe cafe;
    private final Guest guest;

    public ValidCalls(Cafe cafe, Guest guest) {
        this.cafe = cafe;
        this.guest = guest;
    }

    /** A café of its own with a guest. */
    public static ValidCalls of(Cafe cafe) {
        return new ValidCalls(cafe, cafe.guest());
    }

    public Guest guest() {
        return guest;
    }

    /** The credential that an operation is made for; where there are several, the owner's. */
    public Optional<String> token(Operation operation) {
        return operation.credentials().stream().sorted((a, b) -> b.compareTo(a)).map(this::token).findFirst();
    }

    /** The café's credential of a kind. */
    public String token(String kind) {
        return switch (kind) {
            case "session" -> cafe.owner().token();
            case "device" -> cafe.counter().token();
            case "card" -> guest.cardToken();
            case "preferences" -> guest.preferencesToken();
            default -> throw new IllegalArgumentException("No credential of kind " + kind);
        };
    }

    public Call of(Operation operation) {
        Call call = call(operation);
        return operation.id().equals("signOut") ? call.as(cafe.owner().signIn().token()) : token(operation).map(call::as).orElse(call);
    }

    private Call call(Operation operation) {
        Call call = Call.of(operation.method(), path(operation));
        Call keyed = operation.takesKey() ? call.key(Call.newKey()) : call;
        return body(operation).map(keyed::json).orElse(keyed);
    }

    private String path(Operation operation) {
        String path = operation.path();
        for (String variable : operation.pathVariables()) {
            path = path.replace("{" + variable + "}", id(variable, operation));
        }
        return path;
    }

    private String id(String variable, Operation operation) {
        return switch (variable) {
            case "signUpId" -> lastSignUp = startSignUp();
            case "signInId" -> startSignIn();
            case "publicName" -> cafe.owner().publicName();
            case "placeId" -> place();
            case "kind" -> "birthday";
            case "locale" -> "en";
            case "deviceId" -> cafe.owner().pairDevice("Second phone").device();
            case "programId" -> operation.pathVariables().contains("rewardId") ? cafe.owner().addProgram(ValidTerms.vouchers()) : Set.of("closeProgram", "pauseProgram", "startProgram").contains(operation.id()) ? cafe.owner().addProgram(Owner.terms(5)) : cafe.program();
            case "rewardId" -> "voucher";
            case "token" -> guest.unsubscriptionToken();
            case "entryId" -> cafe.counter().give(guest.code(), 1).path("entryId").stringValue();
            case "couponId" -> cafe.owner().addCoupon(ValidTerms.coupon());
            case "campaignId" -> operation.id().equals("stopCampaign") ? Campaigns.start(cafe.owner(), draft()) : draft();
            case "useId" -> cafe.counter().send(Call.post("/v1/coupons/uses").json(couponCall())).expect(201).text("useId");
            case "answerId" -> answered();
            case "redemptionId" -> {
                cafe.counter().give(guest.code(), 10);
                yield cafe.counter().reserve(guest.code(), cafe.program());
            }
            default -> throw new IllegalArgumentException("No id for " + variable);
        };
    }

    private String lastSignUp;
    private String lastAddress;

    private String startSignUp() {
        lastAddress = Owner.newEmail("owner");
        return cafe.regulars().client().send(Call.post("/v1/sign-ups").json(Owner.signUpForm("Bar", lastAddress))).expect(202).text("signUpId");
    }

    private String startSignIn() {
        lastAddress = cafe.owner().email();
        return cafe.regulars().client().send(Call.post("/v1/sign-ins").json(object().put("email", lastAddress))).expect(202).text("signInId");
    }

    private Optional<ObjectNode> body(Operation operation) {
        return Optional.ofNullable(switch (operation.id()) {
            case "startSignUp" -> Owner.signUpForm("Bar Mleczny", Owner.newEmail("owner"));
            case "startSignIn" -> object().put("email", cafe.owner().email()).put("locale", "pl");
            case "confirmSignUp", "confirmSignIn" -> object().put("code", cafe.regulars().newest(lastAddress).code());
            case "addDevice" -> object().put("name", "Terrace").put("placeId", place());
            case "addPlace", "renamePlace" -> object().put("name", "By the river");
            case "pairDevice" -> object().put("pairingCode", cafe.owner()
                    .send(Call.post("/v1/devices").json(object().put("name", "Bar"))).expect(201).text("pairingCode"));
            case "changeMerchant" -> object().put("name", "Kawiarnia").put("locale", "pl").put("timeZone", "Europe/Sofia")
                    .put("cutOverHour", 3).put("colour", "#123456");
            case "addProgram", "changeProgram" -> terms();
            case "addRewardCodes" -> object().<ObjectNode>set("codes", object().arrayNode().add("KINO-1").add("KINO-2"));
            case "changeTiers" -> ValidTerms.ladder();
            case "changeChoice" -> Choices.terms(cafe);
            case "chooseReward", "chooseRewardByLink" -> Choices.offered(cafe);
            case "changeAutomations" -> automations();
            case "changeMessageText" -> ValidTerms.texts();
            case "previewMessage" -> object().put("locale", "en").put("card", guest.code()).<ObjectNode>set("texts", ValidTerms.texts());
            case "sendTestMessage" -> object().put("locale", "en");
            case "changeSurvey" -> Surveys.terms(cafe.program());
            case "answerSurvey" -> survey();
            case "replyToSurveyAnswer" -> object().put("text", "Thank you, we will see to it.");
            case "addCampaign", "changeCampaign" -> campaign();
            case "previewCampaign" -> object().put("locale", "en").put("card", guest.code()).<ObjectNode>set("texts", Campaigns.words());
            case "testCampaign" -> object().put("locale", "en");
            case "startEnrollment" -> joining();
            case "confirmEnrollment" -> object().put("token", newLink());
            case "giveStamps" -> stamps();
            case "recordPurchase" -> purchase();
            case "quotePurchase" -> quote();
            case "rewardAction" -> deed();
            case "reversePurchase" -> object().put("reference", "till/" + UUID.randomUUID());
            case "reverseStamps" -> object().put("reason", "The wrong card");
            case "reserveReward" -> reservation();
            case "giveUnits" -> gift();
            case "addCoupon", "changeCoupon" -> ValidTerms.coupon();
            case "issueCodes" -> object().put("count", 2);
            case "validateCoupon", "reserveCoupon" -> couponCall();
            case "lookUpCard" -> object().put("card", guest.code());
            case "labelMember" -> object().put("card", guest.code()).<ObjectNode>set("labels", object().arrayNode().add("student").add("9-to-5"));
            case "activatePromotion" -> object().put("programId", cafe.program()).put("promotionId", "more").put("activated", true);
            case "takeCoupon" -> object().put("couponId", cafe.owner().addCoupon(ValidTerms.coupon()));
            case "decidePush" -> Guest.subscription("https://fcm.googleapis.com/fcm/send/" + UUID.randomUUID());
            case "decideConsent" -> object().put("channel", "email").put("purpose", "marketing").put("granted", false);
            case "decidePreference" -> object().put("channel", "email").put("purpose", "marketing").put("granted", false);
            case "changePreferences" -> object().put("firstName", "Zosia").put("locale", "pl").put("birthday", "02-29")
                    .put("timeZone", "Europe/Sofia");
            default -> null;
        });
    }

    private ObjectNode terms() {
        ObjectNode terms = Owner.terms(10).put("joiningBonus", 1).put("dailyCap", 100).put("coolDownSeconds", 0).put("expiryMonths", 12)
                .put("afterSpending", "forgive");
        ObjectNode promotion = terms.withArray("promotions").addObject().put("id", "welcome").put("name", "Welcome")
                .put("from", "2026-01-01").put("lastDay", "2099-12-31").put("fromLevel", 1).put("multiplierPercent", 200).put("bonus", 1)
                .put("combinable", true);
        promotion.putArray("placeIds").add(place());
        promotion.putArray("channels").add("counter").add("online");
        promotion.putArray("labels").add("student").add("staff");
        promotion.putObject("visit").put("number", 1);
        promotion.putObject("only").putArray("categories").add("coffee");
        promotion.putObject("limit").put("perMember", 1).put("period", "month").put("inAll", 1000);
        promotion.put("optIn", true);
        terms.withArray("promotions").add(Cafe.activated());
        ObjectNode action = terms.withArray("actions").addObject().put("id", "review").put("name", "A review").put("kind", "review")
                .put("units", 2).put("proof", "reference");
        action.putObject("limit").put("perMember", 1).put("period", "year").put("inAll", 1000);
        terms.putObject("giving").put("most", 10).putObject("limit").put("perMember", 3).put("period", "month");
        return terms;
    }

    private String place() {
        return cafe.owner().send(Call.post("/v1/places").json(object().put("name", "Market"))).expect(201).text("id");
    }

    private ObjectNode deed() {
        return object().put("card", guest.code()).put("programId", cafe.program()).put("actionId", "review").put("placeId", place())
                .put("proof", "https://example.com/" + Call.newKey());
    }

    private ObjectNode automations() {
        ObjectNode settings = object().put("rewardReady", true).put("tierUp", false).put("tierAtRisk", true).put("weeklyLimit", 3).put("tone", "brief");
        settings.putObject("birthday").put("on", true).put("daysBefore", -2).put("hour", 12).put("gift", 2).put("programId", cafe.program());
        settings.putObject("anniversary").put("on", true).put("hour", 9).put("gift", 20);
        settings.putObject("winBack").put("on", false).put("afterDays", 30).put("hour", 8);
        settings.putObject("expiring").put("on", true).put("daysBefore", 21);
        return settings;
    }

    private ObjectNode campaign() {
        return Campaigns.terms(cafe.program(), cafe.owner().addCoupon(ValidTerms.coupon()), place());
    }

    private String draft() {
        return Campaigns.draft(cafe.owner(), campaign());
    }

    private ObjectNode joining() {
        return Guest.form(cafe.regulars(), cafe.owner().publicName(), "Ola", Owner.newEmail("guest")).put("birthday", "02-29")
                .put("timeZone", "Asia/Kathmandu");
    }

    private String newLink() {
        String address = Owner.newEmail("guest");
        String shop = cafe.owner().publicName();
        cafe.regulars().client().send(Guest.join(shop, Guest.form(cafe.regulars(), shop, "Ola", address))).expect(202);
        return cafe.regulars().newest(address).token();
    }

    private ObjectNode stamps() {
        String now = guest.card().path("asOf").stringValue();
        ObjectNode body = object().put("card", guest.code()).put("stamps", 2).put("channel", "counter").put("placeId", place()).put("occurredAt", now);
        body.putArray("programIds").add(cafe.program());
        body.putObject("override").put("reason", "A round for the table");
        return body;
    }

    private ObjectNode purchase() {
        ObjectNode body = stamps().put("reference", "till-7/" + Call.newKey());
        body.putObject("purchase").put("currency", "PLN").withArray("lines").addObject().put("sku", "latte").put("category", "coffee")
                .put("brand", "House").put("quantity", 2).put("unitPrice", 1200).put("discount", 100);
        return body;
    }

    private ObjectNode quote() {
        ObjectNode body = object().put("card", guest.code()).put("stamps", 1).put("channel", "online").put("placeId", place());
        body.putArray("programIds").add(cafe.program());
        body.putObject("purchase").put("currency", "PLN").put("amount", 2400);
        return body;
    }

    private ObjectNode reservation() {
        cafe.counter().send(Counter.stamp(guest.code(), 10)).expect(201);
        return object().put("card", guest.code()).put("programId", cafe.program());
    }

    private ObjectNode gift() {
        cafe.counter().send(Counter.stamp(guest.code(), 2)).expect(201);
        return object().put("card", guest.code()).put("to", cafe.guest().code()).put("programId", cafe.program()).put("amount", 2);
    }

    private ObjectNode survey() {
        Surveys.ask(cafe, guest);
        return Surveys.answers(9, 4, "More cake");
    }

    private String answered() {
        Guest other = cafe.guest();
        Surveys.ask(cafe, other);
        other.send(Surveys.answer(9, 4, "More cake")).expect(201);
        return Surveys.newest(cafe).path("id").stringValue();
    }

    private ObjectNode couponCall() {
        String coupon = cafe.owner().addCoupon(ValidTerms.coupon());
        String code = cafe.owner().send(Call.post("/v1/coupons/" + coupon + "/codes").json(object().put("card", guest.code())))
                .expect(201).json().at("/codes/0").stringValue();
        ObjectNode body = object().put("code", code).put("channel", "online");
        body.setAll(purchase().retain("card", "purchase", "reference"));
        return body;
    }
}
