package regulars.platform;

import java.util.Optional;
import java.util.function.Supplier;
import regulars.platform.auth.Authenticator;
import regulars.platform.auth.Credentials;
import regulars.platform.auth.Tokens;
import regulars.platform.aws.AwsClients;
import regulars.platform.aws.Parameters;
import regulars.platform.code.EmailCodes;
import regulars.platform.http.Idempotency;
import regulars.platform.limit.Limits;
import regulars.platform.store.Accounts;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.Owners;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.Sessions;
import regulars.platform.store.Supplies;
import regulars.platform.store.coupon.CouponCodes;
import regulars.platform.store.coupon.Coupons;
import regulars.platform.table.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The doors to the world, wired once for a function. */
public final class Platform {
    private final World world;
    private final AwsClients aws;
    private final Parameters parameters;
    private final Lazy<Table> table;

    public Platform(World world) {
        this.world = world;
        this.aws = new AwsClients(world);
        this.parameters = new Parameters(aws);
        this.table = new Lazy<>(() -> new Table(aws.build(DynamoDbClient.class, DynamoDbClient.builder(), "DYNAMODB"), world.setting("TABLE_NAME")));
    }

    public World world() {
        return world;
    }

    public AwsClients aws() {
        return aws;
    }

    public Parameters parameters() {
        return parameters;
    }

    public Table table() {
        return table.get();
    }

    public Idempotency idempotency() {
        return new Idempotency(table(), world);
    }

    public Limits limits() {
        return new Limits(table(), world);
    }

    /** Codes that owners are sent by e-mail. */
    public EmailCodes emailCodes() {
        return new EmailCodes(table(), world, tokens(), limits());
    }

    public Sessions sessions() {
        return new Sessions(tokens(), world);
    }

    public Owners owners() {
        return new Owners(table(), tokens());
    }

    public ProgramStore programs() {
        return new ProgramStore(table(), world);
    }

    public Accounts accounts() {
        return new Accounts(table());
    }

    /** What is limited for all members together. */
    public Supplies supplies() {
        return new Supplies(table());
    }

    public CouponCodes couponCodes() {
        return new CouponCodes(tokens());
    }

    public Coupons coupons() {
        return new Coupons(table(), couponCodes());
    }

    public LedgerWriter ledger() {
        return new LedgerWriter(table(), world);
    }

    /** Sessions and devices. */
    public Authenticator authenticator() {
        var credentials = new Lazy<>(() -> new Credentials(table(), world.clock()));
        return new Authenticator(token -> credentials.get().verify(token));
    }

    /** Codes and tokens; the signing key is fetched at first use. */
    public Tokens tokens() {
        Supplier<String> key = () -> parameters.secret(world.setting("SIGNING_SECRET_NAME"));
        return new Tokens(key);
    }

    /** What the distribution adds to every request, where there is a distribution. */
    public Optional<String> originSecret() {
        return world.optionalSetting("ORIGIN_SECRET_NAME").map(parameters::secret);
    }
}
