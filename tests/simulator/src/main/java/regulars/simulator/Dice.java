package regulars.simulator;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** Everything that is left to chance, from one seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The seed of something that shall not depend on what else is drawn. */
    static long seed(long... path) {
        return LongStream.of(path).reduce(0, (seed, next) -> new SplittableRandom(seed * 31 + next).nextLong());
    }

    long seed() {
        return random.nextLong();
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** 0 to one less. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    long of(long... values) {
        return values[below(values.length)];
    }

    <T> T of(List<T> things) {
        return things.get(below(things.size()));
    }

    /** The number of the weight that was hit. */
    int weighted(int... weights) {
        int drawn = below((int) java.util.Arrays.stream(weights).asLongStream().sum());
        int index = 0;
        while (drawn >= weights[index]) {
            drawn -= weights[index++];
        }
        return index;
    }
}
