package regulars.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Ledger;
import regulars.domain.message.MessageKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Programs;
import regulars.domain.program.Program;
import regulars.domain.program.Reward;
import regulars.fixture.AtOnce;
import regulars.platform.store.Accounts;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.table.Write;

class BirthdayTimerTest {
    private static final MessageKind BIRTHDAY = MessageKind.BIRTHDAY;

    private final Town town = new Town("2026-11-20T10:15:30Z");

    @AfterEach
    void close() {
        town.close();
    }

    @ParameterizedTest
    @CsvSource({"'', 2027-03-01T08:00:00Z", "Europe/Sofia, 2027-03-01T07:00:00Z", "Pacific/Auckland, 2027-02-28T20:00:00Z",
        "Asia/Kathmandu, 2027-03-01T03:15:00Z", "America/St_Johns, 2027-03-01T12:30:00Z", "Australia/Eucla, 2027-03-01T00:15:00Z"})
    void theGiftAndTheMessageComeAtTheHourOfTheMembersOwnClock(String zone, String instant) {
        Member guest = town.member("--03-01", zone);
        assertEquals(Optional.of(instant), town.due(guest, BIRTHDAY));

        town.tick(Instant.parse(instant).minusSeconds(1).toString());
        assertEquals(List.of(), town.messages(guest, BIRTHDAY));

        town.tick(instant);
        assertEquals(List.of("2027 planned"), town.messages(guest, BIRTHDAY));
        assertEquals(List.of("birthday/2027"), town.keys(guest));
        assertEquals(2, town.balance(guest));
    }

    @Test
    void theMessageSaysWhatWasGivenAndHowLongItIsWorthSending() {
        Member guest = town.member("--03-01", "");
        town.tick("2027-03-01T08:10:00Z");

        var line = town.lines(guest, BIRTHDAY).getFirst();
        assertEquals(Map.of("gift", "2", "program", town.shop.coffee().value()), line.details());
        assertEquals("2027-03-04T08:00:00Z", line.notAfter().orElseThrow().toString());
    }

    @Test
    void itComesOnceAYearHoweverOftenOneLooks() {
        Member guest = town.member("--03-01", "");
        var look = town.look(guest, BIRTHDAY);
        town.tick("2027-03-01T08:00:00Z");
        for (int again = 0; again < 3; again++) {
            assertFalse(town.send("lifecycle-due.json", look));
            town.tick();
        }
        assertEquals(2, town.balance(guest));

        town.tick("2028-03-01T08:00:00Z");
        assertEquals(List.of("2027 planned", "2028 planned"), town.messages(guest, BIRTHDAY));
        assertEquals(4, town.balance(guest));
    }

    @Test
    void manyLooksAtOnceGiveOnceAndStampsInBetweenAreKept() {
        Member guest = town.member("--03-01", "");
        var look = town.look(guest, BIRTHDAY);
        town.at("2027-03-01T08:00:00Z");
        AtOnce.run(8, i -> {
            if (i % 2 == 0) {
                return town.send("lifecycle-due.json", look.deepCopy());
            }
            town.post(guest.account(), "stamp" + i, (account, request) -> Ledger.earn(account,
                    town.platform.programs().load(guest.merchant()),
                    new Command.Earn(request, 1, Set.of(), false)));
            return false;
        });

        assertEquals(6, town.balance(guest));
        assertEquals(1, town.keys(guest).stream().filter("birthday/2027"::equals).count());
        assertEquals(List.of("2027 planned"), town.messages(guest, BIRTHDAY));
    }

    @Test
    void aLeapDayIsKeptOnThe28thAndOnItsOwnDay() {
        Member guest = town.member("--02-29", "");
        town.tick("2027-02-28T08:00:00Z");
        town.tick("2028-02-28T08:00:00Z");
        assertEquals(List.of("birthday/2027"), town.keys(guest));

        town.tick("2028-02-29T08:00:00Z");
        assertEquals(List.of("birthday/2027", "birthday/2028"), town.keys(guest));
    }

