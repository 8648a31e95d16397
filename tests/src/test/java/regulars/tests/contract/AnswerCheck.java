package regulars.tests.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regulars.tests.system.Answer;
import regulars.tests.system.Call;
import tools.jackson.databind.JsonNode;

/** Holds one answer to the contract: status, content type, headers and body. */
public final class AnswerCheck {
    private static final Contract CONTRACT = Contract.read();
    private static final Set<Integer> PROBLEMS = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 503);
    private static final Set<String> LANGUAGES = Set.of("en", "pl", "bg");

    private final Call call;
    private final Answer answer;
    private final List<String> complaints = new ArrayList<>();

    private AnswerCheck(Call call, Answer answer) {
        this.call = call;
        this.answer = answer;
    }

    /** What is wrong with the answer; empty where nothing is. */
    public static List<String> complaints(Call call, Answer answer) {
        var check = new AnswerCheck(call, answer);
        check.check();
        return check.complaints;
    }

    private void check() {
        Optional<Operation> operation = CONTRACT.find(call.method(), call.pathOnly());
        if (answer.status() >= 400) {
            problem();
        } else if (operation.isPresent()) {
            operation.get().response(answer.status()).ifPresentOrElse(this::success,
                    () -> complain("the contract has no " + answer.status() + " for " + operation.get()));
        } else if (call.pathOnly().startsWith("/v1")) {
            complain("answered, but not in the contract");
        }
        if (answer.isJson()) {
            require("no-store".equals(answer.header("cache-control")), "may be kept by a cache");
            require("nosniff".equals(answer.header("x-content-type-options")), "may be taken for another type");
        }
    }

    private void success(JsonNode response) {
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            require(answer.body().length == 0, "has a body");
            return;
        }
        String type = answer.contentType();
        require(content.has(type), "is " + type + ", expected " + content.propertyNames());
        if (answer.isJson()) {
            body(content.path(type).path("schema"));
        }
    }

    private void problem() {
        if (call.method().equals("HEAD")) {
            return;
        }
        if (!answer.contentType().equals("application/problem+json")) {
            complain("is no problem document but " + answer.contentType() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
            return;
        }
        body(CONTRACT.schema("Problem"));
        JsonNode problem = answer.json();
        require(PROBLEMS.contains(answer.status()), "is a status that the contract does not speak of");
        require(problem.path("status").asInt() == answer.status(), "names another status");
        require(problem.path("type").asString().equals("/problems/" + problem.path("code").asString()), "has a type that is not its code's");
        require(answer.status() != 400 || problem.has("errors") || !problem.path("code").asString().equals("invalid-request"), "names no field");
        require(LANGUAGES.contains(answer.header("content-language")), "names no language");
        headers();
    }

    private void headers() {
        switch (answer.status()) {
            case 401 -> require(answer.header("www-authenticate").startsWith("Bearer"), "does not say how to authenticate");
            case 405 -> require(!answer.header("allow").isEmpty(), "does not say what is allowed");
            case 429, 503 -> require(answer.header("retry-after").matches("[1-9]\\d*"), "does not say when to try again");
            default -> { }
        }
    }

    private void body(JsonNode schema) {
        complaints.addAll(CONTRACT.complaints(schema, answer.json()));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            complain(otherwise);
        }
    }

    private void complain(String what) {
        complaints.add(what);
    }
}
