package regulars.domain.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import regulars.domain.MemberId;
import regulars.domain.ledger.Sha256;

/**
 * Who is left out of a message so that it shows what the message brings. Chance decides, but the same for the same
 * occurrence however often it is asked, and anew for the next one.
 *
 * @param percent of all that are left out
 */
public record Comparison(int percent) {
    private static final int HUNDRED = 100;

    /** Whether the member is left out this time. */
    public boolean leavesOut(MemberId member, String occurrence) {
        byte[] drawn = Sha256.of((member + "/" + occurrence).getBytes(StandardCharsets.UTF_8)).bytes();
        return Integer.remainderUnsigned(ByteBuffer.wrap(drawn).getInt(), HUNDRED) < percent;
    }
}
