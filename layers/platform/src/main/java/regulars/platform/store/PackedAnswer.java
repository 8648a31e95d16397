package regulars.platform.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import regulars.platform.json.Json;
import regulars.platform.table.Item;
import tools.jackson.databind.JsonNode;

/**
 * Answers as they are kept for retries: deflated with a dictionary of the words that all of them repeat (RFC 1950,
 * preset dictionary). A receipt of three programs takes some 150 bytes instead of a thousand, which keeps its entry
 * below the kilobyte that one write unit pays for.
 *
 * <p>The first byte names the dictionary. What was written with one is read with the same, so none may ever change; a
 * better one gets another number.
 */
final class PackedAnswer {
    private static final String ATTRIBUTE = "z";
    private static final String PLAIN = "a";
    private static final byte FIRST = 1;
    private static final byte[] WORDS = """
            {"redemptionId":"","status":"reserved","programId":"","reward":"","cost":10,"expiresAt":"2026-11-22T09:14:05.120Z",\
            "balance":0}"kept":{"currency":"PLN","amount":0},"undoneBy":"","level":{"multiplierPercent":150,"added":"1"},\
            "promotions":[{"id":"","name":"","from":"2026-01-01","lastDay":"2026-12-31","minimumAmount":0,"multiplierPercent":200,\
            "bonus":0,"combinable":false}],"pending":0,"debt":0,"currency":"EUR","explanation":{"visit":"1",\
            "rates":[{"units":1,"per":1000,"amount":1000,"earned":"1/2"}],"promotions":[],"promoted":"0","cutByCap":"0",\
            "carriedBefore":"0","carriedAfter":"0"}},{"programId":"","kind":"points","amount":1,"balance":1,"rewardsReady":0,\
            "currency":"PLN","explanation":{"rates":[],{"programId":"","kind":"cashback","amount":1,"balance":1,"rewardsReady":0,\
            {"entryId":"","sequence":1,"type":"reverse","type":"earn","occurredAt":"2026-11-22T09:14:05.120Z",\
            "recordedAt":"2026-11-22T09:14:05.120Z","movements":[{"programId":"","kind":"stamps","amount":1,"balance":1,\
            "rewardsReady":0,"goal":10,"reward":"A free coffee\
            """.getBytes(StandardCharsets.UTF_8);

    private PackedAnswer() {
    }

    /** An item with the answer that its request was given. */
    static Item put(Item item, JsonNode answer) {
        return item.with(ATTRIBUTE, pack(Json.write(answer)));
    }

    /** The answer that an item's request was given; once answers were not packed. */
    static Optional<String> of(Item item) {
        return item.optionalBytes(ATTRIBUTE).map(PackedAnswer::unpack).or(() -> item.optionalText(PLAIN));
    }

    static byte[] pack(String answer) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setDictionary(WORDS);
            deflater.setInput(answer.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            var packed = new ByteArrayOutputStream();
            packed.write(FIRST);
            var part = new byte[512];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Throws IllegalStateException for what was not packed here. */
    static String unpack(byte[] packed) {
        if (packed.length == 0 || packed[0] != FIRST) {
            throw new IllegalStateException("an answer packed with another dictionary");
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(packed, 1, packed.length - 1);
            var answer = new ByteArrayOutputStream();
            var part = new byte[2048];
            while (!inflater.finished()) {
                int length = inflater.inflate(part);
                answer.write(part, 0, length);
                if (length == 0 && !inflater.finished()) {
                    requireDictionary(inflater);
                }
            }
            return answer.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalStateException("not a packed answer", e);
        } finally {
            inflater.end();
        }
    }

    private static void requireDictionary(Inflater inflater) {
        if (!inflater.needsDictionary()) {
            throw new IllegalStateException("a packed answer ends too early");
        }
        inflater.setDictionary(WORDS);
    }
}
