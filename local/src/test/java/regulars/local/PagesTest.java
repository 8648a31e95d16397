package regulars.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every test has names of its own, so that one run of the template does for all. */
class PagesTest {
    private static final String PHONE = "+359881234560";
    private static Sample sample;
    private static Clients clients;

    @BeforeAll
    static void start() {
        sample = Sample.inMemory();
        clients = Clients.of(sample.local(), "AskFunction");
    }

    @AfterAll
    static void stop() {
        clients.close();
        sample.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/inbox", "/clock", "/queues", "/table"})
    void everyPageIsShownToBrowsersAndLetsNoForeignScriptIn(String path) {
        var page = sample.send("GET", "/_local" + path, "", "accept", "text/html");

        assertEquals(200, page.statusCode());
        assertTrue(page.body().startsWith("<!doctype html>"), page.body());
        assertTrue(page.headers().firstValue("content-security-policy").orElseThrow().contains("script-src 'self'"));
    }

    @Test
    void anotherNameThanThisMachinesIsNotAnswered() throws IOException {
        for (String name : List.of("regulars.example", "localhost.example", "127.0.0.1.example:80")) {
            assertTrue(raw("GET /_local/inbox.json HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n")
                    .startsWith("HTTP/1.1 421"), name);
        }
        assertTrue(raw("GET /_local/inbox.json HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 200"));
    }

    @Test
    void anotherSiteMayChangeNothing() {
        Instant before = sample.local().now();
        for (String path : List.of("/_local/clock", "/_local/queues/drain", "/_local/queues/WorkQueue/redrive")) {
            for (String[] header : new String[][] {{"origin", "https://evil.example"}, {"origin", "null"},
                {"sec-fetch-site", "cross-site"}, {"sec-fetch-site", "same-site"}}) {
                assertEquals(403, sample.send("POST", path, "advance=P1D", header).statusCode(), path);
            }
        }
        assertTrue(Duration.between(before, sample.local().now()).toHours() < 1);
        assertEquals(200, sample.send("POST", "/_local/queues/drain", "", "origin",
                sample.local().baseAddress().toString(), "sec-fetch-site", "same-origin").statusCode());
    }

    @Test
    void aDeadLetterTellsWhyAndGoesBackOnce() {
        sample.work("letter-poison");
        sample.local().drain();

        JsonNode letter = letters().stream().filter(line -> line.path("body").asString().equals("letter-poison"))
                .findFirst().orElseThrow();
        assertEquals(2, letter.path("receives").asInt());
        assertFalse(letter.path("reason").asString().isEmpty());
        assertTrue(sample.send("GET", "/_local/queues", "", "accept", "text/html").body().contains("received twice"));

        int moved = IntStream.range(0, 4).mapToObj(_ -> CompletableFuture.supplyAsync(() -> Sample.MAPPER.readTree(
                sample.send("POST", "/_local/queues/WorkQueue/redrive", "").body()).path("moved").asInt()))
                .toList().stream().mapToInt(CompletableFuture::join).sum();
        sample.local().drain();

        assertEquals(1, moved);
        assertEquals(4, sample.seen("work", "letter").get("letter-poison"));
        assertEquals(1, letters().stream().filter(line -> line.path("body").asString().equals("letter-poison")).count());
    }

    private static List<JsonNode> letters() {
        return Sample.MAPPER.readTree(sample.get("/_local/queues.json?queue=WorkDeadLetters").body())
                .path("messages").valueStream().toList();
    }

    @Test
    void aQueueWithoutDeadLettersCannotBeRedriven() {
        assertEquals(404, sample.send("POST", "/_local/queues/LostQueue/redrive", "").statusCode());
        assertEquals(404, sample.send("POST", "/_local/queues/Nowhere/redrive", "").statusCode());
        assertEquals(404, sample.get("/_local/queues.json?queue=WorkQueue").statusCode());
    }

    @Test
    void theTableIsBrowsedByFamilyInPages() {
        for (int item = 0; item < 30; item++) {
            sample.put("OPEN#browse", "LINE#%02d<b>".formatted(item));
        }
        JsonNode families = Sample.MAPPER.readTree(sample.get("/_local/table.json").body()).path("families");
        assertTrue(families.at("/OPEN/LINE").asInt() >= 30, families.toString());

        JsonNode first = table("pk=OPEN%23browse");
        assertEquals(List.of(25, 30), List.of(first.path("items").size(), first.path("total").asInt()));
        JsonNode second = table("family=OPEN&kind=LINE&search=browse&from=25");
        assertEquals("LINE#25<b>", second.at("/items/0/sk").asString());
        assertEquals(5, second.path("items").size());

        String page = sample.send("GET", "/_local/table?search=browse", "", "accept", "text/html").body();
        assertTrue(page.contains("LINE#00&lt;b&gt;") && page.contains("from=25"));
    }

    private static JsonNode table(String query) {
        return Sample.MAPPER.readTree(sample.get("/_local/table.json?" + query).body());
    }

    @Test
    void messagesAreFoundByMember() {
        var request = sample.request("Item", "OPEN#shop#MEMBER1", "@");
        request.withObject("/Item/address").put("S", PHONE);
        sample.ask("DynamoDB_20120810.PutItem", request);
        clients.sns().publish(publish -> publish.phoneNumber(PHONE).message("Hello"));
        clients.sns().publish(publish -> publish.phoneNumber("+359881234561").message("Somebody else"));

        JsonNode found = Sample.MAPPER.readTree(sample.get("/_local/inbox.json?member=MEMBER1").body());
        assertEquals(List.of("Hello"), found.valueStream().map(line -> line.path("text").asString()).toList());
        assertEquals("[]", sample.get("/_local/inbox.json?member=NOBODY").body());
    }

    @Test
    void theClockPageSaysWhatComesNext() {
        Instant tomorrow = sample.local().now().plus(Duration.ofDays(1));
        for (int member = 0; member < 3; member++) {
            sample.putDue("2", "TIMER#birthday#" + member, tomorrow);
        }
        JsonNode next = Sample.MAPPER.readTree(sample.get("/_local/clock.json").body()).path("next");
        assertEquals("birthday", next.at("/0/what").asString());
        assertEquals(3, next.at("/0/count").asInt());
        assertTrue(sample.send("GET", "/_local/clock", "", "accept", "text/html").body()
                .contains("<strong>3 birthdays</strong> <span>tomorrow</span>"));
    }

    private static String raw(String request) throws IOException {
        URI address = sample.local().baseAddress();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
