package regulars.cloud.town;

import static regulars.cloud.town.Client.object;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import regulars.cloud.Cloud;
import regulars.cloud.Cloud.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shops and their guests over the whole system: guests come by their own rhythm, buy, take their rewards and stay away;
 * staff make mistakes and undo them; somebody sends old requests again.
 */
public final class Town {
    private static final Instant BEGIN = Instant.parse("2031-03-24T09:00:00Z");
    private static final List<String> ZONES = List.of("Europe/Warsaw", "Europe/Sofia", "Pacific/Auckland");
    private static final Duration DAY = Duration.ofDays(1);

    private final Random random;
    private final Cloud cloud;
    private final Client client;
    private final List<Guest> guests = new ArrayList<>();

    /** @param faultOneIn of so many calls of AWS one fails, once the shops and guests are there; 0 for none */
    public Town(Path root, long seed, int faultOneIn, Consumer<String> log) {
        this.random = new Random(seed);
        this.cloud = new Cloud(root, random.nextLong(), faultOneIn, BEGIN, log);
        this.client = new Client(cloud, random);
    }

    /** A guest with a card, and what the counter was told of it. */
    private static final class Guest {
        private final Shop shop;
        private final String card;
        private final int comesOnceIn;
        private final List<Asked> asked = new ArrayList<>();
        private int acknowledged;
        private int unknown;

        private Guest(Shop shop, String card, int comesOnceIn) {
            this.shop = shop;
            this.card = card;
            this.comesOnceIn = comesOnceIn;
        }
    }

    private record Asked(String path, String key, ObjectNode body, JsonNode answer) { }

    /** Where they live. */
    public Cloud cloud() {
        return cloud;
    }

    /** Lets so many guests of each of two shops live for so many days. */
    public void live(int guestsEach, int days) {
        for (int i = 0; i < 2; i++) {
            var shop = new Shop(cloud, client, i, ZONES.get(i));
            for (int j = 0; j < guestsEach; j++) {
                String birthday = "%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
                String card = shop.join("Gość " + j, "guest" + i + "-" + j + "@example.com", birthday, ZONES.get(random.nextInt(ZONES.size())));
                guests.add(new Guest(shop, card, 1 + random.nextInt(10)));
                cloud.moveTo(cloud.instant().plus(Duration.ofMinutes(20)));
            }
        }
        cloud.faults().set(true);
        for (int day = 0; day < days; day++) {
            Instant evening = cloud.instant().plus(DAY);
            guests.stream().filter(guest -> random.nextInt(guest.comesOnceIn) == 0).forEach(this::visit);
            cloud.moveTo(evening);
        }
        cloud.faults().set(false);
        cloud.moveTo(cloud.instant().plus(Duration.ofDays(4)));
    }

    /** Everything that does not hold. */
    public List<String> findings() {
        return Findings.of(cloud, acknowledged(), guests.stream().mapToInt(guest -> guest.unknown).sum());
    }

    /** How many stamps the counters were told of. */
    int acknowledged() {
        return guests.stream().mapToInt(guest -> guest.acknowledged).sum();
    }

    /** A hash over all that is there and all that went out. */
    public String fingerprint() {
        return Findings.fingerprint(cloud);
    }

    private void visit(Guest guest) {
        cloud.moveTo(cloud.instant().plus(Duration.ofMinutes(random.nextInt(30))));
        Optional<JsonNode> receipt = ask(guest, "/v1/stamps", object().put("card", guest.card));
        if (receipt.isPresent() && receipt.get().at("/movements/0/rewardsReady").asInt(0) > 0 && random.nextInt(3) > 0) {
            redeem(guest);
        }
        if (receipt.isPresent() && random.nextInt(12) == 0) {
            ask(guest, "/v1/stamps/" + receipt.get().path("entryId").stringValue() + "/reversal", object());
        }
        if (!guest.asked.isEmpty() && random.nextInt(8) == 0) {
            again(guest, guest.asked.get(random.nextInt(guest.asked.size())));
        }
    }

    private void redeem(Guest guest) {
        ask(guest, "/v1/redemptions", object().put("card", guest.card).put("programId", guest.shop.program())).ifPresent(reserved -> {
            if (random.nextInt(4) > 0) {
                ask(guest, "/v1/redemptions/" + reserved.path("redemptionId").stringValue() + "/confirmation", object());
            }
        });
    }

    private Optional<JsonNode> ask(Guest guest, String path, ObjectNode body) {
        String key = client.key();
        Reply reply = client.answer("POST", path, guest.shop.counter(), Optional.of(key), body);
        boolean stamp = path.equals("/v1/stamps");
        if (reply.isGood()) {
            guest.asked.add(new Asked(path, key, body, reply.body()));
            guest.acknowledged += stamp ? 1 : 0;
            return Optional.of(reply.body());
        }
        guest.unknown += stamp && reply.status() >= 500 ? 1 : 0;
        return Optional.empty();
    }

    /** Whoever sends a request again under its key gets the first answer again. */
    private void again(Guest guest, Asked old) {
        Reply reply = client.answer("POST", old.path(), guest.shop.counter(), Optional.of(old.key()), old.body());
        if (reply.isGood() && !reply.body().equals(old.answer())) {
            throw new AssertionError("Another answer under the same key: " + reply.body() + " after " + old.answer());
        }
    }
}
