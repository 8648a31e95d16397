package regulars.card;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryType;
import regulars.domain.ledger.LedgerDocument;
import regulars.domain.ledger.Movement;
import regulars.domain.ledger.SealedEntry;
import regulars.domain.program.Programs;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.platform.auth.Tokens;
import regulars.platform.http.Paging;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.Accounts.StoredEntry;
import regulars.platform.store.ProgramJson;
import tools.jackson.databind.node.ObjectNode;

/** What happened on a card: in pages to read, or all of it to keep and to verify. */
final class History {
    /** A page's cursor is the number of its last entry. */
    private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,15}");
    private static final int LIMIT_MAX = 100;

    private final Cards cards;
    private final Accounts accounts;
    private final Tokens tokens;

    History(Cards cards, Accounts accounts, Tokens tokens) {
        this.cards = cards;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    Response show(Request request) {
        Paging paging = Paging.of(request, SEQUENCE, LIMIT_MAX);
        Card card = cards.own(request);
        List<StoredEntry> entries =
                accounts.newest(request.merchant(), card.account().id(), paging.cursor().map(Long::parseLong), paging.limit() + 1);
        ObjectNode page = Json.object();
        var items = page.putArray("items");
        entries.stream().limit(paging.limit())
                .forEach(entry -> items.add(line(request.merchant(), entry.sealed().entry(), card.programs())));
        if (entries.size() > paging.limit()) {
            page.put("nextCursor", Long.toString(entries.get(paging.limit() - 1).sealed().entry().sequence()));
        }
        return Response.json(200, page);
    }

    /** A code that was handed out at the counter may be for use elsewhere and later, so the guest finds it again here. */
    private ObjectNode line(String merchant, Entry entry, Programs programs) {
        ObjectNode line = Json.object().put("entryId", entry.id().toString()).put("sequence", entry.sequence())
                .put("type", entry.type().code()).put("occurredAt", entry.occurredAt().toString());
        gift(entry).ifPresent(gift -> line.put("gift", gift));
        Optional.of(entry).filter(redeem -> redeem.type() == EntryType.REDEEM).flatMap(redeem -> accounts.handedOut(merchant, redeem.id()))
                .ifPresent(code -> line.put("code", code));
        var movements = line.putArray("movements");
        entry.movements().forEach(movement -> movements.add(movement(movement, programs, entry.type())));
        return line;
    }

    private static ObjectNode movement(Movement movement, Programs programs, EntryType type) {
        Optional<Program> program = programs.find(movement.program());
        ObjectNode node = Json.object().put("programId", movement.program().value())
                .put("program", program.map(Program::name).orElse(""))
                .put("kind", program.map(Program::kind).orElse(ProgramKind.STAMPS).code()).put("amount", movement.amount());
        if (type == EntryType.ACTIVATE) {
            node.put("activated", movement.activated());
        }
        program.ifPresent(known -> ProgramJson.currency(known, node));
        return node;
    }

    /** What a bonus was given for, by the rule that gave it. */
    private static Optional<String> gift(Entry entry) {
        return entry.type() == EntryType.BONUS
                ? entry.movements().stream().findFirst().map(movement -> movement.rule().replace("-bonus", ""))
                : Optional.empty();
    }

    /** Entries that were written after the account was read are left out, so that document and totals agree. */
    Response download(Request request) {
        Card card = cards.own(request);
        Account account = card.account();
        List<SealedEntry> entries = accounts.all(request.merchant(), account.id()).stream().map(StoredEntry::sealed)
                .filter(sealed -> sealed.entry().sequence() <= account.sequence()).toList();
        String document = LedgerDocument.write(account, entries, card.now(), tokens.ledgerKey()::sign);
        return Response.text(200, "text/plain; charset=utf-8", document)
                .with("content-disposition", "attachment; filename=\"ledger.txt\"");
    }

    /** The public keys of those that ledgers are signed with. */
    Response keys(Request request) {
        return Response.text(200, "application/x-pem-file", tokens.ledgerKey().publicKey())
                .with("cache-control", "public, max-age=3600");
    }
}
