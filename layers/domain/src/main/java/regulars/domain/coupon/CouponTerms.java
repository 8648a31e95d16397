package regulars.domain.coupon;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import regulars.domain.Violation;
import regulars.domain.program.Selection;
import regulars.domain.purchase.PurchaseLine;
import regulars.domain.purchase.SalesChannel;

/**
 * What a coupon promises. A code that was issued keeps the terms of that moment, so that a later change takes nothing
 * from anyone who holds one.
 *
 * @param name          as guests read it
 * @param sharedCode    one code for everyone, in the merchant's words; empty where each has one of its own
 * @param currency      of the effect and of the minimum; empty where neither names money
 * @param minimumAmount least total of the whole purchase in minor units, selected or not; 0 for none
 * @param only          lines that count; empty for all
 * @param except        lines that never count
 * @param uses          how often each code is good; empty for as often as people like
 * @param perMember     how often one member may use it, by all codes together; empty for no limit
 * @param channels      where it is good; never empty
 * @param combinable    with other coupons on the same purchase, if they are combinable too
 * @param staffMayIssue whether staff at the counter may give it to a member
 * @param guestsMayTake whether each guest may take one on the card
 * @param issueWhen     who is given it by itself
 */
public record CouponTerms(
        String name,
        Optional<String> sharedCode,
        Effect effect,
        Optional<String> currency,
        long minimumAmount,
        Optional<Selection> only,
        Selection except,
        Validity validity,
        OptionalInt uses,
        OptionalInt perMember,
        Set<SalesChannel> channels,
        boolean combinable,
        boolean staffMayIssue,
        boolean guestsMayTake,
        Optional<IssueWhen> issueWhen) {
    /** What a code in the merchant's words looks like, in capitals. */
    public static final Pattern SHARED_CODE = Pattern.compile("(?=.{3,20}$)[A-Z0-9]+(-[A-Z0-9]+)*");
    /** Longest name, in code points. */
    public static final int NAME_LENGTH_LIMIT = 60;
    /** Highest minimum, in minor units. */
    public static final long MINIMUM_LIMIT = 100_000_000_000L;
    /** Most uses of a code of its own. */
    public static final int USES_LIMIT = 1_000;
    /** Most uses of a shared code that has a limit. */
    public static final int SHARED_USES_LIMIT = 1_000_000;

    public CouponTerms {
        channels = Set.copyOf(channels);
    }

    /** Whether there is one code for everyone. */
    public boolean isShared() {
        return sharedCode.isPresent();
    }

    /** Whether a line counts. */
    boolean selects(PurchaseLine line) {
        return only.map(selection -> selection.contains(line)).orElse(true) && !except.contains(line);
    }

    /** The fields that break a rule, as the contract names them. */
    public List<Violation> violations() {
        return new TermsCheck(this).violations();
    }
}
