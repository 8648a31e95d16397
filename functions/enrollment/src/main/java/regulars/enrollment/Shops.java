package regulars.enrollment;

import java.util.Optional;
import regulars.platform.http.Problem;
import regulars.platform.store.Merchant;
import regulars.platform.table.Key;
import regulars.platform.table.Table;

/** Merchants as guests find them: by the public name of the poster. */
final class Shops {
    private static final int PUBLIC_NAME_CHARS_MAX = 60;

    private final Table table;

    Shops(Table table) {
        this.table = table;
    }

    /** @throws Problem 404 where no merchant has this public name */
    Merchant named(String publicName) {
        return Optional.of(publicName)
                .filter(name -> !name.isEmpty() && name.length() <= PUBLIC_NAME_CHARS_MAX)
                .flatMap(name -> table.get(Key.main("SLUG#" + name)))
                .flatMap(slug -> table.get(Merchant.key(slug.text("merchant"))))
                .map(Merchant::of)
                .orElseThrow(Problem::notFound);
    }

    Merchant get(String id) {
        return table.get(Merchant.key(id)).map(Merchant::of).orElseThrow(Problem::notFound);
    }
}
