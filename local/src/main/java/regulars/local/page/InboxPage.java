package regulars.local.page;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import regulars.local.message.Message;

/** Every message that was sent: SMS as bubbles, e-mail as it will look, in a frame that can run nothing. */
final class InboxPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());

    private InboxPage() {
    }

    static String render(List<Message> messages) {
        String list = messages.stream().map(InboxPage::message).collect(Collectors.joining());
        return Html.page("Inbox", messages.isEmpty() ? "<p class=\"empty\">Nothing was sent yet.</p>" : list);
    }

    private static String message(Message message) {
        return """
                <article class="%s">
                <p class="meta"><strong><a href="?to=%s">%s</a></strong>%s<time>%s</time></p>
                %s
                </article>
                """.formatted(
                message.channel(), Html.text(message.to()), Html.text(message.to()), from(message),
                TIME.format(message.sentAt()),
                message.channel().equals(Message.SMS) ? bubble(message) : email(message));
    }

    private static String from(Message message) {
        return message.from().isEmpty() ? "" : "<span>from " + Html.text(message.from()) + "</span>";
    }

    private static String bubble(Message message) {
        return "<p class=\"bubble\">" + Html.linked(message.text()) + "</p>";
    }

    /** The sandbox lets links open, but no script run and nothing reach this page. */
    private static String email(Message message) {
        String text = "<p class=\"text\">" + Html.linked(message.text()) + "</p>";
        String html = """
                <iframe sandbox="allow-popups" title="The e-mail as it looks" srcdoc="%s"></iframe>
                <details><summary>As text</summary>%s</details>"""
                .formatted(Html.text("<base target=\"_blank\">" + message.html()), text);
        return "<h2>" + Html.text(message.subject()) + "</h2>" + (message.html().isEmpty() ? text : html);
    }
}
