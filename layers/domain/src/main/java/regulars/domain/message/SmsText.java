package regulars.domain.message;

/**
 * The text of an SMS as the network counts it: seven-bit units of the GSM alphabet where every character is in it,
 * else UCS-2. Sources: 3GPP TS 23.038 (alphabets), TS 23.040 (a part of several carries a header of six bytes).
 */
public record SmsText(String value) {
    /** Number of parts that the text is sent and paid as; 0 for an empty text. */
    public int parts() {
        throw new UnsupportedOperationException();
    }

    /** Whether the text fits into the GSM alphabet, so that a part holds 160 units rather than 70. */
    public boolean isGsm() {
        throw new UnsupportedOperationException();
    }
}
