package regulars.preferences;

import regulars.platform.store.Member;

/** Whose idempotency keys a member's are: one guest's key must not answer another guest of the same merchant. */
final class Scope {
    private Scope() {
    }

    static String of(Member member) {
        return member.merchant() + "#" + member.id();
    }
}
