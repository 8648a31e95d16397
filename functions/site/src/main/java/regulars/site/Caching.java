package regulars.site;

/** How long a file may be kept. */
enum Caching {
    /** Its name changes with its content. */
    FOREVER("public, max-age=31536000, immutable"),
    /** Kept, but asked about each time. */
    REVALIDATED("public, max-age=0, must-revalidate"),
    NONE("no-store");

    private final String header;

    Caching(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }
}
