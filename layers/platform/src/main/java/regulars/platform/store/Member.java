package regulars.platform.store;

import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import regulars.domain.AccountId;
import regulars.domain.MemberId;
import regulars.domain.message.Channel;
import regulars.domain.message.Pace;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;
import regulars.platform.text.Language;

/**
 * A person at one merchant; all personal data is here and nowhere else.
 *
 * @param tag     of the card that the member was given
 * @param channel how the address reaches the member
 * @param address e-mail address or phone number (E.164) in its normal form, confirmed
 * @param zone    where the member is, if that is known; else the merchant's counts
 * @param pace    how often the member wants wishes and invitations
 */
public record Member(String merchant, MemberId id, AccountId account, String tag, String firstName, Channel channel,
                     String address, Optional<MonthDay> birthday, Language language, Instant joinedAt,
                     Optional<ZoneId> zone, Pace pace) {
    private static final int VERSION = 1;

    /** Someone who has not chosen how often. */
    public Member(String merchant, MemberId id, AccountId account, String tag, String firstName, Channel channel,
                  String address, Optional<MonthDay> birthday, Language language, Instant joinedAt, Optional<ZoneId> zone) {
        this(merchant, id, account, tag, firstName, channel, address, birthday, language, joinedAt, zone, Pace.AS_IT_COMES);
    }

    /** The partition of a member and what belongs to the person. */
    public static String partition(String merchant, MemberId id) {
        return "MEMBER#" + merchant + "#" + id.value();
    }

    public static Key key(String merchant, MemberId id) {
        return Key.main(partition(merchant, id));
    }

    public Item item() {
        return Item.of(key(merchant, id), VERSION).with("merchant", merchant).with("member", id.value())
                .with("account", account.value()).with("tag", tag).with("firstName", firstName)
                .with("channel", channel.name()).with("address", address)
                .with("birthday", birthday.map(MonthDay::toString))
                .with("language", language.tag()).with("joinedAt", joinedAt)
                .with("zone", zone.map(ZoneId::getId)).with("pace", chosenPace());
    }

    public static Member of(Item item) {
        return new Member(item.text("merchant"), new MemberId(item.text("member")), new AccountId(item.text("account")),
                item.text("tag"), item.text("firstName"), Channel.valueOf(item.text("channel")), item.text("address"),
                item.optionalText("birthday").map(MonthDay::parse),
                Language.of(item.text("language")).orElse(Language.ENGLISH), item.instant("joinedAt"),
                item.optionalText("zone").flatMap(TimeZones::find),
                item.optionalText("pace").flatMap(Pace::of).orElse(Pace.AS_IT_COMES));
    }

    /** Writes what the member may change and what differs from before, while the member is there. */
    public Optional<Write> replacing(Member before) {
        Map<String, String> now = changeable();
        Map<String, String> then = before.changeable();
        var changed = new TreeMap<>(now);
        changed.entrySet().removeAll(then.entrySet());
        var gone = new TreeSet<>(then.keySet());
        gone.removeAll(now.keySet());
        String sets = listed("SET ", changed.keySet(), name -> "#" + name + " = :" + name);
        String removes = listed("REMOVE ", gone, name -> "#" + name);
        return changed.isEmpty() && gone.isEmpty() ? Optional.empty()
                : Optional.of(Write.update(key(merchant, id), (sets + " " + removes).strip(), "attribute_exists(#member)",
                        changed.entrySet().stream().collect(Collectors.toMap(e -> ":" + e.getKey(), Map.Entry::getValue))));
    }

    private static String listed(String keyword, Set<String> names, UnaryOperator<String> form) {
        return names.isEmpty() ? "" : names.stream().map(form).collect(Collectors.joining(", ", keyword, ""));
    }

    private Map<String, String> changeable() {
        var changeable = new TreeMap<>(Map.of("firstName", firstName, "language", language.tag()));
        birthday.ifPresent(day -> changeable.put("birthday", day.toString()));
        zone.ifPresent(place -> changeable.put("zone", place.getId()));
        chosenPace().ifPresent(code -> changeable.put("pace", code));
        return changeable;
    }

    /** Only a choice is kept. */
    private Optional<String> chosenPace() {
        return Optional.of(pace).filter(chosen -> chosen != Pace.AS_IT_COMES).map(Pace::code);
    }

    /** What the token of this member's card link is issued for. */
    public String cardTokenId() {
        return cardTokenId(merchant, account, tag);
    }

    /** What the token of a card link is issued for: merchant, account and tag, each of fixed length. */
    public static String cardTokenId(String merchant, AccountId account, String tag) {
        return merchant + account.value() + tag;
    }

    /** What the token of this member's preference page is issued for. */
    public String preferencesTokenId() {
        return preferencesTokenId(merchant, id);
    }

    /** What the token of a preference page is issued for: merchant and member, each of fixed length. */
    public static String preferencesTokenId(String merchant, MemberId id) {
        return merchant + id.value();
    }
}
