package regulars.domain.survey;

/** A score that the owner wants to hear of at once, and what it was given to. */
public record LowScore(Question question, int score) {
}
