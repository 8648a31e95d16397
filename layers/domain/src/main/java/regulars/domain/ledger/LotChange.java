package regulars.domain.ledger;

/**
 * What a movement did to one lot.
 *
 * @param units change of what remains
 * @param lapsed change of what lapsed there: up when it lapses, down when a reversal counts it as taken
 */
public record LotChange(LotName lot, long units, long lapsed) {
}
