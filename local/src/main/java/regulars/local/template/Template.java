package regulars.local.template;

import java.util.List;
import java.util.Optional;

/** The part of template.yaml that behaves: everything resolved, nothing left to evaluate. */
public record Template(Place place, List<Function> functions, List<Table> tables, List<Queue> queues,
        List<Parameter> parameters, List<Secret> secrets, List<MailConfiguration> mailConfigurations,
        List<EventRule> rules) {
    public Optional<Function> function(String id) {
        return functions.stream().filter(function -> function.id().equals(id)).findFirst();
    }

    /** The table of this name or ARN. */
    public Optional<Table> table(String nameOrArn) {
        return tables.stream().filter(table -> table.name().equals(nameOrArn) || table.arn().equals(nameOrArn))
                .findFirst();
    }

    /** The table that has an index of this name. */
    public Optional<Table> tableWithIndex(String name) {
        return tables.stream().filter(table -> table.hasIndex(name)).findFirst();
    }

    /** The queue of this name or ARN. */
    public Optional<Queue> queue(String nameOrArn) {
        return queues.stream().filter(queue -> queue.name().equals(nameOrArn) || queue.arn().equals(nameOrArn))
                .findFirst();
    }
}
