package regulars.messaging;

import java.util.List;
import regulars.domain.AccountId;
import regulars.domain.MemberId;
import regulars.domain.message.MessageKind;
import regulars.platform.store.Accounts;
import regulars.platform.store.SendId;

/** Whom a message about an account goes to: everyone with a card of it. */
final class Recipients {
    private final Accounts accounts;

    Recipients(Accounts accounts) {
        this.accounts = accounts;
    }

    List<SendId> of(String merchant, AccountId account, MessageKind kind, String occurrence) {
        return accounts.findConsistent(merchant, account).stream()
                .flatMap(stored -> stored.account().members().stream())
                .map((MemberId member) -> new SendId(merchant, member, kind, occurrence)).toList();
    }
}
