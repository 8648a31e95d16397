package regulars.local.queue;

import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.rest.sqs.SQSRestServerBuilder$;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.collection.immutable.List$;

/**
 * ElasticMQ in this process, on a free port of the loopback interface. With a folder, every message is in a database
 * file before its sender hears that it was taken, and is there again after a kill; a process can have one such run at
 * a time.
 */
public final class EmbeddedQueues implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofSeconds(20);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private final ActorSystem actors;
    private final int port;
    private final boolean kept;

    private EmbeddedQueues(ActorSystem actors, int port, boolean kept) {
        this.actors = actors;
        this.port = port;
        this.kept = kept;
    }

    /** Starts it on a file in the folder, or in memory when there is none. */
    public static EmbeddedQueues start(Optional<Path> folder, String region, InstantSource clock) {
        var actors = ActorSystem.create("queues", ConfigFactory.parseMap(Map.of(
                "pekko.loglevel", "WARNING", "pekko.daemonic", "on", "pekko.log-dead-letters", "off",
                "pekko.coordinated-shutdown.run-by-jvm-shutdown-hook", "off")).withFallback(ConfigFactory.load()));
        Option<ActorRef> store = folder.map(path -> Option.apply(store(actors, path, clock))).orElseGet(Option::empty);
        ActorRef manager = actors.actorOf(Props.create(QueueManagerActor.class, now(clock), StrictSQSLimits$.MODULE$,
                store));
        if (store.isDefined()) {
            restore(store.get(), manager);
        }
        var server = SQSRestServerBuilder$.MODULE$.withActorSystem(actors).withQueueManagerActor(manager)
                .withInterface("127.0.0.1").withDynamicPort().withAWSRegion(region).start();
        return new EmbeddedQueues(actors, server.waitUntilStarted().localAddress().getPort(), folder.isPresent());
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static ActorRef store(ActorSystem actors, Path folder, InstantSource clock) {
        var file = new QueueFile(folder);
        file.recover(clock.millis());
        return actors.actorOf(Props.create(SqlQueuePersistenceActor.class, file.open(), List$.MODULE$.empty()));
    }

    private static void restore(ActorRef store, ActorRef manager) {
        try {
            Patterns.ask(store, new QueueEvent.Restore(manager), START_MAX).toCompletableFuture()
                    .get(START_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "The queues can't be read from the data folder; `./run --reset` starts anew", e);
        }
    }

    /** ElasticMQ dates what it takes by the machine's clock; by one that is behind, nothing would ever be delivered. */
    private static NowProvider now(InstantSource clock) {
        return new NowProvider() {
            @Override
            public long nowMillis() {
                return Math.max(clock.millis(), System.currentTimeMillis());
            }

            @Override
            public OffsetDateTime now() {
                return Instant.ofEpochMilli(nowMillis()).atOffset(ZoneOffset.UTC);
            }
        };
    }

    /** At once: the server's own way to stop waits for every long poll to end, and what was taken is in the file. */
    @Override
    public void close() {
        try {
            actors.terminate();
            actors.getWhenTerminated().toCompletableFuture().get(STOP_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The queues do not stop", e);
        } finally {
            if (kept) {
                QueueFile.close();
            }
        }
    }
}
