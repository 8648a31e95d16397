package regulars.local.template;

/**
 * The template contains something the local run does not understand or can't find; the message names the logical id.
 */
public final class TemplateException extends RuntimeException {
    public TemplateException(String where, String problem) {
        super("template.yaml, " + where + ": " + problem);
    }
}
