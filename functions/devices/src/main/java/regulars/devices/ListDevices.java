package regulars.devices;

import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** All devices, revoked ones too, since entries name them. */
final class ListDevices {
    private final Devices devices;

    ListDevices(Devices devices) {
        this.devices = devices;
    }

    Response answer(Request request) {
        ObjectNode body = Json.object();
        var items = body.putArray("items");
        devices.list(request.merchant()).forEach(device -> items.add(device.json()));
        return Response.json(200, body);
    }
}
