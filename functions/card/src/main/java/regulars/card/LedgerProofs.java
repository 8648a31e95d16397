package regulars.card;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import regulars.domain.ledger.DayRoot;
import regulars.domain.ledger.MerkleTree;
import regulars.domain.ledger.ProofsDocument;
import regulars.domain.ledger.ProofsDocument.Proven;
import regulars.domain.ledger.ProofsDocument.ProvenDay;
import regulars.domain.ledger.SealedEntry;
import regulars.domain.ledger.Sha256;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.Accounts;
import regulars.platform.store.Roots;

/** {@code GET /v1/card/ledger-proofs}: in which of the shop's published days the card's entries stand. */
final class LedgerProofs {
    private final Cards cards;
    private final Accounts accounts;
    private final Roots roots;

    LedgerProofs(Cards cards, Accounts accounts, Roots roots) {
        this.cards = cards;
        this.accounts = accounts;
        this.roots = roots;
    }

    Response download(Request request) {
        String merchant = request.merchant();
        Card card = cards.own(request);
        var days = accounts.all(merchant, card.account().id()).stream().map(Accounts.StoredEntry::sealed)
                .collect(Collectors.groupingBy(sealed -> DayRoot.day(sealed.entry()), TreeMap::new, Collectors.toList()));
        List<ProvenDay> proven = days.entrySet().stream().flatMap(day -> proven(merchant, day.getKey(), day.getValue()).stream()).toList();
        String document = ProofsDocument.write(cards.merchant(merchant).publicName(), card.account().id(), proven);
        return Response.text(200, "text/plain; charset=utf-8", document)
                .with("content-disposition", "attachment; filename=\"ledger-proofs.txt\"");
    }

    private Optional<ProvenDay> proven(String merchant, LocalDate day, List<SealedEntry> entries) {
        return roots.find(merchant, day).flatMap(Roots.Day::closed).map(closed -> {
            List<Sha256> leaves = roots.leaves(merchant, day);
            var tree = new MerkleTree(leaves);
            Map<Sha256, Integer> places = new HashMap<>();
            leaves.forEach(leaf -> places.put(leaf, places.size()));
            return new ProvenDay(closed.root(), closed.signature(), entries.stream().filter(sealed -> places.containsKey(sealed.hash()))
                    .map(sealed -> new Proven(sealed.entry().sequence(), tree.proof(places.get(sealed.hash())))).toList());
        });
    }
}
