package regulars.tierrecalculation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import regulars.domain.AccountId;
import regulars.domain.message.Automations;
import regulars.domain.message.MessageKind;
import regulars.domain.program.Programs;
import regulars.domain.survey.Asking;
import regulars.domain.survey.Survey;
import regulars.domain.tier.TierChange;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierStanding;
import regulars.domain.timing.AccountWake;
import regulars.domain.timing.AlmostReady;
import regulars.domain.timing.Ending;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.store.Accounts;
import regulars.platform.store.AutomationStore;
import regulars.platform.store.Due;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.survey.SurveyStore;
import regulars.platform.table.Outcome;
import regulars.platform.table.Table;

/**
 * Computes an account's level from its measures, and from both when the account has to be looked at again; writes what
 * differs. Both are pure functions of what the account holds and the time, so it does not matter how often, how late or
 * in which order this is asked for. Most stamps change neither and cost no write here.
 */
final class Recalculate {
    private static final int TRIES_MAX = 5;

    private final Table table;
    private final Accounts accounts;
    private final ProgramStore programs;
    private final AutomationStore automations;
    private final SurveyStore surveys;
    private final World world;

    Recalculate(Platform platform) {
        this.table = platform.table();
        this.accounts = platform.accounts();
        this.programs = platform.programs();
        this.automations = new AutomationStore(table);
        this.surveys = new SurveyStore(table, platform.world());
        this.world = platform.world();
    }

    /** The changes that were written, if there were any.
     * @param looked when somebody looked at the account because it was due, where that is why this is asked for
     * @throws IllegalStateException where stamps kept coming in between, to be tried again later */
    List<TierChange> handle(String merchant, AccountId id, Optional<Instant> looked) {
        Programs running = programs.load(merchant);
        var settings = new Settings(automations.load(merchant), surveys.load(merchant));
        for (int attempt = 0; attempt < TRIES_MAX; attempt++) {
            Optional<Accounts.Stored> stored = accounts.findConsistent(merchant, id);
            Course course = stored.map(account -> course(account, running, settings, looked)).orElse(Course.NONE);
            if (!course.differs() || isWritten(merchant, stored.get(), course)) {
                return course.changes();
            }
        }
        throw new IllegalStateException("The account kept changing");
    }

    /** What the merchant has sent by itself, and asked. */
    private record Settings(Automations messages, Survey survey) { }

    /** What is to be written of an account, if it differs from what is stored. */
    private record Course(List<TierChange> changes, Optional<Instant> wake, boolean differs) {
        static final Course NONE = new Course(List.of(), Optional.empty(), false);
    }

    private Course course(Accounts.Stored stored, Programs running, Settings settings, Optional<Instant> looked) {
        Instant now = world.now();
        TierLadder ladder = running.ladder();
        List<TierChange> changes = ladder.course(stored.account().past(), running.localDate(now))
                .changesFrom(stored.standing(), ladder);
        TierStanding standing = changes.isEmpty() ? stored.standing() : changes.getLast().to();
        Optional<Instant> wake = wake(stored, now, looked, since -> Stream.of(
                AccountWake.next(stored.account(), standing, running, since),
                Ending.next(stored.account(), settings.messages().expiring(), running.zone(), since),
                AlmostReady.next(stored.account(), running, since).filter(_ -> settings.messages().isOn(MessageKind.ALMOST_READY)),
                Asking.next(stored.account(), settings.survey(), stored.asked(), since).map(Asking::at))
                .flatMap(Optional::stream).min(Comparator.naturalOrder()));
        return new Course(changes, wake, !changes.isEmpty() || !isInTime(stored.due(), wake.map(Due::text), Due.text(now)));
    }

    /** What has become due stays so until it has been looked at; a scan in between must not make anybody forget it. */
    private static Optional<Instant> wake(Accounts.Stored stored, Instant now, Optional<Instant> looked,
                                          Function<Instant, Optional<Instant>> next) {
        Optional<Instant> due = stored.due().map(Instant::parse).filter(at -> !at.isAfter(now));
        boolean waits = due.filter(at -> looked.map(at::isAfter).orElse(true)).isPresent();
        return waits ? due : next.apply(due.flatMap(_ -> looked).orElse(now));
    }

    /** A look that is too early is one for nothing; so idle lots, whose end moves with every visit, cost no write each. */
    private static boolean isInTime(Optional<String> stored, Optional<String> wake, String now) {
        return stored.equals(wake)
                || stored.isPresent() && wake.isPresent() && stored.get().compareTo(now) > 0 && stored.get().compareTo(wake.get()) < 0;
    }

    private boolean isWritten(String merchant, Accounts.Stored stored, Course course) {
        var writes = Accounts.standing(merchant, stored, course.changes(), course.wake(), world.now());
        return table.transact(writes) instanceof Outcome.Committed;
    }
}
