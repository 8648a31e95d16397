import { useEffect, useState } from "preact/hooks";
import type { Body, Schemas } from "../../../shared/api/client.ts";
import type { Locale } from "../../../shared/i18n/locale.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { TextField } from "../../../shared/ui/fields.tsx";
import messages from "./messages.json";
import "./words.css";

const PAUSE_MILLISECONDS = 600;
/** What a card's code has at least; before that there is nobody to look for. */
const CODE_LENGTH = 12;

type Asked = Body<"post", "/v1/automations/{kind}/preview">;

export interface PreviewProps {
  locale: Locale;
  /** Missing where it is about what is saved. */
  words?: Schemas["MessageWords"];
  look: (asked: Asked) => Promise<Schemas["MessagePreview"]>;
}

/** How a message comes out, looked up when nothing has been typed for a moment; what cannot be sent leaves it as it was. */
export function Preview({ locale, words, look }: PreviewProps) {
  const t = useTexts(messages);
  const [card, setCard] = useState("");
  const [shown, setShown] = useState<Schemas["MessagePreview"]>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    let current = true;
    const asked = { locale, ...(words && { texts: words }), ...(card.length >= CODE_LENGTH && { card }) };
    const show = () => look(asked).then(
      (preview) => current && (setShown(preview), setRefused(false)),
      () => current && setRefused(true),
    );
    const timer = setTimeout(() => void show(), PAUSE_MILLISECONDS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [locale, JSON.stringify(words), card]);
  return (
    <section class="stack" aria-labelledby="preview">
      <h2 id="preview">{t("preview")}</h2>
      {refused && <p class="small muted" role="status">{t("preview-refused")}</p>}
      {shown && <Shown preview={shown} />}
      <TextField label={t("card")} hint={t("card-hint")} value={card} code autocapitalize="characters" onValue={setCard} />
    </section>
  );
}

function Shown({ preview }: { preview: Schemas["MessagePreview"] }) {
  const t = useTexts(messages);
  const { locale, subject, preheader, heading, paragraphs, button, note, sms, figures } = preview;
  return (
    <>
      <article class="panel stack letter" lang={locale}>
        <p><strong>{subject}</strong><br /><span class="small muted">{preheader}</span></p>
        <h3>{heading}</h3>
        {paragraphs.map((paragraph, index) => <p key={index}>{paragraph}</p>)}
        <p><span class="letter-button">{button}</span></p>
        <p class="small muted">{note}</p>
      </article>
      <p class="bubble" lang={locale}>{sms}</p>
      <p class="small muted">{t("sms-figures", { letters: figures.smsLetters, parts: figures.smsParts })}</p>
    </>
  );
}
