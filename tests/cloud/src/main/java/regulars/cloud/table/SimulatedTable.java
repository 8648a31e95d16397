package regulars.cloud.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import regulars.cloud.table.Schema.Index;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * One table of DynamoDB in memory, for one thread: keys, indexes, conditions, transactions and what its stream tells. It
 * answers what the functions ask for and refuses to do anything else. A test holds it to DynamoDB Local.
 */
public final class SimulatedTable implements DynamoDbClient {
    private static final int TRANSACTION_MAX = 100;
    private static final int BATCH_MAX = 25;
    private static final int PAGE_BYTES = 1024 * 1024;

    private final Schema schema;
    private final Items items;
    private final Store store;
    private final Consumer<List<Change>> stream;

    /** @param stream is told what each request has changed, after it has */
    public SimulatedTable(Schema schema, Consumer<List<Change>> stream) {
        this.schema = schema;
        this.items = new Items(schema);
        this.store = new Store(schema);
        this.stream = stream;
    }

    /** Every item, in order of the keys. */
    public List<Map<String, AttributeValue>> all() {
        return store.all();
    }

    /** Whether anything lies in an index up to this key, in any partition of it. */
    public boolean isAnyBy(String index, String sort) {
        return store.firstOf(schema.index(index).orElseThrow()).filter(first -> Scalars.compare(first, sort) <= 0).isPresent();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return answer(request.tableName(), () -> {
            unsupported(request.projectionExpression());
            Map<String, AttributeValue> found = store.get(items.checkedKey(request.key()));
            return GetItemResponse.builder().item(found.isEmpty() ? null : found).build();
        });
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return answer(request.tableName(), () -> {
            Change change = write(Writing.put(items, request.item(), Writing.form(request.conditionExpression(), request.expressionAttributeNames(),
                    request.expressionAttributeValues(), request.returnValuesOnConditionCheckFailureAsString())));
            return PutItemResponse.builder().attributes(shown(request.returnValues(), change)).build();
        });
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return answer(request.tableName(), () -> {
            Change change = write(Writing.update(items, request.key(), request.updateExpression(), Writing.form(request.conditionExpression(),
                    request.expressionAttributeNames(), request.expressionAttributeValues(), request.returnValuesOnConditionCheckFailureAsString())));
            return UpdateItemResponse.builder().attributes(shown(request.returnValues(), change)).build();
        });
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        return answer(request.tableName(), () -> {
            Change change = write(Writing.delete(items, request.key(), Writing.form(request.conditionExpression(), request.expressionAttributeNames(),
                    request.expressionAttributeValues(), request.returnValuesOnConditionCheckFailureAsString())));
            return DeleteItemResponse.builder().attributes(shown(request.returnValues(), change)).build();
        });
    }

    private static Map<String, AttributeValue> shown(ReturnValue wish, Change change) {
        return switch (wish == null ? ReturnValue.NONE : wish) {
            case NONE -> null;
            case ALL_OLD -> change.before().isEmpty() ? null : change.before();
            case ALL_NEW -> change.after();
            default -> throw new UnsupportedOperationException("to return " + wish);
        };
    }

    private Change write(Writing writing) {
        Map<String, AttributeValue> before = store.get(writing.key());
        if (!writing.condition().holds(before)) {
            throw Failures.condition(writing.showsOld() ? before : Map.of());
        }
        var change = new Change(writing.key(), before, writing.effect().on(before));
        commit(List.of(change));
        return change;
    }

    private void commit(Collection<Change> changes) {
        changes.forEach(change -> store.replace(change.key(), change.after()));
        stream.accept(changes.stream().filter(change -> !change.before().equals(change.after())).toList());
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        return answer(schema.name(), () -> {
            var changes = new ArrayList<Change>();
            var keys = new HashSet<Map<String, AttributeValue>>();
            request.requestItems().getOrDefault(schema.name(), List.of()).forEach(write -> {
                boolean puts = write.putRequest() != null;
                Map<String, AttributeValue> item = puts ? items.stored(write.putRequest().item()) : Map.of();
                Map<String, AttributeValue> key = puts ? items.keyOf(item) : items.checkedKey(write.deleteRequest().key());
                once(keys, key, "Provided list of item keys contains duplicates");
                changes.add(new Change(key, store.get(key), item));
            });
            bound(changes.size(), BATCH_MAX);
            commit(changes);
            return BatchWriteItemResponse.builder().build();
        });
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return answer(schema.name(), () -> {
            bound(request.transactItems().size(), TRANSACTION_MAX);
            List<Writing> writings = request.transactItems().stream().map(write -> Writing.of(items, write)).toList();
            var keys = new HashSet<Map<String, AttributeValue>>();
            writings.forEach(writing -> once(keys, writing.key(), "Transaction request cannot include multiple operations on one item"));
            commit(changes(writings));
            return TransactWriteItemsResponse.builder().build();
        });
    }

