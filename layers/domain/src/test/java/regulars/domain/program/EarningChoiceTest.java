package regulars.domain.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regulars.domain.ProgramId;
import regulars.domain.Violation;
import regulars.domain.tier.TierLadder;

class EarningChoiceTest {
    private static final List<Program> PROGRAMS = Stream.of(Terms.of("A"), Terms.of("B"), Terms.of("C"), Terms.of("D"), Terms.of("E"),
            Terms.of("X").closed()).map(Terms::program).toList();

    private static EarningChoice choice(String options, int everyDays) {
        return new EarningChoice(options.chars().mapToObj(letter -> Terms.id(Character.toString(letter))).toList(), everyDays);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"'',30,-", "AB,0,-", "ABCD,365,-", "A,30,/programIds out-of-range", "ABCDE,30,/programIds out-of-range", "AB,-1,/everyDays out-of-range",
            "AB,366,/everyDays out-of-range", "AXA,30,/programIds/1 program-not-running;/programIds/2 distinct", "AN,30,/programIds/1 program-not-running"})
    void whatIsWrongIsNamed(String options, int everyDays, String expected) {
        List<String> found = choice(options, everyDays).violations(PROGRAMS).stream().map(one -> one.pointer() + " " + one.code()).toList();
        assertEquals(Optional.ofNullable(expected).map(text -> List.of(text.split(";"))).orElse(List.of()), found);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"ABC,-,A,ADE", "ABC,B,B,BDE", "ABC,E,A,ADE", "XB,X,B,ABCDE", "CX,-,C,ABCDE", "'',A,-,ABCDE"})
    void oneOfThemCounts(String options, String chosen, String counting, String earning) {
        EarningChoice choice = choice(options, 30);
        Optional<ProgramId> wanted = Optional.ofNullable(chosen).map(Terms::id);
        List<Program> active = PROGRAMS.stream().filter(Program::isActive).toList();
        assertEquals(Optional.ofNullable(counting).map(Terms::id), choice.counting(active, wanted));
        assertEquals(earning, choice.earning(active, wanted).stream().map(program -> program.id().value().substring(0, 1)).collect(Collectors.joining()));
    }

    @Test
    void thereIsAChoiceWhereTwoOfThemRun() {
        assertEquals(List.of(Terms.id("B"), Terms.id("A")), choice("BXA", 30).offered(PROGRAMS.subList(0, 5)).stream().map(Program::id).toList());
        assertEquals(List.of(), choice("BX", 30).offered(PROGRAMS.subList(0, 5)));
    }

    @Test
    void itStaysWithWhateverElseIsChanged() {
        var programs = new Programs(PROGRAMS, TierLadder.NONE, ZoneId.of("Europe/Warsaw"), 4).with(choice("AB", 7));
        assertEquals(List.of(), programs.choice().violations(programs.current()).stream().map(Violation::pointer).toList());
        for (Programs changed : List.of(programs.with(TierLadder.NONE), programs.with(ZoneId.of("Europe/Sofia"), 3), programs.usedUp(Set.of()),
                programs.with(PROGRAMS.getFirst().next(ProgramStatus.PAUSED, Instant.EPOCH), Instant.EPOCH))) {
            assertEquals(choice("AB", 7), changed.choice());
        }
    }
}
