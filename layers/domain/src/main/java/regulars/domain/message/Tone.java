package regulars.domain.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the ready words of a merchant's messages sound. */
public enum Tone {
    WARM, BRIEF, PLAYFUL;

    /** The tone with this code. */
    public static Optional<Tone> of(String code) {
        return Arrays.stream(values()).filter(tone -> tone.code().equals(code)).findFirst();
    }

    /** All codes, as the contract lists them. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Tone::code).toList();
    }

    /** Stable, in small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
