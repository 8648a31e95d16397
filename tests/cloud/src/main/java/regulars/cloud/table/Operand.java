package regulars.cloud.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Something in an expression that has a value in an item, or none. */
sealed interface Operand {
    Optional<AttributeValue> in(Map<String, AttributeValue> item);

    /** An attribute, or a part of one. */
    record Path(List<String> parts) implements Operand {
        @Override
        public Optional<AttributeValue> in(Map<String, AttributeValue> item) {
            AttributeValue value = item.get(parts.getFirst());
            for (String part : parts.subList(1, parts.size())) {
                value = value == null ? null : part(value, part);
            }
            return Optional.ofNullable(value);
        }

        private static AttributeValue part(AttributeValue value, String part) {
            if (part.startsWith("[")) {
                int at = Integer.parseInt(part.substring(1));
                return value.hasL() && at < value.l().size() ? value.l().get(at) : null;
            }
            return value.hasM() ? value.m().get(part) : null;
        }

        /** The attribute's own name; a part of an attribute is never written here. */
        String attribute() {
            if (parts.size() > 1) {
                throw new UnsupportedOperationException("Parts of attributes are not written");
            }
            return parts.getFirst();
        }
    }

    /** A value that came with the request. */
    record Given(AttributeValue value) implements Operand {
        @Override
        public Optional<AttributeValue> in(Map<String, AttributeValue> item) {
            return Optional.of(value);
        }
    }

    /** How long a text, how large bytes or how many elements. */
    record Size(Path path) implements Operand {
        @Override
        public Optional<AttributeValue> in(Map<String, AttributeValue> item) {
            return path.in(item).flatMap(Size::of).map(size -> AttributeValue.fromN(Integer.toString(size)));
        }

        private static Optional<Integer> of(AttributeValue value) {
            return switch (value.type()) {
                case S -> Optional.of(value.s().length());
                case B -> Optional.of(value.b().asByteArrayUnsafe().length);
                case M -> Optional.of(value.m().size());
                case L -> Optional.of(value.l().size());
                case SS -> Optional.of(value.ss().size());
                case NS -> Optional.of(value.ns().size());
                case BS -> Optional.of(value.bs().size());
                case N, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> Optional.empty();
            };
        }
    }

    /** What is there, else something else. */
    record IfNotExists(Path path, Operand other) implements Operand {
        @Override
        public Optional<AttributeValue> in(Map<String, AttributeValue> item) {
            return path.in(item).or(() -> other.in(item));
        }
    }

    /** One list after another. */
    record ListAppend(Operand first, Operand second) implements Operand {
        @Override
        public Optional<AttributeValue> in(Map<String, AttributeValue> item) {
            var all = new ArrayList<>(list(first.in(item)));
            all.addAll(list(second.in(item)));
            return Optional.of(AttributeValue.fromL(all));
        }

        private static List<AttributeValue> list(Optional<AttributeValue> value) {
            return value.filter(AttributeValue::hasL).map(AttributeValue::l)
                    .orElseThrow(() -> new Invalid("An operand in the update expression has an incorrect data type"));
        }
    }

    /** One number plus or minus another. */
    record Sum(Operand first, boolean plus, Operand second) implements Operand {
        @Override
        public Optional<AttributeValue> in(Map<String, AttributeValue> item) {
            BigDecimal one = number(first.in(item));
            BigDecimal other = number(second.in(item));
            return Optional.of(Scalars.number(plus ? one.add(other) : one.subtract(other)));
        }

        private static BigDecimal number(Optional<AttributeValue> value) {
            AttributeValue found = value.orElseThrow(() -> new Invalid(
                    "The provided expression refers to an attribute that does not exist in the item"));
            if (found.n() == null) {
                throw new Invalid("An operand in the update expression has an incorrect data type");
            }
            return new BigDecimal(found.n());
        }
    }
}
