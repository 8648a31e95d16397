package regulars.automations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import regulars.domain.message.Automations;
import regulars.domain.message.MessageKind;
import regulars.letters.OwnWords;
import regulars.platform.World;
import regulars.platform.http.Paging;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.AutomationStore;
import regulars.platform.store.Merchant;
import regulars.platform.store.Roster;
import regulars.platform.text.Language;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is next for each message in the coming 30 days, as far as it is known today, and which languages guests read. A
 * call goes through a page of the members, so that none grows with the shop; whoever asks adds the pages up.
 */
final class Upcoming {
    /** Members in one answer. */
    static final int PAGE = 200;

    private static final int NAMED = 3;
    /** A cursor is the place of a page's last member. */
    private static final Pattern PLACE = Pattern.compile("[0-9]{15}#[0-9A-Z]{12}");

    private final Roster roster;
    private final Shops shops;
    private final AutomationStore settings;
    private final OwnWords own;
    private final UpcomingOfMember members;
    private final World world;

    Upcoming(Roster roster, Shops shops, AutomationStore settings, OwnWords own, UpcomingOfMember members, World world) {
        this.roster = roster;
        this.shops = shops;
        this.settings = settings;
        this.own = own;
        this.members = members;
        this.world = world;
    }

    Response show(Request request) {
        Paging paging = Paging.of(request, PLACE, PAGE);
        Merchant merchant = shops.merchant(request.merchant());
        Automations automations = settings.loadNow(merchant.id());
        Roster.Page page = roster.page(merchant.id(), paging.cursor(), PAGE);
        var languages = new EnumMap<Language, Integer>(Language.class);
        var kinds = new EnumMap<MessageKind, List<UpcomingOfMember.Next>>(MessageKind.class);
        page.members().stream().flatMap(member -> members.of(merchant, automations, member, world.now()).stream()).forEach(found -> {
            languages.merge(found.language(), 1, Integer::sum);
            found.next().forEach(next -> kinds.computeIfAbsent(next.kind(), _ -> new ArrayList<>()).add(next));
        });
        return Response.json(200, answer(merchant.id(), paging, page, languages, kinds));
    }

    private ObjectNode answer(String merchant, Paging paging, Roster.Page page, Map<Language, Integer> languages,
                              Map<MessageKind, List<UpcomingOfMember.Next>> kinds) {
        ObjectNode answer = Json.object();
        ObjectNode read = answer.putObject("languages");
        languages.forEach((language, count) -> read.put(language.tag(), count));
        var items = answer.putArray("kinds");
        kinds.forEach((kind, all) -> items.add(json(kind, all)));
        if (paging.cursor().isEmpty()) {
            var words = answer.putArray("ownWords");
            own.languages(merchant).forEach((kind, written) -> words.add(json(kind, written)));
        }
        page.last().ifPresent(last -> answer.put("nextCursor", last));
        return answer;
    }

    private static ObjectNode json(MessageKind kind, List<UpcomingOfMember.Next> all) {
        ObjectNode json = Json.object().put("kind", kind.code()).put("count", all.size());
        var first = json.putArray("first");
        all.stream().sorted(Comparator.comparing(UpcomingOfMember.Next::date)).limit(NAMED)
                .forEach(next -> first.addObject().put("firstName", next.firstName()).put("date", next.date().toString()));
        return json;
    }

    private static ObjectNode json(MessageKind kind, Set<Language> written) {
        ObjectNode json = Json.object().put("kind", kind.code());
        var locales = json.putArray("locales");
        EnumSet.copyOf(written).forEach(language -> locales.add(language.tag()));
        return json;
    }
}
