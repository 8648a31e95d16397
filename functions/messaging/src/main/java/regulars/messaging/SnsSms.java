package regulars.messaging;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import regulars.domain.message.SkipReason;
import regulars.domain.message.SmsText;
import regulars.letters.Message;
import regulars.platform.World;
import regulars.platform.aws.AwsClients;
import regulars.platform.contact.SmsPrices;
import regulars.platform.table.Table;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/**
 * SMS by SNS, to the countries of the price table and within the month's budget. What a message may cost is taken from
 * the budget before it is sent, and told to SNS, which then does not send it for more.
 */
final class SnsSms {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Thousandths of a US cent in a US dollar, as a power of ten. */
    private static final int DOLLAR_SCALE = 5;

    private final SnsClient client;
    private final SmsPrices prices;
    private final SmsBudget budget;

    private SnsSms(SnsClient client, SmsPrices prices, SmsBudget budget) {
        this.client = client;
        this.prices = prices;
        this.budget = budget;
    }

    static SnsSms of(AwsClients aws, Table table, World world) {
        return of(aws, table, world, PATIENCE);
    }

    static SnsSms of(AwsClients aws, Table table, World world, Duration patience) {
        var builder = SnsClient.builder().overrideConfiguration(configuration -> configuration
                .retryStrategy(DefaultRetryStrategy.doNotRetry()).apiCallTimeout(patience));
        return new SnsSms(aws.build(SnsClient.class, builder, "SNS"), SmsPrices.load(), new SmsBudget(table, world));
    }

    Outcome send(Message.Sms sms) {
        if (!budget.isGranted()) {
            return new Outcome.Skipped(SkipReason.SMS_OFF);
        }
        Optional<Long> price = prices.perPart(sms.to());
        if (price.isEmpty()) {
            return new Outcome.Skipped(SkipReason.COUNTRY);
        }
        long cost = price.get() * new SmsText(sms.text()).parts();
        return budget.reserve(cost) ? publish(sms, cost) : new Outcome.Skipped(SkipReason.OVER_BUDGET);
    }

    private Outcome publish(Message.Sms sms, long cost) {
        Outcome outcome = ProviderCall.attempt(() -> client.publish(publish -> publish.phoneNumber(sms.to())
                .message(sms.text()).messageAttributes(attributes(cost))).messageId());
        if (outcome instanceof Outcome.Refused || outcome instanceof Outcome.NotNow || outcome instanceof Outcome.LockedOut) {
            budget.giveBack(cost);
        }
        return outcome.costing(cost);
    }

    private static Map<String, MessageAttributeValue> attributes(long cost) {
        return Map.of("AWS.SNS.SMS.SMSType", attribute("String", "Transactional"),
                "AWS.SNS.SMS.MaxPrice", attribute("Number", BigDecimal.valueOf(cost, DOLLAR_SCALE).toPlainString()));
    }

    private static MessageAttributeValue attribute(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }
}
