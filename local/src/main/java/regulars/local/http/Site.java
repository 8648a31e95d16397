package regulars.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Answers requests. */
@FunctionalInterface
public interface Site {
    HttpAnswer answer(HttpExchange exchange) throws IOException;
}
