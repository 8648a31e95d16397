package regulars.tests.system;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. Header names are in lower case. */
public record Answer(Call call, int status, Map<String, String> headers, byte[] body) {

    /** Empty where there is no such header. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public String contentType() {
        return header("content-type").split(";")[0].strip();
    }

    public boolean isJson() {
        return contentType().equals("application/json") || contentType().endsWith("+json");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** A text of the body by its name. */
    public String text(String name) {
        return json().path(name).stringValue();
    }

    /** The problem's code; empty for a success. */
    public String code() {
        return status < 400 ? "" : json().path("code").asString();
    }

    /** The fields that a problem names. */
    public List<String> pointers() {
        return StreamSupport.stream(json().path("errors").spliterator(), false)
                .map(error -> error.path("pointer").asString()).toList();
    }

    /** @throws AssertionError where it is another status */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError(call + " was answered " + status + ", not " + expected + ": " + text());
        }
        return this;
    }

    /** @throws AssertionError where it is not this problem */
    public Answer expect(int expected, String code) {
        expect(expected);
        if (!code().equals(code)) {
            throw new AssertionError(call + " was answered " + code() + ", not " + code + ": " + text());
        }
        return this;
    }
}
