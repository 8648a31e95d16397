package regulars.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regulars.domain.program.Programs;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.SlippingGuests;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is slipping away, the longest in proportion to their usual gap first. The list is written when a guest's timer is
 * due, so whoever has come since is left out here, by what their account says.
 */
final class Away {
    private static final int SHOWN_MAX = 10;

    private final SlippingGuests guests;
    private final Accounts accounts;
    private final FirstNames names;

    Away(SlippingGuests guests, Accounts accounts, FirstNames names) {
        this.guests = guests;
        this.accounts = accounts;
        this.names = names;
    }

    /** As the contract has it; only so many accounts are looked at as are shown. */
    ObjectNode json(String merchant, Programs clock, Instant now) {
        LocalDate today = clock.localDate(now);
        List<SlippingGuests.Guest> all = new ArrayList<>(guests.all(merchant));
        all.sort(Comparator.comparingDouble((SlippingGuests.Guest guest) -> -silence(guest, today) / (double) guest.gapDays()));
        ObjectNode json = Json.object();
        var shown = json.putArray("guests");
        int count = all.size();
        for (SlippingGuests.Guest guest : all) {
            if (shown.size() == SHOWN_MAX) {
                break;
            }
            Optional<String> name = names.of(merchant, guest.member()).filter(_ -> isAway(merchant, guest));
            if (name.isEmpty()) {
                count--;
            }
            name.ifPresent(known -> shown.addObject().put("firstName", known).put("lastVisit", guest.lastVisit().toString())
                    .put("usualGapDays", guest.gapDays()).put("silentDays", silence(guest, today)));
        }
        return json.put("count", count);
    }

    private boolean isAway(String merchant, SlippingGuests.Guest guest) {
        return accounts.find(merchant, guest.account()).map(stored -> !guest.hasReturned(stored.account())).orElse(false);
    }

    private static int silence(SlippingGuests.Guest guest, LocalDate today) {
        return (int) ChronoUnit.DAYS.between(guest.lastVisit(), today);
    }
}
