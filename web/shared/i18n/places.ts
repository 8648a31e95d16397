import type { Option } from "../ui/fields.tsx";

const codes =
  "AD AE AL AM AR AT AU AZ BA BD BE BG BH BO BR BY CA CH CL CN CO CR CY CZ DE DK DO DZ EC EE EG ES FI FR GB GE GH GR " +
  "GT HK HN HR HU ID IE IL IN IS IT JM JO JP KE KR KW KZ LI LK LT LU LV MA MC MD ME MK MT MU MX MY NG NI NL NO NP NZ " +
  "OM PA PE PH PK PL PT PY QA RO RS SA SE SG SI SK SM SN SV TH TN TR TW TZ UA UG US UY UZ VN XK ZA";

export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
}

/** Countries in the order of their names. */
export function countryOptions(locale: string, chosen: string): Option[] {
  const all = new Set([...codes.split(" "), chosen]);
  return [...all]
    .map((value) => ({ value, text: countryName(value, locale) }))
    .sort((one, other) => one.text.localeCompare(other.text, locale));
}

export function zoneOptions(chosen: string): Option[] {
  const zones = new Set([...Intl.supportedValuesOf("timeZone"), chosen]);
  return [...zones].map((value) => ({ value, text: value.replace(/_/g, " ") }));
}
