package regulars.insights;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Programs;
import regulars.platform.json.Json;
import regulars.platform.store.Journal;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happened in a span of time. What was reversed or given back counts as if it had never been, whenever that was.
 *
 * @param visits  scans that gave something
 * @param guests  different accounts among them
 * @param rewards taken, or reserved now
 */
record Figures(long visits, long guests, long stamps, long rewards, long joined) {
    private static final String EARN = "earn";
    private static final String REDEEM = "redeem";
    private static final Set<String> TAKING_BACK = Set.of("reverse", "release");

    /** @param lines may reach beyond the span, so that what was taken back later is known
     * @param from   included
     * @param until  excluded
     * @param programs tell which units are stamps */
    static Figures of(List<Journal.Line> lines, Instant from, Instant until, Programs programs) {
        List<Journal.Line> standing = standing(lines).filter(line -> !line.at().isBefore(from) && line.at().isBefore(until)).toList();
        List<Journal.Line> visits = standing.stream().filter(Figures::isVisit).toList();
        Set<String> others = others(programs);
        return new Figures(visits.size(), visits.stream().map(Journal.Line::account).distinct().count(),
                visits.stream().mapToLong(line -> stamps(line, others)).sum(),
                count(standing, REDEEM), count(standing, Journal.JOIN));
    }

    /** Without what is taken back by others among them. */
    static Stream<Journal.Line> standing(List<Journal.Line> lines) {
        Set<String> takenBack = lines.stream().filter(line -> TAKING_BACK.contains(line.type()))
                .flatMap(line -> line.cause().map(cause -> line.account() + cause).stream()).collect(Collectors.toSet());
        return lines.stream().filter(line -> !takenBack.contains(line.account() + line.key()));
    }

    static boolean isVisit(Journal.Line line) {
        return line.type().equals(EARN);
    }

    /** The programs that count something else than stamps. One that is no longer known counted stamps: before there were kinds, all did. */
    private static Set<String> others(Programs programs) {
        return programs.current().stream().filter(program -> program.kind() != ProgramKind.STAMPS)
                .map(program -> program.id().value()).collect(Collectors.toSet());
    }

    private static long stamps(Journal.Line line, Set<String> others) {
        return line.units().entrySet().stream().filter(units -> !others.contains(units.getKey())).mapToLong(Map.Entry::getValue).sum();
    }

    private static long count(List<Journal.Line> lines, String type) {
        return lines.stream().filter(line -> line.type().equals(type)).count();
    }

    /** As the contract's {@code Figures}. */
    ObjectNode json() {
        return Json.object().put("visits", visits).put("guests", guests).put("stamps", stamps)
                .put("rewards", rewards).put("joined", joined);
    }
}
