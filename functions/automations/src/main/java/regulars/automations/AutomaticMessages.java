package regulars.automations;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import regulars.domain.ProgramId;
import regulars.domain.Violation;
import regulars.domain.message.Automations;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Tone;
import regulars.domain.program.Gift;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.AutomationStore;
import regulars.platform.store.ProgramStore;

/** The messages that go out by themselves, shown and replaced. */
final class AutomaticMessages {
    private static final Set<MessageKind> ASKED_FOR = Set.of(MessageKind.REWARD_READY, MessageKind.TIER_UP, MessageKind.TIER_AT_RISK);
    private static final int ID_CHARS = 40;
    private static final ProgramId NO_PROGRAM = new ProgramId("0".repeat(ProgramId.LENGTH));

    private final AutomationStore store;
    private final ProgramStore programs;
    private final Idempotency idempotency;

    AutomaticMessages(AutomationStore store, ProgramStore programs, Idempotency idempotency) {
        this.store = store;
        this.programs = programs;
        this.idempotency = idempotency;
    }

    Response show(Request request) {
        return Response.json(200, AutomationStore.json(store.loadNow(request.merchant())));
    }

    Response change(Request request) {
        Automations automations = read(request.fields());
        return idempotency.once(request, request.merchant(), () -> replace(request.merchant(), automations),
                memo -> Response.json(200, memo));
    }

    /** A closed program may stay named, so that the other settings can be saved beside it. */
    private Change replace(String merchant, Automations automations) {
        List<Violation> violations = automations.violations(programs.loadNow(merchant).programs());
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return new Change(List.of(AutomationStore.replace(merchant, automations)), AutomationStore.json(automations));
    }

    /** @throws Problem 400 naming every field that is wrong */
    private static Automations read(Fields fields) {
        var automations = new Automations(wish(fields.object("birthday")),
                fields.optionalObject("anniversary").map(AutomaticMessages::anniversary).orElse(Automations.DEFAULT.anniversary()),
                fields.optionalObject("firstVisit").map(AutomaticMessages::wish).orElse(Automations.DEFAULT.firstVisit()),
                winBack(fields.object("winBack")),
                fields.optionalObject("expiring").map(AutomaticMessages::expiring).orElse(Automations.Expiring.DEFAULT),
                Automations.ALERTS.stream().filter(alert -> isOn(alert, fields)).collect(Collectors.toSet()),
                fields.number("weeklyLimit", 1, Automations.WEEKLY_LIMIT),
                fields.optionalOneOf("tone", Tone.codes()).flatMap(Tone::of).orElse(Tone.WARM));
        fields.done();
        return automations;
    }

    /** What came later than the first three is on where nothing is said of it. */
    private static boolean isOn(MessageKind alert, Fields fields) {
        String name = AutomationStore.name(alert);
        return ASKED_FOR.contains(alert) || fields.has(name) ? fields.flag(name) : true;
    }

    private static Automations.Wish wish(Fields fields) {
        return new Automations.Wish(fields.flag("on"),
                fields.number("daysBefore", -Automations.BIRTHDAY_DAYS_LIMIT, Automations.BIRTHDAY_DAYS_LIMIT),
                hour(fields), gift(fields));
    }

    private static Automations.WinBack winBack(Fields fields) {
        return new Automations.WinBack(fields.flag("on"),
                fields.number("afterDays", Automations.SILENCE_LEAST, Automations.SILENCE_LIMIT), hour(fields),
                fields.optionalNumber("invitations", 1, Automations.INVITATIONS_LIMIT).orElse(1),
                fields.optionalNumber("leftOut", 0, Automations.LEFT_OUT_LIMIT).orElse(0));
    }

    private static Automations.Wish anniversary(Fields fields) {
        return new Automations.Wish(fields.flag("on"), 0, hour(fields), gift(fields));
    }

    private static Gift gift(Fields fields) {
        return new Gift(fields.amount("gift", 0, Gift.LIMIT),
                fields.optionalText("programId", 1, ID_CHARS).map(AutomaticMessages::program));
    }

    /** What is no id of a program is none of the merchant's either. */
    private static ProgramId program(String id) {
        return ProgramId.isValid(id) ? new ProgramId(id) : NO_PROGRAM;
    }

    private static Automations.Expiring expiring(Fields fields) {
        return new Automations.Expiring(fields.flag("on"),
                fields.number("daysBefore", Automations.EXPIRING_LEAST, Automations.EXPIRING_LIMIT));
    }

    private static int hour(Fields fields) {
        return fields.number("hour", Automations.HOUR_LEAST, Automations.HOUR_LIMIT);
    }
}
