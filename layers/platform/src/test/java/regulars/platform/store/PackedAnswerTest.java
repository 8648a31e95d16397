package regulars.platform.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PackedAnswerTest {
    private static final String LINE = """
            {"programId":"P000000%d","kind":"points","amount":%d,"balance":71,"rewardsReady":0,"currency":"PLN","explanation":\
            {"rates":[{"units":1,"per":1000,"amount":1340,"earned":"67/50"}],"promotions":[],"promoted":"0","cutByCap":"0",\
            "carriedBefore":"2/5","carriedAfter":"37/50"}}""";

    @Test
    void whatIsPackedComesBack() {
        for (String answer : new String[] {"", "{}", "Żółć и кафе ☕", receipt(3), receipt(200)}) {
            assertEquals(answer, PackedAnswer.unpack(PackedAnswer.pack(answer)));
        }
    }

    @Test
    void aReceiptOfThreeProgramsIsSmall() {
        assertTrue(PackedAnswer.pack(receipt(3)).length < 200, "" + PackedAnswer.pack(receipt(3)).length);
    }

    /** Packed on the day the dictionary was made: what is stored must stay readable. */
    @Test
    void whatWasPackedLongAgoIsRead() {
        assertEquals(SAMPLE, PackedAnswer.unpack(HexFormat.of().parseHex(PACKED)));
    }

    @Test
    void whatWasNotPackedHereIsNotRead() {
        byte[] packed = PackedAnswer.pack(receipt(1));
        assertThrows(IllegalStateException.class, () -> PackedAnswer.unpack(new byte[0]));
        assertThrows(IllegalStateException.class, () -> PackedAnswer.unpack(new byte[] {2, 3, 4}));
        assertThrows(IllegalStateException.class, () -> PackedAnswer.unpack(Arrays.copyOf(packed, packed.length - 6)));
    }

    private static final String SAMPLE = "{\"entryId\":\"7K2M9QX4-4T9GJ2V0\",\"sequence\":12,\"type\":\"earn\"}";
    private static final String PACKED = "0178f943da3dcc43f6bfb9b791af65608489ae4988a5bb975198016a8018a106402d000d2b11a4";

    private static String receipt(int programs) {
        var receipt = new StringBuilder("{\"entryId\":\"7K2M9QX4-4T9GJ2V0\",\"sequence\":12,\"movements\":[");
        for (int program = 0; program < programs; program++) {
            receipt.append(LINE.formatted(program % 10, program * 7));
        }
        return receipt.append("]}").toString();
    }
}
