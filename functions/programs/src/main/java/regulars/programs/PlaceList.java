package regulars.programs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import regulars.domain.PlaceId;
import regulars.domain.Violation;
import regulars.domain.program.Conditions;
import regulars.platform.World;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.PlaceStore;
import regulars.platform.store.PlaceStore.Place;
import regulars.platform.store.PlaceStore.Places;
import tools.jackson.databind.node.ObjectNode;

/** The merchant's places: listed, added, renamed. None is taken away, since entries name them. */
final class PlaceList {
    private static final int NAME_CHARS_MAX = 60;

    private final PlaceStore store;
    private final World world;
    private final Idempotency idempotency;

    PlaceList(PlaceStore store, World world, Idempotency idempotency) {
        this.store = store;
        this.world = world;
        this.idempotency = idempotency;
    }

    Response list(Request request) {
        ObjectNode body = Json.object();
        var items = body.putArray("items");
        store.load(request.merchant()).all().forEach(place -> items.add(place.json()));
        return Response.json(200, body);
    }

    Response add(Request request) {
        String name = name(request);
        return idempotency.once(request, request.merchant(), () -> added(request.merchant(), name), memo -> Response.json(201, memo));
    }

    Response rename(Request request) {
        String name = name(request);
        return idempotency.once(request, request.merchant(), () -> renamed(request, name), memo -> Response.json(200, memo));
    }

    private static String name(Request request) {
        Fields fields = request.fields();
        String name = fields.text("name", 1, NAME_CHARS_MAX);
        fields.done();
        return name;
    }

    private Change added(String merchant, String name) {
        Places before = store.load(merchant);
        if (before.all().size() >= Conditions.PLACES_LIMIT) {
            throw Problem.of(409, "too-many-places", Map.of("limit", Conditions.PLACES_LIMIT));
        }
        var place = new Place(new PlaceId(world.newId(PlaceId.LENGTH)), name);
        return new Change(List.of(PlaceStore.replace(merchant, before, Stream.concat(before.all().stream(), Stream.of(place)).toList())), place.json());
    }

    private Change renamed(Request request, String name) {
        Places before = store.load(request.merchant());
        String id = request.path().get("placeId");
        if (!before.has(id)) {
            throw Problem.of(404, "place-unknown");
        }
        List<Place> after = before.all().stream().map(place -> place.id().value().equals(id) ? new Place(place.id(), name) : place).toList();
        return new Change(List.of(PlaceStore.replace(request.merchant(), before, after)), new Place(new PlaceId(id), name).json());
    }

    /** @throws Problem 400 where promotions, discounts or rewards name places that the merchant has not */
    void check(String merchant, Terms terms) {
        Map<String, List<Set<PlaceId>>> asked = Map.of(
                "/promotions/", terms.promotions().stream().map(promotion -> promotion.conditions().places()).toList(),
                "/discounts/", terms.earning().discounts().stream().map(discount -> discount.conditions().places()).toList(),
                "/rewards/", terms.rewards().stream().map(reward -> reward.availability().places()).toList());
        if (asked.values().stream().flatMap(List::stream).allMatch(Set::isEmpty)) {
            return;
        }
        Places places = store.load(merchant);
        List<Violation> unknown = asked.entrySet().stream().flatMap(list -> unknown(list.getKey(), list.getValue(), places)).toList();
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
    }

    private static Stream<Violation> unknown(String list, List<Set<PlaceId>> all, Places places) {
        return IntStream.range(0, all.size())
                .filter(index -> !all.get(index).stream().allMatch(place -> places.has(place.value())))
                .mapToObj(index -> Violation.of(list + index + "/placeIds", "unknown-place"));
    }
}
