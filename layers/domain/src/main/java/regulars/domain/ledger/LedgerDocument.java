package regulars.domain.ledger;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A whole ledger as a text file that anyone can check; see {@code docs/ledger-format.md}. */
public final class LedgerDocument {
    static final String FIRST_LINE = "regulars-ledger 1";
    static final String FIRST_LINE_SIGNED = "regulars-ledger 2";
    static final String ACCOUNT = "account ";
    static final String HASH = "hash ";
    static final String SUMMARY = "summary";
    static final String BALANCE = "balance ";
    static final String REMAINDER = "remainder ";
    static final String ENTRIES = "entries ";
    static final String HEAD = "head ";
    static final String SIGNED = "signed ";

    private LedgerDocument() {
    }

    /** Every entry with its hash, then what they amount to; the entries are all of the account's, in order. */
    public static String write(Account account, List<SealedEntry> entries) {
        return FIRST_LINE + "\n" + body(account, entries);
    }

    /** The same with the operator's signature on its end; the signer makes 64 bytes of Ed25519 from a statement. */
    public static String write(Account account, List<SealedEntry> entries, Instant now, UnaryOperator<byte[]> signer) {
        var head = new SignedHead(account.id(), account.sequence(), account.head(), now);
        return FIRST_LINE_SIGNED + "\n" + body(account, entries) + SIGNED + now + " " + head.signature(signer) + "\n";
    }

    private static String body(Account account, List<SealedEntry> entries) {
        String blocks = entries.stream().map(LedgerDocument::block).collect(Collectors.joining());
        return ACCOUNT + account.id() + "\n\n" + blocks + summary(account);
    }

    private static String block(SealedEntry sealed) {
        return sealed.text() + HASH + sealed.hash() + "\n\n";
    }

    private static String summary(Account account) {
        String balances = account.holdings().entrySet().stream()
                .filter(holding -> holding.getValue().balance() != 0)
                .map(holding -> BALANCE + holding.getKey() + " " + holding.getValue().balance() + "\n")
                .collect(Collectors.joining());
        String remainders = account.holdings().entrySet().stream()
                .filter(holding -> !holding.getValue().remainder().isZero())
                .map(holding -> REMAINDER + holding.getKey() + " " + holding.getValue().remainder() + "\n")
                .collect(Collectors.joining());
        return SUMMARY + "\n" + balances + remainders + ENTRIES + account.sequence() + "\n" + HEAD + account.head() + "\n";
    }
}
