package regulars.campaigns;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import regulars.domain.message.SkipReason;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a page of guests, as the contract's {@code CampaignAudience}. */
final class Audience {
    private final Map<String, Integer> notReached = new TreeMap<>();
    private int examined;
    private int mails;
    private int sms;
    private int notifications;
    private int leftOut;
    private long smsParts;
    private long smsCost;

    void examined() {
        examined++;
    }

    void notReached(SkipReason reason) {
        notReached.merge(reason.code(), 1, Integer::sum);
    }

    void leftOut() {
        leftOut++;
    }

    void byMail() {
        mails++;
    }

    void byPush() {
        notifications++;
    }

    /** @param cost in thousandths of a US cent */
    void bySms(int parts, long cost) {
        sms++;
        smsParts += parts;
        smsCost += cost;
    }

    ObjectNode json(Optional<String> next) {
        int others = notReached.values().stream().mapToInt(Integer::intValue).sum();
        ObjectNode json = Json.object().put("examined", examined).put("matching", mails + sms + notifications + leftOut + others);
        json.putObject("reached").put("email", mails).put("sms", sms).put("push", notifications);
        ObjectNode reasons = json.putObject("notReached");
        notReached.forEach(reasons::put);
        json.put("leftOut", leftOut).put("smsParts", smsParts).put("smsCost", smsCost);
        next.ifPresent(place -> json.put("nextCursor", place));
        return json;
    }
}
