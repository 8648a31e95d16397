package regulars.card;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import regulars.domain.CardCode;
import regulars.domain.ledger.Account;
import regulars.platform.auth.Tokens;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Codes that change every half minute, so that a picture of a card is soon worth nothing: derived from the card and the
 * half minute, as time-based one-time passwords are (RFC 6238). The card's page gets those of the coming minutes and
 * needs neither a secret nor a connection to show the right one. The half minutes before and after count, too, since
 * clocks differ and scanning takes a while.
 */
final class LiveCodes {
    /** Length of a code's proof in characters: 40 bits, as guesses are made at a counter only. */
    static final int PROOF_LENGTH = 8;
    /** How long one code is shown. */
    static final Duration WINDOW = Duration.ofSeconds(30);
    private static final int AHEAD = 20;

    private final Tokens tokens;

    LiveCodes(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The codes of the coming ten minutes, from the one of now on. */
    ObjectNode ahead(String merchant, CardCode card, Instant now) {
        long first = window(now);
        ObjectNode codes = Json.object().put("from", Instant.ofEpochSecond(first * WINDOW.toSeconds()).toString())
                .put("seconds", WINDOW.toSeconds());
        var list = codes.putArray("codes");
        LongStream.range(first, first + AHEAD).forEach(window -> list.add(code(merchant, card, window).value()));
        return codes;
    }

    /** The card among the account's living ones that shows this code now. */
    Optional<CardCode> shownBy(String merchant, LiveCode shown, Account account, Instant now) {
        return account.cards().keySet().stream().map(tag -> new CardCode(account.id(), tag))
                .filter(card -> around(window(now)).stream()
                        .anyMatch(window -> Tokens.same(code(merchant, card, window).proof(), shown.proof())))
                .findFirst();
    }

    private LiveCode code(String merchant, CardCode card, long window) {
        return new LiveCode(card.account(), tokens.proof(merchant + card.value() + "@" + window, PROOF_LENGTH));
    }

    private static List<Long> around(long window) {
        return IntStream.rangeClosed(-1, 1).mapToObj(step -> window + step).toList();
    }

    private static long window(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), WINDOW.toSeconds());
    }
}
