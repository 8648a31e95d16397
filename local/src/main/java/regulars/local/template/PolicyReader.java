package regulars.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Collects what a function's role allows: inline policies of the function or of its role, and managed policies of the
 * template.
 */
final class PolicyReader {
    /** Managed policies of AWS that allow nothing the door asks about: logs, traces, reading event sources. */
    private static final Set<String> MANAGED = Set.of("AWSLambdaBasicExecutionRole", "AWSXRayDaemonWriteAccess",
            "AWSLambdaSQSQueueExecutionRole", "AWSLambdaDynamoDBExecutionRole");
    private static final Set<String> ROLE = Set.of("AssumeRolePolicyDocument", "Policies", "ManagedPolicyArns");
    private static final Set<String> ROLE_PASSED_OVER = Set.of("Description", "MaxSessionDuration", "Path",
            "PermissionsBoundary", "RoleName", "Tags");

    private final Resource function;
    private final Resources resources;
    private final List<Statement> statements = new ArrayList<>();

    private PolicyReader(Resource function, Resources resources) {
        this.function = function;
        this.resources = resources;
    }

    static List<Statement> read(Resource function, Resources resources) {
        var reader = new PolicyReader(function, resources);
        each(function.properties().path("Policies")).forEach(policy -> reader.policy(function, policy));
        JsonNode role = function.properties().path("Role");
        if (!role.isMissingNode()) {
            reader.role(role);
        }
        return List.copyOf(reader.statements);
    }

    private void role(JsonNode reference) {
        Resource role = Optional.of(reference.path("Fn::GetAtt").path(0).asString("")).flatMap(resources::find)
                .filter(resource -> resource.type().equals("AWS::IAM::Role"))
                .orElseThrow(() -> new TemplateException(function.id(),
                "the local run understands roles of this template only, not " + reference))
                .only(ROLE, ROLE_PASSED_OVER);
        each(role.properties().path("Policies")).forEach(policy -> document(role, policy.path("PolicyDocument")));
        each(role.properties().path("ManagedPolicyArns")).forEach(policy -> policy(role, policy));
    }

    /** An inline document, a managed policy of the template, or one of AWS by name or ARN. */
    private void policy(Resource owner, JsonNode policy) {
        if (policy.has("Statement")) {
            document(owner, policy);
            return;
        }
        Optional<Resource> managed = Optional.of(policy.path("Ref").asString("")).flatMap(resources::find)
                .filter(resource -> resource.type().equals("AWS::IAM::ManagedPolicy"));
        if (managed.isPresent()) {
            document(managed.get(), managed.get().properties().path("PolicyDocument"));
        } else if (!MANAGED.contains(resources.resolve(owner, policy).asString("").replaceFirst(".*/", ""))) {
            throw new TemplateException(owner.id(), "the local run does not understand the policy " + policy);
        }
    }

    private void document(Resource owner, JsonNode document) {
        var reader = new StatementReader(owner.id());
        each(resources.resolve(owner, document).path("Statement")).map(reader::read).forEach(statements::add);
    }

    private static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? node.valueStream() : node.isMissingNode() ? Stream.empty() : Stream.of(node);
    }
}
