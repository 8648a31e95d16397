package regulars.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import regulars.domain.message.Automations;
import regulars.domain.message.Comparison;
import regulars.domain.message.MessageKind;
import regulars.domain.timing.LocalHour;
import regulars.domain.timing.Silence;
import regulars.lifecycle.Shops.Guest;
import regulars.platform.Platform;
import regulars.platform.store.Accounts;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.SilenceMemory;
import regulars.platform.store.SlippingGuests;
import regulars.platform.store.Timer;
import regulars.platform.store.Timers;
import regulars.platform.store.Visits;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * An invitation after a silence, and where the merchant wants more, further ones each after as long again; and on the way there the list of regulars who stay away. A visit
 * does not move the timer: the look finds the visit and moves on from it.
 */
final class WinBackTimer implements TimerRule {
    private static final Duration WORTH_SENDING = Duration.ofDays(7);
    private static final String LOOKED = "looked";
    private static final String LISTED = "listed";

    private final Table table;
    private final Accounts accounts;
    private final Silences silences;

    WinBackTimer(Platform platform) {
        this.table = platform.table();
        this.accounts = platform.accounts();
        this.silences = new Silences(new Visits(accounts));
    }

    @Override
    public List<Write> look(Guest guest, Timers.Stored timer, Instant now) {
        Automations.WinBack settings = guest.shop().automations().winBack();
        LocalDate today = LocalHour.latest(now, guest.zone(), settings.hour());
        Silence silence = silences.of(guest);
        var writes = new ArrayList<Write>();
        boolean listed = isSlipping(silence, today);
        list(guest, silence, listed, timer.timer().memory()).ifPresent(writes::add);
        if (settings.on()) {
            invite(guest, silence, Math.min(settings.invitations(), silence.invitations(today, settings.afterDays())), now).ifPresent(writes::add);
        }
        writes.add(Timers.set(timer(guest, memory(silence, today, listed)), Optional.of(timer), now));
        return writes;
    }

    @Override
    public Optional<Write> plan(Guest guest, Optional<Timers.Stored> timer, Instant now) {
        Map<String, String> memory = timer.map(stored -> stored.timer().memory())
                .orElseGet(() -> memory(new Silence(guest.joined(), OptionalDouble.empty()), guest.joined(), false));
        Timer planned = timer(guest, memory);
        boolean same = timer.filter(stored -> stored.due().isPresent() && stored.timer().isAt(planned)).isPresent();
        return same ? Optional.empty() : Optional.of(Timers.set(planned, timer, now));
    }

    /** Whoever has stayed away for half a year is gone, not slipping. */
    private static boolean isSlipping(Silence silence, LocalDate today) {
        return silence.slips().filter(date -> !date.isAfter(today)).isPresent()
                && today.isBefore(silence.since().plusDays(Automations.SILENCE_LIMIT));
    }

    private Optional<Write> list(Guest guest, Silence silence, boolean listed, Map<String, String> memory) {
        String line = listed ? silence.since().toString() : "";
        if (memory.getOrDefault(LISTED, "").equals(line)) {
            return Optional.empty();
        }
        return Optional.of(listed
                ? SlippingGuests.put(guest.merchant(), new SlippingGuests.Guest(guest.member().id(), guest.member().account(),
                        silence.since(), (int) Math.round(silence.usualGap().orElseThrow()), earned(guest)))
                : SlippingGuests.remove(guest.merchant(), guest.member().id()));
    }

    private long earned(Guest guest) {
        return accounts.findConsistent(guest.merchant(), guest.member().account())
                .map(stored -> SlippingGuests.earned(stored.account())).orElse(0L);
    }

    /** The first of so many invitations that has not been planned, if there is one. */
    private Optional<Write> invite(Guest guest, Silence silence, int invitations, Instant now) {
        return IntStream.rangeClosed(1, invitations).mapToObj(invitation -> id(guest, silence, invitation))
                .filter(id -> table.getConsistent(id.key()).isEmpty()).findFirst()
                .map(id -> SendLine.planned(id, Optional.of(now.plus(WORTH_SENDING)), details(guest, silence.since().toString()), now));
    }

    private static SendId id(Guest guest, Silence silence, int invitation) {
        return new SendId(guest.merchant(), guest.member().id(), MessageKind.WIN_BACK,
                invitation == 1 ? silence.since().toString() : silence.since() + "/" + invitation);
    }

    /** Whoever is left out of a silence's first invitation is left out of all. */
    private static Map<String, String> details(Guest guest, String since) {
        boolean leftOut = new Comparison(guest.shop().automations().winBack().leftOut()).leavesOut(guest.member().id(), since);
        return leftOut ? Map.of("lastVisit", since, SendLine.LEFT_OUT, "1") : Map.of("lastVisit", since);
    }

    private static Timer timer(Guest guest, Map<String, String> memory) {
        Automations.WinBack settings = guest.shop().automations().winBack();
        Silence silence = SilenceMemory.read(memory);
        return new Timer(guest.merchant(), guest.member().id(), MessageKind.WIN_BACK,
                silence.nextLook(LocalDate.parse(memory.get(LOOKED)), settings.afterDays(), settings.invitations()), settings.hour(), guest.zone(), memory);
    }

    private static Map<String, String> memory(Silence silence, LocalDate looked, boolean listed) {
        var memory = new HashMap<>(SilenceMemory.of(silence));
        memory.put(LOOKED, looked.toString());
        if (listed) {
            memory.put(LISTED, silence.since().toString());
        }
        return memory;
    }
}
