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

const codes =
  "AD AE AL AM AR AT AU AZ BA BD BE BG BH BO BR BY CA CH CL CN CO CR CY CZ DE DK DO DZ EC EE EG ES FI FR GB GE GH GR " +
  "GT HK HN HR HU ID IE IL IN IS IT JM JO JP KE KR KW KZ LI LK LT LU LV MA MC MD ME MK MT MU MX MY NG NI NL NO NP NZ " +
  "OM PA PE PH PK PL PT PY QA RO RS SA SE SG SI SK SM SN SV TH TN TR TW TZ UA UG US UY UZ VN XK ZA";

export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
}

/** Countries in the order of their names. */
export function countryOptions(locale: string, chosen: string): { value: string; text: string }[] {
  const all = new Set([...codes.split(" "), chosen]);
  return [...all]
    .map((value) => ({ value, text: countryName(value, locale) }))
    .sort((one, other) => one.text.localeCompare(other.text, locale));
}

export function zoneOptions(chosen: string): { value: string; text: string }[] {
  const zones = new Set([...Intl.supportedValuesOf("timeZone"), chosen]);
  return [...zones].map((value) => ({ value, text: value.replace(/_/g, " ") }));
}
