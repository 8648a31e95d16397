package regulars.local.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import regulars.local.message.Message;
import regulars.local.message.SmsParts;

/** What one person got: a phone's bubbles, or a mail program with a message open in a frame that can run nothing. */
final class BoxView {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final Pattern ENCODED = Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=", Pattern.CASE_INSENSITIVE);
    private static final int PREVIEW = 110;

    private BoxView() {
    }

    /** The whole box; of e-mails the one with this number, counted from the oldest, or the newest for zero. */
    static String render(InboxPage.Box box, int number) {
        if (box.channel().equals(Message.SMS)) {
            return "<div class=\"boxes\">" + phone(box.to(), box.messages(), "") + "</div>";
        }
        int count = box.messages().size();
        Message open = box.messages().get(number < 1 || number > count ? 0 : count - number);
        return "<div class=\"program\"><section class=\"mail\">" + title(box) + "<ol class=\"mails\">"
                + box.messages().stream().map(message -> line(box, message, message == open))
                .collect(Collectors.joining()) + "</ol></section>" + open(open) + "</div>";
    }

    static String title(InboxPage.Box box) {
        return "<h2><a href=\"" + InboxView.address(box) + "\">" + Html.text(box.to()) + "</a></h2>";
    }

    /** The newest at the bottom, as on a phone. */
    static String phone(String number, List<Message> newestFirst, String more) {
        return "<section class=\"phone\"><h2><a href=\"/_local/inbox?to=" + Html.encoded(number) + "\">"
                + Html.text(number) + "</a></h2>" + more + "<ol class=\"bubbles\">"
                + newestFirst.reversed().stream().map(BoxView::bubble).collect(Collectors.joining()) + "</ol></section>";
    }

    private static String bubble(Message message) {
        int parts = SmsParts.of(message.text());
        return "<li><p class=\"bubble\">" + Html.linked(message.text()) + "</p><p class=\"meta\">"
                + (message.from().isEmpty() ? "" : Html.text(message.from()) + " · ") + time(message.sentAt()) + " · "
                + parts + (parts == 1 ? " part" : " parts") + "</p></li>";
    }

    static String line(InboxPage.Box box, Message message, boolean open) {
        int number = box.messages().size() - box.messages().indexOf(message);
        return "<li><a href=\"" + InboxView.address(box) + "&amp;message=" + number + "\""
                + (open ? " aria-current=\"true\"" : "") + "><span class=\"from\">" + Html.text(name(message.from()))
                + "</span><time>" + time(message.sentAt()) + "</time><strong>" + Html.text(message.subject())
                + "</strong><span class=\"preview\">" + Html.text(preview(message.text())) + "</span></a></li>";
    }

    private static String preview(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= PREVIEW ? line : line.substring(0, PREVIEW) + "…";
    }

    private static String open(Message message) {
        String headers = message.headers().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(header -> "<dt>" + Html.text(header.getKey()) + "</dt><dd>" + Html.linked(header.getValue()) + "</dd>")
                .collect(Collectors.joining());
        return """
                <article class="open">
                <h2>%s</h2>
                <dl class="headers"><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Sent</dt><dd>%s UTC</dd>%s</dl>
                <div class="parts">%s<section><h3>As text</h3><p class="text">%s</p></section></div>
                </article>
                """.formatted(Html.text(message.subject()), Html.text(decoded(message.from())), Html.text(message.to()),
                time(message.sentAt()), headers, frame(message), Html.linked(message.text()));
    }

    /** The sandbox lets links open, into a page of their own, but no script run and nothing reach this page. */
    private static String frame(Message message) {
        return message.html().isEmpty() ? "" : """
                <section><h3>As it looks</h3>
                <iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="The e-mail as it looks" srcdoc="%s">\
                </iframe></section>
                """.formatted(Html.text(message.html().replaceFirst("(?i)<head>", "$0<base target=\"_blank\">")));
    }

    private static String name(String from) {
        return decoded(from).replaceFirst("\\s*<[^>]*>$", "").replace("\"", "");
    }

    /** A name beyond ASCII, as RFC 2047 lets it travel. */
    private static String decoded(String from) {
        return ENCODED.matcher(from).replaceAll(word -> Matcher.quoteReplacement(
                new String(Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8)));
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
