package regulars.local.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import regulars.local.function.FunctionHost;
import regulars.local.table.DueIndex;
import regulars.local.template.ScheduleSource;

/** The schedules of these functions, and which occurrence of each is the next. Used by one thread at a time. */
public final class Schedules {
    private static final class Entry {
        private final ScheduleSource source;
        private final FunctionHost function;
        private final Optional<DueIndex> index;
        private Instant next;

        Entry(ScheduleSource source, FunctionHost function, Optional<DueIndex> index, Instant after) {
            this.source = source;
            this.function = function;
            this.index = index;
            passTo(after);
        }

        void passTo(Instant instant) {
            next = source.recurrence().next(instant);
        }

        /** Whether the function would find nothing to do. */
        boolean isIdle() {
            return index.isPresent() && !index.get().mayHold(next);
        }
    }

    private final ScheduledCalls calls;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> fired = new TreeMap<>();

    /** Fires what comes after this instant; the indexes, by name, spare calls to the functions that declare them. */
    public Schedules(List<FunctionHost> functions, ScheduledCalls calls, Map<String, DueIndex> indexes,
            Instant after) {
        this.calls = calls;
        functions.forEach(host -> host.function().schedules().forEach(source -> entries.add(
                new Entry(source, host, host.function().dueIndex().map(indexes::get), after))));
    }

    /** The first occurrence that has not been fired. */
    public Instant next() {
        return entries.stream().map(entry -> entry.next).min(Instant::compareTo).orElse(Instant.MAX);
    }

    /** Whether firing the next occurrence would do nothing. */
    public boolean isIdle() {
        return upcoming().stream().allMatch(Entry::isIdle);
    }

    /** Fires the next occurrence and returns when the functions have answered. */
    public void fire() {
        upcoming().forEach(entry -> calls.call(entry.function, entry.source, entry.next));
        pass();
    }

    /** Counts the next occurrence as fired without calling anybody. */
    public void pass() {
        upcoming().forEach(entry -> {
            fired.merge(entry.function.function().id(), 1, Integer::sum);
            entry.passTo(entry.next);
        });
    }

    /** Lets go by what was missed up to this instant, but for each schedule's last occurrence. */
    public void skipTo(Instant now) {
        entries.forEach(entry -> {
            Instant last = entry.next;
            while (!entry.next.isAfter(now)) {
                last = entry.next;
                entry.passTo(last);
            }
            entry.next = last;
        });
    }

    /** How often each function was called since the last time that somebody asked. */
    public Map<String, Integer> takeFired() {
        var taken = new TreeMap<>(fired);
        fired.clear();
        return taken;
    }

    private List<Entry> upcoming() {
        Instant next = next();
        return entries.stream().filter(entry -> entry.next.equals(next)).toList();
    }
}
