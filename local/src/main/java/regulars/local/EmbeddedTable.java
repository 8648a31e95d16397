package regulars.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Optional;
import regulars.local.aws.AwsApi;
import regulars.local.table.EmbeddedDynamo;
import regulars.local.table.Tables;
import regulars.local.template.Place;
import regulars.local.template.Table;
import regulars.local.template.TemplateReader;

/**
 * The table of template.yaml in DynamoDB Local, in memory: for tests of one function. No role is enforced; a test of
 * the whole system runs {@link Local}.
 */
public final class EmbeddedTable implements AutoCloseable {
    private static final String REGION = "eu-central-1";

    private final EmbeddedDynamo dynamo;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Table table;

    private EmbeddedTable(EmbeddedDynamo dynamo, Table table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** Starts a table of its own; takes about a second the first time in a process. */
    public static EmbeddedTable start() {
        var dynamo = EmbeddedDynamo.start(Optional.empty());
        var place = new Place(Repository.root(), dynamo.endpoint(), dynamo.endpoint(), REGION,
                Map.of("BaseAddress", "http://localhost"));
        var table = TemplateReader.read(place.root().resolve("template.yaml"), place).tables().getFirst();
        var embedded = new EmbeddedTable(dynamo, table);
        new Tables(new AwsApi(embedded.client, dynamo.endpoint(), REGION, "dynamodb")).create(table);
        return embedded;
    }

    public URI endpoint() {
        return dynamo.endpoint();
    }

    public String name() {
        return table.name();
    }

    /** Settings for a {@code World}: region, credentials, the table's endpoint and {@code TABLE_NAME}. */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_REGION", REGION,
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL", endpoint().toString(),
                "TABLE_NAME", name());
    }

    @Override
    public void close() {
        client.close();
        dynamo.close();
    }
}
