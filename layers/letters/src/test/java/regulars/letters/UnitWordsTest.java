package regulars.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regulars.domain.ProgramId;
import regulars.domain.program.Activation;
import regulars.domain.program.Earning;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Programs;
import regulars.domain.program.ReversalPolicy;
import regulars.domain.tier.Downgrade;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierMeasure;
import regulars.platform.text.Language;

class UnitWordsTest {
    private final UnitWords words = new UnitWords(new Letters());

    private static Program program(ProgramKind kind) {
        return new Program(new ProgramId("P0000000"), 1, Instant.EPOCH, "Card", ProgramStatus.ACTIVE, kind,
                new Earning(0, Optional.of("PLN"), List.of()), List.of(), 0, OptionalLong.empty(), Optional.empty(), new Activation.AtOnce(),
                new LotExpiry.Never(), ReversalPolicy.DEBT, Duration.ofMinutes(10), List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "STAMPS|POLISH|1|1 pieczątka|1 stempel", "STAMPS|POLISH|3|3 pieczątki|3 stemple", "STAMPS|POLISH|5|5 pieczątek|5 stempli",
            "POINTS|POLISH|22|22 punkty|22 pkt", "POINTS|ENGLISH|1|1 point|1 point", "POINTS|ENGLISH|120|120 points|120 points",
            "POINTS|BULGARIAN|2|2 точки|2 точки", "STAMPS|BULGARIAN|1|1 печат|1 печат",
            "CASHBACK|POLISH|1250|12,50 zł|12.50 PLN"})
    void unitsAreSaidInTheMembersLanguage(ProgramKind kind, Language language, long units, String inFull, String inShort) {
        assertEquals(inFull, words.inFull(program(kind), units, language));
        assertEquals(inShort, words.inShort(program(kind), units, language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "STAMPS|POLISH|4|4 pieczątki|4 stemple", "POINTS|ENGLISH|120|120 points|120 points", "SPEND|POLISH|12000|120,00 zł|120.00 PLN",
            "VISITS|BULGARIAN|1|1 посещение|1 посещение", "VISITS|POLISH|5|5 wizyt|5 wizyt", "ACTIONS|POLISH|2|2 aktywności|2 razy"})
    void whatALadderCountsToo(TierMeasure measure, Language language, long missing, String inFull, String inShort) {
        var ladder = new TierLadder(measure, 12, 12, Downgrade.FULL, List.of());
        var programs = new Programs(List.of(program(ProgramKind.CASHBACK)), ladder, ZoneOffset.UTC, 4);
        assertEquals(inFull, words.inFull(programs, missing, language));
        assertEquals(inShort, words.inShort(programs, missing, language));
    }
}
