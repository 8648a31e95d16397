package regulars.tests.table;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import regulars.local.policy.RoleCheck;
import regulars.fixture.Stored;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table of a running system, as an operator sees it. */
public final class TableView implements AutoCloseable {
    private final DynamoDbClient client;
    private final String name;

    private TableView(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /** The table that a function's environment names. */
    public static TableView of(Map<String, String> environment) {
        var credentials = AwsBasicCredentials.create(RoleCheck.OPERATOR, RoleCheck.OPERATOR);
        return new TableView(DynamoDbClient.builder()
                .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL"))).region(Region.of(environment.get("AWS_REGION")))
                .credentialsProvider(StaticCredentialsProvider.create(credentials)).httpClient(UrlConnectionHttpClient.create())
                .build(), environment.get("TABLE_NAME"));
    }

    public String name() {
        return name;
    }

    public DynamoDbClient client() {
        return client;
    }

    /** All that is in the table. */
    public List<Stored> all() {
        return client.scanPaginator(scan -> scan.tableName(name).consistentRead(true)).items().stream().map(Stored::new).toList();
    }

    public List<Stored> family(String family) {
        return all().stream().filter(item -> item.family().equals(family)).toList();
    }

    /** Replaces an item by what becomes of it. */
    public void change(Stored item, UnaryOperator<Map<String, AttributeValue>> change) {
        client.putItem(put -> put.tableName(name).item(change.apply(new java.util.HashMap<>(item.attributes()))));
    }

    @Override
    public void close() {
        client.close();
    }
}
