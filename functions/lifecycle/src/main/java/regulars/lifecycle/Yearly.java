package regulars.lifecycle;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import regulars.domain.ledger.YearlyGift;
import regulars.domain.message.Automations;
import regulars.domain.message.MessageKind;
import regulars.lifecycle.Shops.Guest;

/** A day of a member's that comes round every year. */
interface Yearly {
    /** That of a member who has told it. */
    Yearly BIRTHDAY = new Yearly() {
        @Override
        public MessageKind kind() {
            return MessageKind.BIRTHDAY;
        }

        @Override
        public YearlyGift.Cause cause() {
            return YearlyGift.Cause.BIRTHDAY;
        }

        @Override
        public Automations.Wish wish(Guest guest) {
            return guest.shop().automations().birthday();
        }

        @Override
        public Optional<MonthDay> day(Guest guest) {
            return guest.member().birthday();
        }

        @Override
        public LocalDate first(Guest guest) {
            return LocalDate.MIN;
        }
    };
    /** The day of joining. Nobody waits for it while it is off: switching it on sets every member's timer. */
    Yearly ANNIVERSARY = new Yearly() {
        @Override
        public MessageKind kind() {
            return MessageKind.ANNIVERSARY;
        }

        @Override
        public YearlyGift.Cause cause() {
            return YearlyGift.Cause.ANNIVERSARY;
        }

        @Override
        public Automations.Wish wish(Guest guest) {
            return guest.shop().automations().anniversary();
        }

        @Override
        public Optional<MonthDay> day(Guest guest) {
            return Optional.of(guest).filter(member -> wish(member).on()).map(Guest::joined).map(MonthDay::from);
        }

        @Override
        public LocalDate first(Guest guest) {
            return guest.joined().plusYears(1);
        }
    };

    MessageKind kind();

    YearlyGift.Cause cause();

    /** How the merchant wants it. */
    Automations.Wish wish(Guest guest);

    /** Which day it is, where there is one to wait for. */
    Optional<MonthDay> day(Guest guest);

    /** Before this there is no wish. */
    LocalDate first(Guest guest);

    /** What the message says besides the gift. */
    default Map<String, String> details() {
        return Map.of();
    }

    default YearlyGift gift(Guest guest, int year) {
        return new YearlyGift(cause(), year, wish(guest).gift());
    }
}
