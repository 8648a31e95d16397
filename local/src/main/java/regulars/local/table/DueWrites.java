package regulars.local.table;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import regulars.local.door.Answer;
import regulars.local.door.Call;
import regulars.local.door.CallInterceptor;
import regulars.local.door.Service;
import tools.jackson.databind.JsonNode;

/**
 * Tells an index of what is due of every write that may put something into it. What takes something out does not
 * matter: the index then names an instant too early, which costs a look.
 */
public final class DueWrites implements CallInterceptor {
    private static final Pattern ASSIGNMENT = Pattern.compile("([#\\w]+)\\s*=\\s*(:\\w+)");
    private static final Pattern NAME = Pattern.compile("#?\\w+");
    private static final Pattern REMOVAL = Pattern.compile("(?i)\\bREMOVE\\b.*?(?=\\b(?:SET|ADD|DELETE)\\b|$)",
            Pattern.DOTALL);

    private final DueIndex index;

    public DueWrites(DueIndex index) {
        this.index = index;
    }

    @Override
    public Answer intercept(Call call, Service service) {
        Answer answer = service.answer(call);
        if (call.service().equals("dynamodb") && answer.status() == 200) {
            writes(call).forEach(this::note);
        }
        return answer;
    }

    /** The parts of the call that write an item each: a put with its {@code Item}, or an update. */
    private static Stream<JsonNode> writes(Call call) {
        return switch (call.action()) {
            case "PutItem", "UpdateItem" -> Stream.of(call.json());
            case "TransactWriteItems" -> call.json().path("TransactItems").valueStream()
                    .flatMap(item -> Stream.of(item.path("Put"), item.path("Update")));
            case "BatchWriteItem" -> call.json().path("RequestItems").valueStream().flatMap(JsonNode::valueStream)
                    .map(item -> item.path("PutRequest"));
            default -> Stream.empty();
        };
    }

    private void note(JsonNode write) {
        if (write.has("Item")) {
            JsonNode item = write.path("Item");
            if (item.has(index.shardAttribute()) && item.has(index.dueAttribute())) {
                note(item.path(index.shardAttribute()).path("S").asStringOpt(),
                        item.path(index.dueAttribute()).path("S").asStringOpt());
            }
        } else if (sets(write, index.shardAttribute()) || sets(write, index.dueAttribute())) {
            Optional<String> shard = assigned(write, index.shardAttribute());
            Optional<String> due = assigned(write, index.dueAttribute());
            // An item whose shard the update leaves alone has been in a known shard before, or is in none.
            if (due.isPresent() && shard.isPresent() == sets(write, index.shardAttribute())) {
                note(shard, due);
            } else {
                index.forget();
            }
        }
    }

    private void note(Optional<String> shard, Optional<String> due) {
        shard.ifPresent(index::hasShard);
        due.ifPresent(index::written);
    }

    private static boolean sets(JsonNode update, String attribute) {
        return NAME.matcher(withoutRemovals(update)).results()
                .anyMatch(match -> name(update, match.group()).equals(attribute));
    }

    private static String withoutRemovals(JsonNode update) {
        return REMOVAL.matcher(update.path("UpdateExpression").asString("")).replaceAll("");
    }

    /** The text that {@code SET attribute = :value} gives the attribute, by its name or an alias of it. */
    private static Optional<String> assigned(JsonNode update, String attribute) {
        return ASSIGNMENT.matcher(withoutRemovals(update)).results()
                .filter(match -> name(update, match.group(1)).equals(attribute))
                .flatMap(match -> update.path("ExpressionAttributeValues").path(match.group(2)).path("S")
                .asStringOpt().stream()).findFirst();
    }

    private static String name(JsonNode update, String written) {
        return update.path("ExpressionAttributeNames").path(written).asString(written);
    }
}
