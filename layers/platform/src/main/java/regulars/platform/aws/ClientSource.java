package regulars.platform.aws;

import java.util.Optional;

/** Has clients that stand in for those of AWS: a simulation's, in memory and in the caller's thread. */
public interface ClientSource {
    /** Has none, so that all are AWS's own. */
    ClientSource NONE = new ClientSource() {
        @Override
        public <C> Optional<C> find(Class<C> type) {
            return Optional.empty();
        }
    };

    /** The client to be used for a service, by the SDK's interface; nothing where it is to be made. */
    <C> Optional<C> find(Class<C> type);
}
