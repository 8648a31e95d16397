package regulars.platform.contact;

/**
 * What an e-mail costs, in thousandths of a US cent: 0.10 dollars a thousand. Set on 2026-11-23; to be compared with the
 * provider's list, <a href="https://aws.amazon.com/ses/pricing/">aws.amazon.com/ses/pricing</a>, whenever that changes.
 * What has gone out keeps the price of its day.
 */
public final class MailPrice {
    /** Of one recipient's e-mail without attachments. */
    public static final long PER_MESSAGE = 10;

    private MailPrice() {
    }
}
