import type { Schemas } from "../../../shared/api/client.ts";
import type { Locale } from "../../../shared/i18n/locale.ts";
import { textsOf } from "../../../shared/i18n/texts.tsx";
import messages from "./shown/messages.json";

/** "at Market, By the river"; where their names are not known, that it is not everywhere. */
export function placesText(ids: readonly string[], places: readonly Schemas["Place"][], locale: Locale): string | false {
  const t = textsOf(messages, locale);
  const names = places.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return ids.length > 0 && (names.length > 0 ? t("text-places", { places: names.join(", ") }) : t("text-some"));
}
