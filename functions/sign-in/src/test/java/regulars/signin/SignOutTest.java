package regulars.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import regulars.fixture.HttpCall;

class SignOutTest {
    /** How long a credential that was found is believed elsewhere. */
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private final Scene scene = new Scene();

    @Test
    void aSessionThatWasEndedIsWorthless() {
        HttpCall end = ending(newToken());

        assertEquals(204, scene.send(end).status());
        scene.later(BELIEVED);
        assertEquals("unauthorized", scene.send(end).code());
    }

    @Test
    void otherSessionsGoOn() {
        String other = newToken();

        scene.send(ending(newToken()));
        scene.later(BELIEVED);

        assertEquals(204, scene.send(ending(other)).status());
    }

    @Test
    void aSessionEndsByItself() {
        HttpCall end = ending(newToken());

        scene.later(Duration.ofDays(14));

        assertEquals("unauthorized", scene.send(end).code());
    }

    @Test
    void withoutAGoodTokenThereIsNothingToEnd() {
        HttpCall sample = HttpCall.sample("sign-in-end.json");

        assertEquals("unauthorized", scene.send(sample).code());
        assertEquals("Bearer", scene.send(sample.without("authorization")).header("www-authenticate"));
        assertEquals("unauthorized", scene.send(sample.header("authorization", "Basic b2xhOm9sYQ==")).code());
        assertEquals("unauthorized", scene.send(sample.bearer("x".repeat(5_000))).code());
    }

    private static HttpCall ending(String token) {
        return HttpCall.sample("sign-in-end.json").bearer(token);
    }

    private String newToken() {
        return scene.confirm(scene.start(scene.owner)).json().path("token").stringValue();
    }
}
