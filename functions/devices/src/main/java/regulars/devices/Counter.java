package regulars.devices;

import regulars.platform.json.Json;
import regulars.platform.store.Merchant;
import regulars.platform.store.ProgramJson;
import regulars.platform.store.ProgramStore;
import regulars.platform.table.Table;
import tools.jackson.databind.node.ObjectNode;

/** What a counter page needs to know: its device, the merchant, the programs. */
final class Counter {
    private final Table table;
    private final ProgramStore programs;

    Counter(Table table, ProgramStore programs) {
        this.table = table;
        this.programs = programs;
    }

    ObjectNode json(Device device) {
        ObjectNode node = Json.object();
        node.set("device", device.json());
        node.set("merchant", Merchant.of(table.get(Merchant.key(device.merchant())).orElseThrow()).json());
        var list = node.putArray("programs");
        programs.load(device.merchant()).current().stream().filter(program -> !program.isDraft())
                .forEach(program -> list.add(ProgramJson.of(program)));
        return node;
    }
}
