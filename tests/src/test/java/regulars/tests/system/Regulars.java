package regulars.tests.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.StreamSupport;
import regulars.local.Local;
import regulars.local.Options;
import regulars.tests.table.TableView;

/** The whole system, running in this process on a free port. */
public final class Regulars implements AutoCloseable {
    private final Local local;
    private final Client client;
    private final TableView table;

    private Regulars(Local local) {
        this.local = local;
        this.client = new Client(local.baseAddress());
        this.table = TableView.of(local.environment("StampingFunction"));
    }

    public static Regulars start(InstantSource clock) {
        return new Regulars(Local.start(Options.inMemory().withClock(clock)));
    }

    public Client client() {
        return client;
    }

    public TableView table() {
        return table;
    }

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

    @Override
    public void close() {
        table.close();
        local.close();
    }
}
