import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { currencySign, formatMoney, minorUnits, typedMoney } from "../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/fields.tsx";
import { Form, type FormErrors } from "../../shared/ui/form.tsx";
import messages from "./messages.json";

export interface AmountFormProps {
  label: string;
  currency: string;
  action: string;
  onAmount: (minor: number) => void;
  /** In minor units, and what stands in the field at first. */
  most?: number;
  autoFocus?: boolean;
  children?: ComponentChildren;
}

/** An amount of money, typed large. */
export function AmountForm({ label, currency, action, onAmount, most, autoFocus, children }: AmountFormProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const [text, setText] = useState(most === undefined ? "" : typedMoney(most, currency, locale));
  const amount = minorUnits(text, currency);
  const errors = useAmountErrors(amount, currency, most);
  return (
    <Form label={label} errors={errors} failure={undefined} onSubmit={() => amount && onAmount(amount)}>
      {children}
      <div class="amount">
        <TextField label={t("amount", { currency: currencySign(currency, locale) })} inputMode="decimal" autocomplete="off"
          value={text} onValue={setText} error={errors.of("/amount")} {...(autoFocus && { autoFocus })} />
      </div>
      <Button type="submit" large wide>{action}</Button>
    </Form>
  );
}

const EXAMPLE = 1250;

function useAmountErrors(amount: number | undefined, currency: string, most: number | undefined): FormErrors {
  const t = useTexts(messages);
  const locale = useLocale();
  const [attempts, setAttempts] = useState(0);
  const wrong = !amount ? t("amount-wrong", { example: typedMoney(EXAMPLE, currency, locale) })
    : most !== undefined && amount > most ? t("amount-most", { most: formatMoney(most, currency, locale) })
    : undefined;
  const shown = () => (attempts > 0 ? wrong : undefined);
  return {
    attempts,
    of: shown,
    under: shown,
    complete: () => {
      setAttempts(attempts + 1);
      return wrong === undefined;
    },
  };
}