    @Test
    void anEditedBirthdayGivesNoSecondOne() {
        Member guest = town.member("--03-01", "");
        town.tick("2027-03-01T08:00:00Z");
        town.change(guest, "--03-10", "");
        town.tick("2027-03-10T08:00:00Z");
        town.change(guest, "", "");
        town.change(guest, "--12-24", "");
        town.tick("2027-12-24T08:00:00Z");

        assertEquals(List.of("birthday/2027"), town.keys(guest));
        assertEquals(Optional.of("2028-12-24T08:00:00Z"), town.due(guest, BIRTHDAY));
    }

    @Test
    void withoutABirthdayThereIsNothingToWaitFor() {
        assertEquals(Optional.empty(), town.due(town.member(), BIRTHDAY));
        Member guest = town.member("--03-01", "");
        assertEquals(Optional.empty(), town.due(town.change(guest, "", ""), BIRTHDAY));
    }

    @Test
    void whoJoinsOnTheBirthdayGetsItAtTheNextRun() {
        town.at("2027-03-01T15:20:00Z");
        Member today = town.member("--03-01", "");
        Member yesterday = town.member("--02-28", "");
        town.tick("2027-03-01T15:30:00Z");

        assertEquals(List.of("birthday/2027"), town.keys(today));
        assertEquals(List.of(), town.keys(yesterday));
        assertEquals(Optional.of("2028-02-28T08:00:00Z"), town.due(yesterday, BIRTHDAY));
    }

    @Test
    void itMayComeDaysBeforeOrAfter() {
        town.birthdays(true, 7, 1);
        Member before = town.member("--01-03", "");
        town.tick("2026-12-27T08:00:00Z");
        assertEquals(List.of("birthday/2027"), town.keys(before));

        town.birthdays(true, -7, 1);
        Member after = town.member("--12-30", "");
        town.tick("2027-01-06T08:00:00Z");
        assertEquals(List.of("birthday/2026"), town.keys(after));
    }

    @Test
    void aChangedSettingMovesTheDayAtTheLatestWithTheNextLook() {
        Member guest = town.member("--03-10", "");
        town.birthdays(true, -2, 1);
        town.tick("2027-03-10T08:00:00Z");
        assertEquals(List.of(), town.keys(guest));
        assertEquals(Optional.of("2027-03-12T08:00:00Z"), town.due(guest, BIRTHDAY));

        town.tick("2027-03-12T08:00:00Z");
        assertEquals(List.of("birthday/2027"), town.keys(guest));
    }

    @Test
    void whileItIsSwitchedOffNothingComesAndTheTimerMovesOn() {
        Member guest = town.member("--03-01", "");
        town.birthdays(false, 0, 1);
        town.tick("2027-03-01T08:00:00Z");
        assertEquals(List.of(), town.messages(guest, BIRTHDAY));
        assertEquals(List.of(), town.keys(guest));

        town.birthdays(true, 0, 1);
        town.tick("2028-03-01T08:00:00Z");
        assertEquals(List.of("birthday/2028"), town.keys(guest));
    }

    @Test
    void withoutAGiftOrAProgramThereIsTheWishAlone() {
        Member guest = town.member("--03-01", "");
        town.birthdays(true, 0, 0);
        town.tick("2027-03-01T08:00:00Z");
        town.birthdays(true, 0, 1);
        town.programs(programs -> programs.with(programs.current().getFirst().next(ProgramStatus.CLOSED, town.fixture.world().now()), Instant.EPOCH));
        town.tick("2028-03-01T08:00:00Z");

        assertEquals(List.of(), town.keys(guest));
        assertEquals(List.of("2027 planned", "2028 planned"), town.messages(guest, BIRTHDAY));
        assertEquals(Map.of("gift", "0"), town.lines(guest, BIRTHDAY).getFirst().details());
    }

    @Test
    void aGiftThatFillsTheCardSaysSo() {
        Member guest = town.member("--03-01", "");
        town.stamp(guest, 9);
        town.tick("2027-03-01T08:00:00Z");

        var entry = town.platform.table().list("ACCOUNT#" + guest.merchant() + "#" + guest.account(), "ENTRY#birthday/").getFirst();
        assertEquals(Optional.of(town.shop.coffee().value()), entry.optionalText("r"));
    }

