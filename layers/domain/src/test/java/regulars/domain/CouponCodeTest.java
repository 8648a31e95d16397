package regulars.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CouponCodeTest {
    private static final CouponCode CODE = new CouponCode("7K3M9QX24CA");

    @Test
    void itIsReadAsPeopleTypeIt() {
        assertEquals(Optional.of(CODE), CouponCode.parse(CODE.value()));
        assertEquals(Optional.of(CODE), CouponCode.parse(" " + CODE.grouped().toLowerCase(Locale.ROOT).replace('-', ' ')));
        assertTrue(CODE.grouped().matches("(.{4}-){2}.{4}"), CODE.grouped());
    }

    @Test
    void everyWrongCharacterAndEverySwapIsNoticed() {
        String code = CODE.value();
        IntStream.range(0, code.length()).forEach(at -> "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().filter(other -> other != code.charAt(at))
                .forEach(other -> assertEquals(Optional.empty(), CouponCode.parse(code.substring(0, at) + (char) other + code.substring(at + 1)))));
        IntStream.range(0, code.length() - 1).filter(at -> code.charAt(at) != code.charAt(at + 1)).forEach(at -> assertEquals(Optional.empty(),
                CouponCode.parse(code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2))));
    }

    @Test
    void noneOfACouponPassesForOneOfACard() {
        assertEquals(Optional.empty(), CardCode.parse(CODE.value()));
        assertEquals(Optional.empty(), CouponCode.parse(new CardCode(new AccountId("7K3M9QX2"), "4CA").value()));
    }
}
