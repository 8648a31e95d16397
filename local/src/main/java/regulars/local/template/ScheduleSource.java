package regulars.local.template;

/** A schedule that calls a function. */
public record ScheduleSource(String arn, Recurrence recurrence) {
}
