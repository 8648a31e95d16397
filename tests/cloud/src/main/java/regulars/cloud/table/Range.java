package regulars.cloud.table;

import java.util.List;
import regulars.cloud.table.Schema.Index;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a query reads: one partition, and of it what a condition on the sort key leaves. */
record Range(String partition, Condition sort) {
    /** @throws Invalid where the condition is none on the keys of the index */
    static Range of(Index index, Condition condition) {
        List<Condition> parts = condition instanceof Condition.And(List<Condition> all) ? all : List.of(condition);
        String partition = parts.stream().flatMap(part -> part instanceof Condition.Compare(Operand.Path path, String sign, Operand.Given(AttributeValue value))
                        && sign.equals("=") && path.attribute().equals(index.partition().name()) ? List.of(value.s()).stream() : List.<String>of().stream())
                .findFirst().orElseThrow(() -> new Invalid("Query condition missed key schema element: " + index.partition().name()));
        return new Range(partition, new Condition.And(parts.stream().filter(part -> !isOnPartition(index, part)).toList()));
    }

    private static boolean isOnPartition(Index index, Condition part) {
        return part instanceof Condition.Compare(Operand.Path path, String _, Operand _) && path.parts().equals(List.of(index.partition().name()));
    }

}
