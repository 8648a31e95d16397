package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rewards of which there is only so much: for one guest, for all, as codes, or from a level up. */
@SystemTest
class RewardsTest {
    private static final int CALLERS = 12;

    private final Regulars regulars;
    private Cafe cafe;
    private String points;

    RewardsTest(Regulars regulars) {
        this.regulars = regulars;
    }

    @BeforeEach
    void aCafeWithRewardsForPoints() {
        cafe = Cafe.open(regulars);
        points = cafe.owner().addProgram(terms());
    }

    /** A thousand points for a visit. */
    private static ObjectNode terms() {
        ObjectNode terms = object().put("kind", "points").put("name", "Points").put("currency", "PLN").put("perVisit", 1000);
        terms.withArray("rewards").addObject().put("id", "cup").put("name", "A cup of the house").put("cost", 10).put("kind", "goods")
                .putObject("limit").put("inAll", 5);
        terms.withArray("rewards").addObject().put("id", "espresso").put("name", "An espresso").put("cost", 10)
                .putObject("limit").put("perMember", 1).put("period", "day");
        terms.withArray("rewards").addObject().put("id", "cinema").put("name", "Two for the cinema").put("cost", 10).put("kind", "code");
        terms.withArray("rewards").addObject().put("id", "dinner").put("name", "A dinner").put("cost", 10).put("kind", "service")
                .put("fromLevel", 1);
        terms.withArray("rewards").addObject().put("id", "less").put("name", "Ten off").put("cost", 10).put("kind", "amount-off").put("value", 1000);
        return terms;
    }

    private Guest visitor() {
        Guest guest = cafe.guest();
        cafe.counter().give(guest.code(), 1);
        return guest;
    }

    private Call reservation(Guest guest, String reward) {
        return Call.post("/v1/redemptions").json(object().put("card", guest.code()).put("programId", points).put("rewardId", reward));
    }

    private Answer reserve(Guest guest, String reward) {
        return cafe.counter().send(reservation(guest, reward));
    }

    private String reserved(Guest guest, String reward) {
        return reserve(guest, reward).expect(201).text("redemptionId");
    }

    private JsonNode stock(String reward) {
        return cafe.owner().send(Call.get("/v1/programs/" + points + "/rewards/" + reward + "/stock")).expect(200).json();
    }

    private Answer addCodes(String... codes) {
        ObjectNode body = object();
        Stream.of(codes).forEach(body.withArray("codes")::add);
        return cafe.owner().send(Call.post("/v1/programs/" + points + "/rewards/cinema/codes").json(body));
    }

    private JsonNode onCard(Guest guest, String reward) {
        return guest.card().path("programs").valueStream().flatMap(program -> program.path("rewards").valueStream())
                .filter(one -> one.path("id").stringValue().equals(reward)).findFirst().orElseThrow();
    }

