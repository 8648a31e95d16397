package regulars.local.template;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a template is run: the folder its artifacts are in, the address at which AWS is spoken, the address that people
 * open, and local values for parameters (by parameter name) and for SSM parameters (by logical id).
 */
public record Place(Path root, URI endpoint, URI baseAddress, String region, Map<String, String> overrides) {
    /** The account that both embedded emulators believe in. */
    public static final String ACCOUNT = "000000000000";
    /** The name of the stack, and so the beginning of every name that the template leaves open. */
    public static final String STACK = "regulars";

    public String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + region + ":" + ACCOUNT + ":" + resource;
    }
}
