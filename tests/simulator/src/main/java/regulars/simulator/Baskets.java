package regulars.simulator;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import regulars.domain.ledger.Returned;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.PurchaseLine;

/** What people buy and bring back. */
final class Baskets {
    private static final List<String> CATEGORIES = List.of("food", "tobacco", "drinks");
    /** Where it is sold. */
    static final List<String> PLACES = List.of("AAAAAAAA", "BBBBBBBB");

    private static final int ODDITY_PERCENT = 3;

    private final Dice dice;
    private final String currency;

    Baskets(Dice dice, String currency) {
        this.dice = dice;
        this.currency = currency;
    }

    Optional<Purchase> purchase() {
        String money = dice.chance(ODDITY_PERCENT) ? "CHF" : currency;
        return switch (dice.weighted(30, 25, 45)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Purchase.of(money, amount()));
            default -> Optional.of(new Purchase(money, Stream.generate(this::line).limit(dice.between(1, 4)).toList()));
        };
    }

    private long amount() {
        return dice.chance(ODDITY_PERCENT) ? dice.of(0, 1, Purchase.AMOUNT_LIMIT) : dice.between(50, 9000);
    }

    private PurchaseLine line() {
        long quantity = dice.between(1, 4);
        long price = dice.between(0, 4000);
        return new PurchaseLine(Optional.of("cake").filter(_ -> dice.chance(20)), Optional.of(dice.of(CATEGORIES)).filter(_ -> dice.chance(70)),
                Optional.of("own").filter(_ -> dice.chance(20)), quantity, price, dice.chance(50) ? 0 : quantity * price / 3);
    }

    Returned returned() {
        return switch (dice.weighted(4, 6, 3)) {
            case 0 -> new Returned.Everything();
            case 1 -> new Returned.Items(Stream.generate(this::item).limit(dice.between(1, 2)).toList());
            default -> new Returned.Amount(dice.between(1, 6000));
        };
    }

    private Returned.Item item() {
        return new Returned.Item(dice.weighted(12, 5, 2, 1), dice.chance(40) ? OptionalLong.empty() : OptionalLong.of(dice.between(1, 2)));
    }
}
