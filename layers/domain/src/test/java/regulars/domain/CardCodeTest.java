package regulars.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CardCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        var code = new CardCode(new AccountId("7K3M9QX1"), "0A2");
        String typed = code.grouped().toLowerCase(Locale.ROOT).replace('-', ' ');
        assertEquals(Optional.of(code), CardCode.parse(code.value()));
        assertEquals(Optional.of(code), CardCode.parse(typed));
        assertEquals(Optional.of(code), CardCode.parse(typed.replace('1', 'l').replace('0', 'o')));
    }

    @Test
    void itIsShownInGroupsOfFour() {
        var code = new CardCode(new AccountId("7K3M9QX1"), "0A2");
        assertEquals(CardCode.LENGTH, code.value().length());
        assertEquals("7K3M-9QX1-0A2" + code.value().charAt(11), code.grouped());
    }

    @Test
    void everyWrongCharacterIsNoticed() {
        var random = new Random(1);
        for (int round = 0; round < 50; round++) {
            String code = anyCode(random);
            for (int place = 0; place < code.length(); place++) {
                for (char other : ALPHABET.toCharArray()) {
                    var changed = new StringBuilder(code);
                    changed.setCharAt(place, other);
                    assertEquals(other == code.charAt(place), CardCode.parse(changed.toString()).isPresent());
                }
            }
        }
    }

    @Test
    void everySwapIsNoticed() {
        var random = new Random(2);
        for (int round = 0; round < 200; round++) {
            String code = anyCode(random);
            for (int one = 0; one < code.length(); one++) {
                for (int other = one + 1; other < code.length(); other++) {
                    var swapped = new StringBuilder(code);
                    swapped.setCharAt(one, code.charAt(other));
                    swapped.setCharAt(other, code.charAt(one));
                    assertEquals(code.contentEquals(swapped), CardCode.parse(swapped.toString()).isPresent());
                }
            }
        }
    }

    @Test
    void whatIsNoCodeIsEmpty() {
        for (String text : new String[] {"", "abc", "7K3M-9QX1-0A2", "UUUU-UUUU-UUUU", "ąęłśżź", "=cmd()", "\u0000"}) {
            assertEquals(Optional.empty(), CardCode.parse(text), text);
        }
        assertThrows(IllegalArgumentException.class, () -> new CardCode(new AccountId("7K3M9QX1"), "U00"));
    }

    private static String anyCode(Random random) {
        var bytes = new byte[7];
        random.nextBytes(bytes);
        String text = Base32.encode(bytes);
        return new CardCode(new AccountId(text.substring(0, 8)), text.substring(8, 11)).value();
    }
}
