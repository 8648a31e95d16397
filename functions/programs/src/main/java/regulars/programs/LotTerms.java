package regulars.programs;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import regulars.domain.program.Activation;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Program;
import regulars.platform.http.Fields;
import regulars.platform.store.ExpiryJson;

/** What the contract's {@code ProgramTerms} say of when units can be spent, and until when. */
final class LotTerms {
    private static final List<String> KINDS = List.of(
            ExpiryJson.NEVER, ExpiryJson.MONTH_END, ExpiryJson.MONTHS, ExpiryJson.DATE, ExpiryJson.INACTIVITY);
    private static final int DATE_CHARS = 5;

    private LotTerms() {
    }

    static Activation activation(Fields fields) {
        int days = fields.optionalNumber("pendingDays", 0, Program.PENDING_DAYS_LIMIT).orElse(0);
        return days == 0 ? new Activation.AtOnce() : new Activation.AfterDays(days);
    }

    /** {@code expiryMonths} is the older name of one kind; both together say nothing that could be right. */
    static LotExpiry expiry(Fields fields) {
        Optional<LotExpiry> months = fields.optionalNumber("expiryMonths", 1, Program.ROLLING_MONTHS_LIMIT)
                .map(LotExpiry.RollingMonths::new);
        Optional<LotExpiry> expiry = fields.optionalObject("expiry").map(LotTerms::kind);
        if (months.isPresent() && expiry.isPresent()) {
            fields.violate("expiryMonths", "expiry-twice");
        }
        return expiry.or(() -> months).orElseGet(LotExpiry.Never::new);
    }

    private static LotExpiry kind(Fields fields) {
        String kind = fields.oneOf("kind", KINDS);
        int months = kind.equals(ExpiryJson.NEVER) || kind.equals(ExpiryJson.DATE)
                ? 0 : fields.number("months", 1, Program.ROLLING_MONTHS_LIMIT);
        MonthDay date = kind.equals(ExpiryJson.DATE)
                ? fields.parsed("date", DATE_CHARS, "date", LotTerms::date).orElse(MonthDay.of(1, 1)) : MonthDay.of(1, 1);
        return ExpiryJson.of(kind, months, date);
    }

    private static Optional<MonthDay> date(String text) {
        try {
            return Optional.of(ExpiryJson.date(text));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }
}
