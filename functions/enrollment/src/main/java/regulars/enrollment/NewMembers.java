package regulars.enrollment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import regulars.domain.AccountId;
import regulars.domain.CardCode;
import regulars.domain.MemberId;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Actor;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Posting;
import regulars.domain.ledger.Request;
import regulars.domain.ledger.Sha256;
import regulars.domain.message.Consent;
import regulars.domain.program.Programs;
import regulars.platform.World;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.Member;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.Refusals;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;

/** All that a new member is made of: person, claim on the address, account with its joining gift, decisions, roster. */
final class NewMembers {
    private static final int ROSTER_VERSION = 1;

    private final Claims claims;
    private final ProgramStore programs;
    private final World world;

    NewMembers(Claims claims, ProgramStore programs, World world) {
        this.claims = claims;
        this.programs = programs;
        this.world = world;
    }

    /** A member with ids that are drawn anew for every try. */
    Member draw(Join.Open join) {
        var entered = join.entered();
        return new Member(join.merchant(), new MemberId(world.newId(MemberId.LENGTH)),
                new AccountId(world.newId(AccountId.LENGTH)), world.newId(CardCode.TAG_LENGTH), entered.firstName(),
                entered.address().channel(), entered.address().value(), entered.birthday(), entered.language(),
                world.now(), entered.zone());
    }

    /** @param hash of the request that confirmed the address */
    List<Write> writes(Member member, Join.Open join, Sha256 hash) {
        var writes = new ArrayList<Write>();
        writes.add(Write.insert(member.item()));
        writes.add(claims.claim(member.merchant(), join.entered().address(), member.id(), member.joinedAt()));
        writes.add(roster(member));
        join.entered().decisions().forEach(decision -> writes.add(consent(member, decision, join.at())));
        writes.addAll(LedgerWriter.opening(member.merchant(), opening(member, hash)));
        return writes;
    }

    private Posting opening(Member member, Sha256 hash) {
        Programs running = programs.load(member.merchant());
        Account account = Account.opened(member.account(), member.tag(), member.id(), running.localDate(member.joinedAt()));
        var gift = new Command.Gift(Request.now(EntryId.joiningGift(member.account()), hash,
                new Actor(Actor.Kind.PERSON, member.id().value()), member.joinedAt()));
        return Refusals.accepted(Ledger.bonus(account, running, gift), member.joinedAt());
    }

    private static Write consent(Member member, Decision decision, Instant at) {
        return ConsentStore.add(member.merchant(), member.id(), new Consent(decision.channel(), decision.purpose(),
                decision.granted(), at, ConsentStore.JOINING, decision.textVersion()));
    }

    /** In order of joining; the time has a fixed length, so that it sorts as text. */
    private static Write roster(Member member) {
        String place = "%015d#%s".formatted(member.joinedAt().toEpochMilli(), member.id());
        return Write.insert(Item.of(new Key("ROSTER#" + member.merchant(), place), ROSTER_VERSION)
                .with("member", member.id().value()).with("account", member.account().value()));
    }
}
