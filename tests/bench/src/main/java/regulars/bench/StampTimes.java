package regulars.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import regulars.domain.CardCode;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.Shop;
import regulars.platform.Platform;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Outcome;
import regulars.platform.table.Write;
import regulars.stamping.StampingFunction;

/**
 * A stamp in a warm function against the bare transaction of its two items over the same client, taken in turns in one
 * run, so that the machine's moods meet both.
 */
final class StampTimes {
    private static final int WARM_UP = 400;
    private static final int ROUNDS = 1000;
    private static final int CALLERS = 32;
    private static final int PER_CALLER = 40;
    private static final int ENTRY_BYTES = 760;
    private static final int ACCOUNT_BYTES = 300;

    private final Platform platform;
    private final StampingFunction function;
    private final Shop shop;
    private final List<CardCode> cards;

    StampTimes(FunctionFixture fixture) {
        this.platform = fixture.platform();
        this.function = new StampingFunction(fixture.world());
        this.shop = Shop.open(platform);
        this.cards = IntStream.range(0, 100).mapToObj(_ -> shop.newCard()).toList();
    }

    void print(PrintStream out) {
        for (int i = 0; i < WARM_UP; i++) {
            stamp(i).run();
            bare(i).run();
        }
        long[] stamps = new long[ROUNDS];
        long[] bares = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            int number = WARM_UP + i;
            stamps[i] = nanos(this::stamp, number);
            bares[i] = nanos(this::bare, number);
        }
        out.println();
        out.println("a stamp in a warm function ÷ the bare transaction of its two items, same client, taken in turns");
        out.printf("p50 %.2f   p99 %.2f   (%d rounds; bare p50 %.2f ms)%n", ratio(stamps, bares, 0.50),
                ratio(stamps, bares, 0.99), ROUNDS, quantile(bares, 0.5) / 1e6);
        double stampsPerSecond = perSecond(this::stamp, 10_000);
        double baresPerSecond = perSecond(this::bare, 10_000);
        out.printf("with %d callers: stamps per second ÷ bare transactions per second %.2f%n", CALLERS,
                stampsPerSecond / baresPerSecond);
    }

    /** The event is made before the clock runs: on Lambda it comes ready. */
    private Runnable stamp(int number) {
        byte[] event = HttpCall.sample("stamping-give.json").bearer(shop.device())
                .field("card", cards.get(number % cards.size()).value()).key("times-number-" + number).bytes();
        return () -> {
            var answer = HttpCall.send(event, function);
            if (answer.status() != 201) {
                throw new IllegalStateException(answer.text());
            }
        };
    }

    private Runnable bare(int number) {
        String partition = "ACCOUNT#bare#" + number % cards.size();
        Item entry = Item.of(new Key(partition, "ENTRY#" + number), 1).with("n", number).with("b", new byte[ENTRY_BYTES]);
        Item account = Item.of(Key.main(partition), 1).with("s", "x".repeat(ACCOUNT_BYTES));
        return () -> {
            if (!(platform.table().transact(List.of(Write.put(account), Write.insert(entry))) instanceof Outcome.Committed)) {
                throw new IllegalStateException("The bare transaction was refused");
            }
        };
    }

    private interface Work {
        Runnable prepare(int number);
    }

    private static long nanos(Work work, int number) {
        Runnable prepared = work.prepare(number);
        long start = System.nanoTime();
        prepared.run();
        return System.nanoTime() - start;
    }

    private static double perSecond(Work work, int first) {
        List<Callable<Object>> callers = IntStream.range(0, CALLERS).mapToObj(caller -> {
            List<Runnable> prepared = IntStream.range(0, PER_CALLER)
                    .mapToObj(i -> work.prepare(first + caller + i * CALLERS)).toList();
            return Executors.callable(() -> prepared.forEach(Runnable::run));
        }).toList();
        try (var executor = Executors.newFixedThreadPool(CALLERS)) {
            long start = System.nanoTime();
            executor.invokeAll(callers).forEach(StampTimes::join);
            return CALLERS * PER_CALLER / ((System.nanoTime() - start) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void join(Future<?> future) {
        if (future.state() != Future.State.SUCCESS) {
            throw new IllegalStateException(future.exceptionNow());
        }
    }

    private static double ratio(long[] stamps, long[] bares, double quantile) {
        return (double) quantile(stamps, quantile) / quantile(bares, quantile);
    }

    private static long quantile(long[] values, double quantile) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (quantile * (sorted.length - 1))];
    }
}
