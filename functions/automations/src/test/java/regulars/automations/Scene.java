package regulars.automations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import regulars.domain.ProgramId;
import regulars.domain.program.Activation;
import regulars.domain.program.Earning;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.ReversalPolicy;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.Platform;

/** The function, two shops, and what their owners do. */
final class Scene {
    static final ProgramId STARS = new ProgramId("P0STARS0");
    static final ProgramId CLUB = new ProgramId("P0C1B000");

    final FunctionFixture fixture = new FunctionFixture();
    final Platform platform = fixture.platform();
    final Shop own = Shop.open(platform, List.of(program(STARS, ProgramKind.POINTS), program(CLUB, ProgramKind.DISCOUNT)));
    final Shop other = Shop.open(platform);
    private final AutomationsFunction function = new AutomationsFunction(fixture.world());
    private final AtomicInteger keys = new AtomicInteger();

    private static Program program(ProgramId id, ProgramKind kind) {
        return new Program(id, 1, Instant.EPOCH, "Stars", ProgramStatus.ACTIVE, kind, new Earning(1, Optional.of("PLN"), List.of()), List.of(), 0,
                OptionalLong.empty(), Optional.empty(), new Activation.AtOnce(), new LotExpiry.Never(), ReversalPolicy.DEBT,
                Duration.ofMinutes(10), List.of());
    }

    Answer send(HttpCall call) {
        return call.send(function);
    }

    HttpCall reading(String sample, Shop shop) {
        return HttpCall.sample(sample).bearer(shop.owner());
    }

    /** A sample that writes, under a key of its own. */
    HttpCall writing(String sample, Shop shop) {
        return reading(sample, shop).key(shop.merchant() + keys.incrementAndGet());
    }

    /** What an answer says is wrong, by pointer. */
    static Map<String, String> errors(Answer answer) {
        assertEquals(400, answer.status(), answer::text);
        return answer.json().path("errors").valueStream().collect(Collectors.toMap(
                error -> error.path("pointer").stringValue(), error -> error.path("code").stringValue()));
    }
}
