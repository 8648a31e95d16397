package regulars.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasNotYetWorkedOnIsAfterARestart() {
        try (var sample = Sample.start(Options.inMemory().withDataFolder(folder).withoutTriggers())) {
            sample.put("TASK#1", "task-a");
            sample.work("work-a");
        }
        try (var sample = Sample.start(Options.inMemory().withDataFolder(folder))) {
            sample.local().drain();

            assertEquals(Map.of("task-a", 1), sample.seen("task", "task"));
            assertEquals(Map.of("work-a", 1), sample.seen("work", "work"));
        }
    }

    @Test
    void whatWasWorkedOnIsNotRepeatedAfterARestart() {
        try (var sample = Sample.start(Options.inMemory().withDataFolder(folder))) {
            sample.put("TASK#1", "task-a");
            sample.local().drain();
        }
        try (var sample = Sample.start(Options.inMemory().withDataFolder(folder))) {
            sample.put("TASK#1", "task-b");
            sample.local().drain();

            assertEquals(Map.of("task-a", 1, "task-b", 1), sample.seen("task", "task"));
        }
    }

    @Test
    void aDeadLetterStaysOne() {
        try (var sample = Sample.start(Options.inMemory().withDataFolder(folder))) {
            sample.work("work-poison");
            sample.local().drain();
        }
        for (int restart = 0; restart < 2; restart++) {
            try (var sample = Sample.start(Options.inMemory().withDataFolder(folder))) {
                sample.work("work-" + restart);
                sample.local().drain();

                assertEquals(2, sample.seen("work", "work-poison").get("work-poison"));
                assertEquals(1, sample.seen("work", "work-" + restart).get("work-" + restart));
                assertEquals(1, sample.queue("WorkDeadLetters").path("waiting").asInt());
            }
        }
    }

    @Test
    void messagesAndSecretsAreKept() {
        String secret;
        try (var sample = Sample.start(Options.inMemory()
                .withDataFolder(folder)); var clients = Clients.of(sample.local(), "AskFunction")) {
            clients.sns().publish(publish -> publish.phoneNumber("+359881234567").message("kept"));
            secret = secret(sample);
        }
        try (var sample = Sample.start(Options.inMemory().withDataFolder(folder))) {
            assertEquals("kept", sample.local().inbox("+359881234567").getFirst().text());
            assertEquals(secret, secret(sample));
        }
    }

    @Test
    void twoRunsDoNotShareAFolder() {
        try (var _ = Sample.start(Options.inMemory().withDataFolder(folder).withoutTriggers())) {
            var refusal = assertThrows(IllegalArgumentException.class,
                    () -> Sample.start(Options.inMemory().withDataFolder(folder)));

            assertEquals(folder + " is in use by another run; DATA_DIR names another folder", refusal.getMessage());
        }
    }

    private static String secret(Sample sample) {
        var request = Sample.MAPPER.createObjectNode().put("Name", "/aws/reference/secretsmanager/regulars-secret")
                .put("WithDecryption", true);
        String value = Sample.MAPPER.readTree(sample.ask("AmazonSSM.GetParameter", request).body())
                .at("/Parameter/Value").asString();
        assertEquals(40, value.length());
        return value;
    }
}
