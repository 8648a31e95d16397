package regulars.local.door;

/** The little XML that the query protocol needs. */
public final class Xml {
    private Xml() {
    }

    /** The text with markup made harmless. */
    public static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
