package regulars.local.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A file is no scenario. */
public final class FormatException extends RuntimeException {
    private final transient List<Complaint> complaints;

    FormatException(Complaint complaint) {
        this(List.of(complaint));
    }

    FormatException(List<Complaint> complaints) {
        super(complaints.stream().map(Complaint::toString).collect(Collectors.joining("\n")));
        this.complaints = List.copyOf(complaints);
    }

    static FormatException all(List<FormatException> several) {
        return new FormatException(several.stream().flatMap(one -> one.complaints.stream()).toList());
    }

    /** Everything that is wrong, a line each: file, line, what. */
    public List<String> lines() {
        return complaints.stream().map(Complaint::toString).toList();
    }
}
