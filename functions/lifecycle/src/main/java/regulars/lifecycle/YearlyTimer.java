package regulars.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.message.Automations;
import regulars.domain.timing.Birthdays;
import regulars.domain.timing.Birthdays.Occasion;
import regulars.domain.timing.LocalHour;
import regulars.lifecycle.Shops.Guest;
import regulars.platform.Platform;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.Timer;
import regulars.platform.store.Timers;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * A wish and its gift, once for each birthday or other day of the year. Gift, message and the timer's next date are one transaction, so neither
 * comes twice and none without the others. The timer remembers the last wish, also while there is no day to wait for.
 */
final class YearlyTimer implements TimerRule {
    private static final Duration WORTH_SENDING = Duration.ofDays(3);
    private static final String YEAR = "year";
    private static final String DATE = "date";

    private final Table table;
    private final YearlyGifts gifts;
    private final Yearly yearly;

    YearlyTimer(Platform platform, Yearly yearly) {
        this.table = platform.table();
        this.gifts = new YearlyGifts(platform);
        this.yearly = yearly;
    }

    @Override
    public List<Write> look(Guest guest, Timers.Stored timer, Instant now) {
        if (yearly.day(guest).isEmpty()) {
            return List.of(Timers.silence(timer));
        }
        Automations.Wish settings = yearly.wish(guest);
        Optional<Occasion> last = last(timer);
        Occasion occasion = next(guest, timer.timer().date(), last);
        if (occasion.date().isAfter(LocalHour.latest(now, guest.zone(), settings.hour()))) {
            return List.of(Timers.set(timer(guest, occasion.date(), last), Optional.of(timer), now));
        }
        if (!settings.on()) {
            return List.of(Timers.set(timer(guest, next(guest, tomorrow(guest, now), last).date(), last), Optional.of(timer), now));
        }
        return wish(guest, timer, occasion, now);
    }

    @Override
    public Optional<Write> plan(Guest guest, Optional<Timers.Stored> timer, Instant now) {
        if (yearly.day(guest).isEmpty()) {
            return timer.filter(stored -> stored.due().isPresent()).map(Timers::silence);
        }
        LocalDate today = LocalDate.ofInstant(now, guest.zone());
        Optional<Occasion> last = timer.flatMap(YearlyTimer::last);
        LocalDate waiting = timer.filter(stored -> stored.due().isPresent()).map(stored -> stored.timer().date())
                .filter(date -> date.isBefore(today) && next(guest, date, last).date().equals(date)).orElse(today);
        Timer planned = timer(guest, next(guest, waiting, last).date(), last);
        boolean same = timer.filter(stored -> stored.due().isPresent() && stored.timer().isAt(planned)).isPresent();
        return same ? Optional.empty() : Optional.of(Timers.set(planned, timer, now));
    }

    private List<Write> wish(Guest guest, Timers.Stored timer, Occasion occasion, Instant now) {
        var id = new SendId(guest.merchant(), guest.member().id(), yearly.kind(), Integer.toString(occasion.year()));
        Optional<Occasion> given = Optional.of(occasion);
        Write moved = Timers.set(timer(guest, next(guest, occasion.date(), given).date(), given), Optional.of(timer), now);
        if (table.getConsistent(id.key()).isPresent()) {
            return List.of(moved);
        }
        YearlyGifts.Given gift = gifts.give(guest, yearly.gift(guest, occasion.year()), now);
        Instant notAfter = timer(guest, occasion.date(), given).instant().plus(WORTH_SENDING);
        var writes = new ArrayList<>(gift.writes());
        var details = new HashMap<>(yearly.details());
        details.putAll(gift.details());
        writes.add(SendLine.planned(id, Optional.of(notAfter), details, now));
        writes.add(moved);
        return writes;
    }

    private Occasion next(Guest guest, LocalDate from, Optional<Occasion> last) {
        MonthDay day = yearly.day(guest).orElseThrow();
        LocalDate first = yearly.first(guest);
        return Birthdays.next(day, yearly.wish(guest).daysBefore(), from.isBefore(first) ? first : from, last);
    }

    private Timer timer(Guest guest, LocalDate date, Optional<Occasion> last) {
        return new Timer(guest.merchant(), guest.member().id(), yearly.kind(), date,
                yearly.wish(guest).hour(), guest.zone(), last.map(given -> Map.of(
                        YEAR, Integer.toString(given.year()), DATE, given.date().toString())).orElse(Map.of()));
    }

    private static Optional<Occasion> last(Timers.Stored timer) {
        Map<String, String> memory = timer.timer().memory();
        return Optional.ofNullable(memory.get(YEAR))
                .map(year -> new Occasion(Integer.parseInt(year), LocalDate.parse(memory.get(DATE))));
    }

    private static LocalDate tomorrow(Guest guest, Instant now) {
        return LocalDate.ofInstant(now, guest.zone()).plusDays(1);
    }
}
