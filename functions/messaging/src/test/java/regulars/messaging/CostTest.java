package regulars.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import regulars.domain.message.Channel;
import regulars.domain.message.SmsText;
import regulars.platform.store.Deliveries;
import regulars.platform.store.Deliveries.Delivery;
import regulars.platform.store.Member;
import regulars.platform.text.Language;

/** What a message costs is kept beside how it ended, in thousandths of a US cent. */
class CostTest {
    private static final long PART_TO_POLAND = 5000;

    private final Post post = new Post();

    @AfterEach
    void close() {
        post.close();
    }

    private List<Delivery> ended() {
        var now = post.fixture.world().now();
        return new Deliveries(post.platform.table()).between(post.shop.merchant(), now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
    }

    @Test
    void anEmailCostsATenthOfADollarAThousand() {
        post.ask(post.birthday(post.member("Ania", Channel.EMAIL, Language.ENGLISH)));

        assertEquals(Optional.of(10L), ended().getFirst().cost());
    }

    @Test
    void anSmsCostsWhatWasTakenFromTheBudgetForItsParts() {
        Member bySms = post.member("Мария", Channel.SMS, Language.BULGARIAN);
        post.ask(post.birthday(bySms));

        long parts = new SmsText(post.only().text()).parts();
        assertEquals(Optional.of(parts * PART_TO_POLAND), ended().getFirst().cost());
        assertEquals(post.spent(), ended().getFirst().cost().orElseThrow());
    }

    @Test
    void whatWasNotSentOrPerhapsNotHasNoCost() {
        post.providers.are(Providers.Mood.FAILS);
        post.ask(post.birthday(post.member("Ania", Channel.EMAIL, Language.ENGLISH)));
        post.providers.are(Providers.Mood.REFUSES);
        post.ask(post.birthday(post.member("Ola", Channel.EMAIL, "ola@example.com", Language.ENGLISH)));

        assertEquals(List.of(Optional.empty(), Optional.empty()), ended().stream().map(Delivery::cost).toList());
    }
}
