package regulars.simulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import regulars.domain.program.OfferId;

/** All members of one merchant, as far as they have had what is limited for all of them together. */
public final class Everyone {
    private final List<Uses> members = new ArrayList<>();
    private final Map<OfferId, Long> codes = new TreeMap<>();

    /** So many codes more are in the pool of a reward. */
    public void fill(OfferId reward, long more) {
        codes.merge(reward, more, Long::sum);
    }

    long codes(OfferId reward) {
        return codes.getOrDefault(reward, 0L);
    }

    Uses joined() {
        var uses = new Uses(this);
        members.add(uses);
        return uses;
    }

    long times(OfferId offer) {
        return members.stream().flatMap(Uses::counted).filter(one -> one.offer().equals(offer)).count();
    }

    /** How often all together have had what is limited for them. */
    public Map<OfferId, Long> totals() {
        var totals = new TreeMap<OfferId, Long>();
        members.stream().flatMap(Uses::counted).forEach(one -> totals.merge(one.offer(), 1L, Long::sum));
        return totals;
    }
}
