package regulars.local.message;

/**
 * How many parts a text message is sent and paid in.
 *
 * @see <a href="https://www.etsi.org/deliver/etsi_ts/123000_123099/123038/">3GPP TS 23.038, the 7-bit alphabet</a>
 */
public final class SmsParts {
    private static final String ONE = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWO = "\f^{}\\[~]|€";

    private SmsParts() {
    }

    /** The number of parts: 160 characters of the 7-bit alphabet alone or 153 in a row, otherwise 70 or 67. */
    public static int of(String text) {
        boolean narrow = text.chars().allMatch(letter -> ONE.indexOf(letter) >= 0 || TWO.indexOf(letter) >= 0);
        int length = text.length() + (narrow ? (int) text.chars().filter(letter -> TWO.indexOf(letter) >= 0).count() : 0);
        int alone = narrow ? 160 : 70;
        return length <= alone ? 1 : Math.ceilDiv(length, narrow ? 153 : 67);
    }
}
