package regulars.local.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import regulars.local.http.HttpAnswer;
import regulars.local.message.Inbox;
import regulars.local.message.Message;
import regulars.local.table.TableBrowser;

/** Every message that was sent, as phones and mail programs show it. */
public final class InboxPage {
    private static final int RECIPIENTS = 12;

    private final Inbox inbox;
    private final TableBrowser table;

    public InboxPage(Inbox inbox, TableBrowser table) {
        this.inbox = inbox;
        this.table = table;
    }

    /** What one recipient got, newest first. */
    record Box(String to, String channel, List<Message> messages) {
    }

    HttpAnswer show(PageRequest request) {
        List<Message> messages = messages(request);
        if (request.json()) {
            return HttpAnswer.json(200, messages);
        }
        List<Box> boxes = boxes(messages);
        if (boxes.size() == 1) {
            return Html.page("Inbox", InboxView.search(request)
                    + BoxView.render(boxes.getFirst(), request.number("message")));
        }
        int from = request.number("from");
        return Html.page("Inbox", InboxView.search(request)
                + InboxView.boxes(boxes.stream().skip(from).limit(RECIPIENTS).toList())
                + InboxView.pages(request, from, RECIPIENTS, boxes.size()));
    }

    private List<Message> messages(PageRequest request) {
        var messages = new ArrayList<>(request.parameter("to").map(inbox::to).orElseGet(inbox::messages));
        request.parameter("member").ifPresent(member -> {
            Set<String> texts = table.textsOf(member).stream().map(InboxPage::lower).collect(Collectors.toSet());
            messages.removeIf(message -> !texts.contains(lower(message.to())));
        });
        request.parameter("search").map(InboxPage::lower).ifPresent(text -> messages.removeIf(message ->
                !lower(message.to() + "\n" + message.subject() + "\n" + message.text()).contains(text)));
        return messages;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** By recipient, in the order of the newest message. */
    private static List<Box> boxes(List<Message> messages) {
        Map<String, List<Message>> byRecipient = messages.stream().collect(Collectors.groupingBy(
                message -> message.channel() + " " + lower(message.to()), LinkedHashMap::new, Collectors.toList()));
        return byRecipient.values().stream()
                .map(list -> new Box(list.getFirst().to(), list.getFirst().channel(), list)).toList();
    }
}
