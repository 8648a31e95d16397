package regulars.tests.system;

import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import regulars.local.Local;
import regulars.local.Options;
import regulars.fixture.Invariants;
import regulars.tests.table.TableView;

/** Starts the system once for all tests of the process or of a class, and looks after every class whether it is still sound. */
final class RunningSystem implements ParameterResolver, BeforeEachCallback, AfterAllCallback {

    private record Run(Local local, Regulars regulars, MovableClock clock, TableView table, Invariants invariants)
            implements AutoCloseable {

        static Run start() {
            var local = Local.start(Options.inMemory().withClock(MovableClock.fromMonday()));
            return new Run(local, new Regulars(new Client(local.baseAddress())), new MovableClock(local),
                    TableView.of(local.environment("StampingFunction")), new Invariants());
        }

        Map<Class<?>, Object> parts() {
            return Map.of(Regulars.class, regulars, MovableClock.class, clock, TableView.class, table);
        }

        void check() {
            regulars.drain();
            int messages = regulars.client().sendUnchecked(Call.get("/_local/inbox.json")).json().size();
            var items = table.all();
            invariants.check(items);
            invariants.checkSends(items, messages);
            invariants.checkDue(items, local.now());
        }

        @Override
        public void close() {
            table.close();
            local.close();
        }
    }

    /** Under the home's own name, since a class that asks its store for what it lacks gets that of the whole process. */
    private static Run run(ExtensionContext context) {
        ExtensionContext home = home(context);
        return home.getStore(ExtensionContext.Namespace.create(RunningSystem.class, home.getUniqueId()))
                .getOrComputeIfAbsent(Run.class, _ -> Run.start(), Run.class);
    }

    private static ExtensionContext home(ExtensionContext context) {
        boolean own = context.getRequiredTestClass().getAnnotation(SystemTest.class).own();
        ExtensionContext home = context;
        while (own ? home.getTestMethod().isPresent() : home.getParent().isPresent()) {
            home = home.getParent().orElseThrow();
        }
        return home;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        run(context).clock.nextMorning();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        run(context).check();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return run(context).parts().containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return run(context).parts().get(parameter.getParameter().getType());
    }
}
