package regulars.letters;

/** A brand's colour as a button, with text that can be read on it (WCAG 2.2, 1.4.3). */
record ButtonColour(String background) {
    private static final String LIGHT = "#ffffff";
    private static final String DARK = "#1d1b19";
    /** Luminance above which dark text has the higher contrast: the geometric mean of black and white, with flare. */
    private static final double DIVIDE = Math.sqrt(1.05 * 0.05) - 0.05;

    String text() {
        return luminance() > DIVIDE ? DARK : LIGHT;
    }

    /** Relative luminance as WCAG defines it. */
    private double luminance() {
        return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    }

    private double channel(int at) {
        double value = Integer.parseInt(background.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
