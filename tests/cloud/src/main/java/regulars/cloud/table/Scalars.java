package regulars.cloud.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Order and form of what can be a key: texts by their bytes in UTF-8, numbers by their value, bytes without sign. */
final class Scalars {
    /** Of two texts, two numbers or two byte strings; of UTF-16, code points are the order of UTF-8. */
    static final Comparator<AttributeValue> ORDER = Scalars::compare;

    private Scalars() {
    }

    static boolean areComparable(AttributeValue one, AttributeValue other) {
        return one.type() == other.type() && switch (one.type()) {
            case S, N, B -> true;
            default -> false;
        };
    }

    private static int compare(AttributeValue one, AttributeValue other) {
        return switch (one.type()) {
            case S -> compare(one.s(), other.s());
            case N -> new BigDecimal(one.n()).compareTo(new BigDecimal(other.n()));
            case B -> Arrays.compareUnsigned(one.b().asByteArrayUnsafe(), other.b().asByteArrayUnsafe());
            default -> throw new IllegalArgumentException("no order of " + one.type());
        };
    }

    static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char left = one.charAt(i);
            char right = other.charAt(i);
            if (left != right) {
                boolean pairs = Character.isSurrogate(left) != Character.isSurrogate(right);
                return pairs ? Boolean.compare(Character.isSurrogate(left), Character.isSurrogate(right)) : Character.compare(left, right);
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** Equal in type and value; numbers however they are written. */
    static boolean areEqual(AttributeValue one, AttributeValue other) {
        return areComparable(one, other) ? compare(one, other) == 0 : one.equals(other);
    }

    /** A number as DynamoDB gives it back. */
    static AttributeValue number(BigDecimal number) {
        return AttributeValue.fromN(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }
}
