package regulars.platform.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.platform.text.Template.Part;

/** Ways through a template. */
final class TemplateWalk {
    private TemplateWalk() {
    }

    /** The part and all that is in it. */
    static Stream<Part> all(Part part) {
        return Stream.concat(Stream.of(part), inner(part).flatMap(TemplateWalk::all));
    }

    /** The same without what is in an aside. */
    static Stream<Part> outsideAsides(Part part) {
        return Stream.concat(Stream.of(part), part instanceof Part.Aside
                ? Stream.empty() : inner(part).flatMap(TemplateWalk::outsideAsides));
    }

    private static Stream<Part> inner(Part part) {
        return switch (part) {
            case Part.Choice(String _, var forms) -> forms.values().stream().flatMap(List::stream);
            case Part.Aside(var parts) -> parts.stream();
            case Part.Words _, Part.Variable _, Part.Count _ -> Stream.empty();
        };
    }

    /** The variable that it shows or goes by. */
    static Stream<String> name(Part part) {
        return switch (part) {
            case Part.Variable(String name) -> Stream.of(name);
            case Part.Count(String name) -> Stream.of(name);
            case Part.Choice(String name, var _) -> Stream.of(name);
            case Part.Words _, Part.Aside _ -> Stream.empty();
        };
    }

    static String source(List<Part> parts) {
        return parts.stream().map(TemplateWalk::source).collect(Collectors.joining());
    }

    private static String source(Part part) {
        return switch (part) {
            case Part.Words(String text) -> text;
            case Part.Variable(String name) -> "{" + name + "}";
            case Part.Count _ -> "#";
            case Part.Choice(String name, var forms) -> "{" + name + ", plural," + forms.entrySet().stream()
                    .map(form -> " " + form.getKey().word() + " {" + source(form.getValue()) + "}")
                    .collect(Collectors.joining()) + "}";
            case Part.Aside(var inner) -> "[" + source(inner) + "]";
        };
    }
}
