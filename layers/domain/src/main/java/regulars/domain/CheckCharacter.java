package regulars.domain;

/**
 * Damm's check character over {@link Base32}: a running value, multiplied by two in the field of 32 elements after each
 * character is added to it. It catches every single wrong character and every swap of two, neighbours or not, without
 * leaving the 32 characters. Source: H. Michael Damm, "Total anti-symmetrische Quasigruppen", Marburg 2004; the field
 * is built on x⁵ + x² + 1.
 *
 * <p>Each kind of code begins with a running value of its own, so that none of one kind passes for one of another.
 */
enum CheckCharacter {
    /** Of what a card shows. */
    CARD(0),
    /** Of what a coupon is used by. */
    COUPON(1);

    private static final int FIELD_SIZE = 32;
    private static final int FIELD_POLYNOMIAL = 0b100101;
    private static final String GROUPS = "(.{4})(?=.)";

    private final int start;

    CheckCharacter(int start) {
        this.start = start;
    }

    /** The characters with their check character behind them. */
    String closed(String payload) {
        return payload + Base32.character(running(payload));
    }

    /** Whether a text in normal form ends in its check character. */
    boolean fits(String text) {
        return running(text) == 0;
    }

    /** In groups of four with dashes between them, as a person reads it. */
    static String grouped(String code) {
        return code.replaceAll(GROUPS, "$1-");
    }

    private int running(String text) {
        return text.chars().reduce(start, (running, next) -> doubled(running ^ Base32.value((char) next)));
    }

    private static int doubled(int value) {
        int shifted = value << 1;
        return shifted < FIELD_SIZE ? shifted : shifted ^ FIELD_POLYNOMIAL;
    }
}
