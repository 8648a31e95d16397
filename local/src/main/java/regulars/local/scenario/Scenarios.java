package regulars.local.scenario;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regulars.local.Local;
import regulars.local.Options;
import regulars.local.shop.Calls;

/**
 * Plays stories over HTTP, all of them on one run: each has a merchant of its own, and whichever has something to do next
 * does it at its time. So years that lie beside each other pass once. Between the steps the clock stands, so that a
 * story comes out the same on a slow machine.
 */
public final class Scenarios {
    private final List<Scenario> scenarios;

    private Scenarios(List<Scenario> scenarios) {
        this.scenarios = scenarios;
    }

    /**
     * What came of a story.
     *
     * @param differences from what its file says: file, line, step, what was expected and what was there
     */
    public record Result(Path file, String title, int steps, List<String> differences) { }

    /** Reads them. @throws FormatException naming everything in all files that is no scenario's */
    public static Scenarios read(List<Path> files) {
        var reader = new ScenarioReader();
        var scenarios = new ArrayList<Scenario>();
        var complaints = new ArrayList<FormatException>();
        for (Path file : files) {
            try {
                scenarios.add(reader.read(file));
            } catch (FormatException e) {
                complaints.add(e);
            }
        }
        if (!complaints.isEmpty()) {
            throw FormatException.all(complaints);
        }
        return new Scenarios(scenarios);
    }

    /** How to run the system for them: in memory, with a clock that stands where the first of them begins. */
    public Options options() {
        Instant begins = scenarios.stream().map(Scenario::begins).min(Comparator.naturalOrder()).orElseThrow();
        return Options.inMemory().withClock(InstantSource.fixed(begins));
    }

    /** Plays all of them on a run that was started with {@link #options}. */
    public List<Result> play(Local local) {
        var calls = new Calls(local.baseAddress());
        var plays = new ArrayList<Play>();
        scenarios.forEach(scenario -> plays.add(new Play(local, calls, scenario, Integer.toString(plays.size() + 1))));
        for (Optional<Play> next = next(plays); next.isPresent(); next = next(plays)) {
            Instant at = next.get().next().orElseThrow();
            if (at.isAfter(local.now())) {
                local.moveTo(at);
            }
            next.get().goOn();
        }
        return plays.stream().map(Scenarios::result).toList();
    }

    /** Of those that come at the same instant, the first. */
    private static Optional<Play> next(List<Play> plays) {
        return plays.stream().filter(play -> play.next().isPresent())
                .min(Comparator.comparing((Play play) -> play.next().orElseThrow()));
    }

    private static Result result(Play play) {
        Scenario scenario = play.scenario();
        return new Result(scenario.source().file(), scenario.title(), scenario.steps().size(),
                play.differences().stream().map(Complaint::toString).toList());
    }
}
