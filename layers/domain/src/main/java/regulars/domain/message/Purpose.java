package regulars.domain.message;

/** What a consent is given for. */
public enum Purpose {
    /** About the card itself: welcome, level, reward ready. */
    SERVICE,
    /** Offers and news. */
    MARKETING
}
