package regulars.domain.survey;

import java.util.Collection;
import java.util.OptionalInt;

/**
 * The net promoter score: the percentage of those who answer 9 or 10 minus the percentage of those who answer 0 to 6
 * (Reichheld, The one number you need to grow, Harvard Business Review, December 2003).
 *
 * @param promoters those who answer 9 or 10
 * @param passives those who answer 7 or 8
 * @param detractors those who answer 0 to 6
 */
public record Nps(int promoters, int passives, int detractors) {
    private static final int PROMOTER = 9;
    private static final int PASSIVE = 7;

    /** Of answers to the question how likely a recommendation is. */
    public static Nps of(Collection<Integer> scores) {
        int promoters = (int) scores.stream().filter(score -> score >= PROMOTER).count();
        int passives = (int) scores.stream().filter(score -> score >= PASSIVE && score < PROMOTER).count();
        return new Nps(promoters, passives, scores.size() - promoters - passives);
    }

    /** How many have answered. */
    public int answers() {
        return promoters + passives + detractors;
    }

    /** From -100 to 100, rounded to the nearest whole number; empty without answers. */
    public OptionalInt value() {
        return answers() == 0 ? OptionalInt.empty() : OptionalInt.of(Math.round(100f * (promoters - detractors) / answers()));
    }
}