    private List<Change> changes(List<Writing> writings) {
        var changes = new ArrayList<Change>();
        var reasons = new ArrayList<CancellationReason>();
        for (Writing writing : writings) {
            Map<String, AttributeValue> before = store.get(writing.key());
            reasons.add(attempt(writing, before, changes));
        }
        if (reasons.stream().anyMatch(reason -> !reason.code().equals(Failures.NONE))) {
            throw Failures.cancelled(reasons);
        }
        return changes;
    }

    private static CancellationReason attempt(Writing writing, Map<String, AttributeValue> before, List<Change> changes) {
        if (!writing.condition().holds(before)) {
            return CancellationReason.builder().code(Failures.CONDITION).message("The conditional request failed")
                    .item(writing.showsOld() && !before.isEmpty() ? before : null).build();
        }
        try {
            changes.add(new Change(writing.key(), before, writing.effect().on(before)));
            return CancellationReason.builder().code(Failures.NONE).build();
        } catch (Invalid e) {
            return CancellationReason.builder().code("ValidationError").message(e.getMessage()).build();
        }
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return answer(request.tableName(), () -> {
            unsupported(request.projectionExpression());
            Index index = schema.index(request.indexName()).orElseThrow(() -> new Invalid("The table does not have the specified index: " + request.indexName()));
            if (index.global() && Boolean.TRUE.equals(request.consistentRead())) {
                throw new Invalid("Consistent reads are not supported on global secondary indexes");
            }
            var expressions = new Expressions(request.expressionAttributeNames(), request.expressionAttributeValues());
            Range range = Range.of(index, expressions.condition(request.keyConditionExpression()));
            Condition filter = expressions.condition(request.filterExpression());
            expressions.checkAllUsed();
            return page(request, index, range, filter);
        });
    }

    /** As much as fits a page: so many items or so many bytes, whatever the filter leaves of them. */
    private QueryResponse page(QueryRequest request, Index index, Range range, Condition filter) {
        Optional<Place> after = request.hasExclusiveStartKey() ? Optional.of(Place.of(schema, index, request.exclusiveStartKey())) : Optional.empty();
        boolean forward = !Boolean.FALSE.equals(request.scanIndexForward());
        int limit = request.limit() == null ? Integer.MAX_VALUE : request.limit();
        var page = new ArrayList<Map<String, AttributeValue>>();
        Map<String, AttributeValue> last = null;
        int seen = 0;
        int bytes = 0;
        for (Map<String, AttributeValue> item : store.read(index, range.partition(), forward, after)) {
            if (!range.sort().holds(item)) {
                continue;
            }
            Map<String, AttributeValue> projected = index.keysOnly() ? items.keyOf(index, item) : item;
            seen++;
            bytes += Items.size(projected);
            if (filter.holds(projected)) {
                page.add(projected);
            }
            if (seen == limit || bytes >= PAGE_BYTES) {
                last = items.keyOf(index, item);
                break;
            }
        }
        return QueryResponse.builder().items(page).count(page.size()).scannedCount(seen).lastEvaluatedKey(last).build();
    }

    private static void once(HashSet<Map<String, AttributeValue>> keys, Map<String, AttributeValue> key, String otherwise) {
        if (!keys.add(key)) {
            throw new Invalid(otherwise);
        }
    }

    private static void bound(int size, int max) {
        if (size < 1 || size > max) {
            throw new Invalid("Member must have length between 1 and " + max);
        }
    }

    private static void unsupported(Object part) {
        if (part != null) {
            throw new UnsupportedOperationException("a part of items");
        }
    }

    private <T> T answer(String table, Supplier<T> work) {
        if (!schema.name().equals(table)) {
            throw Failures.notFound("table");
        }
        try {
            return work.get();
        } catch (Invalid e) {
            throw Failures.invalid(e);
        }
    }

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
