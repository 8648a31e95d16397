package regulars.local.page;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import regulars.local.message.Message;

/** Every message that was sent: SMS as bubbles, e-mail as it will look, in a frame that can run nothing. */
final class InboxPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());

    private static final Pattern ENCODED = Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=", Pattern.CASE_INSENSITIVE);

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
        return message.from().isEmpty() ? "" : "<span>from " + Html.text(decoded(message.from())) + "</span>";
    }

    private static String bubble(Message message) {
        return "<p class=\"bubble\">" + Html.linked(message.text()) + "</p>";
    }

    /** A name beyond ASCII, as RFC 2047 lets it travel. */
    private static String decoded(String from) {
        return ENCODED.matcher(from).replaceAll(word -> Matcher.quoteReplacement(
                new String(Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8)));
    }

    private static String inNewTab(String html) {
        return html.replaceFirst("(?i)<head>", "$0<base target=\"_blank\">");
    }

    /** The sandbox lets links open, into a page of their own, but no script run and nothing reach this page. */
    private static String email(Message message) {
        String text = "<p class=\"text\">" + Html.linked(message.text()) + "</p>";
        String html = """
                <iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="The e-mail as it looks"
                srcdoc="%s"></iframe>
                <details><summary>As text</summary>%s</details>"""
                .formatted(Html.text(inNewTab(message.html())), text);
        return "<h2>" + Html.text(message.subject()) + "</h2>" + (message.html().isEmpty() ? text : html);
    }
}
