package regulars.automations;

import regulars.domain.message.MessageKind;
import regulars.letters.CurrentWords;
import regulars.platform.http.Problem;
import regulars.platform.store.AutomationStore;
import regulars.platform.store.Merchant;
import regulars.platform.table.Table;
import regulars.platform.text.Language;

/** A merchant, and what its messages say now. */
final class Shops {
    private final Table table;
    private final AutomationStore settings;
    private final CurrentWords words;

    Shops(Table table, AutomationStore settings, CurrentWords words) {
        this.table = table;
        this.settings = settings;
        this.words = words;
    }

    Merchant merchant(String id) {
        return table.get(Merchant.key(id)).map(Merchant::of).orElseThrow(Problem::notFound);
    }

    CurrentWords.Chosen words(String merchant, MessageKind kind, Language language) {
        return words.of(merchant, kind, language, settings.loadNow(merchant).tone());
    }
}
