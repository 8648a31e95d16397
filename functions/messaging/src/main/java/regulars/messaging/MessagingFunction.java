package regulars.messaging;

import regulars.domain.Base32;
import regulars.domain.MemberId;
import regulars.domain.message.MessageKind;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.log.Log;
import regulars.platform.queue.QueueFunction;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Merchant;
import tools.jackson.databind.JsonNode;

/** Sends what the queue asks for: codes, address confirmations, welcome. The queue carries ids, never what is sent. */
public final class MessagingFunction extends QueueFunction {
    private static final int VERSION = 1;
    private static final int LONG_ID_LENGTH = 26;

    private final SendCode codes;
    private final SendConfirmation confirmations;
    private final SendWelcome welcomes;

    /** For Lambda. */
    public MessagingFunction() {
        this(World.ofLambda());
    }

    /** For the local run and tests. */
    public MessagingFunction(World world) {
        var platform = new Platform(world);
        var links = new Links(platform.parameters(), platform.tokens(), world);
        var letters = new Letters();
        var sender = new Sender(SesMail.of(platform.aws(), world), SnsSms.of(platform.aws(), platform.table(), world));
        var oneTime = new OneTimeMessages(platform.table(), sender, world);
        this.codes = new SendCode(oneTime, letters, links, platform.tokens(), world);
        this.confirmations = new SendConfirmation(oneTime, letters, links, platform.table());
        this.welcomes = new SendWelcome(platform, new Sends(platform.table(), world),
                new ConsentStore(platform.table()), new WelcomeLetter(letters, links, platform.programs()), sender);
    }

    @Override
    protected void handle(JsonNode message, Log log) {
        if (message.path("v").asInt(0) != VERSION) {
            throw new IllegalArgumentException("a message of another version");
        }
        MessageKind kind = kind(message.path("kind").asString(""));
        switch (kind) {
            case SIGN_UP_CODE, SIGN_IN_CODE -> codes.send(kind, longId(message, "code"), log);
            case ADDRESS_CONFIRMATION -> confirmations.send(longId(message, "join"), log);
            case WELCOME -> welcomes.send(merchant(message), new MemberId(message.path("member").asString("")), log);
            case CARD_LINK, BIRTHDAY, WIN_BACK, REWARD_READY, TIER_UP, TIER_AT_RISK -> throw new IllegalArgumentException("nobody sends this kind of message");
        }
    }

    private static MessageKind kind(String code) {
        return MessageKind.of(code).orElseThrow(() -> new IllegalArgumentException("an unknown kind of message"));
    }

    private static String longId(JsonNode message, String name) {
        return id(message, name, LONG_ID_LENGTH);
    }

    private static String merchant(JsonNode message) {
        return id(message, "merchant", Merchant.ID_LENGTH);
    }

    private static String id(JsonNode message, String name, int length) {
        String id = message.path(name).asString("");
        if (!Base32.isNormal(id, length)) {
            throw new IllegalArgumentException("a message without its " + name);
        }
        return id;
    }
}
