package regulars.automations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import regulars.domain.MemberId;
import regulars.domain.ledger.Account;
import regulars.domain.message.Automations;
import regulars.domain.message.Channel;
import regulars.domain.message.Comparison;
import regulars.domain.message.MessageKind;
import regulars.domain.timing.LocalHour;
import regulars.domain.timing.Silence;
import regulars.platform.store.Accounts;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Due;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;
import regulars.platform.store.SendId;
import regulars.platform.store.SilenceMemory;
import regulars.platform.store.Timer;
import regulars.platform.store.push.PushSubscription;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.text.Language;

/**
 * What a member will be sent in the coming days if nothing happens until then: by timers and by messages that wait for
 * their hour. A visit, a purchase or a withdrawn consent changes it.
 */
final class UpcomingOfMember {
    private static final int DAYS = 30;
    /** Sort keys of a member's items lie between these. */
    private static final String FIRST = "@";
    private static final String END = "Z";

    private final Table table;
    private final Accounts accounts;

    UpcomingOfMember(Table table, Accounts accounts) {
        this.table = table;
        this.accounts = accounts;
    }

    /** A message that will come.
     * @param date where the member is */
    record Next(MessageKind kind, String firstName, LocalDate date) { }

    /** What is known of one member. */
    record Found(Language language, List<Next> next) { }

    /** All items of a member are one read. */
    Optional<Found> of(Merchant merchant, Automations automations, MemberId id, Instant now) {
        List<Item> items = table.between(Member.partition(merchant.id(), id), FIRST, END);
        return items.stream().filter(item -> item.key().sort().equals(Key.MAIN)).findFirst().map(Member::of).map(member -> {
            var look = new Look(merchant, automations, member, now);
            return new Found(member.language(), items.stream().flatMap(item -> next(look, item).stream())
                    .filter(next -> automations.isOn(next.kind()) && consented(member, items, next.kind())).toList());
        });
    }

    private static boolean consented(Member member, List<Item> items, MessageKind kind) {
        Map<Channel, Boolean> wanted = ConsentStore.current(items.stream().filter(item -> item.key().sort().startsWith(ConsentStore.PREFIX)).toList())
                .getOrDefault(kind.purpose(), Map.of());
        boolean hasBrowser = items.stream().anyMatch(item -> item.key().sort().startsWith(PushSubscription.PREFIX));
        return wanted.getOrDefault(member.channel(), false) || hasBrowser && wanted.getOrDefault(Channel.PUSH, false);
    }

    private record Look(Merchant merchant, Automations automations, Member member, Instant now) {
        ZoneId zone() {
            return member.zone().orElse(merchant.zone());
        }

        Optional<Next> at(MessageKind kind, LocalDate date) {
            LocalDate today = LocalDate.ofInstant(now, zone());
            return Optional.of(new Next(kind, member.firstName(), date))
                    .filter(_ -> !date.isBefore(today) && !date.isAfter(today.plusDays(DAYS)));
        }
    }

    private Optional<Next> next(Look look, Item item) {
        String sort = item.key().sort();
        if (sort.startsWith(Timer.PREFIX) && item.optionalText(Due.AT).isPresent()) {
            return MessageKind.of(sort.substring(Timer.PREFIX.length())).flatMap(kind -> timer(look, kind, item));
        }
        return SendId.of(item.key()).filter(id -> MessagePath.isAutomatic(id.kind()) && item.optionalText(Due.AT).isPresent())
                .flatMap(id -> look.at(id.kind(), LocalDate.ofInstant(item.instant(Due.AT), look.zone())));
    }

    private Optional<Next> timer(Look look, MessageKind kind, Item item) {
        Map<String, String> memory = item.texts("memory");
        if (memory.containsKey(Timer.ONLY_LOOKS)) {
            return Optional.empty();
        }
        return kind == MessageKind.WIN_BACK ? invitation(look, SilenceMemory.read(memory)) : look.at(kind, LocalDate.parse(item.text("date")));
    }

    /** A visit does not move the timer, so whoever has come since is asked about; only of those whose turn would be soon. */
    private Optional<Next> invitation(Look look, Silence remembered) {
        return invitation(look, remembered, Optional.empty()).flatMap(_ -> invitation(look, remembered, lastActivity(look.member())));
    }

    private static Optional<Next> invitation(Look look, Silence remembered, Optional<LocalDate> activity) {
        var silence = new Silence(activity.filter(remembered.since()::isBefore).orElse(remembered.since()), remembered.usualGap());
        Automations.WinBack settings = look.automations().winBack();
        boolean leftOut = new Comparison(settings.leftOut()).leavesOut(look.member().id(), silence.since().toString());
        return Optional.of(silence).filter(_ -> !leftOut)
                .flatMap(known -> known.nextInvitation(LocalHour.latest(look.now(), look.zone(), settings.hour()).plusDays(1),
                        settings.afterDays(), settings.invitations()))
                .flatMap(date -> look.at(MessageKind.WIN_BACK, date));
    }

    private Optional<LocalDate> lastActivity(Member member) {
        return accounts.find(member.merchant(), member.account()).map(Accounts.Stored::account).flatMap(Account::lastActivity);
    }
}
