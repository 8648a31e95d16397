package regulars.cloud.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A change of an item. Every operand is that of the item before. */
final class Update {
    private final Map<Operand.Path, Operand> sets = new LinkedHashMap<>();
    private final List<Operand.Path> removed = new ArrayList<>();
    private final Map<Operand.Path, AttributeValue> added = new LinkedHashMap<>();
    private final Map<Operand.Path, AttributeValue> deleted = new LinkedHashMap<>();
    private final Set<String> attributes = new HashSet<>();

    void set(Operand.Path path, Operand value) {
        once(path);
        sets.put(path, value);
    }

    void remove(Operand.Path path) {
        once(path);
        removed.add(path);
    }

    void add(Operand.Path path, AttributeValue value) {
        once(path);
        added.put(path, value);
    }

    void delete(Operand.Path path, AttributeValue value) {
        once(path);
        deleted.put(path, value);
    }

    private void once(Operand.Path path) {
        if (!attributes.add(path.attribute())) {
            throw new Invalid("Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths");
        }
    }

    /** Whether it would change this attribute. */
    boolean touches(String attribute) {
        return attributes.contains(attribute);
    }

    /** The item afterwards. */
    Map<String, AttributeValue> of(Map<String, AttributeValue> before) {
        var after = new HashMap<>(before);
        sets.forEach((path, operand) -> after.put(path.attribute(), operand.in(before).orElseThrow(() -> new Invalid(
                "The provided expression refers to an attribute that does not exist in the item"))));
        removed.forEach(path -> after.remove(path.attribute()));
        added.forEach((path, value) -> after.merge(path.attribute(), value, Update::sum));
        deleted.forEach((path, value) -> after.computeIfPresent(path.attribute(), (_, there) -> without(there, value)));
        return after;
    }

    private static AttributeValue sum(AttributeValue there, AttributeValue more) {
        if (there.n() != null && more.n() != null) {
            return Scalars.number(new BigDecimal(there.n()).add(new BigDecimal(more.n())));
        }
        if (there.hasSs() && more.hasSs()) {
            return AttributeValue.fromSs(List.copyOf(union(there.ss(), more.ss())));
        }
        throw new Invalid("An operand in the update expression has an incorrect data type");
    }

    private static <T> Set<T> union(Collection<T> one, Collection<T> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    /** A set that is empty is none. */
    private static AttributeValue without(AttributeValue there, AttributeValue less) {
        if (!there.hasSs() || !less.hasSs()) {
            throw new Invalid("An operand in the update expression has an incorrect data type");
        }
        var left = new ArrayList<>(there.ss());
        left.removeAll(less.ss());
        return left.isEmpty() ? null : AttributeValue.fromSs(left);
    }
}
