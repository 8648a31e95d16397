package regulars.platform.store;

import java.time.MonthDay;
import regulars.domain.program.LotExpiry;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How long what is earned stays good, as the contract's {@code Expiry}; it is kept in the same form. */
public final class ExpiryJson {
    /** For ever. */
    public static final String NEVER = "never";
    /** Through the end of a month. */
    public static final String MONTH_END = "month-end";
    /** Through the same day of a month. */
    public static final String MONTHS = "months";
    /** Through the next such date. */
    public static final String DATE = "date";
    /** While the guest keeps coming. */
    public static final String INACTIVITY = "inactivity";

    private static final String YEARLESS = "--";

    private ExpiryJson() {
    }

    /** With the months, or the date as {@code 09-30}, where the kind has one. */
    public static ObjectNode of(LotExpiry expiry) {
        return switch (expiry) {
            case LotExpiry.Never _ -> kind(NEVER);
            case LotExpiry.RollingMonths(int months) -> kind(MONTH_END).put("months", months);
            case LotExpiry.RollingMonthsToTheDay(int months) -> kind(MONTHS).put("months", months);
            case LotExpiry.FixedDate(MonthDay date) -> kind(DATE).put("date", date.toString().substring(YEARLESS.length()));
            case LotExpiry.Inactivity(int months) -> kind(INACTIVITY).put("months", months);
        };
    }

    /** The expiry of a kind; throws an unchecked exception where the kind is none of the above. */
    public static LotExpiry of(String kind, int months, MonthDay date) {
        return switch (kind) {
            case NEVER -> new LotExpiry.Never();
            case MONTH_END -> new LotExpiry.RollingMonths(months);
            case MONTHS -> new LotExpiry.RollingMonthsToTheDay(months);
            case DATE -> new LotExpiry.FixedDate(date);
            case INACTIVITY -> new LotExpiry.Inactivity(months);
            default -> throw new IllegalArgumentException("unknown: " + kind);
        };
    }

    /** A date without a year, {@code 09-30}; throws DateTimeException where there is no such date. */
    public static MonthDay date(String text) {
        return MonthDay.parse(YEARLESS + text);
    }

    /** What is kept of a program; one without it is older and knows months through their end, or nothing. */
    static LotExpiry read(JsonNode program) {
        JsonNode expiry = program.path("expiry");
        if (expiry.isObject()) {
            return of(expiry.path("kind").stringValue(), expiry.path("months").asInt(0), date(expiry.path("date").asString("01-01")));
        }
        return program.has("expiryMonths")
                ? new LotExpiry.RollingMonths(program.path("expiryMonths").intValue())
                : new LotExpiry.Never();
    }

    private static ObjectNode kind(String kind) {
        return Json.object().put("kind", kind);
    }
}
