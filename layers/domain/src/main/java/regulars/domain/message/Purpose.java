package regulars.domain.message;

/** What a consent is given for. */
public enum Purpose {
    /** About the card itself: welcome, reward ready, level, units that end. */
    SERVICE,
    /** Birthday, win-back, offers and news. */
    MARKETING
}
