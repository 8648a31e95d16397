package regulars.platform.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import regulars.platform.table.Item;
import regulars.platform.table.Key;

/**
 * What has to be looked at again at some instant. An item that carries these two attributes is in the sparse index
 * {@value #INDEX}; whoever is done with it moves or removes them.
 */
public final class Due {
    /** The index's name. */
    public static final String INDEX = "due";
    /** The attribute with the instant, in UTC to the second, so that it sorts as text. */
    public static final String AT = "due";
    /** The attribute with the shard. */
    public static final String SHARD = "shard";

    private static final int SHARDS = 8;

    private Due() {
    }

    /** The same item, to be looked at again at this instant. */
    public static Item mark(Item item, Instant at) {
        return item.with(SHARD, shard(item.key().partition())).with(AT, text(at));
    }

    /** The shard of everything in one partition. */
    public static String shard(String partition) {
        var checksum = new CRC32();
        checksum.update(partition.getBytes(StandardCharsets.UTF_8));
        return "DUE#" + checksum.getValue() % SHARDS;
    }

    /** All shards. */
    public static List<String> shards() {
        return IntStream.range(0, SHARDS).mapToObj(number -> "DUE#" + number).toList();
    }

    /** The first instant in the index after one. */
    public static String after(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toString();
    }

    /** The last instant in the index by one. */
    public static String by(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** An item as the index shows it: by its key and when it is due. */
    public static Item key(Key key, String due) {
        return Item.of(key).with(SHARD, shard(key.partition())).with(AT, due);
    }

    /** An instant as it stands in the index: never before what was asked for. */
    public static String text(Instant at) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        return (second.equals(at) ? second : second.plusSeconds(1)).toString();
    }
}
