package regulars.cloud.table;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One write as it was asked for, alone or in a transaction. */
record Writing(Map<String, AttributeValue> key, Condition condition, Effect effect, boolean showsOld) {
    /** What becomes of the item that was there; without attributes where there was, or shall be, none. */
    interface Effect {
        Map<String, AttributeValue> on(Map<String, AttributeValue> before);
    }

    /** The parts that every write has, whatever its request is called. */
    record Form(String condition, Map<String, String> names, Map<String, AttributeValue> values, boolean showsOld) {
        Expressions expressions() {
            return new Expressions(names, values);
        }
    }

    static Writing put(Items items, Map<String, AttributeValue> item, Form form) {
        Expressions expressions = form.expressions();
        Condition condition = expressions.condition(form.condition());
        expressions.checkAllUsed();
        Map<String, AttributeValue> stored = items.stored(item);
        return new Writing(items.keyOf(stored), condition, _ -> stored, form.showsOld());
    }

    static Writing update(Items items, Map<String, AttributeValue> key, String expression, Form form) {
        Expressions expressions = form.expressions();
        Update update = expression == null ? new Update() : expressions.update(expression);
        Condition condition = expressions.condition(form.condition());
        expressions.checkAllUsed();
        items.checkedKey(key).keySet().stream().filter(update::touches).findAny().ifPresent(name -> {
            throw new Invalid("One or more parameter values were invalid: Cannot update attribute " + name + ". This attribute is part of the key");
        });
        return new Writing(key, condition, before -> {
            var base = new TreeMap<>(before);
            base.putAll(key);
            return items.stored(update.of(base));
        }, form.showsOld());
    }

    static Writing delete(Items items, Map<String, AttributeValue> key, Form form) {
        return check(items, key, form, _ -> Map.of());
    }

    private static Writing check(Items items, Map<String, AttributeValue> key, Form form, Effect effect) {
        Expressions expressions = form.expressions();
        Condition condition = expressions.condition(form.condition());
        expressions.checkAllUsed();
        return new Writing(items.checkedKey(key), condition, effect, form.showsOld());
    }

    /** One of a transaction. */
    static Writing of(Items items, TransactWriteItem write) {
        if (write.put() != null) {
            var put = write.put();
            return put(items, put.item(), form(put.conditionExpression(), put.expressionAttributeNames(), put.expressionAttributeValues(), put.returnValuesOnConditionCheckFailureAsString()));
        }
        if (write.update() != null) {
            var update = write.update();
            return update(items, update.key(), update.updateExpression(), form(update.conditionExpression(), update.expressionAttributeNames(),
                    update.expressionAttributeValues(), update.returnValuesOnConditionCheckFailureAsString()));
        }
        if (write.delete() != null) {
            var delete = write.delete();
            return delete(items, delete.key(), form(delete.conditionExpression(), delete.expressionAttributeNames(), delete.expressionAttributeValues(), delete.returnValuesOnConditionCheckFailureAsString()));
        }
        var check = write.conditionCheck();
        return check(items, check.key(), form(check.conditionExpression(), check.expressionAttributeNames(), check.expressionAttributeValues(),
                check.returnValuesOnConditionCheckFailureAsString()), before -> before);
    }

    static Form form(String condition, Map<String, String> names, Map<String, AttributeValue> values, String shown) {
        return new Form(condition, names, values, "ALL_OLD".equals(shown));
    }
}
