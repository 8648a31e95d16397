/** Where the browser is, as far as it tells. */
export interface Place {
  country: string;
  timeZone: string;
}

/** Zones that lie in one country; where the language's region is missing they say which. */
const countryOfZone: Record<string, string> = {
  "Europe/Warsaw": "PL", "Europe/Sofia": "BG", "Europe/London": "GB", "Europe/Dublin": "IE", "Europe/Berlin": "DE",
  "Europe/Vienna": "AT", "Europe/Zurich": "CH", "Europe/Prague": "CZ", "Europe/Bratislava": "SK",
  "Europe/Budapest": "HU", "Europe/Bucharest": "RO", "Europe/Athens": "GR", "Europe/Paris": "FR",
  "Europe/Madrid": "ES", "Europe/Rome": "IT", "Europe/Lisbon": "PT", "Europe/Amsterdam": "NL",
  "Europe/Brussels": "BE", "Europe/Copenhagen": "DK", "Europe/Stockholm": "SE", "Europe/Oslo": "NO",
  "Europe/Helsinki": "FI", "Europe/Vilnius": "LT", "Europe/Riga": "LV", "Europe/Tallinn": "EE", "Europe/Kyiv": "UA",
};

const countryOfLanguage: Record<string, string> = { pl: "PL", bg: "BG" };

/** The zone knows best where the till stands; then the languages' regions; then the languages. */
export function guessPlace(timeZone: string, languages: readonly string[]): Place {
  const regions = languages.map((tag) => /-([A-Z]{2})\b/.exec(tag)?.[1]);
  const homes = languages.map((tag) => countryOfLanguage[tag.slice(0, 2)]);
  const country = [countryOfZone[timeZone], ...regions, ...homes].find((each) => each !== undefined);
  return { country: country ?? "PL", timeZone };
}
