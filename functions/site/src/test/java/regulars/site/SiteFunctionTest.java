package regulars.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.World;

class SiteFunctionTest {
    private final SiteFunction function = new SiteFunction(World.of(Map.of(), InstantSource.system(), new Random(1)));

    private Answer get(String path) {
        return HttpCall.sample("site-landing.json").path("GET", path).send(function);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-up", "/sign-in", "/console", "/counter", "/j/cafe-luna-7k3m", "/confirm", "/c", "/p"})
    void everyPageIsServedWithWhatABrowserShallForbid(String path) {
        Answer page = get(path);

        assertEquals(200, page.status());
        assertEquals("text/html; charset=utf-8", page.header("content-type"));
        String policy = page.header("content-security-policy");
        assertTrue(policy.startsWith("default-src 'self'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertFalse(page.text().contains("<script>"), "no script stands in a page itself");
    }

    @Test
    void theContractIsServed() {
        Answer contract = get("/openapi.yaml");

        assertEquals(200, contract.status());
        assertTrue(contract.text().startsWith("openapi: 3.1"));
    }

    @Test
    void anAssetNamedAfterItsContentIsKeptForEver() {
        String page = get("/").text();
        int start = page.indexOf("/assets/");
        Answer asset = get(page.substring(start, page.indexOf('"', start)));

        assertEquals(200, asset.status());
        assertTrue(asset.header("cache-control").contains("immutable"));
    }

    @Test
    void whatMakesTheCardInstallableIsAskedForEachTime() {
        Answer worker = get("/sw.js");
        Answer manifest = get("/manifest.webmanifest");

        assertEquals("text/javascript; charset=utf-8", worker.header("content-type"));
        assertEquals("application/manifest+json", manifest.header("content-type"));
        assertTrue(worker.header("cache-control").contains("must-revalidate"), "an old worker would keep an old page");
        assertTrue(manifest.header("cache-control").contains("must-revalidate"));
    }

    @Test
    void anUnknownPathIsAPageForPeopleAndAProblemForPrograms() {
        assertEquals(404, get("/nothing/here").status());
        assertEquals("text/html; charset=utf-8", get("/nothing/here").header("content-type"));

        Answer problem = HttpCall.sample("site-landing.json").path("GET", "/v1/nothing").header("accept", "application/json").send(function);
        assertEquals("not-found", problem.code());
        assertEquals("not-found", HttpCall.sample("site-landing.json").path("POST", "/v1/nothing").send(function).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../openapi.yaml", "/assets/../../regulars/site/Site.class", "/j/", "/j/a/b", "/web/index.html",
        "/%2e%2e/openapi.yaml", "//", "/.git/config", "/assets/", "/Site.class"})
    void onlyWhatWasBuiltForTheWebIsServed(String path) {
        assertEquals(404, get(path).status());
    }

    @Test
    void aPageIsReadNotWritten() {
        assertEquals(405, HttpCall.sample("site-landing.json").path("POST", "/").send(function).status());
    }
}
