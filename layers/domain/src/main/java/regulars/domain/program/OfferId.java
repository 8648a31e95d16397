package regulars.domain.program;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import regulars.domain.ProgramId;

/**
 * Something of a program that can be had a limited number of times.
 *
 * @param id as the merchant names it within the program
 */
public record OfferId(ProgramId program, Kind kind, String id) implements Comparable<OfferId> {
    private static final Pattern TEXT = Pattern.compile("([0-9A-Z]+)\\.([a-z]+)\\.([0-9A-Za-z_-]{1,24})");
    private static final Comparator<OfferId> ORDER =
            Comparator.comparing(OfferId::program).thenComparing(OfferId::kind).thenComparing(OfferId::id);

    /** What can be limited. */
    public enum Kind {
        /** More than usual, for a scan. */
        PROMOTION,
        /** What units buy. */
        REWARD,
        /** Units for something done. */
        ACTION,
        /** Units given to another member. */
        GIVING
    }

    /** A reward of a program. */
    public static OfferId of(ProgramId program, RewardId reward) {
        return new OfferId(program, Kind.REWARD, reward.value());
    }

    /** A promotion of a program. */
    public static OfferId of(ProgramId program, PromotionId promotion) {
        return new OfferId(program, Kind.PROMOTION, promotion.value());
    }

    /** An action of a program. */
    public static OfferId of(ProgramId program, ActionId action) {
        return new OfferId(program, Kind.ACTION, action.value());
    }

    /** Giving units of a program to another member. */
    public static OfferId giving(ProgramId program) {
        return new OfferId(program, Kind.GIVING, "1");
    }

    /** Reads what {@link #toString} writes; throws IllegalArgumentException for anything else. */
    public static OfferId parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not the text of an offer's id");
        }
        return new OfferId(new ProgramId(matcher.group(1)), Kind.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)), matcher.group(3));
    }

    @Override
    public int compareTo(OfferId other) {
        return ORDER.compare(this, other);
    }

    /** In letters that need no escaping: {@code PROGRAM.reward.coffee}. */
    @Override
    public String toString() {
        return program.value() + "." + kind.name().toLowerCase(Locale.ROOT) + "." + id;
    }
}
