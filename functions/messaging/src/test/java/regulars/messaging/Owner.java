package regulars.messaging;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import regulars.domain.message.Automations;
import regulars.domain.program.Program;
import regulars.domain.program.Reward;
import regulars.domain.tier.Downgrade;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierLevel;
import regulars.platform.store.AutomationStore;
import regulars.platform.store.Deliveries;
import regulars.platform.store.Merchant;
import regulars.platform.store.ProgramStore;
import regulars.platform.table.Write;

/** What the owner of the shop, or the operator, changes behind a message's back; and what the owner is told. */
record Owner(Post post) {
    /** Renames the shop. */
    void rename(String name) {
        Merchant old = post.shop.details();
        post.write(Write.put(new Merchant(old.id(), name, old.publicName(), old.language(), old.country(), old.zone(),
                old.cutOverHour(), old.colour(), old.suspended()).item()));
    }

    /** Gives the card, its reward and its first level another name. */
    void call(String name) {
        var stored = post.platform.programs().loadNow(post.shop.merchant());
        Program old = stored.programs().current().getFirst();
        var program = new Program(old.id(), 2, old.since(), name, old.status(), old.kind(), old.earning(),
                List.of(Reward.first(name, old.firstReward().orElseThrow().cost())),
                old.joiningBonus(), old.dailyCap(), old.coolDown(), old.activation(), old.lotExpiry(), old.reversalPolicy(),
                old.reservationTimeToLive(), old.promotions());
        var ladder = new TierLadder(12, 12, Downgrade.ONE_LEVEL, List.of(new TierLevel(name, 5)));
        post.write(ProgramStore.replace(post.shop.merchant(), stored.programs().with(program, post.fixture.world().now()).with(ladder),
                stored.revision()));
    }

    void suspend() {
        Merchant old = post.shop.details();
        post.write(Write.put(new Merchant(old.id(), old.name(), old.publicName(), old.language(), old.country(), old.zone(),
                old.cutOverHour(), old.colour(), true).item()));
    }

    void automate(UnaryOperator<Automations> change) {
        post.write(AutomationStore.replace(post.shop.merchant(), change.apply(Automations.DEFAULT)));
    }

    /** What the owner is told, oldest first. */
    List<String> told() {
        return new Deliveries(post.platform.table()).newest(post.shop.merchant(), Optional.empty(), 50).reversed().stream()
                .map(Deliveries.Placed::delivery)
                .map(told -> told.kind().code() + " " + told.status() + told.reason().map(reason -> " " + reason).orElse(""))
                .toList();
    }
}
