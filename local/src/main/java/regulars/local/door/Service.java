package regulars.local.door;

/** Answers the calls to one AWS service. */
@FunctionalInterface
public interface Service {
    Answer answer(Call call);
}
