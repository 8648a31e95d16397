package regulars.domain.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithdrawalsTest {
    @ParameterizedTest
    @CsvSource({"2,2,100,0,false", "100,3,100,0,true", "100,3,100,1,true", "100,3,100,2,false", "301,3,100,0,false", "300,3,0,0,true", "0,0,0,0,false"})
    void itTakesThreeAndOneInAHundredAndTwiceTheShareOfTheOthers(long sent, long withdrawn, long othersSent, long othersWithdrawn, boolean above) {
        var others = new Withdrawals(othersSent, othersWithdrawn);
        assertEquals(above, new Withdrawals(sent, withdrawn).isAbove(others));
        assertEquals(others, new Withdrawals(sent, withdrawn).plus(others).without(new Withdrawals(sent, withdrawn)));
    }
}
