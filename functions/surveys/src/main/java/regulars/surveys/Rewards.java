package regulars.surveys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Posting;
import regulars.domain.ledger.RewardsReady;
import regulars.domain.program.Gift;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;
import regulars.platform.json.Json;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.ProgramJson;
import regulars.platform.store.ProgramStore;
import regulars.platform.table.Write;
import regulars.surveys.Guests.Guest;
import tools.jackson.databind.node.ObjectNode;

/** What answering gives: units on the guest's account. */
final class Rewards {
    private final ProgramStore programs;

    Rewards(ProgramStore programs) {
        this.programs = programs;
    }

    /**
     * What is to be written, and the contract's {@code SurveyGift}.
     *
     * @param writes none where nothing is given
     */
    record Given(List<Write> writes, Optional<ObjectNode> gift) {
        static final Given NOTHING = new Given(List.of(), Optional.empty());
    }

    /** What would be given now. */
    Optional<ObjectNode> promised(String merchant, Gift gift, Instant now) {
        return gift.target(programs.load(merchant).inForce(now)).map(program -> json(program, gift));
    }

    /** Under a key of its own, so that it is given once. */
    Given give(Guest guest, Gift gift, Instant asked) {
        String merchant = guest.member().merchant();
        Programs running = programs.loadNow(merchant).programs();
        Optional<Program> target = gift.target(running.inForce(guest.now()));
        if (target.isEmpty()) {
            return Given.NOTHING;
        }
        EntryId id = EntryId.surveyGift(guest.account().id(), guest.member().id(), asked);
        Posting posting = Ledger.answered(guest.account(), running, id, gift, guest.now());
        return new Given(LedgerWriter.due(merchant, posting, RewardsReady.by(posting, guest.account(), running, guest.now())),
                Optional.of(json(target.get(), gift)));
    }

    private static ObjectNode json(Program program, Gift gift) {
        ObjectNode json = Json.object().put("units", gift.units()).put("program", program.name()).put("kind", program.kind().code());
        ProgramJson.currency(program, json);
        return json;
    }
}
