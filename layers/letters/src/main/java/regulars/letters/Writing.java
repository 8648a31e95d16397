package regulars.letters;

import java.util.Map;
import java.util.Optional;
import regulars.domain.campaign.CampaignText;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Tone;
import regulars.platform.log.Log;
import regulars.platform.text.Language;

/** Writes messages in the merchant's own words, else in the ready ones of the merchant's tone. */
public final class Writing {
    private final CurrentWords current;
    private final MemberLetter letter;

    public Writing(CurrentWords current, MemberLetter letter) {
        this.current = current;
        this.letter = letter;
    }

    /** The message; own words that cannot be used are no reason not to send it. */
    public Message write(Situation now, Topic topic, Log log) {
        Optional<CampaignText> campaign = now.campaign().map(running -> running.terms().texts().get(now.language().tag()));
        return campaign.isPresent() ? written(now, topic, CampaignWords.of(now.language(), campaign.get())) : automatic(now, topic, log);
    }

    private Message automatic(Situation now, Topic topic, Log log) {
        String merchant = now.id().merchant();
        MessageKind kind = now.id().kind();
        Language language = now.language();
        Tone tone = now.automations().tone();
        try {
            return written(now, topic, current.of(merchant, kind, language, tone).words());
        } catch (IllegalArgumentException e) {
            log.error("own words cannot be used", e,
                    Map.of("merchant", merchant, "kind", kind.code(), "language", language.tag()));
            return written(now, topic, current.ready(kind, language, tone));
        }
    }

    private Message written(Situation now, Topic topic, Words words) {
        return now.channel() == Channel.PUSH ? letter.notification(now, topic, words)
                : letter.write(now.merchant(), now.member(), now.id().kind(), topic, words);
    }
}
