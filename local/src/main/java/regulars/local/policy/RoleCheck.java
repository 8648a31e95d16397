package regulars.local.policy;

import java.util.Optional;
import regulars.local.door.Answer;
import regulars.local.door.AwsError;
import regulars.local.door.Call;
import regulars.local.door.CallInterceptor;
import regulars.local.door.Service;
import regulars.local.log.RunLog;
import regulars.local.template.Function;
import regulars.local.template.Template;

/** Refuses every call that the caller's role in the template does not allow, as IAM would. */
public final class RoleCheck implements CallInterceptor {
    /** The access key of whoever sits at the machine, with a command line or a test: may do everything. */
    public static final String OPERATOR = "local";

    private static final RunLog LOG = RunLog.of("DENIED");

    private final Template template;
    private final Needs needs;

    public RoleCheck(Template template) {
        this.template = template;
        this.needs = new Needs(template);
    }

    @Override
    public Answer intercept(Call call, Service service) {
        if (call.caller().equals(OPERATOR)) {
            return service.answer(call);
        }
        Optional<Function> function = template.function(call.caller());
        if (function.isEmpty()) {
            return deny(call, "'" + call.caller() + "' is no function of template.yaml");
        }
        var role = new Role(function.get().policy());
        return needs.of(call).stream().filter(need -> !role.allows(need)).findFirst()
                .map(need -> deny(call, call.caller() + " is not authorized to perform " + need
                        + ": its role in template.yaml does not allow it"))
                .orElseGet(() -> service.answer(call));
    }

    private static Answer deny(Call call, String message) {
        LOG.say(message);
        return AwsError.accessDenied(call, message);
    }
}
