package regulars.tests.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.node.ObjectNode;

/** A running system with its inbox, as people and their programs see it. */
public record Regulars(Client client) {
    private static final Duration PART = Duration.ofDays(30);

    /** Waits until nothing is on its way any more. */
    public void drain() {
        client.sendUnchecked(Call.of("POST", "/_local/queues/drain")).expect(200);
    }

    /** Moves the clock; returns when all that became due on the way is done. */
    public void advance(Duration by) {
        moveClock(Owner.object().put("advance", by.toString())).expect(200);
    }

    /** Moves the clock to an instant; a long way in parts, so that no request takes as long as all of it. */
    public void moveTo(Instant at) {
        for (Instant part = now().plus(PART); part.isBefore(at); part = part.plus(PART)) {
            moveClock(Owner.object().put("at", part.toString())).expect(200);
        }
        moveClock(Owner.object().put("at", at.toString())).expect(200);
    }

    /** What the run answers to a move of the clock. */
    public Answer moveClock(ObjectNode move) {
        return client.sendUnchecked(Call.of("POST", "/_local/clock").json(move));
    }

    /** What the run's clock shows. */
    public Instant now() {
        return Instant.parse(client.sendUnchecked(Call.get("/_local/clock")).expect(200).text("now"));
    }

    /** What this address or number got so far, newest first, once nothing is on its way any more. */
    public List<Mail> inbox(String to) {
        drain();
        var answer = client.sendUnchecked(Call.get("/_local/inbox.json?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8))).expect(200);
        return StreamSupport.stream(answer.json().spliterator(), false).map(Mail::of).toList();
    }

    /** The newest message to this address or number. */
    public Mail newest(String to) {
        return inbox(to).stream().findFirst().orElseThrow(() -> new AssertionError("Nothing came to " + to));
    }
}
