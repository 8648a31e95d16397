package regulars.local.page;

final class IndexPage {
    private IndexPage() {
    }

    static String render() {
        return "";
    }
}
