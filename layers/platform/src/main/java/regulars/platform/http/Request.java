package regulars.platform.http;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import regulars.platform.auth.Principal;
import regulars.platform.json.CanonicalJson;
import regulars.platform.hash.Hashes;
import regulars.platform.json.Json;
import regulars.platform.text.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An HTTP request whose route and credential have been found.
 *
 * @param headers       names in lower case
 * @param path          the parts of the path that the route names
 * @param sourceAddress the viewer's network address
 */
public record Request(String method, String rawPath, Map<String, String> path, Map<String, String> query,
                      Map<String, String> headers, byte[] body, String sourceAddress, Principal principal) {

    private static final int KEY_CHARS_MIN = 8;
    private static final int KEY_CHARS_MAX = 64;
    private static final int IPV6_NETWORK_BYTES = 8;

    /** The merchant that the credential belongs to; never taken from path or body. */
    public String merchant() {
        return principal.merchant();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** What attempts from one connection are counted by: an address, of IPv6 the 64 bits that one customer is given. */
    public String network() {
        if (!sourceAddress.contains(":")) {
            return sourceAddress;
        }
        try {
            byte[] address = InetAddress.ofLiteral(sourceAddress).getAddress();
            return HexFormat.of().formatHex(address, 0, Math.min(address.length, IPV6_NETWORK_BYTES));
        } catch (IllegalArgumentException e) {
            return sourceAddress;
        }
    }

    public Language language() {
        return header("accept-language").map(Language::accepted).orElse(Language.ENGLISH);
    }

    /** The body as an object to be read field by field.
     * @throws Problem 400 or 415 where it is not a JSON object */
    public Fields fields() {
        return Fields.of(json());
    }

    /** As {@link #fields()}, but an absent body is an empty object. */
    public Fields optionalFields() {
        return body.length == 0 ? Fields.of(Json.object()) : fields();
    }

    private JsonNode json() {
        String type = header("content-type").orElse("").split(";")[0].strip();
        if (!type.equalsIgnoreCase("application/json")) {
            throw Problem.of(415, "not-json");
        }
        try {
            return Json.read(body);
        } catch (JacksonException e) {
            throw Problem.invalid("", "json");
        }
    }

    /** The key under which this write happens once.
     * @throws Problem 400 where it is missing or malformed */
    public String idempotencyKey() {
        String key = header("idempotency-key")
                .orElseThrow(() -> Problem.invalid("header/Idempotency-Key", "required"));
        if (key.length() < KEY_CHARS_MIN || key.length() > KEY_CHARS_MAX || !key.matches("[A-Za-z0-9_-]+")) {
            throw Problem.invalid("header/Idempotency-Key", "pattern");
        }
        return key;
    }

    /** What makes two requests the same: method, path and canonical body. */
    public String fingerprint() {
        String canonical = body.length == 0 ? "" : CanonicalJson.of(json());
        return Hashes.sha256Hex((method + " " + rawPath + "\n" + canonical).getBytes(StandardCharsets.UTF_8));
    }
}
