package regulars.tests.system;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import regulars.tests.table.Invariants;

/** Starts the system once for all tests of the process, and looks after every test whether it is still sound. */
final class RunningSystem implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

    private record Run(Regulars regulars, MovableClock clock, Invariants invariants) implements AutoCloseable {
        static Run start() {
            var clock = new MovableClock();
            return new Run(Regulars.start(clock), clock, new Invariants());
        }

        @Override
        public void close() {
            regulars.close();
        }
    }

    private static Run run(ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(RunningSystem.class))
                .getOrComputeIfAbsent(Run.class, _ -> Run.start(), Run.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        run(context).clock.nextMorning();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Run run = run(context);
        run.regulars.drain();
        int messages = run.regulars.client().sendUnchecked(Call.get("/_local/inbox.json")).json().size();
        var items = run.regulars.table().all();
        run.invariants.check(items);
        run.invariants.checkSends(items, messages);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Regulars.class || parameter.getParameter().getType() == MovableClock.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Regulars.class ? run(context).regulars : run(context).clock;
    }
}
