package regulars.platform.store.coupon;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import regulars.domain.AccountId;
import regulars.domain.campaign.CampaignId;
import regulars.domain.coupon.CouponId;
import regulars.domain.coupon.CouponRefusal;
import regulars.domain.coupon.CouponTerms;
import regulars.domain.coupon.Tally;
import regulars.platform.json.Json;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;

/**
 * A code as it was issued.
 *
 * @param tag       where it lies, in place of the code itself
 * @param terms     it was issued with; empty of a shared code, which has those that its coupon has now
 * @param account   whose it is; empty where it is whoever's has it
 * @param lastDay   empty where it has no end
 * @param withdrawn whether it was taken back, since what it was given for was undone
 * @param campaign  that has given it
 * @param version   that the next write is conditional on; 0 where it is not written yet
 */
public record Voucher(String tag, CouponId coupon, Optional<CouponTerms> terms, Optional<AccountId> account,
                      Optional<LocalDate> lastDay, Tally tally, boolean withdrawn, Optional<CampaignId> campaign, long version) {
    private static final int FORM = 1;

    /** A new one that nobody has used. */
    public static Voucher issued(String tag, CouponId coupon, CouponTerms terms, Optional<AccountId> account, LocalDate today) {
        return new Voucher(tag, coupon, Optional.of(terms), account, terms.validity().lastDay(today), Tally.NONE, false, Optional.empty(), 0);
    }

    /** A coupon's one code for everyone. */
    static Voucher shared(String tag, CouponId coupon) {
        return new Voucher(tag, coupon, Optional.empty(), Optional.empty(), Optional.empty(), Tally.NONE, false, Optional.empty(), 0);
    }

    /** The same, given by a campaign. */
    public Voucher of(CampaignId giving) {
        return new Voucher(tag, coupon, terms, account, lastDay, tally, withdrawn, Optional.of(giving), version);
    }

    /** With another tally. */
    public Voucher with(Tally other) {
        return new Voucher(tag, coupon, terms, account, lastDay, other, withdrawn, campaign, version);
    }

    /** Why it can be used no more; a use that is only reserved may come back. */
    public Optional<CouponRefusal> spent(LocalDate today) {
        OptionalInt uses = terms.map(CouponTerms::uses).orElse(OptionalInt.empty());
        return lastDay.filter(today::isAfter).<CouponRefusal>map(CouponRefusal.Over::new)
                .or(() -> uses.stream().filter(limit -> tally.used() >= limit).mapToObj(CouponRefusal.UsedUp::new).findFirst());
    }

    /** Taken back. */
    Voucher takenBack() {
        return new Voucher(tag, coupon, terms, account, lastDay, tally, true, campaign, version);
    }

    /** Given again after it was taken back, with days that begin anew. */
    public Voucher givenAgain(LocalDate today) {
        return new Voucher(tag, coupon, terms, account, terms.flatMap(promised -> promised.validity().lastDay(today)), tally, false, campaign, version);
    }

    /** Where a code lies. */
    public static Key key(String merchant, String tag) {
        return Key.main(partition(merchant, tag));
    }

    /** The partition of a code and its uses. */
    public static String partition(String merchant, String tag) {
        return "VOUCHER#" + merchant + "#" + tag;
    }

    /** Puts it as it is, if nobody has changed it since it was read. */
    public Write write(String merchant) {
        Item item = Item.of(key(merchant, tag), FORM).with("coupon", coupon.value())
                .with("terms", terms.map(CouponTermsJson::of).map(Json::write))
                .with("account", account.map(AccountId::value)).with("lastDay", lastDay.map(LocalDate::toString))
                .with("withdrawn", withdrawn).with("campaign", campaign.map(CampaignId::value));
        return TallyItem.write(item, tally, version);
    }

    /** As it was written. */
    static Voucher of(String tag, Item item) {
        return new Voucher(tag, new CouponId(item.text("coupon")),
                item.optionalText("terms").map(Json::read).map(CouponTermsJson::read),
                item.optionalText("account").map(AccountId::new), item.optionalText("lastDay").map(LocalDate::parse),
                TallyItem.tally(item), item.flag("withdrawn"), item.optionalText("campaign").map(CampaignId::new), TallyItem.version(item));
    }
}
