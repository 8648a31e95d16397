package regulars.bench;

/**
 * AWS's public prices for {@code us-east-1} in US dollars, as listed in 2026. Sources: aws.amazon.com/dynamodb/pricing/on-demand
 * (request units of the standard table class) and aws.amazon.com/ses/pricing (e-mails sent, without attachments).
 */
final class Prices {
    /** A million write request units. */
    static final double MILLION_WRITES = 0.625;
    /** A million read request units. */
    static final double MILLION_READS = 0.125;
    /** A thousand e-mails. */
    static final double THOUSAND_MAILS = 0.10;

    private static final double MILLION = 1e6;

    private Prices() {
    }

    /** What these units of the table cost. */
    static double table(double reads, double writes) {
        return reads / MILLION * MILLION_READS + writes / MILLION * MILLION_WRITES;
    }
}
