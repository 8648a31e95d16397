package regulars.enrollment;

import regulars.domain.message.Channel;
import regulars.domain.message.Purpose;
import regulars.domain.program.Program;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Merchant;
import regulars.platform.store.ProgramJson;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.Purposes;
import regulars.platform.text.Language;
import tools.jackson.databind.node.ObjectNode;

/** What the join page shows of a shop. */
final class ShopPage {
    private final Shops shops;
    private final ProgramStore programs;
    private final OfferedChannels channels;
    private final ConsentTexts texts;

    ShopPage(Shops shops, ProgramStore programs, OfferedChannels channels, ConsentTexts texts) {
        this.shops = shops;
        this.programs = programs;
        this.channels = channels;
        this.texts = texts;
    }

    Response show(Request request) {
        Merchant shop = shops.named(request.path().get("publicName"));
        ObjectNode page = Json.object().put("publicName", shop.publicName()).put("name", shop.name())
                .put("locale", shop.language().tag()).put("country", shop.country()).put("colour", shop.colour());
        var offered = page.putArray("channels");
        channels.channels().forEach(channel -> offered.add(OfferedChannels.name(channel)));
        var running = page.putArray("programs");
        programs.load(shop.id()).current().stream().filter(Program::isActive)
                .forEach(program -> running.add(program(program)));
        var consents = page.putArray("consents");
        for (Channel channel : channels.channels()) {
            for (Purpose purpose : Purpose.values()) {
                consents.add(consent(channel, purpose, shop, request.language()));
            }
        }
        return Response.json(200, page);
    }

    private static ObjectNode program(Program program) {
        ObjectNode node = Json.object().put("kind", program.kind().code()).put("name", program.name())
                .put("joiningBonus", program.joiningBonus());
        ProgramJson.goal(program, node);
        ProgramJson.currency(program, node);
        return node;
    }

    private ObjectNode consent(Channel channel, Purpose purpose, Merchant shop, Language language) {
        return Json.object().put("channel", OfferedChannels.name(channel)).put("purpose", Purposes.name(purpose))
                .put("textVersion", texts.version(language))
                .put("text", texts.text(channel, purpose, shop.name(), language));
    }
}
