package regulars.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import regulars.domain.campaign.CampaignId;
import regulars.domain.message.MessageKind;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.text.Language;

/** A message that an owner wants to see in the own inbox. The item that asks for it is what makes it go out. */
public record TestMessage(String id, String merchant, String staff, MessageKind kind, Optional<CampaignId> campaign, Language language,
                          Instant expires) {
    /** Length of an id in characters of base 32. */
    public static final int ID_LENGTH = 26;

    private static final int VERSION = 1;
    private static final Duration WANTED = Duration.ofHours(1);

    /** One that is wanted now.
     * @param campaign that it is one of */
    public static TestMessage wanted(String id, String merchant, String staff, MessageKind kind, Optional<CampaignId> campaign, Language language,
                              Instant now) {
        return new TestMessage(id, merchant, staff, kind, campaign, language, now.plus(WANTED));
    }

    public static Key key(String id) {
        return Key.main("TEST#" + id);
    }

    public Item item() {
        return Item.of(key(id), VERSION).with("id", id).with("merchant", merchant).with("staff", staff)
                .with("kind", kind.code()).with("campaign", campaign.map(CampaignId::value)).with("language", language.tag()).with("expires", expires).expiring(expires);
    }

    public static TestMessage of(Item item) {
        return new TestMessage(item.text("id"), item.text("merchant"), item.text("staff"),
                MessageKind.of(item.text("kind")).orElseThrow(), item.optionalText("campaign").map(CampaignId::new),
                Language.of(item.text("language")).orElseThrow(),
                item.instant("expires"));
    }
}
