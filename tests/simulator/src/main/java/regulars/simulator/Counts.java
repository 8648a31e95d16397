package regulars.simulator;

/**
 * What happened, by kind.
 *
 * @param had what was handed out
 */
record Counts(Tally events, Tally faults, Tally refusals, Tally had) {
    Counts() {
        this(new Tally(), new Tally(), new Tally(), new Tally());
    }
}
