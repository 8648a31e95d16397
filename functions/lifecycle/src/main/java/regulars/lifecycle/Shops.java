package regulars.lifecycle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import regulars.domain.MemberId;
import regulars.domain.message.Automations;
import regulars.platform.store.AutomationStore;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;
import regulars.platform.table.Table;

/** Merchants and their members, as far as timers depend on them. */
final class Shops {
    /** A merchant and what it has sent by itself. */
    record Shop(Merchant merchant, Automations automations) { }

    /** A member of a merchant's. */
    record Guest(Shop shop, Member member) {
        /** Where the member is, as far as that is known. */
        ZoneId zone() {
            return member.zone().orElse(shop.merchant().zone());
        }

        /** The day of joining, where the merchant is. */
        LocalDate joined() {
            return LocalDate.ofInstant(member.joinedAt(), shop.merchant().zone());
        }

        String merchant() {
            return member.merchant();
        }
    }

    private final Table table;
    private final AutomationStore automations;

    Shops(Table table) {
        this.table = table;
        this.automations = new AutomationStore(table);
    }

    Optional<Shop> find(String merchant) {
        return table.get(Merchant.key(merchant)).map(Merchant::of).map(found -> new Shop(found, automations.loadNow(merchant)));
    }

    Optional<Guest> guest(String merchant, MemberId member) {
        return find(merchant).flatMap(shop -> guest(shop, member));
    }

    Optional<Guest> guest(Shop shop, MemberId member) {
        return table.getConsistent(Member.key(shop.merchant().id(), member)).map(Member::of).map(found -> new Guest(shop, found));
    }
}
