package regulars.letters;

import java.util.function.Function;
import regulars.platform.json.Json;
import regulars.platform.text.Language;
import regulars.platform.text.Template;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a message says, ready or in a merchant's own words.
 *
 * @param body paragraphs, with blank lines between
 * @param sms  with one link
 */
public record Words(Template subject, Template heading, Template body, Template sms) {
    /** @throws regulars.platform.text.MalformedTemplate where one of the sources is no template */
    public static Words of(Language language, Function<WordsField, String> source) {
        return new Words(Template.of(language, source.apply(WordsField.SUBJECT)),
                Template.of(language, source.apply(WordsField.HEADING)),
                Template.of(language, source.apply(WordsField.BODY)), Template.of(language, source.apply(WordsField.SMS)));
    }

    /** As {@link #json} writes them. */
    public static Words of(Language language, JsonNode json) {
        return of(language, field -> json.path(field.code()).asString(""));
    }

    /** One of the four. */
    public Template template(WordsField field) {
        return switch (field) {
            case SUBJECT -> subject;
            case HEADING -> heading;
            case BODY -> body;
            case SMS -> sms;
        };
    }

    /** Their sources. */
    public ObjectNode json() {
        ObjectNode json = Json.object();
        for (WordsField field : WordsField.values()) {
            json.put(field.code(), template(field).toString());
        }
        return json;
    }
}
