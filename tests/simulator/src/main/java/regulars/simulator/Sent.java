package regulars.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Request;
import regulars.domain.ledger.Sha256;

/**
 * A request as a client sends it.
 *
 * @param key what makes it happen once
 * @param hash what makes two of them the same
 */
record Sent(String key, Sha256 hash, Command command) {
    static Sent of(Command command, String key) {
        return new Sent(key, hash(key), command);
    }

    static Sha256 hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same, sent again later. */
    Sent again(Instant now) {
        return new Sent(key, hash, switch (command) {
            case Command.Earn(var request, var stamps, var purchase, var channel, var programs, var override, var labels, var activated) ->
                new Command.Earn(at(request, now), stamps, purchase, channel, programs, override, labels, activated);
            case Command.Act(var request, var program, var action, var proof) -> new Command.Act(at(request, now), program, action, proof);
            case Command.Gift(var request) -> new Command.Gift(at(request, now));
            case Command.Reverse(var request, var original, var returned) -> new Command.Reverse(at(request, now), original, returned);
            case Command.Reserve(var request, var program, var reward, var value) -> new Command.Reserve(at(request, now), program, reward, value);
            case Command.Confirm(var reservation, _, var ended) -> new Command.Confirm(reservation, now, ended);
            case Command.Release(var request, var reservation, var ended) -> new Command.Release(at(request, now), reservation, ended);
        });
    }

    /** Another request under the same key. */
    Sent disguised() {
        return new Sent(key, hash(key + " and something else"), command);
    }

    private static Request at(Request request, Instant now) {
        return new Request(request.id(), request.hash(), request.actor(), request.occurredAt(), now, request.location(), request.reference());
    }

    /** What the till calls the purchase. */
    Optional<String> reference() {
        return command instanceof Command.Earn earn ? earn.request().reference() : Optional.empty();
    }
}
