package regulars.devices;

import regulars.platform.auth.Principal;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;

/** What the calling device is. */
final class CurrentDevice {
    private final Devices devices;
    private final Counter counter;

    CurrentDevice(Devices devices, Counter counter) {
        this.devices = devices;
        this.counter = counter;
    }

    Response answer(Request request) {
        if (!(request.principal() instanceof Principal.Device(String merchant, String id, _))) {
            throw Problem.of(403, "forbidden");
        }
        Device device = devices.find(merchant, id).filter(found -> found.status() == Device.Status.PAIRED)
                .orElseThrow(Problem::unauthorized);
        return Response.json(200, counter.json(device));
    }
}
