import { useEffect, useState } from "preact/hooks";
import { serverNow } from "../api/clock.ts";

/** The server's time, anew every so many milliseconds while the part is on the screen. */
export function useNow(every: number): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
