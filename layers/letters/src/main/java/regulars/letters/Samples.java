package regulars.letters;

import java.util.Map;
import java.util.TreeMap;
import regulars.domain.message.MessageKind;
import regulars.platform.store.Merchant;
import regulars.platform.text.Language;
import regulars.platform.text.Texts;

/** What stands for the variables where nobody real is there. */
public final class Samples {
    private static final String IN_SHORT = ".sms";

    private final Texts texts = new Texts(Samples.class, "samples");

    /** What stands for one variable. */
    public String of(Merchant merchant, Links.Ways ways, String variable, Language language) {
        return switch (variable) {
            case "shop" -> merchant.name();
            case Variable.LINK -> ways.card();
            default -> texts.get(language, variable, Map.of());
        };
    }

    /** A message of the kind to nobody; only the shop is real. */
    public Topic topic(Merchant merchant, MessageKind kind, Language language) {
        var values = new TreeMap<String, String>();
        var shorter = new TreeMap<String, String>();
        Variable.of(kind).stream().map(Variable::name).filter(name -> !name.equals(Variable.LINK)).forEach(name -> {
            values.put(name, name.equals("shop") ? merchant.name() : texts.get(language, name, Map.of()));
            texts.find(language, name + IN_SHORT, Map.of()).ifPresent(text -> shorter.put(name, text));
        });
        return Topic.of(values).shorter(shorter);
    }
}
