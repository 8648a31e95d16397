package regulars.local.table;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local in this process, on a free port of the loopback interface. Its own server class listens on every
 * interface and reports use to its maker; its handler under a server of our own does neither.
 */
public final class EmbeddedDynamo implements AutoCloseable {
    private final Server server;
    private final LocalDynamoDBRequestHandler requests;

    private EmbeddedDynamo(Server server, LocalDynamoDBRequestHandler requests) {
        this.server = server;
        this.requests = requests;
    }

    /** Starts it on a file in the folder, or in memory when there is none. */
    public static EmbeddedDynamo start(Optional<Path> folder) {
        try {
            if (folder.isPresent()) {
                Files.createDirectories(folder.get());
            }
            var requests = new LocalDynamoDBRequestHandler(0, folder.isEmpty(),
                    folder.map(Path::toString).orElse(null), true, false);
            var server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.setHandler(new LocalDynamoDBServerHandler(requests, null));
            server.start();
            return new EmbeddedDynamo(server, requests);
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not start", e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not stop", e);
        } finally {
            requests.shutdown();
        }
    }
}
