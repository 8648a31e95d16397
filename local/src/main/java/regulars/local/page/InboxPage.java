package regulars.local.page;

import java.util.List;
import regulars.local.message.Message;

final class InboxPage {
    private InboxPage() {
    }

    static String render(List<Message> messages) {
        return "";
    }
}
