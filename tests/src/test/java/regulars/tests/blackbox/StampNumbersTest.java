package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;

@SystemTest
class StampNumbersTest {
    private final Regulars regulars;

    StampNumbersTest(Regulars regulars) {
        this.regulars = regulars;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "101", "1000000000", "1e9", "-0.0", "\"1\"", "[1]", "99999999999999999999"})
    void noSuchNumberOfStampsIsGiven(String stamps) {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        var answer = cafe.counter().send(Call.post("/v1/stamps").text("{\"card\":\"" + guest.code() + "\",\"stamps\":" + stamps + "}")).expect(400);
        assertEquals(List.of("/stamps"), answer.pointers());
        assertEquals(0, guest.balance());
    }
}