    /** The answers to as many requests at once. */
    private static List<Answer> atOnce(Stream<Callable<Answer>> calls) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var answers = new ConcurrentLinkedQueue<Answer>();
            for (var answer : threads.invokeAll(calls.toList())) {
                answers.add(answer.get());
            }
            return List.copyOf(answers);
        }
    }

    @Test
    void whatThereAreFiveOfIsHadFiveTimesByTwelveAtOnce() throws InterruptedException, ExecutionException {
        List<Guest> guests = IntStream.range(0, CALLERS).mapToObj(_ -> visitor()).toList();
        List<Answer> answers = atOnce(guests.stream().map(guest -> () -> reserve(guest, "cup")));
        assertEquals(5, answers.stream().filter(answer -> answer.status() == 201).count());
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> answer.expect(409, "used-up"));
        assertEquals(5, stock("cup").path("given").intValue());
        assertEquals(0, stock("cup").path("left").intValue());
        assertEquals("used-up", onCard(guests.getFirst(), "cup").path("withheld").stringValue());
        assertEquals(0, onCard(guests.getFirst(), "cup").path("left").intValue());
    }

    @Test
    void whatIsReleasedIsThereAgainAndARetryTakesNothingTwice() {
        Guest guest = visitor();
        Call call = reservation(guest, "cup");
        String redemption = cafe.counter().send(call).expect(201).text("redemptionId");
        assertEquals(redemption, cafe.counter().send(call).expect(201).text("redemptionId"));
        assertEquals(1, stock("cup").path("given").intValue());
        cafe.counter().release(redemption).expect(200);
        assertEquals(0, stock("cup").path("given").intValue());
        cafe.counter().confirm(reserved(guest, "cup")).expect(200);
        assertEquals(4, stock("cup").path("left").intValue());
    }

    @Test
    void aStockIsRaisedAndLoweredByItsTerms() {
        Guest guest = visitor();
        reserved(guest, "cup");
        reserved(guest, "cup");
        ObjectNode smaller = terms();
        ((ObjectNode) smaller.at("/rewards/0/limit")).put("inAll", 1);
        cafe.owner().send(Call.put("/v1/programs/" + points).json(smaller)).expect(200);
        assertEquals(0, stock("cup").path("left").intValue());
        ((ObjectNode) smaller.at("/rewards/0/limit")).put("inAll", 3);
        cafe.owner().send(Call.put("/v1/programs/" + points).json(smaller)).expect(200);
        assertEquals(1, stock("cup").path("left").intValue());
    }

    @Test
    void onePerDayForEachGuest() {
        Guest guest = visitor();
        cafe.counter().confirm(reserved(guest, "espresso")).expect(200);
        Answer again = reserve(guest, "espresso").expect(409, "share-used-up");
        assertEquals(1, again.json().at("/params/times").intValue());
        assertFalse(again.json().at("/params/until").isMissingNode());
        assertEquals("share", onCard(guest, "espresso").path("withheld").stringValue());
        reserved(visitor(), "espresso");
    }

    @Test
    void codesAreHandedOutInOrderAtTheConfirmationEachOnce() throws InterruptedException, ExecutionException {
        Guest guest = visitor();
        reserve(guest, "cinema").expect(409, "used-up");
        assertEquals(2, addCodes("KINO-1", "KINO-2").expect(201).json().path("left").intValue());
        String given = reserved(guest, "cinema");
        cafe.counter().release(given).expect(200);
        String one = reserved(guest, "cinema");
        Answer confirmed = cafe.counter().confirm(one).expect(200);
        assertEquals("KINO-1", confirmed.text("code"));
        assertEquals("code", confirmed.text("kind"));
        assertEquals("KINO-1", cafe.counter().send(Call.get("/v1/redemptions/" + one)).expect(200).text("code"));
        assertEquals(List.of("KINO-1"), codesInHistory(guest), "the guest takes it to the cinema");
        assertEquals(3, addCodes("KINO-3", "KINO-4").expect(201).json().path("left").intValue());

        List<String> redemptions = List.of(reserved(visitor(), "cinema"), reserved(visitor(), "cinema"), reserved(guest, "cinema"));
        Set<String> codes = atOnce(redemptions.stream().map(redemption -> () -> cafe.counter().confirm(redemption)))
                .stream().map(answer -> answer.expect(200).text("code")).collect(Collectors.toSet());
        assertEquals(Set.of("KINO-2", "KINO-3", "KINO-4"), codes);
        reserve(guest, "cinema").expect(409, "used-up");
    }

    private static List<String> codesInHistory(Guest guest) {
        return guest.send(Call.get("/v1/card/history")).expect(200).json().path("items").valueStream()
                .flatMap(line -> line.path("code").asStringOpt().stream()).toList();
    }

    @Test
    void fromALevelUpAndWhatIsTakenOffIsSaid() {
        ObjectNode ladder = object().put("measure", "visits").put("windowMonths", 12).put("keepMonths", 12).put("downgrade", "full");
        ladder.withArray("levels").addObject().put("name", "Friend").put("threshold", 2);
        cafe.owner().send(Call.put("/v1/tiers").json(ladder)).expect(200);
        Guest guest = visitor();
        reserve(guest, "dinner").expect(409, "level-missing");
        assertEquals("level", onCard(guest, "dinner").path("withheld").stringValue());
        assertEquals("Friend", onCard(guest, "dinner").path("levelName").stringValue());
        cafe.counter().give(guest.code(), 1);
        assertTrue(onCard(guest, "dinner").path("withheld").isMissingNode());
        reserved(guest, "dinner");
        Answer off = reserve(guest, "less").expect(201);
        assertEquals("amount-off", off.text("kind"));
        assertEquals(1000, off.json().path("value").intValue());
    }

    @Test
    void whatMakesNoSenseIsRefusedByField() {
        ObjectNode wrong = terms();
        ((ObjectNode) wrong.at("/rewards/3")).put("fromLevel", 11);
        ((ObjectNode) wrong.at("/rewards/1/limit")).remove("perMember");
        assertEquals(Set.of("/rewards/3/fromLevel", "/rewards/1/limit/perMember"), refused(wrong));
        ObjectNode odd = terms();
        ((ObjectNode) odd.at("/rewards/0")).put("value", 3);
        ((ObjectNode) odd.at("/rewards/2")).putObject("limit").put("inAll", 3);
        ((ObjectNode) odd.at("/rewards/4")).remove("value");
        assertEquals(Set.of("/rewards/0/value", "/rewards/2/limit/inAll", "/rewards/4/value"), refused(odd));
        assertEquals(404, cafe.owner().send(Call.get("/v1/programs/" + points + "/rewards/less/stock")).status());
        assertEquals(404, cafe.owner().send(Call.get("/v1/programs/" + points + "/rewards/nothing/stock")).status());
        addCodes().expect(400, "invalid-request");
        addCodes("A", "A").expect(400, "invalid-request");
    }

    /** A program in which the rewards of {@code points} can cost something too; a stamp for a visit. */
    private String withStamps(int units) {
        String stamps = cafe.owner().addProgram(object().put("kind", "stamps").put("name", "Stamps").put("goal", 10).put("reward", "A coffee"));
        ObjectNode both = terms();
        ((ObjectNode) both.at("/rewards/3")).remove("fromLevel");
        ((ObjectNode) both.at("/rewards/3")).withArray("alsoCosts").addObject().put("programId", stamps).put("units", units);
        cafe.owner().send(Call.put("/v1/programs/" + points).json(both)).expect(200);
        return stamps;
    }

    private static long balance(Guest guest, String program) {
        return guest.card().path("programs").valueStream().filter(one -> one.path("programId").stringValue().equals(program))
                .findFirst().orElseThrow().path("balance").longValue();
    }

    @Test
    void whatIsThereForFiveInTheOtherProgramIsHadFiveTimesByTwelveAtOnce() throws InterruptedException, ExecutionException {
        String stamps = withStamps(1);
        Guest guest = cafe.guest();
        cafe.counter().give(guest.code(), 5);
        List<Answer> answers = atOnce(IntStream.range(0, CALLERS).mapToObj(_ -> () -> reserve(guest, "dinner")));
        List<Answer> reserved = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertEquals(5, reserved.size());
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer ->
                assertEquals(stamps, answer.expect(409, "not-enough").json().at("/params/program").stringValue()));
        assertEquals(0, balance(guest, stamps));
        assertEquals(950, balance(guest, points));
        assertEquals(1, reserved.getFirst().json().at("/alsoCosts/0/units").intValue());
        reserved.stream().limit(2).forEach(answer -> cafe.counter().release(answer.text("redemptionId")).expect(200));
        assertEquals(2, balance(guest, stamps));
        assertEquals(970, balance(guest, points));
        Answer confirmed = cafe.counter().confirm(reserved.getLast().text("redemptionId")).expect(200);
        assertEquals(2, confirmed.json().at("/alsoCosts/0/balance").intValue());
        assertEquals(2, balance(guest, stamps));
    }

    @Test
    void theCardSaysWhatElseItCosts() {
        String stamps = withStamps(2);
        Guest guest = visitor();
        reserve(guest, "dinner").expect(409, "not-enough");
        assertEquals(stamps, onCard(guest, "dinner").at("/alsoCosts/0/programId").stringValue());
        assertEquals("Stamps", onCard(guest, "dinner").at("/alsoCosts/0/name").stringValue());
        assertEquals(1, onCard(guest, "dinner").at("/alsoCosts/0/balance").intValue());
    }

    @Test
    void outsideItsDaysItIsWithheldWithThem() {
        ObjectNode later = terms();
        ((ObjectNode) later.at("/rewards/0")).put("from", "2999-01-01").put("lastDay", "2999-01-01");
        cafe.owner().send(Call.put("/v1/programs/" + points).json(later)).expect(200);
        Guest guest = visitor();
        assertEquals("2999-01-01 – 2999-01-01", reserve(guest, "cup").expect(409, "reward-not-now").json().at("/params/days").stringValue());
        assertEquals("day", onCard(guest, "cup").path("withheld").stringValue());
        assertEquals("2999-01-01", onCard(guest, "cup").path("from").stringValue());
    }

    @Test
    void whatItAlsoCostsIsInAnotherProgramThatCounts() {
        ObjectNode wrong = terms();
        ((ObjectNode) wrong.at("/rewards/0")).withArray("alsoCosts").addObject().put("programId", "00000000").put("units", 1);
        ((ObjectNode) wrong.at("/rewards/1")).withArray("alsoCosts").addObject().put("programId", points).put("units", 1);
        ((ObjectNode) wrong.at("/rewards/2")).put("from", "2026-12-02").put("lastDay", "2026-12-01");
        assertEquals(Set.of("/rewards/0/alsoCosts/0/programId", "/rewards/1/alsoCosts/0/programId", "/rewards/2/lastDay"), refused(wrong));
        ObjectNode odd = terms();
        ((ObjectNode) odd.at("/rewards/0")).withArray("alsoCosts").addObject().put("programId", "nothing").put("units", 0);
        ((ObjectNode) odd.at("/rewards/1")).put("from", "tomorrow");
        assertEquals(Set.of("/rewards/0/alsoCosts/0/programId", "/rewards/0/alsoCosts/0/units", "/rewards/1/from"), refused(odd));
    }

    /** The fields that a refusal of these terms names. */
    private Set<String> refused(ObjectNode terms) {
        return Set.copyOf(cafe.owner().send(Call.put("/v1/programs/" + points).json(terms)).expect(400, "invalid-request").pointers());
    }
}
