package regulars.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.message.Automations;
import regulars.domain.message.MessageKind;
import regulars.lifecycle.Shops.Guest;
import regulars.platform.Platform;
import regulars.platform.store.Timer;
import regulars.platform.store.Timers;
import regulars.platform.store.Visits;
import regulars.platform.table.Write;

/**
 * Thanks a year after the first visit. Neither a visit nor a refund moves the timer: each look asks the ledger anew. Who
 * has not been yet, or whose day is that of joining, is looked at again before a year could be over.
 */
final class FirstVisitTimer implements TimerRule {
    /** Less than a year by the days that a wish may come early, and by those in which the owner sees who is next. */
    private static final int LOOK_DAYS = 300;

    private final Platform platform;
    private final Visits visits;

    FirstVisitTimer(Platform platform) {
        this.platform = platform;
        this.visits = new Visits(platform.accounts());
    }

    @Override
    public List<Write> look(Guest guest, Timers.Stored timer, Instant now) {
        if (!settings(guest).on()) {
            return List.of(Timers.silence(timer));
        }
        return yearly(guest).map(yearly -> yearly.look(guest, timer, now))
                .orElseGet(() -> List.of(Timers.set(waiting(guest, nextLook(guest, now), Optional.of(timer)), Optional.of(timer), now)));
    }

    @Override
    public Optional<Write> plan(Guest guest, Optional<Timers.Stored> timer, Instant now) {
        Optional<Timers.Stored> awake = timer.filter(stored -> stored.due().isPresent());
        if (!settings(guest).on()) {
            return awake.map(Timers::silence);
        }
        return yearly(guest).map(yearly -> yearly.plan(guest, timer, now)).orElseGet(() -> plan(guest, timer, awake, now));
    }

    /** A look that comes sooner finds no more, and does no harm. */
    private Optional<Write> plan(Guest guest, Optional<Timers.Stored> timer, Optional<Timers.Stored> awake, Instant now) {
        LocalDate latest = nextLook(guest, now);
        LocalDate date = awake.map(stored -> stored.timer().date()).filter(latest::isAfter).orElse(latest);
        Timer planned = waiting(guest, date, timer);
        return awake.filter(stored -> stored.timer().equals(planned)).isPresent() ? Optional.empty()
                : Optional.of(Timers.set(planned, timer, now));
    }

    private Optional<YearlyTimer> yearly(Guest guest) {
        return visits.first(guest.merchant(), guest.member().account(), guest.shop().merchant().zone()).map(FirstVisit::new)
                .filter(first -> !first.isKeptAnyway(guest)).map(first -> new YearlyTimer(platform, first));
    }

    /** It keeps in mind when there was a wish last. */
    private static Timer waiting(Guest guest, LocalDate date, Optional<Timers.Stored> timer) {
        var memory = new HashMap<>(timer.map(stored -> stored.timer().memory()).orElse(Map.of()));
        memory.put(Timer.ONLY_LOOKS, "1");
        return new Timer(guest.merchant(), guest.member().id(), MessageKind.FIRST_VISIT, date, settings(guest).hour(), guest.zone(), memory);
    }

    private static LocalDate nextLook(Guest guest, Instant now) {
        return LocalDate.ofInstant(now, guest.zone()).plusDays(LOOK_DAYS);
    }

    private static Automations.Wish settings(Guest guest) {
        return guest.shop().automations().firstVisit();
    }
}
