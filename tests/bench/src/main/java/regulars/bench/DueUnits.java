package regulars.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.MemberId;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.fixture.FunctionFixture;
import regulars.fixture.QueueEndpoint;
import regulars.fixture.QuietContext;
import regulars.fixture.Shop;
import regulars.lifecycle.LifecycleFunction;
import regulars.local.RuntimeEvents;
import regulars.platform.json.Json;
import regulars.platform.store.Member;
import regulars.platform.store.Timer;
import regulars.platform.store.Timers;
import regulars.platform.table.Item;
import regulars.platform.table.Write;
import tools.jackson.databind.node.ObjectNode;

/** Counts the units of a run over what is due: the schedule's look at the index, and each birthday that it hands over. */
final class DueUnits {
    private static final int MEMBERS = 10_000;
    private static final List<Integer> DUE = List.of(0, 10, 1_000);
    private static final int MESSAGES_MAX = 10;
    private static final int HOUR = 9;
    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    private final CountingDoor door;
    private final QueueEndpoint queues;
    private final FunctionFixture fixture;
    private final FunctionFixture direct;
    private final LifecycleFunction function;
    private final Shop shop;

    /** @param direct past the door, for what is not measured */
    DueUnits(FunctionFixture direct, CountingDoor door, QueueEndpoint queues) {
        this.direct = direct;
        this.door = door;
        this.queues = queues;
        this.fixture = new FunctionFixture(Map.of("AWS_ENDPOINT_URL", door.address(), "AWS_ENDPOINT_URL_SQS", queues.address(),
                "DUE_QUEUE_URL", queues.url("due"), "TIERS_QUEUE_URL", queues.url("tiers"), "MESSAGES_QUEUE_URL", queues.url("messages"),
                "BULK_MESSAGES_QUEUE_URL", queues.url("bulk"), "CAMPAIGNS_QUEUE_URL", queues.url("campaigns")));
        this.function = new LifecycleFunction(fixture.world());
        this.shop = Shop.open(direct.platform());
    }

    /** So many have their birthday on one day, the others later. */
    void print(PrintStream out) {
        var timers = new ArrayList<Item>();
        for (int day = 0; day < DUE.size(); day++) {
            for (int i = 0; i < DUE.get(day); i++) {
                timers.add(timer(born(FIRST.plusDays(day)), FIRST.plusDays(day)));
            }
        }
        for (int i = timers.size(); i < MEMBERS; i++) {
            timers.add(timer(new MemberId("W%011d".formatted(i)), FIRST.plusDays(40 + i % 300)));
        }
        direct.platform().table().putAll(timers);
        out.println();
        out.printf("units of a run over what is due among %,d members, as the table counts them%n", MEMBERS);
        out.printf("%-14s %10s %12s %12s %12s %12s %10s%n", "birthdays", "tick read", "looks read", "looks write", "index write", "tick ms", "looks s");
        for (int day = 0; day < DUE.size(); day++) {
            measure(out, DUE.get(day), FIRST.plusDays(day));
        }
    }

    private MemberId born(LocalDate date) {
        Member guest = shop.newMember("Ania", Channel.EMAIL, "ania@example.com");
        direct.platform().table().putAll(List.of(new Member(guest.merchant(), guest.id(), guest.account(), guest.tag(), guest.firstName(),
                guest.channel(), guest.address(), Optional.of(MonthDay.from(date)), guest.language(), guest.joinedAt(), Optional.empty()).item()));
        return guest.id();
    }

    private Item timer(MemberId member, LocalDate birthday) {
        var timer = new Timer(shop.merchant(), member, MessageKind.BIRTHDAY, birthday, HOUR, ZONE, Map.of());
        return ((Write.Put) Timers.set(timer, Optional.empty(), fixture.world().now())).item();
    }

    private void measure(PrintStream out, int due, LocalDate date) {
        Instant now = date.atTime(HOUR, 0).atZone(ZONE).toInstant();
        fixture.clock().advance(Duration.between(fixture.clock().instant(), now));
        door.take();
        long start = System.nanoTime();
        call(RuntimeEvents.sample("lifecycle-tick.json"));
        double tickMillis = (System.nanoTime() - start) / 1e6;
        List<CountingDoor.Call> tick = door.take();
        List<String> handedOver = queues.take("due");
        if (handedOver.size() != due) {
            throw new IllegalStateException(handedOver.size() + " were handed over");
        }
        start = System.nanoTime();
        for (int from = 0; from < due; from += MESSAGES_MAX) {
            work(handedOver.subList(from, Math.min(from + MESSAGES_MAX, due)));
        }
        double lookSeconds = (System.nanoTime() - start) / 1e9;
        List<CountingDoor.Call> looks = door.take();
        out.printf("%-14d %10.1f %12.1f %12.1f %12.1f %12.1f %10.2f%n", due, units(tick, false, true), units(looks, false, true),
                units(looks, true, false), units(looks, true, true) - units(looks, true, false), tickMillis, lookSeconds);
    }

    private void work(List<String> bodies) {
        ObjectNode event = (ObjectNode) Json.read(RuntimeEvents.sample("lifecycle-due.json"));
        ObjectNode sample = (ObjectNode) event.path("Records").get(0);
        var records = event.putArray("Records");
        bodies.forEach(body -> records.add(sample.deepCopy().put("body", body)));
        if (Json.read(call(RuntimeEvents.bytes(event))).path("batchItemFailures").size() > 0) {
            throw new IllegalStateException("A look failed");
        }
    }

    private byte[] call(byte[] event) {
        var output = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(event), output, new QuietContext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    private static double units(List<CountingDoor.Call> calls, boolean writes, boolean indexes) {
        return calls.stream().filter(call -> call.writes() == writes)
                .mapToDouble(call -> call.table() + (indexes ? call.indexes() : 0)).sum();
    }
}
