package regulars.domain.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.domain.Label;
import regulars.domain.PlaceId;
import regulars.domain.Violation;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.PurchaseLine;
import regulars.domain.purchase.SalesChannel;

/** What a scan has to be so that a promotion counts for it. */
class ConditionsTest {
    private static final String HERE = "AAAAAAAA";
    private static final String THERE = "BBBBBBBB";

    private static Offer more() {
        return Offer.of("more").bonus(1);
    }

    private static Occasion occasion(SalesChannel channel, Optional<String> place, int level, long visit, Optional<Purchase> purchase) {
        return new Occasion(LocalDateTime.parse("2026-11-20T12:00"), channel, place.map(PlaceId::new), level, visit, Set.of(), purchase);
    }

    private static Occasion buying(Purchase purchase) {
        return occasion(SalesChannel.COUNTER, Optional.empty(), 0, 1, Optional.of(purchase));
    }

    private static Occasion atLevel(int level) {
        return occasion(SalesChannel.COUNTER, Optional.empty(), level, 1, Optional.empty());
    }

    private static Occasion visit(long number) {
        return occasion(SalesChannel.COUNTER, Optional.empty(), 0, number, Optional.empty());
    }

    private static Occasion in(Optional<String> place) {
        return occasion(SalesChannel.COUNTER, place, 0, 1, Optional.empty());
    }

    private static Occasion by(SalesChannel channel) {
        return occasion(channel, Optional.empty(), 0, 1, Optional.empty());
    }

    private static Occasion of(String... labels) {
        return new Occasion(LocalDateTime.parse("2026-11-20T12:00"), SalesChannel.COUNTER, Optional.empty(), 0, 1,
                Stream.of(labels).map(Label::new).collect(Collectors.toSet()), Optional.empty());
    }

    private static String applying(Offer offer, Stream<Occasion> occasions) {
        return occasions.map(offer.promotion()::applies).map(Object::toString).collect(Collectors.joining(" "));
    }

    @Test
    void aMinimumIsReachedByItsVeryAmount() {
        assertEquals("false true", applying(more().minimum(5000),
                Stream.of(4999, 5000).map(total -> buying(Purchase.of("PLN", total)))));
    }

    @Test
    void aPlaceIsOneOfThoseNamedAndWhereNobodySaysItIsNone() {
        assertEquals("true false false", applying(more().at(HERE), Stream.of(Optional.of(HERE), Optional.of(THERE),
                Optional.<String>empty()).map(ConditionsTest::in)));
        assertEquals("true true", applying(more().at(HERE, THERE), Stream.of(HERE, THERE).map(Optional::of).map(ConditionsTest::in)));
        assertEquals("true", applying(more(), Stream.of(in(Optional.empty()))));
    }

    @Test
    void aChannelIsOneOfThoseNamed() {
        assertEquals("false true", applying(more().by(SalesChannel.ONLINE), Stream.of(SalesChannel.values()).map(ConditionsTest::by)));
        assertEquals("true true", applying(more(), Stream.of(SalesChannel.values()).map(ConditionsTest::by)));
    }

    @Test
    void aLevelAndAllAboveItCount() {
        assertEquals("false false true true", applying(more().fromLevel(2), Stream.of(0, 1, 2, 3).map(ConditionsTest::atLevel)));
    }

    @Test
    void aMemberHasOneOfTheLabelsThatAreNamed() {
        Stream<Occasion> members = Stream.of(of("student"), of("staff", "vegan"), of("vegan"), of());
        assertEquals("true true false false", applying(more().labels("student", "staff"), members));
        assertEquals("true true", applying(more(), Stream.of(of("vegan"), of())));
    }

    @Test
    void aLabelIsAShortWordInSmallLetters() {
        assertEquals("true true true true", valid("a", "student", "9-to-5", "a".repeat(24)));
        assertEquals("false false false false false false", valid("", "-a", "Student", "a b", "żak", "a".repeat(25)));
        assertEquals("[/promotions/0/labels too-many]", violations(more().labels(
                IntStream.rangeClosed(0, Conditions.LABELS_LIMIT).mapToObj(number -> "label-" + number).toArray(String[]::new))));
    }

    private static String valid(String... texts) {
        return Stream.of(texts).map(Label::isValid).map(Object::toString).collect(Collectors.joining(" "));
    }

    @Test
    void oneVisitOrEverySoMany() {
        assertEquals("[1]", visits(more().visit(1)));
        assertEquals("[3]", visits(more().visit(3)));
        assertEquals("[10, 20, 30]", visits(more().every(10)));
        assertEquals("[2, 4, 6]", visits(more().every(2)).substring(0, 8) + "]");
    }

    private static String visits(Offer offer) {
        return LongStream.rangeClosed(1, 30).filter(number -> offer.promotion().applies(visit(number))).boxed().toList().toString();
    }

    @Test
    void oneOfTheseIsAmongWhatWasBoughtAndOfAnAmountNobodyCanTell() {
        var cakes = new Purchase("PLN", List.of(line("coffee"), line("cake")));
        var coffee = new Purchase("PLN", List.of(line("coffee")));
        assertEquals("true false false", applying(more().only("cake", "bread"),
                Stream.of(cakes, coffee, Purchase.of("PLN", 500)).map(ConditionsTest::buying)));
        assertEquals("false", applying(more().only("cake"), Stream.of(atLevel(0))));
    }

    private static PurchaseLine line(String category) {
        return new PurchaseLine(Optional.empty(), Optional.of(category), Optional.empty(), 1, 500, 0);
    }

    @Test
    void allOfThemHaveToHold() {
        Offer all = more().at(HERE).by(SalesChannel.ONLINE).fromLevel(1).visit(2);
        assertEquals("true false false false false", applying(all, Stream.of(
                occasion(SalesChannel.ONLINE, Optional.of(HERE), 1, 2, Optional.empty()),
                occasion(SalesChannel.COUNTER, Optional.of(HERE), 1, 2, Optional.empty()),
                occasion(SalesChannel.ONLINE, Optional.of(THERE), 1, 2, Optional.empty()),
                occasion(SalesChannel.ONLINE, Optional.of(HERE), 0, 2, Optional.empty()),
                occasion(SalesChannel.ONLINE, Optional.of(HERE), 1, 3, Optional.empty()))));
    }

    @Test
    void whatCanNeverHoldIsNamed() {
        assertEquals("[/promotions/0/fromLevel out-of-range, /promotions/0/visit/number out-of-range]", violations(more().fromLevel(11).visit(0)));
        assertEquals("[/promotions/0/fromLevel out-of-range]", violations(more().fromLevel(0).visit(1000)));
        assertEquals("[/promotions/0/visit/number out-of-range]", violations(more().visit(1001)));
        assertEquals("[/promotions/0/visit/every out-of-range]", violations(more().every(1)));
        assertEquals("[/promotions/0/only required]", violations(more().only()));
        assertEquals("[/promotions/0/only blank]", violations(more().only(" ")));
        assertEquals("[]", violations(more().at(HERE).by(SalesChannel.ONLINE).fromLevel(10).every(1000).only("cake")));
    }

    private static String violations(Offer offer) {
        return Terms.of("A").promotion(offer.promotion()).program().violations().stream()
                .map((Violation violation) -> violation.pointer() + " " + violation.code()).toList().toString();
    }
}
