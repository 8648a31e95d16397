package regulars.local.template;

/** A route of the HTTP API: method {@code ANY} for all, path {@code $default} for whatever no other route takes. */
public record Route(String method, String path) {
    public static final String ANY = "ANY";
    public static final String DEFAULT = "$default";
}
