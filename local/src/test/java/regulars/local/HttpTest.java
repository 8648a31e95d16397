package regulars.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HttpTest {
    private static Sample sample;

    @BeforeAll
    static void start() {
        sample = Sample.inMemory();
    }

    @AfterAll
    static void stop() {
        sample.close();
    }

    @Test
    void theEventHasTheRequestAsTheServiceWritesIt() {
        var event = event(sample.send("PUT", "/ask/caf%C3%A9%20x?a=1&a=%202&b", "{\"x\":1}", "Content-Type",
                "application/json",
                "X-Odd", "one", "X-Odd", "two", "Cookie", "c=1; d=2"));

        assertEquals("/ask/café x", event.path("rawPath").asString());
        assertEquals("a=1&a=%202&b", event.path("rawQueryString").asString());
        assertEquals("1, 2", event.at("/queryStringParameters/a").asString());
        assertEquals("café x", event.at("/pathParameters/proxy").asString());
        assertEquals("one,two", event.at("/headers/x-odd").asString());
        assertEquals("[\"c=1\",\"d=2\"]", event.path("cookies").toString());
        assertEquals("PUT", event.at("/requestContext/http/method").asString());
        assertEquals("127.0.0.1", event.at("/requestContext/http/sourceIp").asString());
        assertEquals("ANY /ask/{proxy+}", event.path("routeKey").asString());
        assertEquals("{\"x\":1}", event.path("body").asString());
        assertEquals(false, event.path("isBase64Encoded").asBoolean());
    }

    @Test
    void whatIsNoTextComesInBase64() {
        var event = event(sample.send("POST", "/ask", "abc", "Content-Type", "application/x-www-form-urlencoded"));

        assertEquals("YWJj", event.path("body").asString());
        assertEquals(true, event.path("isBase64Encoded").asBoolean());
    }

    @Test
    void whatNoRouteTakesGoesToTheDefault() {
        assertEquals("$default", event(sample.get("/elsewhere//x")).path("routeKey").asString());
    }

    @Test
    void cookiesAndBytesComeOutAsTheFunctionSaid() {
        var answer = sample.get("/ask/cookies");

        assertEquals(201, answer.statusCode());
        assertEquals(List.of("a=1", "b=2"), answer.headers().allValues("set-cookie"));
        assertEquals("\0\1\2", answer.body());
    }

    @Test
    void anAnswerWithoutStatusIsTheBody() {
        assertEquals("{\"plain\":true}", sample.get("/ask/plain").body());
    }

    @Test
    void aCrashIsAnInternalServerErrorAndTheNextRequestIsServed() {
        var answer = sample.get("/ask/crash");

        assertEquals(500, answer.statusCode());
        assertEquals("{\"message\":\"Internal Server Error\"}", answer.body());
        assertEquals(200, sample.get("/ask").statusCode());
    }

    @Test
    void aBodyAboveTenMegabytesIsRefused() {
        var answer = sample.send("POST", "/ask", "x".repeat(10 * 1024 * 1024 + 1));

        assertEquals(413, answer.statusCode());
        assertEquals("application/problem+json", answer.headers().firstValue("content-type").orElseThrow());
    }

    @Test
    void aHeadRequestHasNoBody() {
        assertEquals("", sample.send("HEAD", "/ask", "").body());
    }

    @Test
    void theEnvironmentIsTheTemplates() {
        assertEquals("hello", greeting());
        assertEquals("eu-central-1-b", sample.get("/ask/setting?JOINED").body());
        assertTrue(sample.get("/ask/setting?WORK_QUEUE_URL").body().endsWith("/000000000000/regulars-WorkQueue"));
    }

    private static String greeting() {
        var request = Sample.MAPPER.createObjectNode().put("Name", sample.get("/ask/setting?GREETING_NAME").body());
        return Sample.MAPPER.readTree(sample.ask("AmazonSSM.GetParameter", request).body()).at("/Parameter/Value")
                .asString();
    }

    private static JsonNode event(HttpResponse<String> answer) {
        return Sample.MAPPER.readTree(answer.body());
    }
}
