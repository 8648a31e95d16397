package regulars.letters;

import java.time.Duration;
import java.util.Optional;
import regulars.domain.campaign.CampaignId;
import regulars.domain.message.MessageKind;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Principal;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.limit.Limits;
import regulars.platform.store.Merchant;
import regulars.platform.table.Write;
import regulars.platform.text.Language;

/** Asks for messages to the address that the caller signs in with, so many an hour, whatever they are about. */
public final class TestMessages {
    private static final int PER_HOUR = 10;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Limits limits;
    private final World world;

    public TestMessages(Platform platform) {
        this.limits = platform.limits();
        this.world = platform.world();
    }

    /** Has one sent; a retry has to be answered before it gets here, so that it counts once.
     * @throws Problem 403 for a merchant that may send nothing, 429 where there were too many */
    public Write wanted(Request request, Merchant merchant, MessageKind kind, Optional<CampaignId> campaign, Language language) {
        if (merchant.suspended()) {
            throw Problem.of(403, "forbidden");
        }
        limits.count("test-message", merchant.id(), PER_HOUR, HOUR);
        return Write.insert(TestMessage.wanted(world.newId(TestMessage.ID_LENGTH), merchant.id(), staff(request), kind, campaign, language,
                world.now()).item());
    }

    private static String staff(Request request) {
        return switch (request.principal()) {
            case Principal.Owner owner -> owner.staff();
            default -> throw new IllegalStateException("The route is for owners");
        };
    }
}
