package regulars.messaging;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import regulars.letters.Message;
import regulars.platform.Lazy;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Tokens;
import regulars.platform.json.Json;
import regulars.platform.push.PushKey;
import regulars.platform.push.PushServices;
import regulars.platform.store.push.PushSubscription;
import regulars.platform.store.push.PushSubscriptions;

/**
 * Notifications by the push services of browsers (RFC 8030), encrypted for the browser alone (RFC 8291) and signed as
 * coming from here (RFC 8292). The first browser that takes one is enough. Nothing is repeated, and no redirect is
 * followed: where a subscription leads was told by a stranger.
 */
final class WebPush {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SIGNATURE_LIFE = Duration.ofHours(12);
    /** What push services keep for a browser that is switched off, where nothing says for how long it is worth showing. */
    private static final Duration WORTH_SHOWING = Duration.ofDays(3);
    /** No push service keeps one longer. */
    private static final Duration KEPT_MAX = Duration.ofDays(28);
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Lazy<HttpClient> client;
    private final Lazy<VAPIDKeyPair> key;
    private final PushServices services;
    private final PushSubscriptions subscriptions;
    private final World world;
    private final Duration patience;

    private WebPush(Platform platform, Duration patience) {
        Tokens tokens = platform.tokens();
        this.key = new Lazy<>(() -> pair(tokens.pushKey()));
        this.client = new Lazy<>(() -> HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER).build());
        this.services = PushServices.of(platform.world());
        this.subscriptions = new PushSubscriptions(platform.table());
        this.world = platform.world();
        this.patience = patience;
    }

    static WebPush of(Platform platform) {
        return of(platform, PATIENCE);
    }

    static WebPush of(Platform platform, Duration patience) {
        return new WebPush(platform, patience);
    }

    private static VAPIDKeyPair pair(PushKey key) {
        return VAPIDKeyPairs.of(PrivateKeySources.ofECPrivateKey(key.secret()), PublicKeySources.ofECPublicKey(key.verifier()));
    }

    /** Refused where no browser takes it: it certainly has not gone out then. */
    Outcome send(Message.Push message) {
        String payload = Json.write(Json.object().put("title", message.title()).put("body", message.text()).put("url", message.link())
                .put("tag", message.id().kind().code() + "/" + message.id().occurrence()));
        Outcome last = new Outcome.Refused(new IllegalStateException("no browser takes notifications any more"));
        for (PushSubscription browser : message.browsers()) {
            Outcome outcome = hand(message, browser, payload);
            if (!(outcome instanceof Outcome.Refused)) {
                return outcome;
            }
            last = outcome;
        }
        return last;
    }

    private Outcome hand(Message.Push message, PushSubscription browser, String payload) {
        if (!services.has(browser.endpoint())) {
            return gone(message, browser);
        }
        try {
            return outcome(message, browser, client.get().send(request(message, browser, payload), HttpResponse.BodyHandlers.discarding()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Outcome.NotNow(failure("was not reached"));
        } catch (IOException e) {
            return new Outcome.Unknown(failure("gave no answer"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown(failure("was not waited for"));
        }
    }

    private HttpRequest request(Message.Push message, PushSubscription browser, String payload) {
        EncryptedPushMessage encrypted = MessageEncryptions.of()
                .encrypt(UserAgentMessageEncryptionKeyInfo.of(browser.p256dh(), browser.auth()), PushMessage.ofUTF8(payload));
        VAPIDJWTParam signed = VAPIDJWTParam.getBuilder().resourceURLString(browser.endpoint())
                .expirationTime(world.now().plus(SIGNATURE_LIFE)).subject("mailto:" + world.setting("SENDER_ADDRESS")).build();
        return HttpRequest.newBuilder(URI.create(browser.endpoint())).timeout(patience)
                .header("Authorization", key.get().generateAuthorizationHeaderValue(signed))
                .header("TTL", Long.toString(worthShowing(message).toSeconds())).header("Urgency", "normal")
                .header("Content-Type", encrypted.mediaType()).header("Content-Encoding", encrypted.contentEncoding())
                .POST(HttpRequest.BodyPublishers.ofByteArray(encrypted.toBytes())).build();
    }

    private Duration worthShowing(Message.Push message) {
        Duration left = message.notAfter().map(end -> Duration.between(world.now(), end)).orElse(WORTH_SHOWING);
        return left.compareTo(KEPT_MAX) > 0 ? KEPT_MAX : left;
    }

    private Outcome outcome(Message.Push message, PushSubscription browser, HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Outcome.Sent("");
        }
        if (status == NOT_FOUND || status == GONE) {
            return gone(message, browser);
        }
        RuntimeException failure = failure("answered " + status);
        if (status == TOO_MANY_REQUESTS) {
            return new Outcome.NotNow(failure);
        }
        return status < 500 ? new Outcome.Refused(failure) : new Outcome.Unknown(failure);
    }

    private Outcome gone(Message.Push message, PushSubscription browser) {
        subscriptions.forget(message.id().merchant(), message.id().member(), browser);
        return new Outcome.Refused(failure("knows the browser no more"));
    }

    /** Without the address, which is a secret of the guest's. */
    private static RuntimeException failure(String what) {
        return new IllegalStateException("the push service " + what);
    }
}
