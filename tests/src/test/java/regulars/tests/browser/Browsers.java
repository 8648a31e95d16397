package regulars.tests.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests of pages their {@link Chromium}: one for each class, closed after its last test. */
final class Browsers implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext home = context;
        while (home.getTestMethod().isPresent()) {
            home = home.getParent().orElseThrow();
        }
        return home.getStore(ExtensionContext.Namespace.create(Browsers.class))
                .getOrComputeIfAbsent(Chromium.class, _ -> Chromium.start(), Chromium.class);
    }
}
