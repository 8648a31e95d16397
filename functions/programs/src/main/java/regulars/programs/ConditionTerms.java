package regulars.programs;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.domain.PlaceId;
import regulars.domain.program.Conditions;
import regulars.domain.program.VisitRule;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.SalesChannel;
import regulars.domain.tier.TierLadder;
import regulars.platform.http.Fields;
import regulars.platform.store.Labels;
import regulars.platform.store.SelectionJson;

/** What the contract's {@code Promotion} and {@code Discount} ask of a scan. */
final class ConditionTerms {
    private static final List<String> CHANNELS = Stream.of(SalesChannel.values()).map(SalesChannel::code).toList();
    private static final int CODE_CHARS = 10;

    private ConditionTerms() {
    }

    static Conditions read(Fields fields) {
        return new Conditions(fields.optionalAmount("minimumAmount", 0, Purchase.AMOUNT_LIMIT).orElse(0L),
                places(fields), channels(fields),
                fields.optionalNumber("fromLevel", 1, TierLadder.LEVELS_LIMIT).map(OptionalInt::of).orElse(OptionalInt.empty()),
                fields.optionalObject("visit").flatMap(ConditionTerms::visit),
                fields.optionalObject("only").map(SelectionJson::read),
                Labels.read(fields, 1, Conditions.LABELS_LIMIT));
    }

    static Set<PlaceId> places(Fields fields) {
        List<String> ids = fields.optionalTexts("placeIds", 1, Conditions.PLACES_LIMIT, PlaceId.LENGTH).orElse(List.of());
        if (!ids.stream().allMatch(PlaceId::isValid)) {
            fields.violate("placeIds", "unknown-place");
        }
        return ids.stream().filter(PlaceId::isValid).map(PlaceId::new).collect(Collectors.toSet());
    }

    private static Set<SalesChannel> channels(Fields fields) {
        var channels = EnumSet.noneOf(SalesChannel.class);
        fields.optionalTexts("channels", 1, CHANNELS.size(), CODE_CHARS).orElse(List.of()).forEach(code -> {
            if (CHANNELS.contains(code)) {
                channels.add(SalesChannel.values()[CHANNELS.indexOf(code)]);
            } else {
                fields.violate("channels", "channels");
            }
        });
        return channels;
    }

    private static Optional<VisitRule> visit(Fields fields) {
        Optional<VisitRule> number = fields.optionalNumber("number", 1, Conditions.VISITS_LIMIT).map(VisitRule.Number::new);
        Optional<VisitRule> every = fields.optionalNumber("every", Conditions.EVERY_LEAST, Conditions.VISITS_LIMIT).map(VisitRule.Every::new);
        if (number.isPresent() == every.isPresent()) {
            fields.violate("number", "number-or-every");
        }
        return number.or(() -> every);
    }
}
