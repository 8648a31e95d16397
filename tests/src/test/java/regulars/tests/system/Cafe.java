package regulars.tests.system;

import tools.jackson.databind.node.ObjectNode;

/** A business with one program and one paired phone at the counter. */
public record Cafe(Regulars regulars, Owner owner, Counter counter, String program) {

    public static Cafe open(Regulars regulars, ObjectNode terms) {
        Owner owner = Owner.signUp(regulars, "Kawiarnia Pod Lipą");
        String program = owner.addProgram(terms);
        return new Cafe(regulars, owner, owner.pairDevice("Counter phone"), program);
    }

    /** With a card of ten stamps, one for a review, up to ten to be given to another guest, and a second one where that is activated. */
    public static Cafe open(Regulars regulars) {
        ObjectNode terms = Owner.terms(10);
        terms.putArray("actions").addObject().put("id", "review").put("name", "A review").put("units", 1).put("proof", "reference");
        terms.putObject("giving").put("most", 10);
        terms.putArray("promotions").add(activated());
        return open(regulars, terms);
    }

    /** A second stamp for whoever has activated it. */
    public static ObjectNode activated() {
        return Owner.object().put("id", "more").put("name", "Two are better").put("from", "2020-01-01").put("bonus", 1).put("optIn", true);
    }

    /** A new guest with a card. */
    public Guest guest() {
        return Guest.join(regulars, owner.publicName());
    }

    /** A new guest with so many stamps. */
    public Guest guestWith(int stamps) {
        Guest guest = guest();
        counter.give(guest.code(), stamps);
        return guest;
    }
}
