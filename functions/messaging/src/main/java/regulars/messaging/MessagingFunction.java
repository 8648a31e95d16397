package regulars.messaging;

import java.util.List;
import java.util.regex.Pattern;
import regulars.domain.AccountId;
import regulars.domain.Base32;
import regulars.domain.MemberId;
import regulars.domain.message.MessageKind;
import regulars.letters.CouponTopics;
import regulars.letters.CurrentWords;
import regulars.letters.Letters;
import regulars.letters.Links;
import regulars.letters.MemberLetter;
import regulars.letters.OwnWords;
import regulars.letters.ReadyWords;
import regulars.letters.Situations;
import regulars.letters.SurveyTopics;
import regulars.letters.TestMessage;
import regulars.letters.Topics;
import regulars.letters.Writing;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.log.Log;
import regulars.platform.queue.QueueFunction;
import regulars.platform.store.Merchant;
import regulars.platform.store.SendId;
import regulars.platform.store.Visits;
import regulars.platform.store.survey.AnswerId;
import tools.jackson.databind.JsonNode;

/**
 * Sends what the queue asks for: codes, address confirmations, every message to a member, and tests to its owner. The queue carries ids,
 * never what is sent.
 */
public final class MessagingFunction extends QueueFunction {
    private static final int VERSION = 1;
    private static final int LONG_ID_LENGTH = 26;
    private static final Pattern OCCURRENCE = Pattern.compile("[0-9A-Za-z/._-]{1,100}");
    private static final String ONLY = "1";

    private final SendCode codes;
    private final SendConfirmation confirmations;
    private final SendPauseNotice pauses;
    private final SendLowScore lowScores;
    private final SendToMember members;
    private final Recipients recipients;
    private final SendTest tests;

    /** For Lambda. */
    public MessagingFunction() {
        this(World.ofLambda());
    }

    /** For the local run and tests. */
    public MessagingFunction(World world) {
        var platform = new Platform(world);
        var links = new Links(platform.parameters(), platform.tokens(), world);
        var letters = new Letters();
        var sender = new Sender(SesMail.of(platform.aws(), world), SnsSms.of(platform.aws(), platform.table(), world),
                WebPush.of(platform));
        var oneTime = new OneTimeMessages(platform.table(), sender, world);
        this.codes = new SendCode(oneTime, letters, links, platform.tokens(), world);
        this.confirmations = new SendConfirmation(oneTime, letters, links, platform.table());
        var owners = new ShopOwners(platform.table());
        this.pauses = new SendPauseNotice(oneTime, letters, links, owners);
        this.lowScores = new SendLowScore(oneTime, letters, links, owners, platform);
        this.recipients = new Recipients(platform.accounts());
        var current = new CurrentWords(new OwnWords(platform.table()), new ReadyWords());
        var memberLetter = new MemberLetter(letters, links);
        this.tests = new SendTest(oneTime, current, memberLetter, letters, links, platform);
        var writing = new Writing(current, memberLetter);
        this.members = new SendToMember(new Situations(platform), new Topics(new Visits(platform.accounts()), new CouponTopics(platform.table()), new SurveyTopics(platform), letters),
                writing, new Sends(platform.table(), world), sender, world);
    }

    @Override
    protected void handle(JsonNode message, Log log) {
        if (message.path("v").asInt(0) != VERSION) {
            throw new IllegalArgumentException("a message of another version");
        }
        MessageKind kind = kind(message.path("kind").asString(""));
        if (message.has("test")) {
            tests.send(kind, id(message, "test", TestMessage.ID_LENGTH), log);
        } else {
            handle(kind, message, log);
        }
    }

    private void handle(MessageKind kind, JsonNode message, Log log) {
        switch (kind) {
            case SIGN_UP_CODE, SIGN_IN_CODE -> codes.send(kind, id(message, "code", LONG_ID_LENGTH), log);
            case ADDRESS_CONFIRMATION -> confirmations.send(id(message, "join", LONG_ID_LENGTH), log);
            case WELCOME, BIRTHDAY, ANNIVERSARY, FIRST_VISIT, WIN_BACK, REWARD_READY, ALMOST_READY, TIER_UP, TIER_AT_RISK, TIER_LOST, UNITS_EXPIRING,
                 COUPON_GIVEN, COUPON_EXPIRING, SURVEY, SURVEY_REPLY, CAMPAIGN ->
                    sends(kind, message).forEach(send -> members.send(send, log));
            case SENDING_PAUSED -> pauses.send(id(message, "merchant", Merchant.ID_LENGTH), log);
            case LOW_SCORE -> lowScores.send(id(message, "merchant", Merchant.ID_LENGTH), answer(message), log);
            case CARD_LINK -> throw new IllegalArgumentException("nobody sends this kind of message");
        }
    }

    /** To the member that is named, or to all members of the account that is named. */
    private List<SendId> sends(MessageKind kind, JsonNode message) {
        String merchant = id(message, "merchant", Merchant.ID_LENGTH);
        String occurrence = kind == MessageKind.WELCOME ? ONLY : occurrence(message);
        if (message.has("account")) {
            var account = new AccountId(id(message, "account", AccountId.LENGTH));
            return recipients.of(merchant, account, kind, occurrence);
        }
        return List.of(new SendId(merchant, new MemberId(id(message, "member", MemberId.LENGTH)), kind, occurrence));
    }

    private static MessageKind kind(String code) {
        return MessageKind.of(code).orElseThrow(() -> new IllegalArgumentException("an unknown kind of message"));
    }

    private static String occurrence(JsonNode message) {
        String occurrence = message.path("occurrence").asString("");
        if (!OCCURRENCE.matcher(occurrence).matches()) {
            throw new IllegalArgumentException("a message without its occurrence");
        }
        return occurrence;
    }

    private static AnswerId answer(JsonNode message) {
        return AnswerId.parse(message.path("answer").asString("")).orElseThrow(() -> new IllegalArgumentException("a message without its answer"));
    }

    private static String id(JsonNode message, String name, int length) {
        String id = message.path(name).asString("");
        if (!Base32.isNormal(id, length)) {
            throw new IllegalArgumentException("a message without its " + name);
        }
        return id;
    }
}
