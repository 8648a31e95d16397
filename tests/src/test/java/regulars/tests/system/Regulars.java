package regulars.tests.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** A running system with its inbox, as people and their programs see it. */
public record Regulars(Client client) {

    /** Waits until nothing is on its way any more. */
    public void drain() {
        client.sendUnchecked(Call.of("POST", "/_local/queues/drain")).expect(200);
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
