package regulars.stamping;

import java.util.Optional;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Holding;
import regulars.domain.ledger.EntryType;
import regulars.domain.ledger.Movement;
import regulars.domain.ledger.Posting;
import regulars.domain.program.Programs;
import regulars.domain.program.Program;
import regulars.platform.json.Json;
import regulars.platform.store.ProgramJson;
import tools.jackson.databind.node.ObjectNode;

/** What the counter is told of a posting: the entry, and where each program stands after it. */
final class Receipt {
    private Receipt() {
    }

    static ObjectNode of(Posting posting, EntryId id, Programs programs) {
        Entry entry = posting.entry(id).orElseThrow().entry();
        ObjectNode receipt = Json.object().put("entryId", id.toString()).put("sequence", entry.sequence())
                .put("type", entry.type().code()).put("occurredAt", entry.occurredAt().toString())
                .put("recordedAt", entry.recordedAt().toString());
        if (entry.type() == EntryType.REVERSE) {
            entry.purchase().ifPresent(kept -> receipt.putObject("kept").put("currency", kept.currency()).put("amount", kept.amount()));
        }
        posting.entry(EntryId.undoing(id)).ifPresent(undone -> receipt.put("undoneBy", undone.entry().id().toString()));
        var movements = receipt.putArray("movements");
        entry.movements().forEach(movement -> movements.add(line(movement, posting, programs)));
        return receipt;
    }

    private static ObjectNode line(Movement movement, Posting posting, Programs programs) {
        Holding after = posting.account().holding(movement.program());
        Program program = programs.find(movement.program()).orElseThrow();
        ObjectNode line = Json.object().put("programId", program.id().value()).put("kind", program.kind().code())
                .put("amount", movement.amount()).put("balance", after.available())
                .put("pending", after.pending()).put("debt", after.debt())
                .put("rewardsReady", ProgramJson.rewardsReady(program, id -> posting.account().holding(id).available()));
        ProgramJson.goal(program, line);
        ProgramJson.currency(program, line);
        Optional.ofNullable(posting.explanations().get(program.id()))
                .ifPresent(explanation -> line.set("explanation", ExplanationJson.of(explanation, terms(movement, programs))));
        return line;
    }

    /** Those that were applied: a late scan is worth what it was worth then. */
    private static Program terms(Movement movement, Programs programs) {
        return programs.version(movement.program(), movement.version()).orElseThrow();
    }
}
