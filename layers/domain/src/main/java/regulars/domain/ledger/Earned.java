package regulars.domain.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import regulars.domain.Refusal;

/**
 * An earn as it stands when something of it is to be taken back.
 *
 * @param entry as it was written
 * @param basis empty where what was bought is not known
 * @param kept what has not been taken back; empty where nothing has been
 * @param uses times that limited promotions were had for it
 * @param reversed whether all of it has been
 */
public record Earned(Entry entry, Optional<Basis> basis, Optional<Kept> kept, List<Use> uses, boolean reversed) {
    public Earned {
        uses = List.copyOf(uses);
    }

    /** What is to be kept of it, or why that cannot be. */
    sealed interface Rest {
        /** All of it goes, and nothing of it had gone before. */
        record Nothing() implements Rest {
        }

        /** It was worked out from {@code basis}; {@code after} is what is kept of {@code before}. */
        record Part(Basis basis, Kept before, Kept after) implements Rest {
        }

        /** There is no such part, or no more so much of it. */
        record Refused(Refusal refusal) implements Rest {
        }
    }

    /** An earn of which nothing has been taken back by parts. */
    public Earned(Entry entry, boolean reversed) {
        this(entry, Optional.empty(), Optional.empty(), List.of(), reversed);
    }

    /** What is kept when so much of it is taken back; empty where that is nothing. */
    public Optional<Kept> without(Returned returned) {
        return rest(returned) instanceof Rest.Part(_, _, Kept after) && !after.isNothing() ? Optional.of(after) : Optional.empty();
    }

    Rest rest(Returned returned) {
        if (returned instanceof Returned.Everything && kept.isEmpty()) {
            return new Rest.Nothing();
        }
        if (basis.isEmpty()) {
            return new Rest.Refused(new Refusal.PartUnknown());
        }
        Kept before = kept.orElseGet(basis.get()::all);
        return switch (returned) {
            case Returned.Everything _ -> new Rest.Part(basis.get(), before, before.nothing());
            case Returned.Amount(long amount) when basis.get().amountOnly() ->
                without(before, List.of(new Returned.Item(0, OptionalLong.of(amount))));
            case Returned.Items(var items) when !basis.get().amountOnly() -> without(before, items);
            case Returned.Amount _, Returned.Items _ -> new Rest.Refused(new Refusal.PartUnknown());
        };
    }

    private Rest without(Kept before, List<Returned.Item> items) {
        Kept after = before;
        for (Returned.Item item : items) {
            if (item.line() < 0 || item.line() >= before.quantities().size()) {
                return new Rest.Refused(new Refusal.PartUnknown());
            }
            long left = after.quantities().get(item.line());
            long quantity = item.quantity().orElse(left);
            if (left == 0 || quantity > left) {
                return new Rest.Refused(new Refusal.MoreThanLeft(item.line(), left));
            }
            after = after.without(item.line(), quantity);
        }
        return new Rest.Part(basis.get(), before, after);
    }
}
