package regulars.local.message;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import regulars.local.http.HttpAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser's push service (RFC 8030): takes a notification that is encrypted for the browser and signed by its sender
 * (RFC 8292), and puts it into the inbox as it is. How it behaves is in the browser's name: {@code gone-anything} is known
 * no more, {@code busy-anything} takes nothing at first, and of {@code lost-anything} it is never heard what became.
 */
public final class PushService {
    /** What RFC 8030, 7.2, asks a push service to take. */
    private static final int BODY_BYTES_MAX = 4096;
    private static final int POINT_BYTES = 65;
    private static final Duration SIGNATURE_LIFE_MAX = Duration.ofHours(24);
    private static final Pattern SIGNED = Pattern.compile("vapid t=(([\\w-]+)\\.([\\w-]+))\\.([\\w-]+), ?k=([\\w-]+)");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");

    private final Inbox inbox;
    private final InstantSource clock;
    private final Set<String> wereBusy = ConcurrentHashMap.newKeySet();

    public PushService(Inbox inbox, InstantSource clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Takes what was posted for the browser of this name.
     * @param headers by lower-case name */
    public HttpAnswer take(String browser, Map<String, String> headers, byte[] body) {
        if (!headers.getOrDefault("content-encoding", "").equals("aes128gcm") || body.length == 0
                || !SECONDS.matcher(headers.getOrDefault("ttl", "")).matches()) {
            return HttpAnswer.problem(400, "Bad Request", "A notification has a TTL and is encrypted by aes128gcm.");
        }
        if (body.length > BODY_BYTES_MAX) {
            return HttpAnswer.problem(413, "Content Too Large", "A notification has at most 4096 bytes.");
        }
        Matcher signed = SIGNED.matcher(headers.getOrDefault("authorization", ""));
        if (!signed.matches() || !isGood(signed, "http://" + headers.getOrDefault("host", ""))) {
            return HttpAnswer.problem(403, "Forbidden", "The signature is not good.");
        }
        return switch (browser.replaceFirst("-.*", "")) {
            case "gone" -> HttpAnswer.problem(410, "Gone", "This browser has unsubscribed.");
            case "lost" -> HttpAnswer.problem(500, "Internal Server Error", "Nobody knows.");
            case "busy" -> wereBusy.add(browser) ? HttpAnswer.problem(429, "Too Many Requests", "Later.") : taken(browser, headers, signed, body);
            default -> taken(browser, headers, signed, body);
        };
    }

    private HttpAnswer taken(String browser, Map<String, String> headers, Matcher signed, byte[] body) {
        inbox.add(new Message(Message.PUSH, browser, "", "Notification", Base64.getUrlEncoder().withoutPadding().encodeToString(body), "",
                Map.of("TTL", headers.get("ttl"), "Urgency", headers.getOrDefault("urgency", ""), "Key", signed.group(5)), clock.instant()));
        return HttpAnswer.json(201, Map.of());
    }

    /** Whether the token is signed by the key beside it, for this service and for now (RFC 8292, 2 and 3). */
    private boolean isGood(Matcher signed, String origin) {
        try {
            JsonNode claims = JsonMapper.shared().readTree(decoded(signed.group(3)));
            Instant expires = Instant.ofEpochSecond(claims.path("exp").asLong(0));
            Instant now = clock.instant();
            return claims.path("aud").asString("").equals(origin) && claims.path("sub").asString("").startsWith("mailto:")
                    && expires.isAfter(now) && !expires.isAfter(now.plus(SIGNATURE_LIFE_MAX))
                    && verifies(decoded(signed.group(5)), signed.group(1), decoded(signed.group(4)));
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException e) {
            return false;
        }
    }

    private static boolean verifies(byte[] point, String text, byte[] signature) throws GeneralSecurityException {
        if (point.length != POINT_BYTES) {
            return false;
        }
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        int middle = 1 + POINT_BYTES / 2;
        var key = new ECPublicKeySpec(new ECPoint(new BigInteger(1, Arrays.copyOfRange(point, 1, middle)),
                new BigInteger(1, Arrays.copyOfRange(point, middle, POINT_BYTES))), curve.getParameterSpec(ECParameterSpec.class));
        Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(KeyFactory.getInstance("EC").generatePublic(key));
        verifier.update(text.getBytes(StandardCharsets.US_ASCII));
        return verifier.verify(signature);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
