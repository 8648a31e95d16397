import type { Schemas } from "../shared/api/client.ts";

const figures: Schemas["MessageFigures"] = { subjectLetters: 24, previewLetters: 60, smsLetters: 71, smsParts: 1, smsCost: 3900 };

/** The words that were saved, by kind and language. */
export const own = new Map<string, Schemas["MessageWords"]>();

const ready: Schemas["MessageWords"] = {
  subject: "Welcome to {shop}, {name}", heading: "Good to have you, {name}!",
  body: "Your card at {shop} is ready.\n\n[Your gift: {gift}.]", sms: "{shop}: welcome, {name}! Your card: {link}",
};
const samples = { name: "Ania", shop: "Café Zosia", gift: "2 stamps", coupon: "Ciastko", date: "24.12.2026", link: "https://regulars.example/c#1234567890" };

export function messageTexts(kind: Schemas["AutomaticKind"]): Schemas["MessageTexts"] {
  return {
    kind,
    variables: Object.entries(samples).map(([name, sample]) => ({
      name, fields: ["subject", "heading", "body", "sms"], number: false, mayBeEmpty: ["gift", "coupon", "date"].includes(name), samples: { en: sample, pl: sample, bg: sample },
    })),
    texts: (["en", "pl", "bg"] as const).map((locale) => {
      const words = own.get(`${kind}/${locale}`);
      return { locale, own: words !== undefined, ...(words ?? ready), figures };
    }),
  };
}

const filled = (text: string) => Object.entries(samples).reduce((done, [name, value]) => done.replaceAll(`{${name}}`, value), text.replaceAll(/[[\]]/g, ""));

export function messagePreview(body: Record<string, unknown>): Schemas["MessagePreview"] {
  const words = (body["texts"] ?? ready) as Schemas["MessageWords"];
  const paragraphs = filled(words.body).split(/\n\s*\n/);
  return {
    locale: body["locale"] as "en", subject: filled(words.subject), preheader: paragraphs[0] ?? "", heading: filled(words.heading), paragraphs,
    button: "Open my card", note: "You get this message because you agreed to hear from Café Zosia about your card.", text: "", html: "",
    sms: filled(words.sms), figures: { ...figures, smsLetters: filled(words.sms).length },
  };
}
