package regulars.messaging;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import regulars.platform.World;
import regulars.platform.table.Key;
import regulars.platform.table.Table;

/** What may be spent on SMS in a month (UTC). Amounts are in thousandths of a US cent; what is off has no budget. */
final class SmsBudget {
    private static final long THOUSANDTHS_OF_CENT = 1000;

    private final Table table;
    private final World world;
    private final long monthly;

    SmsBudget(Table table, World world) {
        this.table = table;
        this.world = world;
        long cents = world.optionalSetting("SMS_MONTHLY_BUDGET").map(Long::parseLong).orElse(0L);
        this.monthly = cents * THOUSANDTHS_OF_CENT;
    }

    boolean isGranted() {
        return monthly > 0;
    }

    /** Takes an amount from this month's budget, if it suffices. */
    boolean reserve(long amount) {
        return amount <= monthly && table.update(key(), "ADD #spent :amount",
                "attribute_not_exists(#spent) OR #spent <= :room",
                Map.of(":amount", amount, ":room", monthly - amount)).isPresent();
    }

    /** Puts back what was reserved for a message that certainly was not sent. */
    void giveBack(long amount) {
        table.update(key(), "ADD #spent :amount", "attribute_exists(#spent)", Map.of(":amount", -amount));
    }

    private Key key() {
        return new Key("QUOTA#sms", YearMonth.from(world.now().atOffset(ZoneOffset.UTC)).toString());
    }
}
