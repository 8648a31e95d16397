import { useState } from "preact/hooks";
import type { Schemas } from "../../shared/api/client.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { ownerCall } from "../../shared/sign-in/session.ts";
import { Button } from "../../shared/ui/button.tsx";
import messages from "./messages.json";
import { Sure } from "./sure.tsx";

type Program = Schemas["Program"];
type Move = "start" | "pause" | "close";

/** Where a program can go from where it is. */
const moves: Record<Program["status"], readonly Move[]> = {
  draft: ["start", "close"],
  active: ["pause", "close"],
  paused: ["start", "close"],
  closed: [],
};

const paths = {
  start: "/v1/programs/{programId}/activation",
  pause: "/v1/programs/{programId}/pause",
  close: "/v1/programs/{programId}/closure",
} as const;

export interface MovesProps {
  program: Program;
  onMoved: (program: Program) => void;
}

/** Buttons that start, pause and close, each after it has asked. */
export function Moves({ program, onMoved }: MovesProps) {
  const t = useTexts(messages);
  const [asked, setAsked] = useState<Move>();
  const { id, name, status } = program;
  const move = useAction(
    (to: Move, key) => ownerCall("post", paths[to], { key, path: { programId: id } }),
    (moved) => {
      setAsked(undefined);
      onMoved(moved);
    },
  );
  return (
    <>
      {moves[status].map((to) => (
        <Button key={to} kind={to === "start" ? "main" : "plain"} label={t(`${to}-which`, { name })} onClick={() => setAsked(to)}>{t(`${to}-card`)}</Button>
      ))}
      {asked && (
        <Sure title={t(`${asked}-which`, { name })} text={t(`${asked}-sure`, { name })} action={t(`${asked}-card`)}
          write={{ ...move, run: () => move.run(asked) }} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}
