package regulars.platform.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import regulars.platform.Platform;
import regulars.platform.auth.Authenticator;
import regulars.platform.auth.Principal;
import regulars.platform.log.Log;
import regulars.platform.text.Language;

/** A function behind the HTTP API: finds the route, checks the credential, calls the use case, renders what went wrong. */
public abstract class HttpFunction implements RequestStreamHandler {
    private static final int BODY_BYTES_MAX = 64 * 1024;

    private final Routes routes;
    private final Authenticator authenticator;
    private final ViewerAddress viewerAddress;

    protected HttpFunction(Platform platform, Routes routes) {
        this(platform, routes, platform.authenticator());
    }

    protected HttpFunction(Platform platform, Routes routes, Authenticator authenticator) {
        this.routes = routes;
        this.authenticator = authenticator;
        this.viewerAddress = new ViewerAddress(platform);
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        output.write(HttpEvent.response(handle(HttpEvent.of(input.readAllBytes()), Log.of(context))));
    }

    private Response handle(HttpEvent event, Log log) {
        try {
            return answer(event);
        } catch (Problem problem) {
            return ProblemDocument.render(problem, language(event));
        } catch (RuntimeException e) {
            log.error("request failed", e, Map.of("method", event.method()));
            return ProblemDocument.render(Failures.problem(e), language(event));
        }
    }

    private Response answer(HttpEvent event) {
        Routes.Match match = routes.find(event.method(), event.path());
        if (event.body().length > BODY_BYTES_MAX) {
            throw Problem.of(413, "too-large");
        }
        Principal principal = authenticator.authenticate(
                Optional.ofNullable(event.headers().get("authorization")), match.route().access());
        return match.route().handler().apply(new Request(event.method(), event.path(), match.path(), event.query(),
                event.headers(), event.body(), viewerAddress.of(event), principal));
    }

    private static Language language(HttpEvent event) {
        return Optional.ofNullable(event.headers().get("accept-language")).map(Language::accepted).orElse(Language.ENGLISH);
    }
}
