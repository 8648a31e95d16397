package regulars.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import regulars.domain.MemberId;
import regulars.domain.message.Purpose;
import regulars.fixture.FunctionFixture;
import regulars.fixture.QueueEndpoint;
import regulars.platform.Platform;
import regulars.platform.json.Json;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;

/**
 * Counts the units of e-mails to members, step by step, among ten thousand and among a hundred thousand others who are not
 * due, and says what a thousand would come to; and compares their time with that of as many bare calls of the same kinds.
 */
final class MessageUnits {
    private static final int DUE = 500;
    private static final int PER = 1_000;
    private static final int TURN = 50;
    private static final int FEW = 10_000;
    private static final int MANY = 100_000;
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final LocalDate LATER = FIRST.plusDays(40);

    private final CountingDoor door;
    private final FunctionFixture direct;
    private final MessageGuests guests;
    private final MailEndpoint mails;
    private final MessagePath counted;
    private final MessagePath uncounted;

    /** @param direct past the door, for what is not measured */
    MessageUnits(FunctionFixture direct, CountingDoor door, QueueEndpoint queues, MailEndpoint mails) {
        this.direct = direct;
        this.door = door;
        this.mails = mails;
        this.guests = new MessageGuests(direct);
        this.counted = MessagePath.between(queues, mails, Map.of("AWS_ENDPOINT_URL", door.address()));
        this.uncounted = MessagePath.between(queues, mails, Map.of());
    }

    /** What each step of the way consumed. */
    private record Way(List<CountingDoor.Call> tick, List<CountingDoor.Call> plan, List<CountingDoor.Call> send,
                       List<CountingDoor.Call> report) {
        double dollars() {
            return List.of(tick, plan, send, report).stream().mapToDouble(calls -> Prices.table(units(calls, false), units(calls, true))).sum();
        }
    }

    void print(PrintStream out) {
        guests.others(FEW, LATER);
        Way few = measure(FIRST);
        guests.others(MANY, LATER);
        Way many = measure(FIRST.plusDays(1));
        out.println();
        out.printf("units of %,d e-mails to members, by %d that the table has counted, and US dollars by the list prices%n", PER, DUE);
        out.printf("%-44s %10s %10s %12s%n", "", "read", "write", "dollars");
        line(out, "found due among %,d others".formatted(FEW), few.tick());
        line(out, "found due among %,d others".formatted(MANY), many.tick());
        line(out, "planned", many.plan());
        line(out, "sent", many.send());
        line(out, "reported as delivered", many.report());
        out.printf("%-44s %33.6f   and %.2f for the provider%n", "together", many.dollars(), Prices.THOUSAND_MAILS);
        out.printf("among %,d others ÷ among %,d: %.3f%n", MANY, FEW, many.dollars() / few.dollars());
        times(out, few);
    }

    private static void line(PrintStream out, String step, List<CountingDoor.Call> calls) {
        double reads = units(calls, false);
        double writes = units(calls, true);
        out.printf("%-44s %10.1f %10.1f %12.6f%n", step, reads, writes, Prices.table(reads, writes));
    }

    private static double units(List<CountingDoor.Call> calls, boolean writes) {
        return calls.stream().filter(call -> call.writes() == writes)
                .mapToDouble(call -> call.table() + call.indexes()).sum() * PER / DUE;
    }

    private Way measure(LocalDate date) {
        List<SendId> wishes = guests.born(date, DUE);
        at(counted, date);
        door.take();
        List<String> due = handedOver(counted);
        List<CountingDoor.Call> tick = door.take();
        counted.look(due);
        List<CountingDoor.Call> plan = door.take();
        int before = mails.taken();
        counted.send(wishes.stream().map(SendId::request).toList());
        if (mails.taken() - before != DUE) {
            throw new IllegalStateException(mails.taken() - before + " were sent");
        }
        List<CountingDoor.Call> send = door.take();
        List<String> reports = wishes.stream().map(guests::delivered).toList();
        counted.report(reports);
        return new Way(tick, plan, send, door.take());
    }

    private static void at(MessagePath path, LocalDate date) {
        var clock = path.fixture().clock();
        clock.advance(Duration.between(clock.instant(), MessageGuests.due(date)));
    }

    private static List<String> handedOver(MessagePath path) {
        List<String> due = path.tick();
        if (due.size() != DUE) {
            throw new IllegalStateException(due.size() + " were handed over");
        }
        return due;
    }

    /** Planning, sending and reporting, against as many bare calls of the same kinds, taken in turns. */
    private void times(PrintStream out, Way calls) {
        LocalDate date = FIRST.plusDays(2);
        Map<String, SendId> wishes = guests.born(date, DUE).stream().collect(Collectors.toMap(id -> id.key().partition(), id -> id));
        at(uncounted, date);
        List<String> due = handedOver(uncounted);
        List<CountingDoor.Call> all = List.of(calls.plan(), calls.send(), calls.report()).stream().flatMap(List::stream).toList();
        long way = 0;
        long bare = 0;
        for (int from = 0; from < DUE; from += TURN) {
            List<String> turn = due.subList(from, from + TURN);
            List<SendId> ids = turn.stream().map(body -> wishes.get(Json.read(body).path("pk").stringValue())).toList();
            way += nanos(() -> uncounted.look(turn)) + nanos(() -> uncounted.send(ids.stream().map(SendId::request).toList()));
            List<String> reports = ids.stream().map(guests::delivered).toList();
            way += nanos(() -> uncounted.report(reports));
            List<CountingDoor.Call> part = all.subList(all.size() / DUE * from, all.size() / DUE * (from + TURN));
            bare += nanos(() -> part.forEach(call -> bare(direct.platform(), call.action(), ids.getFirst())));
        }
        out.printf("their way through three warm functions ÷ as many bare calls of the same kinds (%d each), in turns: %.2f   (%.0f a second)%n",
                all.size() / DUE, (double) way / bare, DUE * 1e9 / way);
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static void bare(Platform platform, String action, SendId id) {
        MemberId member = id.member();
        Item item = Item.of(new Key("MEMBER#bare#" + member.value(), "SEND#bare"), 1).with("status", "sent").with("at", platform.world().now());
        switch (action) {
            case "GetItem" -> platform.table().getConsistent(Member.key(id.merchant(), member));
            case "Query" -> platform.table().list(Member.partition(id.merchant(), member), "CONSENT#");
            case "PutItem", "UpdateItem" -> platform.table().update(item.key(), "SET #status = :status", "attribute_exists(#status) OR attribute_not_exists(#status)",
                    Map.of(":status", "sent"));
            case "TransactWriteItems" -> platform.table().transact(List.of(Write.put(item),
                    Write.put(Item.of(new Key("MEMBER#bare#" + member.value(), "DELIVERY"), 1).with("status", Purpose.SERVICE.name()))));
            default -> throw new IllegalStateException("No bare call is known for " + action);
        }
    }
}
