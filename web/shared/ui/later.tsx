import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { loadTexts } from "../i18n/catalogues.ts";
import { currentLocale } from "../i18n/current.ts";
import { FailureNotice, Loading } from "./notice.tsx";

/** A part that is fetched when it is first wanted; without a connection it can be asked for again. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;

  return function Later(props: Props) {
    const [Part, setPart] = useState(() => loaded);
    const [failed, setFailed] = useState(false);
    function fetchPart(): void {
      setFailed(false);
      withTexts(load).then((part) => setPart(() => (loaded = part)), () => setFailed(true));
    }
    useEffect(() => {
      if (!Part) fetchPart();
    }, []);
    if (Part) return <Part {...props} />;
    return failed ? <FailureNotice failure={{ kind: "unreachable" }} onRetry={fetchPart} /> : <Loading />;
  };
}

async function withTexts<Part>(load: () => Promise<Part>): Promise<Part> {
  const part = await load();
  await loadTexts(currentLocale());
  return part;
}
