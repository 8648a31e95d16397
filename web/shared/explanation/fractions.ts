/** The contract's `Fraction` ("17/25"), cut after two digits: what is less counts for nobody at a counter. */
export function hundredths(fraction: string): number {
  const [above = "0", below = "1"] = fraction.split("/");
  return Number((BigInt(above) * 100n) / BigInt(below)) / 100;
}
