package regulars.platform.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import regulars.platform.World;

/**
 * The push services that messages are handed to. Where a subscription leads is told by whoever subscribes, so an address
 * counts only where its host is one of these: nobody can have the functions call another one.
 */
public final class PushServices {
    /** Characters of an address, at most. */
    public static final int ADDRESS_CHARS_MAX = 1000;

    /** Of Chromium, Firefox, Edge and Safari. */
    private static final List<String> KNOWN = List.of("fcm.googleapis.com", "*.push.services.mozilla.com", "*.notify.windows.com",
            "*.push.apple.com");

    private final List<String> services;

    private PushServices(List<String> services) {
        this.services = services;
    }

    /** Those that are known, and what {@code PUSH_SERVICES} adds: hosts, {@code *.} before one for all below it, or the
     * beginnings of addresses, with commas between. */
    public static PushServices of(World world) {
        return new PushServices(Stream.concat(KNOWN.stream(), world.optionalSetting("PUSH_SERVICES").stream()
                .flatMap(more -> Stream.of(more.split(","))).map(String::strip).filter(service -> !service.isEmpty())).toList());
    }

    /** Whether messages may be handed over there. */
    public boolean has(String address) {
        if (address.length() > ADDRESS_CHARS_MAX) {
            return false;
        }
        try {
            URI uri = new URI(address);
            return services.stream().anyMatch(service -> service.contains("://") ? isBelow(address, uri, service) : isAt(uri, service));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isBelow(String address, URI uri, String beginning) {
        return address.startsWith(beginning) && uri.normalize().equals(uri) && uri.getUserInfo() == null;
    }

    private static boolean isAt(URI uri, String service) {
        boolean plain = "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null
                && uri.getPort() < 0 && uri.getFragment() == null;
        return plain && isHost(uri.getHost(), service);
    }

    private static boolean isHost(String host, String service) {
        return service.startsWith("*.") ? host.endsWith(service.substring(1)) : host.equals(service);
    }
}
