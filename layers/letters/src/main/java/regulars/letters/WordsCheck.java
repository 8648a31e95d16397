package regulars.letters;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import regulars.domain.Violation;
import regulars.domain.message.MessageKind;
import regulars.platform.text.Language;
import regulars.platform.text.MalformedTemplate;
import regulars.platform.text.Template;

/** What of the words that somebody wrote is not as a message needs it. Nothing of that is left for the day of sending. */
public final class WordsCheck {
    private final MessageKind kind;
    private final Language language;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<WordsField, Template> read = new EnumMap<>(WordsField.class);

    public WordsCheck(MessageKind kind, Language language) {
        this.kind = kind;
        this.language = language;
    }

    /** Reads one field. */
    public void read(WordsField field, String source) {
        try {
            Template template = Template.of(language, source);
            names(field, template);
            read.put(field, template);
        } catch (MalformedTemplate e) {
            violations.add(malformed("/" + field.code(), e));
        }
    }

    /** The words, where all of them were read and nothing is wrong. */
    public Optional<Words> words() {
        return violations.isEmpty() && read.size() == WordsField.values().length
                ? Optional.of(new Words(read.get(WordsField.SUBJECT), read.get(WordsField.HEADING), read.get(WordsField.BODY),
                        read.get(WordsField.SMS)))
                : Optional.empty();
    }

    /** What is wrong, by field. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    private void names(WordsField field, Template template) {
        String at = "/" + field.code();
        Set<String> unknown = new TreeSet<>(template.variables());
        unknown.removeAll(known(field, false));
        unknown.forEach(name -> violations.add(new Violation(at, "unknown-variable", Map.of("variable", "{" + name + "}"))));
        Set<String> words = new TreeSet<>(template.numbers());
        words.removeAll(known(field, true));
        words.removeAll(unknown);
        words.forEach(name -> violations.add(new Violation(at, "no-number", Map.of("variable", "{" + name + "}"))));
        if (field == WordsField.SMS && !template.outsideAsides().contains(Variable.LINK)) {
            violations.add(new Violation(at, "variable-missing", Map.of("variable", "{" + Variable.LINK + "}")));
        }
    }

    private Set<String> known(WordsField field, boolean numbers) {
        return Variable.of(kind).stream().filter(variable -> variable.fields().contains(field))
                .filter(variable -> variable.number() || !numbers).map(Variable::name).collect(Collectors.toSet());
    }

    private static Violation malformed(String at, MalformedTemplate e) {
        Map<String, Object> place = Map.of("piece", e.piece(), "at", e.at());
        return switch (e.flaw()) {
            case UNCLOSED -> new Violation(at, "unclosed", place);
            case UNOPENED -> new Violation(at, "unopened", place);
            case NOT_UNDERSTOOD -> new Violation(at, "not-understood", place);
            case TOO_DEEP -> new Violation(at, "too-deep", place);
            case CATEGORY -> new Violation(at, "plural-form", place);
            case OTHER_MISSING -> new Violation(at, "other-missing", place);
        };
    }
}
