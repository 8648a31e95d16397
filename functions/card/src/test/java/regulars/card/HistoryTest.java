package regulars.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regulars.domain.ledger.LedgerVerifier;
import regulars.domain.ledger.LedgerVerifier.Verdict;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.json.Json;

class HistoryTest {
    private final Guest guest = new Guest("Ania");

    private Answer history(String query) {
        return HttpCall.sample("card-history.json").bearer(guest.cardToken()).query(query).send(guest.function);
    }

    private Answer ledger() {
        return HttpCall.sample("card-ledger.json").bearer(guest.cardToken()).send(guest.function);
    }

    @Test
    void aLineSaysWhatHappened() {
        guest.stamp(3);

        Answer answer = history("");
        var line = answer.json().at("/items/0");
        assertEquals("earn", line.path("type").stringValue());
        assertEquals("2026-11-20T10:15:30Z", line.path("occurredAt").stringValue());
        assertEquals(Json.read("""
                [{"programId":"%s","program":"Coffee card","kind":"stamps","amount":3}]""".formatted(guest.shop.coffee())),
                line.path("movements"));
        assertFalse(answer.json().has("nextCursor"));
    }

    @Test
    void pagesHoldEveryLineOnceNewestFirst() {
        IntStream.rangeClosed(1, 7).forEach(_ -> guest.stamp(1));

        var seen = new ArrayList<Integer>();
        var page = history("limit=3").json();
        int pages = 1;
        page.path("items").forEach(line -> seen.add(line.path("sequence").intValue()));
        while (page.has("nextCursor")) {
            page = history("limit=3&cursor=" + page.path("nextCursor").stringValue()).json();
            page.path("items").forEach(line -> seen.add(line.path("sequence").intValue()));
            pages++;
        }
        assertEquals(List.of(7, 6, 5, 4, 3, 2, 1), seen);
        assertEquals(3, pages);
    }

    @Test
    void aPageThatEndsWithTheFirstLineIsTheLast() {
        guest.stamp(1);
        guest.stamp(1);

        assertFalse(history("limit=2").json().has("nextCursor"));
        assertEquals(0, history("limit=2&cursor=1").json().path("items").size());
    }

    @ParameterizedTest
    @CsvSource({"limit=0,query/limit", "limit=101,query/limit", "limit=1.5,query/limit", "limit=-1,query/limit",
            "limit=99999999999999999999,query/limit", "cursor=x,query/cursor", "cursor=-1,query/cursor",
            "cursor=99999999999999999999,query/cursor"})
    void aPageThatIsNoneIsRefused(String query, String pointer) {
        Answer answer = history(query);

        assertEquals(400, answer.status());
        assertEquals(pointer, answer.json().at("/errors/0/pointer").stringValue());
    }

    @Test
    void theLedgerCanBeTakenHomeAndVerified() {
        guest.stamp(10);
        guest.reserve();
        guest.stamp(2);

        Answer answer = ledger();
        assertEquals("text/plain; charset=utf-8", answer.header("content-type"));
        assertEquals("attachment; filename=\"ledger.txt\"", answer.header("content-disposition"));
        var sound = assertInstanceOf(Verdict.Sound.class, LedgerVerifier.verify(answer.text()));
        assertEquals(3, sound.entries());
        assertEquals(2, sound.balances().get(guest.shop.coffee()));
        assertFalse(answer.text().contains("Ania"));
    }

    @Test
    void anEmptyLedgerIsOneToo() {
        assertInstanceOf(Verdict.Sound.class, LedgerVerifier.verify(ledger().text()));
    }
}
