package regulars.platform.http;

import java.util.Map;
import regulars.domain.Violation;
import regulars.platform.json.Json;
import regulars.platform.text.Language;
import regulars.platform.text.Texts;
import tools.jackson.databind.node.ObjectNode;

/** Renders a {@link Problem} as RFC 9457 asks, with sentences in the reader's language. */
final class ProblemDocument {
    private static final Texts TEXTS = new Texts(ProblemDocument.class, "problems");

    private ProblemDocument() {
    }

    static Response render(Problem problem, Language language) {
        ObjectNode body = Json.object()
                .put("type", "/problems/" + problem.code())
                .put("title", TEXTS.get(language, problem.code() + ".title", problem.params()))
                .put("status", problem.status())
                .put("code", problem.code());
        TEXTS.find(language, problem.code() + ".detail", problem.params()).ifPresent(detail -> body.put("detail", detail));
        problem.params().forEach((name, value) -> put(body.withObject("params"), name, value));
        problem.violations().forEach(violation -> body.withArray("errors").add(error(violation, language)));
        return Response.bytes(problem.status(), "application/problem+json", Json.bytes(body))
                .with("content-language", language.tag())
                .with(problem.headers());
    }

    private static void put(ObjectNode params, String name, Object value) {
        if (value instanceof Number number) {
            params.put(name, number.longValue());
        } else {
            params.put(name, value.toString());
        }
    }

    private static ObjectNode error(Violation violation, Language language) {
        Map<String, ?> params = violation.parameters();
        return Json.object()
                .put("pointer", violation.pointer())
                .put("code", violation.code())
                .put("detail", TEXTS.get(language, "violation." + violation.code(), params));
    }
}
