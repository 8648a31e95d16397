package regulars.domain.campaign;

import java.nio.ByteBuffer;
import java.time.Instant;
import regulars.domain.Base32;

/**
 * The opaque id of a campaign, in {@link Base32}: {@value #TIME_CHARS} characters for the second in which it was set up, so that
 * a merchant's campaigns lie in order of time, and {@value #CHANCE_CHARS} by chance.
 */
public record CampaignId(String value) {
    /** How many of its characters are chance. */
    public static final int CHANCE_CHARS = 4;

    private static final int TIME_CHARS = 8;
    /** Five bytes hold the seconds of 34 thousand years. */
    private static final int TIME_BYTES = 5;

    /** Throws IllegalArgumentException if the value is not such an id. */
    public CampaignId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a campaign id");
        }
    }

    /** The id of a campaign that is set up now. */
    public static CampaignId of(Instant now, String chance) {
        byte[] seconds = ByteBuffer.allocate(Long.BYTES).putLong(now.getEpochSecond()).array();
        byte[] time = new byte[TIME_BYTES];
        System.arraycopy(seconds, Long.BYTES - TIME_BYTES, time, 0, TIME_BYTES);
        return new CampaignId(Base32.encode(time) + chance);
    }

    /** Whether the text can be such an id. */
    public static boolean isValid(String text) {
        return Base32.isNormal(text, TIME_CHARS + CHANCE_CHARS);
    }

    @Override
    public String toString() {
        return value;
    }
}
