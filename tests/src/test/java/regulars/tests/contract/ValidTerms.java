package regulars.tests.contract;

import static regulars.tests.system.Owner.object;

import tools.jackson.databind.node.ObjectNode;

/** Bodies of valid calls that are the same for every shop. */
final class ValidTerms {
    private ValidTerms() {
    }

    static ObjectNode vouchers() {
        ObjectNode terms = object().put("kind", "points").put("name", "Points").put("perVisit", 1);
        terms.withArray("rewards").addObject().put("id", "voucher").put("name", "Two for the cinema").put("cost", 5).put("kind", "code");
        return terms;
    }

    static ObjectNode ladder() {
        ObjectNode ladder = object().put("windowMonths", 12).put("keepMonths", 6).put("downgrade", "full");
        ladder.withArray("levels").addObject().put("name", "Friend").put("threshold", 5);
        return ladder;
    }

    static ObjectNode texts() {
        return object().put("subject", "{name}, a word").put("heading", "Hello, {name}").put("body", "From {shop}.\n\n[A present: {gift}.]")
                .put("sms", "{shop}: hello {name}. Stop: {link}");
    }

    static ObjectNode coupon() {
        ObjectNode terms = object().put("name", "Ten per cent off").put("codes", "unique").put("currency", "PLN").put("minimumAmount", 1000)
                .put("from", "2020-01-01").put("lastDay", "2099-12-31").put("validDays", 30).put("uses", 2).put("perMember", 3)
                .put("combinable", true).put("staffMayIssue", true).put("guestsMayTake", true);
        terms.putObject("effect").put("kind", "percent-off").put("percent", 10);
        terms.putObject("only").putArray("categories").add("coffee");
        terms.putObject("except").putArray("skus").add("espresso");
        terms.putArray("channels").add("counter").add("online");
        terms.putObject("issueWhen").put("measure", "stamps").put("threshold", 1000).put("window", "year");
        return terms;
    }
}
