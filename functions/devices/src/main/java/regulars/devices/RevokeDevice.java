package regulars.devices;

import java.util.ArrayList;
import java.util.List;
import regulars.platform.auth.Credentials;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.table.Outcome;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** Ends a device, together with its credential or its unused pairing code. Revoking it again changes nothing. */
final class RevokeDevice {
    /** A device changes its status twice in its life, so a third look is the last one needed. */
    private static final int TRIES_MAX = 3;

    private final Devices devices;
    private final Table table;

    RevokeDevice(Devices devices, Table table) {
        this.devices = devices;
        this.table = table;
    }

    Response answer(Request request) {
        for (int attempt = 0; attempt < TRIES_MAX; attempt++) {
            Device device = devices.find(request.merchant(), request.path().get("deviceId"))
                    .orElseThrow(Problem::notFound);
            if (device.status() == Device.Status.REVOKED
                    || table.transact(writes(device)) instanceof Outcome.Committed) {
                return Response.noContent();
            }
        }
        throw Problem.busy();
    }

    private static List<Write> writes(Device device) {
        var writes = new ArrayList<Write>(List.of(device.revoked().replacing(device)));
        device.credential().ifPresent(hash -> writes.add(Write.delete(Credentials.key(hash))));
        device.pairing().ifPresent(hash -> writes.add(Write.delete(Pairings.key(hash))));
        return writes;
    }
}
