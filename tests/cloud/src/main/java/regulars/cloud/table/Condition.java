package regulars.cloud.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What may be so of an item, or not. An item that does not exist has no attributes. */
sealed interface Condition {
    boolean holds(Map<String, AttributeValue> item);

    /** All of them. */
    record And(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return parts.stream().allMatch(part -> part.holds(item));
        }
    }

    /** One of them. */
    record Or(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return parts.stream().anyMatch(part -> part.holds(item));
        }
    }

    /** Not so. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return !part.holds(item);
        }
    }

    /** Whether there is such an attribute, or is none. */
    record Exists(Operand.Path path, boolean there) implements Condition {
        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return path.in(item).isPresent() == there;
        }
    }

    /** Two values beside each other. What is not there is less, equal or more than nothing. */
    record Compare(Operand first, String sign, Operand second) implements Condition {
        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            Optional<AttributeValue> one = first.in(item);
            Optional<AttributeValue> other = second.in(item);
            boolean both = one.isPresent() && other.isPresent();
            return switch (sign) {
                case "=" -> both && Scalars.areEqual(one.get(), other.get());
                case "<>" -> !both || !Scalars.areEqual(one.get(), other.get());
                default -> both && Scalars.areComparable(one.get(), other.get())
                        && isSo(Scalars.ORDER.compare(one.get(), other.get()));
            };
        }

        private boolean isSo(int order) {
            return switch (sign) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                default -> throw new IllegalStateException(sign);
            };
        }
    }

    /** One of several values. */
    record In(Operand operand, List<Operand> values) implements Condition {
        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            return values.stream().anyMatch(value -> new Compare(operand, "=", value).holds(item));
        }
    }

    /** A text's or byte string's beginning. */
    record BeginsWith(Operand operand, Operand prefix) implements Condition {
        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            Optional<String> text = operand.in(item).map(AttributeValue::s);
            return text.isPresent() && prefix.in(item).map(AttributeValue::s).filter(text.get()::startsWith).isPresent();
        }
    }

    /** A text within a text, or an element of a set or a list. */
    record Contains(Operand operand, Operand element) implements Condition {
        @Override
        public boolean holds(Map<String, AttributeValue> item) {
            Optional<AttributeValue> whole = operand.in(item);
            Optional<AttributeValue> part = element.in(item);
            return whole.isPresent() && part.isPresent() && contains(whole.get(), part.get());
        }

        private static boolean contains(AttributeValue whole, AttributeValue part) {
            return switch (whole.type()) {
                case S -> part.s() != null && whole.s().contains(part.s());
                case SS -> part.s() != null && whole.ss().contains(part.s());
                case NS -> part.n() != null && whole.ns().stream().anyMatch(n -> Scalars.areEqual(AttributeValue.fromN(n), part));
                case BS -> part.b() != null && whole.bs().contains(part.b());
                case L -> whole.l().stream().anyMatch(each -> Scalars.areEqual(each, part));
                default -> false;
            };
        }
    }
}
