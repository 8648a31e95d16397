package regulars.signup;

import java.util.List;
import regulars.domain.program.Programs;
import regulars.domain.tier.TierLadder;
import regulars.platform.World;
import regulars.platform.store.Merchant;
import regulars.platform.store.Owners;
import regulars.platform.store.Owners.Owner;
import regulars.platform.store.ProgramStore;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;

/** Everything a merchant begins with. */
final class Founding {
    private static final int STAFF_ID_LENGTH = 8;
    private static final int ITEM_VERSION = 1;
    /** Late guests of a bar still belong to the day before. */
    private static final int CUT_OVER_HOUR = 4;

    private final World world;
    private final Owners owners;

    Founding(World world, Owners owners) {
        this.world = world;
        this.owners = owners;
    }

    /** What is to be written in one transaction; it is refused where id, public name or address are taken. */
    record Founded(Merchant merchant, Owner owner, List<Write> writes) { }

    /** Everything under new ids; asking again gives others. */
    Founded found(SignUp signUp) {
        var merchant = new Merchant(world.newId(Merchant.ID_LENGTH), signUp.businessName(),
                PublicName.of(signUp.businessName(), world), signUp.language(), signUp.country(), signUp.zone(),
                CUT_OVER_HOUR, Merchant.DEFAULT_COLOUR, false);
        var owner = new Owner(merchant.id(), world.newId(STAFF_ID_LENGTH));
        return new Founded(merchant, owner, List.of(
                Write.insert(merchant.item()),
                Write.insert(staff(owner, signUp)),
                owners.claim(signUp.email(), owner),
                Write.insert(Item.of(Key.main("SLUG#" + merchant.publicName()), ITEM_VERSION)
                        .with("merchant", merchant.id())),
                ProgramStore.create(merchant.id(),
                        new Programs(List.of(), TierLadder.NONE, merchant.zone(), CUT_OVER_HOUR))));
    }

    private static Item staff(Owner owner, SignUp signUp) {
        return Item.of(new Key(Merchant.key(owner.merchant()).partition(), "STAFF#" + owner.staff()), ITEM_VERSION)
                .with("role", "owner").with("email", signUp.email().value());
    }
}
