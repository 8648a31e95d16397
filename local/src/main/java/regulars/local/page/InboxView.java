package regulars.local.page;

import java.util.List;
import java.util.stream.Collectors;
import regulars.local.message.Message;

/** The inbox as a whole: a phone or a mail program for everybody who got something. */
final class InboxView {
    private static final int SHOWN = 4;

    private InboxView() {
    }

    static String search(PageRequest request) {
        boolean filtered = List.of("to", "member", "search").stream().anyMatch(name -> request.parameter(name).isPresent());
        return """
                <form action="/_local/inbox" class="search">
                <label for="search">Address, number or words</label>
                <input id="search" name="search" type="search" value="%s">
                <label for="member">or the id of a member</label>
                <input id="member" name="member" value="%s" spellcheck="false" autocomplete="off" class="short">
                <button>Filter</button>%s
                </form>
                """.formatted(value(request, "search"), value(request, "member"),
                filtered ? "<a href=\"/_local/inbox\">everybody</a>" : "");
    }

    private static String value(PageRequest request, String name) {
        return Html.text(request.parameter(name).orElse(""));
    }

    static String boxes(List<InboxPage.Box> boxes) {
        return boxes.isEmpty() ? "<p class=\"empty\">Nothing here. What the system sends by e-mail or SMS arrives here.</p>"
                : boxes.stream().map(InboxView::box).collect(Collectors.joining("", "<div class=\"boxes\">", "</div>"));
    }

    private static String box(InboxPage.Box box) {
        List<Message> newest = box.messages().stream().limit(SHOWN).toList();
        String more = box.messages().size() > SHOWN ? "<a class=\"more\" href=\"" + address(box) + "\">all "
                + box.messages().size() + "</a>" : "";
        return box.channel().equals(Message.SMS) ? BoxView.phone(box.to(), newest, more)
                : "<section class=\"mail\">" + BoxView.title(box) + "<ol class=\"mails\">"
                + newest.stream().map(message -> BoxView.line(box, message, false)).collect(Collectors.joining())
                + "</ol>" + more + "</section>";
    }

    static String address(InboxPage.Box box) {
        return "/_local/inbox?to=" + Html.encoded(box.to());
    }

    static String pages(PageRequest request, int from, int page, int total) {
        String query = List.of("search", "member").stream().filter(name -> request.parameter(name).isPresent())
                .map(name -> name + "=" + Html.encoded(request.parameter(name).orElseThrow()) + "&amp;")
                .collect(Collectors.joining("", "?", "from="));
        return "<nav class=\"pages\">"
                + (from == 0 ? "" : "<a href=\"" + query + Math.max(0, from - page) + "\">← newer</a>")
                + (from + page >= total ? "" : "<a href=\"" + query + (from + page) + "\">older →</a>") + "</nav>";
    }
}
