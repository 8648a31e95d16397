package regulars.cloud.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads the expressions of one request. As in DynamoDB every name and value that comes with it has to be used.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">the
 *      grammar</a>
 */
final class Expressions {
    private static final Set<String> SIGNS = Set.of("=", "<>", "<", "<=", ">", ">=");

    private final Map<String, String> names;
    private final Map<String, AttributeValue> values;
    private final Set<String> used = new HashSet<>();

    Expressions(Map<String, String> names, Map<String, AttributeValue> values) {
        this.names = names;
        this.values = values;
    }

    /** What holds always where there is no expression. */
    Condition condition(String expression) {
        if (expression == null) {
            return new Condition.And(List.of());
        }
        Tokens tokens = Tokens.of(expression);
        Condition condition = or(tokens);
        end(tokens);
        return condition;
    }

    private Condition or(Tokens tokens) {
        var parts = new ArrayList<>(List.of(and(tokens)));
        while (tokens.takeIf("OR")) {
            parts.add(and(tokens));
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.Or(parts);
    }

    private Condition and(Tokens tokens) {
        var parts = new ArrayList<>(List.of(not(tokens)));
        while (tokens.takeIf("AND")) {
            parts.add(not(tokens));
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.And(parts);
    }

    private Condition not(Tokens tokens) {
        if (tokens.takeIf("NOT")) {
            return new Condition.Not(not(tokens));
        }
        if (tokens.takeIf("(")) {
            Condition inner = or(tokens);
            tokens.expect(")");
            return inner;
        }
        return simple(tokens);
    }

    private Condition simple(Tokens tokens) {
        if (tokens.isCall("attribute_exists") || tokens.isCall("attribute_not_exists")) {
            boolean there = tokens.take().equals("attribute_exists");
            tokens.expect("(");
            var exists = new Condition.Exists(path(tokens), there);
            tokens.expect(")");
            return exists;
        }
        if (tokens.isCall("begins_with") || tokens.isCall("contains")) {
            boolean begins = tokens.take().equals("begins_with");
            List<Operand> two = pair(tokens);
            return begins ? new Condition.BeginsWith(two.getFirst(), two.getLast()) : new Condition.Contains(two.getFirst(), two.getLast());
        }
        return comparison(operand(tokens), tokens);
    }

    private Condition comparison(Operand first, Tokens tokens) {
        if (tokens.takeIf("BETWEEN")) {
            Operand low = operand(tokens);
            tokens.expect("AND");
            return new Condition.And(List.of(new Condition.Compare(first, ">=", low), new Condition.Compare(first, "<=", operand(tokens))));
        }
        if (tokens.takeIf("IN")) {
            return new Condition.In(first, list(tokens));
        }
        String sign = tokens.take();
        if (!SIGNS.contains(sign)) {
            throw new Invalid("Invalid ConditionExpression: " + sign);
        }
        Operand second = operand(tokens);
        if (first.equals(second) && first instanceof Operand.Path) {
            throw new Invalid("Invalid ConditionExpression: The first operand must be distinct from the remaining operands for this operator or function");
        }
        return new Condition.Compare(first, sign, second);
    }

    private List<Operand> list(Tokens tokens) {
        var all = new ArrayList<Operand>();
        tokens.expect("(");
        do {
            all.add(operand(tokens));
        } while (tokens.takeIf(","));
        tokens.expect(")");
        return all;
    }

    private List<Operand> pair(Tokens tokens) {
        List<Operand> two = list(tokens);
        if (two.size() != 2) {
            throw new Invalid("Invalid expression: a function has " + two.size() + " operands instead of two");
        }
        return two;
    }

    private Operand operand(Tokens tokens) {
        if (tokens.isCall("size")) {
            tokens.take();
            tokens.expect("(");
            var size = new Operand.Size(path(tokens));
            tokens.expect(")");
            return size;
        }
        return tokens.peek().startsWith(":") ? new Operand.Given(value(tokens)) : path(tokens);
    }

    private AttributeValue value(Tokens tokens) {
        String word = tokens.take();
        AttributeValue value = values.get(word);
        if (value == null) {
            throw new Invalid("An expression attribute value used in expression is not defined; attribute value: " + word);
        }
        used.add(word);
        return Items.normal(value);
    }

    private Operand.Path path(Tokens tokens) {
        var parts = new ArrayList<>(List.of(name(tokens)));
        while (true) {
            if (tokens.takeIf(".")) {
                parts.add(name(tokens));
            } else if (tokens.takeIf("[")) {
                parts.add("[" + tokens.take());
                tokens.expect("]");
            } else {
                return new Operand.Path(parts);
            }
        }
    }

    private String name(Tokens tokens) {
        String word = tokens.take();
        if (!word.startsWith("#")) {
            return word;
        }
        String name = names.get(word);
        if (name == null) {
            throw new Invalid("An expression attribute name used in the document path is not defined; attribute name: " + word);
        }
        used.add(word);
        return name;
    }

    /** What is to be changed. */
    Update update(String expression) {
        Tokens tokens = Tokens.of(expression);
        var update = new Update();
        while (!tokens.isAtEnd()) {
            clause(tokens.take(), tokens, update);
        }
        return update;
    }

    private void clause(String clause, Tokens tokens, Update update) {
        do {
            Operand.Path path = path(tokens);
            switch (clause) {
                case "SET" -> {
                    tokens.expect("=");
                    update.set(path, assigned(tokens));
                }
                case "REMOVE" -> update.remove(path);
                case "ADD" -> update.add(path, value(tokens));
                case "DELETE" -> update.delete(path, value(tokens));
                default -> throw new Invalid("Invalid UpdateExpression: Syntax error; token: " + clause);
            }
        } while (tokens.takeIf(","));
    }

    private Operand assigned(Tokens tokens) {
        Operand first = assignable(tokens);
        if (tokens.takeIf("+")) {
            return new Operand.Sum(first, true, assignable(tokens));
        }
        return tokens.takeIf("-") ? new Operand.Sum(first, false, assignable(tokens)) : first;
    }

    private Operand assignable(Tokens tokens) {
        if (tokens.isCall("list_append")) {
            tokens.take();
            List<Operand> two = pair(tokens);
            return new Operand.ListAppend(two.getFirst(), two.getLast());
        }
        if (tokens.isCall("if_not_exists")) {
            tokens.take();
            tokens.expect("(");
            Operand.Path path = path(tokens);
            tokens.expect(",");
            var operand = new Operand.IfNotExists(path, assignable(tokens));
            tokens.expect(")");
            return operand;
        }
        return operand(tokens);
    }

    private static void end(Tokens tokens) {
        if (!tokens.isAtEnd()) {
            throw new Invalid("Invalid expression: Syntax error; token: " + tokens.peek());
        }
    }

    /** @throws Invalid where a name or a value is in none of the expressions */
    void checkAllUsed() {
        unused("Names", names.keySet());
        unused("Values", values.keySet());
    }

    private void unused(String what, Set<String> given) {
        var unused = new TreeSet<>(given);
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            throw new Invalid("Value provided in ExpressionAttribute" + what + " unused in expressions: keys: " + unused);
        }
    }
}
