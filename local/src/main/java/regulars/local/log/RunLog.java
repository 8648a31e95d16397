package regulars.local.log;

import java.io.PrintStream;

/** Lines about the run itself, on the error stream: standard output belongs to the one line that says it is ready. */
public final class RunLog {
    private final String subject;

    private RunLog(String subject) {
        this.subject = subject;
    }

    public static RunLog of(String subject) {
        return new RunLog(subject);
    }

    public void say(String line) {
        stream().println("[" + subject + "] " + line.stripTrailing());
    }

    public void say(String line, Throwable failure) {
        PrintStream stream = stream();
        synchronized (stream) {
            stream.println("[" + subject + "] " + line);
            failure.printStackTrace(stream);
        }
    }

    private static PrintStream stream() {
        return System.err;
    }
}
