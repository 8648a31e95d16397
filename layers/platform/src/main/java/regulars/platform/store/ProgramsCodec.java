package regulars.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import regulars.domain.ProgramId;
import regulars.domain.program.Activation;
import regulars.domain.program.Earning;
import regulars.domain.program.EarningChoice;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Programs;
import regulars.domain.program.ReversalPolicy;
import regulars.domain.program.Reward;
import regulars.domain.program.Program;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A merchant's programs as one JSON text. A program without {@code v} is from before there were kinds: a stamp card with
 * its {@code goal} and {@code reward}.
 */
final class ProgramsCodec {
    private static final int VERSION = 2;

    private ProgramsCodec() {
    }

    static String write(Programs programs) {
        ObjectNode node = Json.object().put("zone", programs.zone().getId()).put("cutOverHour", programs.cutOverHour());
        programs.versions().forEach(version -> node.withArray("versions").add(write(version)));
        node.set("ladder", LadderCodec.write(programs.ladder()));
        if (!programs.choice().equals(EarningChoice.NONE)) {
            ObjectNode choice = node.putObject("choice").put("days", programs.choice().everyDays());
            programs.choice().options().forEach(option -> choice.withArray("options").add(option.value()));
        }
        return Json.write(node);
    }

    static Programs read(String text) {
        JsonNode node = Json.read(text);
        var versions = new ArrayList<Program>();
        node.path("versions").forEach(version -> versions.add(program(version)));
        return new Programs(versions, LadderCodec.ladder(node.path("ladder")), ZoneId.of(node.path("zone").stringValue()),
                node.path("cutOverHour").intValue()).with(choice(node.path("choice")));
    }

    private static EarningChoice choice(JsonNode node) {
        return node.isMissingNode() ? EarningChoice.NONE : new EarningChoice(
                node.path("options").valueStream().map(option -> new ProgramId(option.stringValue())).toList(), node.path("days").intValue());
    }

    static ObjectNode write(Program program) {
        ObjectNode node = Json.object().put("v", VERSION).put("id", program.id().value()).put("version", program.version())
                .put("since", program.since().toString()).put("name", program.name()).put("status", program.status().name())
                .put("kind", program.kind().name()).put("joiningBonus", program.joiningBonus())
                .put("reversalPolicy", program.reversalPolicy().name())
                .put("reservationSeconds", program.reservationTimeToLive().toSeconds());
        EarningCodec.write(program.earning(), node);
        EarningCodec.write(program.rewards(), node);
        program.promotions().forEach(promotion -> node.withArray("promotions").add(EarningCodec.write(promotion)));
        program.actions().forEach(action -> node.withArray("actions").add(ActionJson.of(action)));
        program.giving().ifPresent(giving -> node.set("giving", GivingJson.of(giving)));
        program.dailyCap().ifPresent(cap -> node.put("dailyCap", cap));
        program.coolDown().ifPresent(coolDown -> node.put("coolDownSeconds", coolDown.toSeconds()));
        if (program.activation() instanceof Activation.AfterDays(int days)) {
            node.put("pendingDays", days);
        }
        node.set("expiry", ExpiryJson.of(program.lotExpiry()));
        return node;
    }

    private static Program program(JsonNode node) {
        boolean kinds = node.has("v");
        JsonNode cap = node.path("dailyCap");
        int pending = node.path("pendingDays").asInt(0);
        return new Program(new ProgramId(node.path("id").stringValue()), node.path("version").intValue(),
                Instant.parse(node.path("since").stringValue()), node.path("name").stringValue(),
                ProgramStatus.valueOf(node.path("status").stringValue()),
                kinds ? ProgramKind.valueOf(node.path("kind").stringValue()) : ProgramKind.STAMPS,
                kinds ? EarningCodec.earning(node) : Earning.STAMPS,
                kinds ? EarningCodec.rewards(node) : List.of(goal(node)),
                node.path("joiningBonus").longValue(),
                cap.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(cap.longValue()),
                Optional.of(node.path("coolDownSeconds")).filter(JsonNode::isNumber)
                        .map(seconds -> Duration.ofSeconds(seconds.longValue())),
                pending == 0 ? new Activation.AtOnce() : new Activation.AfterDays(pending), ExpiryJson.read(node),
                ReversalPolicy.valueOf(node.path("reversalPolicy").stringValue()),
                Duration.ofSeconds(node.path("reservationSeconds").longValue()), EarningCodec.promotions(node),
                EarningCodec.list(node.path("actions"), ActionJson::read), GivingJson.read(node.path("giving")));
    }

    private static Reward goal(JsonNode node) {
        return Reward.first(node.path("reward").stringValue(), node.path("goal").longValue());
    }
}
