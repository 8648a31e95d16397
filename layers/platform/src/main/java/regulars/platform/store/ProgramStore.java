package regulars.platform.store;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import regulars.domain.program.Programs;
import regulars.domain.program.Program;
import regulars.platform.BriefMemory;
import regulars.platform.World;
import regulars.platform.json.Json;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** Merchants' programs in the table. What was read is believed for {@value #BELIEVED_SECONDS} seconds. */
public final class ProgramStore {
    private static final int VERSION = 1;
    private static final int BELIEVED_SECONDS = 5;
    private static final int BELIEVED_MAX = 200;

    /** Programs with the number that the next change is conditional on. */
    public record Stored(Programs programs, long revision) { }

    private final Table table;
    private final BriefMemory<Programs> memory;

    public ProgramStore(Table table, World world) {
        this.table = table;
        this.memory = new BriefMemory<>(world.clock(), Duration.ofSeconds(BELIEVED_SECONDS), BELIEVED_MAX);
    }

    /** The merchant's programs, at most some seconds old. */
    public Programs load(String merchant) {
        return memory.get(merchant, () -> Optional.of(read(merchant))).orElseThrow();
    }

    /** Some milliseconds are nothing beside the seconds it is believed; only a new merchant's may be missing yet. */
    private Programs read(String merchant) {
        return table.get(key(merchant)).map(item -> ProgramsCodec.read(item.text("programs")))
                .orElseGet(() -> loadNow(merchant).programs());
    }

    /** The merchant's programs as they are now. */
    public Stored loadNow(String merchant) {
        Item item = table.getConsistent(key(merchant)).orElseThrow(() -> new IllegalStateException("No programs item"));
        return new Stored(ProgramsCodec.read(item.text("programs")), item.number("revision"));
    }

    /** Puts a new merchant's programs. */
    public static Write create(String merchant, Programs programs) {
        return Write.insert(item(merchant, programs, 1));
    }

    /** Replaces programs of the given revision. */
    public static Write replace(String merchant, Programs programs, long revision) {
        return Write.put(item(merchant, programs, revision + 1), "#revision = :revision", Map.of(":revision", revision));
    }

    /** Keeps one version of one program for good. */
    public static Write keep(String merchant, Program version) {
        return Write.insert(Item.of(new Key("PROGRAM#" + merchant,
                        "VERSION#" + version.id() + "#%04d".formatted(version.version())), VERSION)
                .with("program", Json.write(ProgramsCodec.write(version))));
    }

    private static Item item(String merchant, Programs programs, long revision) {
        return Item.of(key(merchant), VERSION)
                .with("programs", ProgramsCodec.write(programs)).with("revision", revision);
    }

    private static Key key(String merchant) {
        return new Key("PROGRAM#" + merchant, "@active");
    }
}
