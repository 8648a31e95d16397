package regulars.cloud;

import java.time.Instant;

/** A message as it left for somebody: an e-mail with its subject, or an SMS without. */
public record Mailed(Instant at, String to, String subject, String text) { }
