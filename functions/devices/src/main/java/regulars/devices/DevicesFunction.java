package regulars.devices;

import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Access;
import regulars.platform.http.HttpFunction;
import regulars.platform.http.Routes;
import regulars.platform.store.PlaceStore;

/** Counter phones: paired by a one-time code, listed, revoked. */
public final class DevicesFunction extends HttpFunction {
    public DevicesFunction() {
        this(World.ofLambda());
    }

    public DevicesFunction(World world) {
        this(new Platform(world));
    }

    private DevicesFunction(Platform platform) {
        super(platform, routes(platform));
    }

    private static Routes routes(Platform platform) {
        var world = platform.world();
        var table = platform.table();
        var devices = new Devices(table);
        var pairings = new Pairings(table, platform.tokens());
        var counter = new Counter(table, platform.programs());
        var idempotency = platform.idempotency();
        var list = new ListDevices(devices);
        var add = new AddDevice(devices, pairings, new PlaceStore(table), world, idempotency);
        var pair = new PairDevice(devices, pairings, counter, platform.tokens(), platform.limits(), world, idempotency);
        var current = new CurrentDevice(devices, counter);
        var revoke = new RevokeDevice(devices, table);
        return new Routes()
                .get("/v1/devices", Access.OWNER, list::answer)
                .post("/v1/devices", Access.OWNER, add::answer)
                .post("/v1/devices/pairings", Access.PUBLIC, pair::answer)
                .get("/v1/devices/current", Access.DEVICE, current::answer)
                .delete("/v1/devices/{deviceId}", Access.OWNER, revoke::answer);
    }
}
