package regulars.platform.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A text with named variables, read once and filled in often. Nothing in it is ever evaluated: there are three forms,
 * and all else is text.
 *
 * <p><code>{name}</code> is a variable. <code>{count, plural, one {# stamp} other {# stamps}}</code> is the form that
 * a number asks for, written as in ICU. <code>[Your present: {gift}.]</code> is left out where a variable directly in
 * it is empty. Braces and square brackets therefore stand for nothing else, and there are no signs to quote them.
 */
public record Template(Language language, List<Part> parts) {
    /** A part of a template. */
    sealed interface Part {
        /** What stands there as it is. */
        record Words(String text) implements Part { }

        /** The value of a variable. */
        record Variable(String name) implements Part { }

        /** The number of the choice around it, {@code #}. */
        record Count(String name) implements Part { }

        /** The form that a number asks for; {@code other} is always among them. */
        record Choice(String name, Map<Category, List<Part>> forms) implements Part { }

        /** What is left out where something directly in it is empty. */
        record Aside(List<Part> parts) implements Part { }
    }

    public Template {
        parts = List.copyOf(parts);
    }

    /** @throws MalformedTemplate where the source is none, with the place */
    public static Template of(Language language, String source) {
        return new Template(language, new TemplateReader(language, source).read());
    }

    /** The names of all its variables. */
    public Set<String> variables() {
        return names(parts, true);
    }

    /** The names of those that are named whatever is left out. */
    public Set<String> outsideAsides() {
        return names(parts.stream().filter(part -> !(part instanceof Part.Aside)).toList(), false);
    }

    /** The names of those that have to be whole numbers. */
    public Set<String> numbers() {
        return parts.stream().flatMap(TemplateWalk::all).filter(Part.Choice.class::isInstance)
                .map(choice -> ((Part.Choice) choice).name()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text with its variables filled in.
     * @throws IllegalArgumentException where a variable has no value, or a choice no whole number */
    public String fill(Map<String, ?> values) {
        return parts.stream().map(part -> filled(part, values)).collect(Collectors.joining());
    }

    private String filled(Part part, Map<String, ?> values) {
        return switch (part) {
            case Part.Words(String text) -> text;
            case Part.Variable(String name) -> value(name, values);
            case Part.Count(String name) -> value(name, values);
            case Part.Choice(String name, var forms) ->
                    new Template(language, chosen(forms, value(name, values))).fill(values);
            case Part.Aside(var inner) -> names(inner, false).stream().anyMatch(name -> value(name, values).isEmpty())
                    ? "" : new Template(language, inner).fill(values);
        };
    }

    private List<Part> chosen(Map<Category, List<Part>> forms, String number) {
        return forms.getOrDefault(Category.of(language, Long.parseLong(number)), forms.get(Category.OTHER));
    }

    private static String value(String name, Map<String, ?> values) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No value for {" + name + "}");
        }
        return value.toString();
    }

    private static Set<String> names(List<Part> parts, boolean asides) {
        return parts.stream().flatMap(asides ? TemplateWalk::all : TemplateWalk::outsideAsides)
                .flatMap(TemplateWalk::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The source, as one would write it. */
    @Override
    public String toString() {
        return TemplateWalk.source(parts);
    }
}
