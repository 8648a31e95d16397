package regulars.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import regulars.lifecycle.Shops.Guest;
import regulars.platform.store.Timers;
import regulars.platform.table.Write;

/** What a timer of one kind is for. */
interface TimerRule {
    /** What a look at a member leads to, all or nothing; it moves the timer or lets it sleep in any case. */
    List<Write> look(Guest guest, Timers.Stored timer, Instant now);

    /** Sets the timer by what is known of the member now; nothing where it is right as it is. */
    Optional<Write> plan(Guest guest, Optional<Timers.Stored> timer, Instant now);
}
