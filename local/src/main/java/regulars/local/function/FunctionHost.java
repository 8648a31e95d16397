package regulars.local.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import regulars.local.template.Function;

/**
 * Runs one function as Lambda does: a handler serves one event at a time, more handlers are made while all are busy,
 * and whoever takes too long has failed. The code is loaded at the first event.
 */
public final class FunctionHost {
    private static final int HANDLERS_MAX = 50;

    private final Function function;
    private final Supplier<HandlerFactory> factory;
    private final Duration longest;
    private final Deque<RequestStreamHandler> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore places = new Semaphore(HANDLERS_MAX);

    /** Gives up an invocation after {@code longest}. */
    FunctionHost(Function function, Supplier<HandlerFactory> factory, Duration longest) {
        this.function = function;
        this.factory = factory;
        this.longest = longest;
    }

    public Function function() {
        return function;
    }

    /** Whether any event is being worked on. */
    public boolean isAtWork() {
        return places.availablePermits() < HANDLERS_MAX;
    }

    /** Makes a handler ahead of the first event. */
    public void warm() {
        idle.push(makeHandler());
    }

    /**
     * The function's answer to the event.
     *
     * @throws FunctionFailure when it throws, can't be loaded or takes too long
     */
    public byte[] invoke(byte[] event) throws FunctionFailure {
        return invoke(event, _ -> { });
    }

    /** The same; tells of each line that the function writes into its log. */
    public byte[] invoke(byte[] event, Consumer<String> lines) throws FunctionFailure {
        places.acquireUninterruptibly();
        try {
            RequestStreamHandler handler = idle.poll();
            RequestStreamHandler ready = handler == null ? load() : handler;
            return run(ready, event, new LocalContext(function, lines));
        } finally {
            places.release();
        }
    }

    private RequestStreamHandler load() throws FunctionFailure {
        try {
            return makeHandler();
        } catch (RuntimeException | LinkageError e) {
            throw new FunctionFailure(function.id() + " can't be loaded", e);
        }
    }

    private RequestStreamHandler makeHandler() {
        HandlerFactory handlers = factory.get();
        return inLoader(handlers.loader(), handlers::create);
    }

    /** In a thread that can be given up; a handler that was given up is not used again. */
    private byte[] run(RequestStreamHandler handler, byte[] event, LocalContext context) throws FunctionFailure {
        var task = new FutureTask<>(() -> inLoader(handler.getClass().getClassLoader(),
                () -> handle(handler, event, context)));
        Thread.ofVirtual().name(function.name()).start(task);
        try {
            byte[] answer = task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            idle.push(handler);
            return answer;
        } catch (ExecutionException e) {
            idle.push(handler);
            throw new FunctionFailure(function.id() + " failed", e.getCause());
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new FunctionFailure(function.id() + " was given up after " + longest.toSeconds() + " s", e);
        } catch (InterruptedException | CancellationException e) {
            task.cancel(true);
            throw new FunctionFailure(function.id() + " was interrupted", e);
        }
    }

    private static byte[] handle(RequestStreamHandler handler, byte[] event, LocalContext context) {
        var output = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), output, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }

    /** Libraries look for their services by the thread's class loader. */
    private static <T> T inLoader(ClassLoader loader, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
