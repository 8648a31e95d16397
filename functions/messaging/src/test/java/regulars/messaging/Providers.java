package regulars.messaging;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;

/** SES v2 and SNS over HTTP as the SDK's clients see them; can refuse, fail, and hang up after taking a message. */
final class Providers implements AutoCloseable {
    /** How a provider behaves. */
    enum Mood { WELL, REFUSES, THROTTLES, IS_OVERLOADED, HAS_NO_QUOTA_LEFT, ADMITS_NOBODY, PAUSES, FAILS, HANGS_UP, HANGS }

    /** What a provider took. */
    record Taken(String to, JsonNode mail, Map<String, String> sms) {
        String subject() {
            return mail.at("/Content/Simple/Subject/Data").stringValue();
        }

        String text() {
            return mail.isMissingNode() ? sms.get("Message") : mail.at("/Content/Simple/Body/Text/Data").stringValue();
        }

        String html() {
            return mail.at("/Content/Simple/Body/Html/Data").stringValue();
        }

        String from() {
            return mail.path("FromEmailAddress").stringValue();
        }

        String header(String name) {
            return mail.at("/Content/Simple/Headers").valueStream()
                    .filter(header -> header.path("Name").stringValue().equals(name))
                    .map(header -> header.path("Value").stringValue()).findFirst().orElse("");
        }
    }

    /** A notification as its push service took it. */
    record Pushed(String browser, Map<String, String> headers, byte[] body) { }

    /** In place of a status: the service takes the notification and hangs up. */
    static final int HANGS_UP = 0;

    private final HttpServer server;
    private final List<Pushed> pushed = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> browsers = new ConcurrentHashMap<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Mood mood = Mood.WELL;

    private Providers(HttpServer server) {
        this.server = server;
    }

    static Providers start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var providers = new Providers(server);
            server.createContext("/v2/email/outbound-emails", providers::mail);
            server.createContext("/push/", providers::push);
            server.createContext("/", providers::sms);
            server.start();
            return providers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void are(Mood next) {
        mood = next;
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** How often they were asked to take something. */
    int asked() {
        return asked.get();
    }

    /** What the push service answers for a browser, 201 otherwise. */
    void answer(String browser, int status) {
        browsers.put(browser, status);
    }

    /** What push services were asked to take, whatever they answered. */
    List<Pushed> pushed() {
        return List.copyOf(pushed);
    }

    private void push(HttpExchange exchange) throws IOException {
        String browser = exchange.getRequestURI().getPath().replaceFirst("/push/", "");
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        pushed.add(new Pushed(browser, headers, exchange.getRequestBody().readAllBytes()));
        int status = browsers.getOrDefault(browser, 201);
        if (status == HANGS_UP) {
            exchange.close();
        } else {
            exchange.getResponseHeaders().add("Location", address() + "/elsewhere");
            write(exchange, status, "no");
        }
    }

    private void mail(HttpExchange exchange) throws IOException {
        JsonNode mail = Json.read(exchange.getRequestBody().readAllBytes());
        answer(exchange, new Taken(mail.at("/Destination/ToAddresses/0").stringValue(), mail, Map.of()),
                "{\"MessageId\":\"ses-%d\"}", "{\"message\":\"no\"}");
    }

    private void sms(HttpExchange exchange) throws IOException {
        var form = new LinkedHashMap<String, String>();
        for (String pair : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(decoded(parts[0]), decoded(parts[1]));
        }
        answer(exchange, new Taken(form.get("PhoneNumber"), Json.object().path("none"), form),
                "<PublishResponse><PublishResult><MessageId>sns-%d</MessageId></PublishResult></PublishResponse>",
                "<ErrorResponse><Error><Code>InvalidParameter</Code><Message>no</Message></Error></ErrorResponse>");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange, Taken message, String success, String failure) throws IOException {
        asked.incrementAndGet();
        switch (mood) {
            case WELL -> {
                taken.add(message);
                write(exchange, 200, success.formatted(taken.size()));
            }
            case HANGS -> {
                taken.add(message);
                await();
            }
            case HANGS_UP -> {
                taken.add(message);
                exchange.close();
            }
            case REFUSES -> write(exchange, 400, failure);
            case THROTTLES -> write(exchange, 429, failure);
            case IS_OVERLOADED -> write(exchange, 503, failure);
            case HAS_NO_QUOTA_LEFT -> {
                exchange.getResponseHeaders().add("x-amzn-ErrorType", "LimitExceededException");
                write(exchange, 400, failure);
            }
            case ADMITS_NOBODY -> write(exchange, 403, failure);
            case PAUSES -> {
                exchange.getResponseHeaders().add("x-amzn-ErrorType", "SendingPausedException");
                write(exchange, 400, failure);
            }
            case FAILS -> write(exchange, 500, failure);
        }
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
