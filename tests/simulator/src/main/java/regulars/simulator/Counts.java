package regulars.simulator;

/** What happened, by kind. */
record Counts(Tally events, Tally faults, Tally refusals) {
    Counts() {
        this(new Tally(), new Tally(), new Tally());
    }
}
