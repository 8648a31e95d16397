package regulars.local.page;

/** What there is under {@code /_local}. */
final class IndexPage {
    private IndexPage() {
    }

    static String render() {
        return Html.page("Local run", """
                <p>Pages that exist on this machine only, never in what is deployed.</p>
                <ul class="list">
                <li><a href="/_local/inbox">Inbox</a>: every e-mail and SMS that was sent, as
                <a href="/_local/inbox.json">JSON</a> too; <code>?to=</code> shows one recipient's.</li>
                <li><a href="/_local/queues">Queues</a>: what waits, what is in flight, what is among the
                dead letters.</li>
                <li><form method="post" action="/_local/queues/drain"><button>Drain</button></form>
                answers when nothing is in flight any more.</li>
                </ul>
                """);
    }
}
