package regulars.local.shop;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the system answered.
 *
 * @param call what was asked, in words
 */
public record Reply(String call, int status, byte[] body) {
    private static final int REFUSED_FROM = 300;

    /** Whether it is anything but what was asked for. */
    public boolean isRefused() {
        return status >= REFUSED_FROM;
    }

    /** The body; an empty object where there is none. */
    public JsonNode json() {
        return body.length == 0 ? Calls.object() : JsonMapper.shared().readTree(body);
    }

    /** The body as it came. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The problem's code; empty for a success. */
    public String code() {
        return isRefused() ? json().path("code").asString("") : "";
    }

    /** The body of a success. @throws IllegalStateException where it was refused */
    public JsonNode orThrow() {
        if (isRefused()) {
            throw new IllegalStateException(call + " gave " + status + " " + code());
        }
        return json();
    }
}
