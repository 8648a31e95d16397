import { useEffect } from "preact/hooks";
import { call } from "../../shared/api/client.ts";
import { isUnauthorized } from "../../shared/api/errors.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { RewardChoice } from "../../shared/choice/panel.tsx";
import type { ChoicesProps } from "./choices.tsx";

/** How to be rewarded, where the shop offers a choice. */
export function Reward({ token, stored, onStored, onLost }: ChoicesProps) {
  const choose = useAction((programId: string, key) => call("put", "/v1/preferences/choice", { token, body: { programId }, key }), onStored);
  useEffect(() => {
    if (isUnauthorized(choose.failure)) onLost();
  }, [choose.failure]);
  return stored.choice ? <RewardChoice choice={stored.choice} choose={choose} /> : null;
}
