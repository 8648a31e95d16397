package regulars.domain.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Command: checks a downloaded ledger. Exits with 0 if it is sound, 1 if it is broken, 2 if it cannot be read. */
public final class VerifyLedger {
    static final int SOUND = 0;
    static final int BROKEN = 1;
    static final int UNREADABLE = 2;

    private VerifyLedger() {
    }

    /** Takes the name of one file. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length != 1) {
            err.println("usage: verify-ledger FILE");
            return UNREADABLE;
        }
        try {
            return report(LedgerVerifier.verify(Files.readString(Path.of(arguments[0]))), out);
        } catch (IOException | InvalidPathException unreadable) {
            err.println("cannot read " + arguments[0] + ": " + unreadable.getMessage());
            return UNREADABLE;
        }
    }

    private static int report(LedgerVerifier.Verdict verdict, PrintStream out) {
        return switch (verdict) {
            case LedgerVerifier.Verdict.Sound(var entries, var balances, var head) -> {
                balances.forEach((program, balance) -> out.println("balance " + program + " " + balance));
                out.println("sound: " + entries + " entries, head " + head);
                yield SOUND;
            }
            case LedgerVerifier.Verdict.Broken(var line, var reason) -> {
                out.println("broken at line " + line + ": " + reason);
                yield BROKEN;
            }
        };
    }
}
