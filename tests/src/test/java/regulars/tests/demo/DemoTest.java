package regulars.tests.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.Movement;
import regulars.domain.ledger.SealedEntry;
import regulars.local.DemoRun;
import regulars.local.Local;
import regulars.local.Options;
import regulars.local.demo.Demo;
import regulars.tests.system.Call;
import regulars.tests.system.Client;
import regulars.fixture.Invariants;
import regulars.fixture.Stored;
import regulars.tests.table.TableView;
import tools.jackson.databind.JsonNode;

/** The demo as it is kept: sound as a ledger, and what comes out when its story is played. */
class DemoTest {
    /** Ten days, so that it takes seconds; {@code DEMO_DAYS=whole} plays all that is kept, which takes minutes. */
    private static final Instant PLAYED_UNTIL = "whole".equals(System.getenv("DEMO_DAYS")) ? Demo.END : Demo.OPENING.plus(Duration.ofDays(10));
    private static final int GUESTS_LEAST = 250;

    /** What a story left behind up to an instant: whose card moved when and by how much, and who was written to. */
    private record Outcome(List<String> entries, List<String> messages) {
        static Outcome of(Local local, List<Stored> items, Instant until) {
            return new Outcome(lines(items, until), mails(local, until));
        }
    }

    @Test
    void whatIsKeptIsSoundAndItsFirstDaysComeOutAgainWhenPlayed(@TempDir Path folder) {
        new DemoRun(folder).prepare(false);
        Outcome kept;
        try (Local local = Local.start(Options.inMemory().withDataFolder(folder)); TableView table = table(local)) {
            List<Stored> items = table.all();
            assertTrue(items.stream().filter(item -> item.family().equals("ROSTER")).count() >= GUESTS_LEAST);
            new Invariants().check(items);
            kept = Outcome.of(local, items, PLAYED_UNTIL);
        }

        var clock = InstantSource.offset(InstantSource.system(), Duration.between(Instant.now(), Demo.OPENING));
        try (Local local = Local.start(Options.inMemory().withClock(clock)); TableView table = table(local)) {
            Demo.play(local, PLAYED_UNTIL);
            Outcome played = Outcome.of(local, table.all(), PLAYED_UNTIL);
            assertEquals(kept.entries(), played.entries());
            assertEquals(kept.messages(), played.messages());
            assertTrue(played.entries().size() > 20, "a story in which something happens");
        }
    }

    private static TableView table(Local local) {
        return TableView.of(local.environment("StampingFunction"));
    }

    private static List<String> lines(List<Stored> items, Instant until) {
        Map<String, String> members = items.stream().filter(item -> item.family().equals("ROSTER"))
                .collect(Collectors.toMap(item -> item.text("account"), item -> item.text("member")));
        Map<String, String> addresses = items.stream().filter(item -> item.family().equals("MEMBER") && item.isMain())
                .collect(Collectors.toMap(item -> item.part(1), item -> item.text("address")));
        return items.stream().filter(item -> item.sort().startsWith("ENTRY#"))
                .map(item -> SealedEntry.read(item.bytes("b")).entry()).filter(entry -> entry.recordedAt().isBefore(until))
                .map(entry -> addresses.get(members.get(entry.id().account().value())) + " " + line(entry)).sorted().toList();
    }

    private static String line(Entry entry) {
        return hour(entry.recordedAt()) + " " + entry.type().code() + " " + entry.movements().stream().map(Movement::amount).toList();
    }

    private static List<String> mails(Local local, Instant until) {
        JsonNode inbox = new Client(local.baseAddress()).sendUnchecked(Call.get("/_local/inbox.json")).expect(200).json();
        return inbox.valueStream().filter(mail -> Instant.parse(mail.path("sentAt").asString()).isBefore(until))
                .map(mail -> mail.path("to").asString() + " " + hour(Instant.parse(mail.path("sentAt").asString())) + " "
                        + mail.path("subject").asString("").replaceAll("\\d{6}", "code")).sorted().toList();
    }

    private static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }
}
