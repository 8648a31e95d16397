package regulars.domain.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingRecordTest {
    @ParameterizedTest
    @CsvSource({"0,0,0,false", "4,4,0,false", "5,5,0,true", "200,5,0,true", "201,5,0,false", "10000,249,0,false", "10000,250,0,true",
            "1,0,1,false", "2,0,2,true", "4000,0,2,true", "4001,0,2,false", "10000,0,4,false", "10000,0,5,true", "8,4,1,false"})
    void halfOfTheProvidersLimitsAndNotByAFew(long messages, long bounces, long complaints, boolean near) {
        assertEquals(near, new SendingRecord(messages, bounces, complaints).isNearTheLimits());
    }

    @ParameterizedTest
    @CsvSource({"DELAYED,true,0,0,0", "DELIVERED,true,1,0,0", "OPENED,false,0,0,0", "SOFT_BOUNCE,true,1,0,0", "REJECTED,true,1,0,0",
            "HARD_BOUNCE,true,1,1,0", "HARD_BOUNCE,false,0,1,0", "COMPLAINT,true,1,0,1", "COMPLAINT,false,0,0,1"})
    void aMessageIsCountedOnceWhateverIsReportedOfIt(Feedback feedback, boolean first, long messages, long bounces, long complaints) {
        assertEquals(new SendingRecord(messages, bounces, complaints), SendingRecord.of(feedback, first));
    }

    @Test
    void daysAddUp() {
        assertEquals(new SendingRecord(5, 3, 1), new SendingRecord(2, 1, 0).plus(new SendingRecord(3, 2, 1)));
    }
}
