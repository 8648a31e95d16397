package regulars.local.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import regulars.local.template.Secret;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The values of the template's secrets, made up once and then kept: what was derived from them has to stay valid. */
public final class Secrets {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Map<String, String> values;

    /** Opens the secrets kept in the folder, or new ones in memory. */
    public Secrets(Optional<Path> folder, List<Secret> secrets, RandomGenerator random) {
        Optional<Path> file = folder.map(path -> path.resolve("secrets.json"));
        this.values = file.filter(Files::exists).map(Secrets::read).orElseGet(HashMap::new);
        secrets.forEach(secret -> values.computeIfAbsent(secret.name(), _ -> makeUp(secret.length(), random)));
        file.ifPresent(path -> write(path, values));
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static String makeUp(int length, RandomGenerator random) {
        var text = new StringBuilder();
        random.ints(length, 0, LETTERS.length()).forEach(index -> text.append(LETTERS.charAt(index)));
        return text.toString();
    }

    private static Map<String, String> read(Path file) {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), new TypeReference<HashMap<String, String>>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Map<String, String> values) {
        try {
            Files.write(file, MAPPER.writeValueAsBytes(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
