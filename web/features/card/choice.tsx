import { useEffect, useState } from "preact/hooks";
import { call, type Schemas } from "../../shared/api/client.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { RewardChoice } from "../../shared/choice/panel.tsx";

export interface ChoiceProps {
  token: string;
  card: Schemas["Card"];
  /** After something was chosen. */
  onChanged: () => void;
}

/** Shows what was answered until the card, looked at again, says so itself. */
export function Choice({ token, card, onChanged }: ChoiceProps) {
  const [choice, setChoice] = useState(card.choice);
  useEffect(() => setChoice(card.choice), [JSON.stringify(card.choice)]);
  const choose = useAction((programId: string, key) => call("put", "/v1/card/choice", { token, body: { programId }, key }), (answer) => {
    setChoice(answer);
    onChanged();
  });
  return choice ? <RewardChoice choice={choice} choose={choose} /> : null;
}
