package regulars.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RuntimeEventsTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(strings = {"""
            {"version":"2.0","routeKey":"ANY /v1/a","rawPath":"/v1/a","rawQueryString":"x=1","headers":{"accept":"*/*"},
             "requestContext":{"http":{"method":"POST","path":"/v1/a","sourceIp":"127.0.0.1"},"timeEpoch":12},
             "body":"{}","isBase64Encoded":false}""", """
            {"Records":[{"messageId":"m","receiptHandle":"r","body":"{\\"a\\":1}",
             "attributes":{"ApproximateReceiveCount":"1"},
             "eventSource":"aws:sqs","eventSourceARN":"arn"}]}""", """
            {"Records":[{"eventID":"1","eventName":"INSERT","eventSource":"aws:dynamodb","dynamodb":{
             "Keys":{"pk":{"S":"a"}},"NewImage":{"n":{"N":"12.50"},
             "b":{"B":"AAEC/w=="},"l":{"L":[{"BOOL":true},{"NULL":true},{"M":{}}]}},
             "SequenceNumber":"111"}}]}"""})
    void nothingIsLostOnTheWayThroughTheSerializer(String event) {
        assertEquals(MAPPER.readTree(event), MAPPER.readTree(RuntimeEvents.bytes(MAPPER.readTree(event))));
    }

    @Test
    void aTimeIsWrittenInSecondsWithFraction() {
        var event = MAPPER.readTree("""
                {"Records":[{"eventSource":"aws:dynamodb","dynamodb":{"ApproximateCreationDateTime":1732260000}}]}""");

        var sent = MAPPER.readTree(RuntimeEvents.bytes(event)).at("/Records/0/dynamodb/ApproximateCreationDateTime");

        assertEquals(1_732_260_000.0, sent.asDouble());
    }
}
