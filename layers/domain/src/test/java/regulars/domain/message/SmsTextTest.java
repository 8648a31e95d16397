package regulars.domain.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SmsTextTest {
    @Test
    void aTextInTheGsmAlphabetHas160UnitsAloneAnd153InAPart() {
        assertParts(0, "");
        assertParts(1, "a");
        assertParts(1, "a".repeat(160));
        assertParts(2, "a".repeat(161));
        assertParts(2, "a".repeat(306));
        assertParts(3, "a".repeat(307));
    }

    @Test
    void oneOtherCharacterLeaves70UnitsAloneAnd67InAPart() {
        assertParts(1, "ż".repeat(70));
        assertParts(2, "ż" + "a".repeat(70));
        assertParts(2, "ж".repeat(134));
        assertParts(3, "ж".repeat(135));
    }

    @Test
    void charactersOfTheExtensionCountTwiceAndAreNotTornApart() {
        assertParts(1, "€".repeat(80));
        assertParts(2, "€".repeat(80) + "a");
        assertParts(2, "a".repeat(152) + "[" + "a".repeat(151));
        assertParts(3, "a".repeat(152) + "[" + "a".repeat(152));
    }

    @Test
    void charactersBeyondTheBasicPlaneCountTwiceAndAreNotTornApart() {
        assertParts(1, "😀".repeat(35));
        assertParts(2, "😀".repeat(36));
        assertParts(2, "😀".repeat(66));
        assertParts(3, "😀".repeat(67));
    }

    @Test
    void greekCapitalsAreGsmAndPolishLettersAreNot() {
        assertTrue(new SmsText("ΔΦΓΛΩΠΨΣΘΞ àèéùìòÇØøÅåÆæßÉ ÄÖÑÜ§¿äöñü¡ {}[]~\\^|€\n\r\f").isGsm());
        assertFalse(new SmsText("zażółć").isGsm());
        assertFalse(new SmsText("ç").isGsm());
        assertFalse(new SmsText("`").isGsm());
        assertFalse(new SmsText("\u001b").isGsm());
    }

    private static void assertParts(int expected, String text) {
        assertEquals(expected, new SmsText(text).parts());
    }
}
