package regulars.local.template;

/** A Secrets Manager secret whose value is made up once; length in characters. */
public record Secret(String id, String name, String arn, int length) {
}
