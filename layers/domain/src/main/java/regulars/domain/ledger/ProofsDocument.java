package regulars.domain.ledger;

import java.util.List;
import java.util.stream.Collectors;
import regulars.domain.AccountId;

/** What shows that a ledger's entries stand in the published days, as a text file; see {@code docs/ledger-format.md}. */
public final class ProofsDocument {
    static final String FIRST_LINE = "regulars-proofs 1";
    static final String SHOP = "shop ";
    static final String ACCOUNT = "account ";
    static final String DAY = "day ";
    static final String ROOT = "root ";
    static final String PREVIOUS = "previous ";
    static final String SIGNATURE = "signature ";
    static final String ENTRY = "entry ";

    private ProofsDocument() {
    }

    /** An entry's place in its day. */
    public record Proven(long sequence, InclusionProof proof) {
    }

    /** A published day and those entries of one account that are in it. */
    public record ProvenDay(DayRoot root, String signature, List<Proven> entries) {
    }

    /** The document; days that hold none of the account's entries are left out. */
    public static String write(String shop, AccountId account, List<ProvenDay> days) {
        return FIRST_LINE + "\n" + SHOP + shop + "\n" + ACCOUNT + account + "\n"
                + days.stream().filter(day -> !day.entries().isEmpty()).map(ProofsDocument::block).collect(Collectors.joining());
    }

    private static String block(ProvenDay day) {
        return "\n" + DAY + day.root().day() + "\n" + ROOT + day.root().root() + "\n" + PREVIOUS + day.root().previous() + "\n"
                + SIGNATURE + day.signature() + "\n" + day.entries().stream().map(ProofsDocument::line).collect(Collectors.joining());
    }

    private static String line(Proven entry) {
        return ENTRY + entry.sequence() + " " + entry.proof().place()
                + entry.proof().path().stream().map(hash -> " " + hash).collect(Collectors.joining()) + "\n";
    }
}
