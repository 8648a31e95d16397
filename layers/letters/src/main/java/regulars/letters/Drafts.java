package regulars.letters;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import regulars.domain.Violation;
import regulars.domain.message.MessageKind;
import regulars.platform.contact.SmsPrices;
import regulars.platform.http.Fields;
import regulars.platform.http.Wording;
import regulars.platform.json.Json;
import regulars.platform.store.Merchant;
import regulars.platform.text.Language;
import tools.jackson.databind.node.ObjectNode;

/** Messages as they would go out, by words that are being written. */
public final class Drafts {
    private static final int SMS_PARTS_MAX = 3;
    /** A word in place of a link, which is one web address that has to be there. */
    private static final Links.Ways NO_LINKS = new Links.Ways("link", "link");

    private final MemberLetter letter;
    private final Links links;
    private final Samples samples = new Samples();
    private final SmsPrices prices = SmsPrices.load();

    public Drafts(MemberLetter letter, Links links) {
        this.letter = letter;
        this.links = links;
    }

    /** A variable, and what stands for it in them, as the contract's {@code MessageVariable}. */
    public ObjectNode json(Merchant merchant, Variable variable) {
        ObjectNode json = Json.object().put("name", variable.name()).put("number", variable.number())
                .put("mayBeEmpty", variable.mayBeEmpty());
        var fields = json.putArray("fields");
        variable.fields().stream().sorted().forEach(field -> fields.add(field.code()));
        var values = json.putObject("samples");
        Stream.of(Language.values()).forEach(language ->
                values.put(language.tag(), samples.of(merchant, links.sample(), variable.name(), language)));
        return json;
    }

    /** With names that are made up. */
    public Draft of(Merchant merchant, MessageKind kind, Language language, Words words) {
        return of(merchant, kind, language, words, Map.of());
    }

    /** @param known what is not made up, by variable */
    public Draft of(Merchant merchant, MessageKind kind, Language language, Words words, Map<String, String> known) {
        return of(merchant, kind, language, words, samples.topic(merchant, kind, language).with(known), links.sample());
    }

    private Draft of(Merchant merchant, MessageKind kind, Language language, Words words, Topic topic, Links.Ways ways) {
        return new Draft(letter.letter(merchant, language, kind.purpose(), topic, words, ways),
                letter.sms(kind, topic, words, ways), prices.perPartIn(merchant.country()));
    }

    /** The four fields as words; what is wrong is noted with the fields. */
    public Optional<Words> read(Fields fields, Merchant merchant, MessageKind kind, Language language) {
        var check = new WordsCheck(kind, language);
        for (WordsField field : WordsField.values()) {
            String source = field == WordsField.BODY ? fields.lines(field.code(), 1, field.charactersMax())
                    : fields.text(field.code(), 1, field.charactersMax());
            if (!source.isEmpty()) {
                check.read(field, source);
            }
        }
        check.violations().forEach(found -> note(fields, found));
        Optional<Words> words = check.words();
        words.ifPresent(whole -> filled(fields, merchant, kind, language, whole));
        return words;
    }

    private void filled(Fields fields, Merchant merchant, MessageKind kind, Language language, Words words) {
        Topic full = samples.topic(merchant, kind, language);
        Topic bare = Variable.of(kind).stream().filter(Variable::mayBeEmpty).map(Variable::name)
                .reduce(full, (topic, name) -> topic.with(name, ""), (first, _) -> first);
        Stream.of(full, bare).flatMap(topic -> looked(of(merchant, kind, language, words, topic, NO_LINKS))).distinct()
                .forEach(found -> note(fields, found));
        if (of(merchant, kind, language, words).smsParts() > SMS_PARTS_MAX) {
            note(fields, new Violation("/sms", "too-many-parts", Map.of("most", SMS_PARTS_MAX)));
        }
    }

    /** What a variable stands beside can make it a web address, and what is left out can leave nothing. */
    private static Stream<Violation> looked(Draft draft) {
        return Stream.of(looked(WordsField.SUBJECT, draft.letter().subject()), looked(WordsField.HEADING, draft.letter().heading()),
                looked(WordsField.BODY, String.join("\n", draft.letter().paragraphs())), looked(WordsField.SMS, draft.sms()))
                .flatMap(Optional::stream);
    }

    private static Optional<Violation> looked(WordsField field, String text) {
        if (Wording.hasWebAddress(text)) {
            return Optional.of(Violation.of("/" + field.code(), "web-address"));
        }
        return text.isBlank() ? Optional.of(Violation.of("/" + field.code(), "blank")) : Optional.empty();
    }

    private static void note(Fields fields, Violation found) {
        fields.violate(new Violation(fields.pointer() + found.pointer(), found.code(), found.parameters()));
    }
}
