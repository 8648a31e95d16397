package regulars.local.page;

/** What there is under {@code /_local}. */
final class IndexPage {
    private IndexPage() {
    }

    static String render() {
        return """
                <p>Pages that exist on this machine only, never in what is deployed. Each has a variant for programs: ask
                without <code>Accept: text/html</code>, or with <code>.json</code> behind the path.</p>
                <ul class="tiles">
                <li><a href="/_local/inbox">Inbox</a><p>Every e-mail and SMS that was sent, as phones and mail programs
                show it. <code>?to=</code> shows one recipient’s, <code>?member=</code> one member’s.</p></li>
                <li><a href="/_local/clock">Clock</a><p>Move the time forward and see what happens by itself on the
                way.</p></li>
                <li><a href="/_local/queues">Queues</a><p>What waits, what failed and why, and sending it back.</p></li>
                <li><a href="/_local/table">Table</a><p>What is stored, by families of keys.</p></li>
                </ul>
                """;
    }
}
