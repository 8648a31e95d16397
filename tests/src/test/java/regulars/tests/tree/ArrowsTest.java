package regulars.tests.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.ModuleLayer;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.tests.Repository;

/** Arrows run one way: functions → letters → platform → domain. */
class ArrowsTest {
    private static final String DOMAIN = "regulars.domain.";
    private static final String PLATFORM = "regulars.platform.";
    private static final String LETTERS = "regulars.letters.";

    @Test
    void theDomainKnowsNothingButItselfAndTheBaseOfJava() {
        Set<String> base = ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages();
        assertEquals(List.of(), wrong(Module.DOMAIN, name -> name.startsWith(DOMAIN) || base.contains(packageOf(name))));
    }

    @Test
    void thePlatformKnowsNoFunction() {
        assertEquals(List.of(), wrong(Module.PLATFORM,
                name -> !name.startsWith("regulars.") || name.startsWith(DOMAIN) || name.startsWith(PLATFORM)));
    }

    @Test
    void theLettersKnowNoFunction() {
        assertEquals(List.of(), wrong(Module.LETTERS, name -> !name.startsWith("regulars.") || name.startsWith(DOMAIN)
                || name.startsWith(PLATFORM) || name.startsWith(LETTERS)));
    }

    @Test
    void onlyThePlatformsStoreKnowsTheLedger() {
        List<String> rules = List.of(DOMAIN + "ledger.", DOMAIN + "program.", DOMAIN + "tier.");
        assertEquals(List.of(), wrong(Module.PLATFORM.classes().stream()
                        .filter(compiled -> !compiled.name().startsWith(PLATFORM + "store.")),
                name -> rules.stream().noneMatch(name::startsWith)));
    }

    @Test
    void noFunctionKnowsAnother() {
        List<String> wrong = Module.functions().stream().flatMap(function -> wrong(function,
                name -> !name.startsWith("regulars.") || name.startsWith(DOMAIN) || name.startsWith(PLATFORM)
                        || name.startsWith(LETTERS) || name.startsWith(function.packageName() + ".")).stream()).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void nothingThatIsDeployedKnowsTheLocalRun() {
        for (Module module : Module.deployed()) {
            String dependencies = Repository.text(module.folder().resolve("pom.xml"))
                    .replaceAll("(?s)<dependency>(?:(?!</dependency>).)*<scope>test</scope>.*?</dependency>", "");
            assertFalse(dependencies.contains("<artifactId>local</artifactId>"), module + " brings the local run along");
        }
    }

    private static List<String> wrong(Module module, Predicate<String> allowed) {
        return wrong(module.classes().stream(), allowed);
    }

    private static List<String> wrong(Stream<Compiled> classes, Predicate<String> allowed) {
        return classes.flatMap(compiled -> compiled.references().stream().filter(allowed.negate())
                .map(name -> compiled.name() + " → " + name)).toList();
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
}
