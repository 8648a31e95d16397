package regulars.local.scenario;

import java.nio.file.Path;

/** Something in a file that is wrong, or came out otherwise. */
record Complaint(Path file, int line, String text) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + text;
    }
}
