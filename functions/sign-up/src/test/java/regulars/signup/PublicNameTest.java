package regulars.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicNameTest {
    @ParameterizedTest
    @CsvSource({
        "Kawiarnia Żółw, kawiarnia-zolw", "Кафе София, kafe-sofia", "Щастливата къща, shtastlivata-kashta",
        "Българска чайна „Юг“, balgarska-chayna-yug", "Straße & Sæt, strasse-saet", "St. Mary's Café, st-marys-cafe",
        "喫茶店, shop", "!!!, shop", "---x---, x",
        "A Very Long Name That Goes On And On And On, a-very-long-name-that-goes-on"})
    void aNameIsWrittenInSmallLatinLetters(String name, String latin) {
        assertEquals(latin, PublicName.latin(name));
    }
}
