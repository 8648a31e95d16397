import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { fieldError, type Failure } from "../api/errors.ts";
import { useTexts } from "../i18n/texts.tsx";
import messages from "../messages.json";

export interface FormErrors {
  /** What is wrong with a field, by its JSON pointer. */
  of: (pointer: string) => string | undefined;
  /** The first thing that is wrong with a field or with something in it. */
  under: (pointer: string) => string | undefined;
  /** Whether all required fields are filled; from then on the empty ones are marked. */
  complete: () => boolean;
  /** Counts the attempts, so that the form knows when to move the focus. */
  attempts: number;
}

/** Empty required fields, and what the API says of the others. */
export function useFormErrors(failure: Failure | undefined, required: Record<string, string>): FormErrors {
  const t = useTexts(messages);
  const [attempts, setAttempts] = useState(0);
  const empty = (pointer: string) => required[pointer]?.trim() === "";
  return {
    attempts,
    under: (pointer) => fieldError(failure, pointer) ?? problemsUnder(failure, pointer),
    of: (pointer) => (attempts > 0 && empty(pointer) ? t("required") : fieldError(failure, pointer)),
    complete: () => {
      setAttempts(attempts + 1);
      return !Object.keys(required).some(empty);
    },
  };
}

function problemsUnder(failure: Failure | undefined, pointer: string): string | undefined {
  if (failure?.kind !== "refused") return undefined;
  return failure.problem.errors?.find((error) => error.pointer.startsWith(`${pointer}/`))?.detail;
}

/** Opens what it is folded away in. */
function reveal(element: Element): void {
  for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
}

export interface FormProps {
  errors: FormErrors;
  failure: Failure | undefined;
  onSubmit: () => void;
  children: ComponentChildren;
  label?: string;
}

/** Sends when complete; after a refusal the focus goes to the first field that is wrong. */
export function Form({ errors, failure, onSubmit, children, label }: FormProps) {
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const wrong = element.current?.querySelectorAll<HTMLElement>("[aria-invalid=true]") ?? [];
    wrong.forEach(reveal);
    wrong[0]?.focus();
  }, [errors.attempts, failure]);
  return (
    <form ref={element} class="stack wide" noValidate aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (errors.complete()) onSubmit();
      }}>
      {children}
    </form>
  );
}
