package regulars.platform.store;

import java.time.LocalDate;
import java.util.List;
import regulars.domain.AccountId;
import regulars.domain.MemberId;
import regulars.domain.ledger.Account;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** Regulars who stay away, by merchant. Looked after when a member's timer is due, so a guest who has just come back may still be here. */
public final class SlippingGuests {
    private static final int VERSION = 1;
    /** Members' ids lie between these. */
    private static final String FIRST = "0";
    private static final String LAST = "~";

    /**
     * One of them.
     *
     * @param lastVisit local date
     * @param gapDays   the usual time between two visits
     * @param earned    all that the account had earned when the silence was noticed
     */
    public record Guest(MemberId member, AccountId account, LocalDate lastVisit, int gapDays, long earned) {
        /** Whether the guest has earned since. */
        public boolean hasReturned(Account now) {
            return SlippingGuests.earned(now) > earned;
        }
    }

    private final Table table;

    public SlippingGuests(Table table) {
        this.table = table;
    }

    public static Write put(String merchant, Guest guest) {
        return Write.put(Item.of(key(merchant, guest.member()), VERSION).with("member", guest.member().value())
                .with("account", guest.account().value()).with("lastVisit", guest.lastVisit().toString())
                .with("gapDays", guest.gapDays()).with("earned", guest.earned()));
    }

    public static Write remove(String merchant, MemberId member) {
        return Write.delete(key(merchant, member));
    }

    /** A number that grows with every visit; visits were not always counted, stamps were. */
    public static long earned(Account account) {
        return account.measures().values().stream()
                .mapToLong(measure -> measure.stamps().floor() + measure.visits()).sum();
    }

    /** All of a merchant's. */
    public List<Guest> all(String merchant) {
        return table.between(partition(merchant), FIRST, LAST).stream().map(item -> new Guest(new MemberId(item.text("member")),
                new AccountId(item.text("account")), LocalDate.parse(item.text("lastVisit")), (int) item.number("gapDays"), item.number("earned"))).toList();
    }

    private static Key key(String merchant, MemberId member) {
        return new Key(partition(merchant), member.value());
    }

    private static String partition(String merchant) {
        return "SLIPPING#" + merchant;
    }
}
