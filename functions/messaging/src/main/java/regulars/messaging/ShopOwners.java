package regulars.messaging;

import regulars.platform.store.Merchant;
import regulars.platform.table.Table;

/** Merchants, and where their owners are written to. */
final class ShopOwners {
    private final Table table;

    ShopOwners(Table table) {
        this.table = table;
    }

    Merchant shop(String merchant) {
        return table.getConsistent(Merchant.key(merchant)).map(Merchant::of)
                .orElseThrow(() -> new IllegalStateException("A message to no merchant"));
    }

    String email(Merchant shop) {
        return table.list(Merchant.key(shop.id()).partition(), "STAFF#").stream()
                .filter(staff -> staff.text("role").equals("owner")).map(staff -> staff.text("email")).findFirst()
                .orElseThrow(() -> new IllegalStateException("A merchant without an owner"));
    }
}
