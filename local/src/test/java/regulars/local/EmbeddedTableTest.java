package regulars.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class EmbeddedTableTest {
    @Test
    void theSdkReadsWhatItWroteByTheKeysOfTheTemplate() {
        try (var table = EmbeddedTable.start(); var client = client(table)) {
            var item = Map.of("pk", text("ACCOUNT#1"), "sk", text("ENTRY#1"), "n", AttributeValue.fromN("7"));
            client.putItem(put -> put.tableName(table.name()).item(item));

            var found = client.query(query -> query.tableName(table.name()).indexName("by-sequence")
                    .consistentRead(true)
                    .keyConditionExpression("pk = :p AND n > :n")
                    .expressionAttributeValues(Map.of(":p", text("ACCOUNT#1"), ":n", AttributeValue.fromN("6"))));

            assertEquals(item, found.items().getFirst());
        }
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static DynamoDbClient client(EmbeddedTable table) {
        Map<String, String> world = table.environment();
        return DynamoDbClient.builder().endpointOverride(table.endpoint()).region(Region.of(world.get("AWS_REGION")))
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(world.get("AWS_ACCESS_KEY_ID"), world.get("AWS_SECRET_ACCESS_KEY"))))
                        .build();
    }
}