    @Test
    void aWishThatWasPlannedBeforeBringsNoGiftAgain() {
        Member guest = town.member("--03-01", "");
        var id = new SendId(guest.merchant(), guest.id(), BIRTHDAY, "2027");
        town.write(SendLine.planned(id, Optional.empty(), Map.of(), town.fixture.world().now()));
        town.tick("2027-03-01T08:00:00Z");

        assertEquals(List.of(), town.keys(guest));
        assertEquals(Optional.of("2028-03-01T08:00:00Z"), town.due(guest, BIRTHDAY));
    }

    @Test
    void whatComesDaysLateIsStillGivenAndItsMessageSaysSinceWhenItIsTooLate() {
        Member guest = town.member("--03-01", "");
        town.tick("2027-03-11T12:00:00Z");

        assertEquals(List.of("birthday/2027"), town.keys(guest));
        assertTrue(town.lines(guest, BIRTHDAY).getFirst().notAfter().orElseThrow().isBefore(town.fixture.world().now()));
        assertEquals(Optional.of("2028-03-01T08:00:00Z"), town.due(guest, BIRTHDAY));
    }

    @Test
    void aMemberWhoIsGoneTakesTheTimerAlong() {
        Member guest = town.member("--03-01", "");
        town.write(Write.delete(Member.key(guest.merchant(), guest.id())));
        town.tick("2027-03-01T08:00:00Z");

        assertEquals(Optional.empty(), town.due(guest, BIRTHDAY));
        assertEquals(List.of(), town.keys(guest));
    }

    @Test
    void onePoisonousBirthdayHoldsUpNobodyAndIsHandedOverEverySixHours() {
        List<Member> guests = IntStream.range(0, 20).mapToObj(_ -> town.member("--03-01", "")).toList();
        Member ill = guests.get(7);
        town.write(Write.update(Accounts.key(ill.merchant(), ill.account()), "SET #s = :broken", "attribute_exists(#s)",
                Map.of(":broken", "not an account")));

        assertEquals(20, town.tick("2027-03-01T08:00:00Z").size());
        assertEquals(19, guests.stream().filter(guest -> !guest.equals(ill)).filter(guest -> town.balance(guest) == 2).count());
        assertEquals(List.of(), town.messages(ill, BIRTHDAY));
        assertEquals(List.of(1, 0, 0, 0, 1, 0, 1), Stream.of("2027-03-01T08:15:00Z", "2027-03-01T08:30:00Z",
                "2027-03-01T09:00:00Z", "2027-03-01T11:45:00Z", "2027-03-01T12:00:00Z", "2027-03-01T12:15:00Z", "2027-03-01T18:00:00Z")
                .map(now -> handedOver(ill, now)).toList());
    }

    @Test
    void aMovedZoneCostsOneLookForNothing() {
        Member guest = town.member("--03-01", "Europe/Warsaw");
        town.write(Write.update(Member.key(guest.merchant(), guest.id()), "SET #zone = :zone", "attribute_exists(#zone)",
                Map.of(":zone", "America/St_Johns")));
        town.tick("2027-03-01T08:00:00Z");
        assertEquals(List.of(), town.keys(guest));
        assertEquals(Optional.of("2027-03-01T12:30:00Z"), town.due(guest, BIRTHDAY));

        town.tick("2027-03-01T12:30:00Z");
        assertEquals(List.of("birthday/2027"), town.keys(guest));
    }

    @Test
    void programsThatAreReadAnewDecideWhereTheGiftGoes() {
        Member guest = town.member("--03-01", "");
        town.programs(programs -> {
            var coffee = programs.current().getFirst();
            return new Programs(List.of(coffee.next(ProgramStatus.CLOSED, town.fixture.world().now()), new Program(
                    new ProgramId("P0000000"), 1, Instant.EPOCH, "Cake", coffee.status(), coffee.kind(), coffee.earning(),
                    List.of(Reward.first("A cake", 5)), 0,
                    coffee.dailyCap(), coffee.coolDown(), coffee.activation(), coffee.lotExpiry(), coffee.reversalPolicy(), coffee.reservationTimeToLive(), coffee.promotions())),
                    programs.ladder(), programs.zone(), programs.cutOverHour());
        });
        town.tick("2027-03-01T08:00:00Z");
        assertEquals("P0000000", town.entries(guest).getFirst().movements().getFirst().program().value());
    }

    private int handedOver(Member guest, String now) {
        return (int) town.tick(now).stream().filter(body -> body.contains(guest.id() + "\"") && body.contains("birthday")).count();
    }
}
