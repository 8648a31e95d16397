package regulars.domain.survey;

/** What a guest answers to one question. */
public sealed interface Answer {
    /** Most characters of an answer in words. */
    int TEXT_LIMIT = 500;

    /** A number, within the bounds of its question's kind. */
    record Score(int score) implements Answer { }

    /**
     * One of the options.
     *
     * @param option its number, from 1 on
     */
    record Option(int option) implements Answer { }

    /** Some words. */
    record Text(String text) implements Answer { }
}
