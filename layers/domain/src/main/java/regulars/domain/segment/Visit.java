package regulars.domain.segment;

import java.time.LocalDate;
import java.util.Optional;
import regulars.domain.PlaceId;

/** A scan that gave something and was not taken back. */
public record Visit(LocalDate date, Optional<PlaceId> place) {
}
