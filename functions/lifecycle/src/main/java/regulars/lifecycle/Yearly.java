package regulars.lifecycle;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import regulars.domain.ledger.YearlyGift;
import regulars.domain.message.Automations;
import regulars.domain.message.MessageKind;
import regulars.lifecycle.Shops.Guest;

/** A day of a member's that comes round every year. */
enum Yearly {
    BIRTHDAY(MessageKind.BIRTHDAY, YearlyGift.Cause.BIRTHDAY) {
        @Override
        Automations.Wish wish(Guest guest) {
            return guest.shop().automations().birthday();
        }

        @Override
        Optional<MonthDay> day(Guest guest) {
            return guest.member().birthday();
        }

        @Override
        LocalDate first(Guest guest) {
            return LocalDate.MIN;
        }
    },
    /** Nobody waits for it while it is off: switching it on sets every member's timer. */
    ANNIVERSARY(MessageKind.ANNIVERSARY, YearlyGift.Cause.ANNIVERSARY) {
        @Override
        Automations.Wish wish(Guest guest) {
            return guest.shop().automations().anniversary();
        }

        @Override
        Optional<MonthDay> day(Guest guest) {
            return Optional.of(guest).filter(member -> wish(member).on()).map(Guest::joined).map(MonthDay::from);
        }

        @Override
        LocalDate first(Guest guest) {
            return guest.joined().plusYears(1);
        }
    };

    private final MessageKind kind;
    private final YearlyGift.Cause cause;

    Yearly(MessageKind kind, YearlyGift.Cause cause) {
        this.kind = kind;
        this.cause = cause;
    }

    MessageKind kind() {
        return kind;
    }

    /** How the merchant wants it. */
    abstract Automations.Wish wish(Guest guest);

    /** Which day it is, where there is one to wait for. */
    abstract Optional<MonthDay> day(Guest guest);

    /** Before this there is no wish. */
    abstract LocalDate first(Guest guest);

    YearlyGift gift(Guest guest, int year) {
        return new YearlyGift(cause, year, wish(guest).gift());
    }
}
