package regulars.domain.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Command: checks a downloaded ledger, its signature where the operator's keys are given, and where proofs are, in which published days its entries stand. Exits with 0 if it is sound, 1 if it is broken, 2 if it cannot be read. */
public final class VerifyLedger {
    static final int SOUND = 0;
    static final int BROKEN = 1;
    static final int UNREADABLE = 2;

    /** A public key as text (RFC 7468). */
    private static final Pattern KEY = Pattern.compile("-----BEGIN PUBLIC KEY-----([^-]*)-----END PUBLIC KEY-----");

    private VerifyLedger() {
    }

    /** Takes the name of the ledger's file and, if there are any, those of the keys and of the proofs. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length < 1 || arguments.length > 3) {
            err.println("usage: verify-ledger FILE [KEYS [PROOFS]]");
            return UNREADABLE;
        }
        try {
            String document = Files.readString(Path.of(arguments[0]));
            if (arguments.length == 1) {
                return report(LedgerVerifier.verify(document), out);
            }
            List<PublicKey> keys = keys(Files.readString(Path.of(arguments[1])));
            int ledger = report(LedgerVerifier.verify(document, keys), out);
            return ledger != SOUND || arguments.length == 2 ? ledger
                    : report(ProofsVerifier.verify(document, Files.readString(Path.of(arguments[2])), keys), out);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            err.println("cannot read " + String.join(", ", arguments) + ": " + unreadable.getMessage());
            return UNREADABLE;
        }
    }

    private static List<PublicKey> keys(String text) throws GeneralSecurityException {
        var keys = new ArrayList<PublicKey>();
        for (Matcher found = KEY.matcher(text); found.find();) {
            byte[] encoded = Base64.getMimeDecoder().decode(found.group(1));
            keys.add(KeyFactory.getInstance(OperatorSignature.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        }
        return keys;
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

    private static int report(ProofsVerifier.Verdict verdict, PrintStream out) {
        return switch (verdict) {
            case ProofsVerifier.Verdict.Proven(var covered, var firstMissing) -> {
                out.println("proven: " + covered + " entries" + firstMissing.map(sequence -> ", the first that is not: " + sequence).orElse(""));
                yield SOUND;
            }
            case ProofsVerifier.Verdict.Broken(var line, var reason) -> {
                out.println("proofs broken at line " + line + ": " + reason);
                yield BROKEN;
            }
        };
    }
}
