package regulars.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class Base32Test {
    @Test
    void bytesAreReadFiveBitsAtATimeAndFilledUpWithZeros() {
        assertEquals("", Base32.encode(new byte[0]));
        assertEquals("00", Base32.encode(new byte[] {0}));
        assertEquals("ZW", Base32.encode(new byte[] {-1}));
        assertEquals("CSQPY", Base32.encode("foo".getBytes(UTF_8)));
        assertEquals("ZZZZZZZZ", Base32.encode(new byte[] {-1, -1, -1, -1, -1}));
        assertEquals(26, Base32.encode(new byte[16]).length());
    }

    @Test
    void whatAPersonTypesIsForgiven() {
        assertEquals("7K3M9QX24CA8", Base32.normal("7k3m-9qx2 4ca8"));
        assertEquals("1100", Base32.normal("iLoO"));
        assertEquals("1U", Base32.normal("lu"));
    }

    @Test
    void anIdHasItsLengthAndNoOtherCharacters() {
        assertTrue(AccountId.isValid("7K3M9QX2"));
        assertFalse(AccountId.isValid("7K3M9QX"));
        assertFalse(AccountId.isValid("7K3M9QXU"));
        assertFalse(AccountId.isValid("7k3m9qx2"));
        assertThrows(IllegalArgumentException.class, () -> new MemberId("7K3M9QX2"));
        assertThrows(IllegalArgumentException.class, () -> new ProgramId(""));
    }
}
