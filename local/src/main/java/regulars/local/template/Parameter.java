package regulars.local.template;

/** A Parameter Store parameter. */
public record Parameter(String id, String name, String value) {
}
