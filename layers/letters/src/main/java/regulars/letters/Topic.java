package regulars.letters;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a message to a member is about.
 *
 * @param variables with people's and merchants' words as they were entered
 * @param shorter   what stands for some of them in an SMS
 * @param sentences ready ones, for variables that only a letter has room for
 */
public record Topic(Map<String, String> variables, Map<String, String> shorter, Map<String, List<Sentence>> sentences) {
    /** A sentence with variables of its own. */
    public record Sentence(String key, Map<String, String> variables) { }

    public Topic {
        variables = Map.copyOf(variables);
        shorter = Map.copyOf(shorter);
        sentences = Map.copyOf(sentences);
    }

    static Topic of(Map<String, String> variables) {
        return new Topic(variables, Map.of(), Map.of());
    }

    Topic with(String name, List<Sentence> ready) {
        var more = new TreeMap<>(sentences);
        more.put(name, List.copyOf(ready));
        return new Topic(variables, shorter, more);
    }

    /** The same with one variable of another value. */
    public Topic with(String name, String value) {
        return with(Map.of(name, value));
    }

    /** The same with some variables of other values. */
    public Topic with(Map<String, String> values) {
        var more = new TreeMap<>(variables);
        more.putAll(values);
        var less = new TreeMap<>(shorter);
        less.keySet().removeAll(values.keySet());
        return new Topic(more, less, sentences);
    }

    Topic shorter(Map<String, String> values) {
        return new Topic(variables, values, sentences);
    }

    Topic shorter(String name, String value) {
        var more = new TreeMap<>(shorter);
        more.put(name, value);
        return shorter(more);
    }

    /** The variables as an SMS has them. */
    Map<String, String> inShort() {
        var values = new TreeMap<>(variables);
        values.putAll(shorter);
        return values;
    }
}
