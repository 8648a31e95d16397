import { useEffect } from "preact/hooks";

/** Long enough for a queue at the counter; then the battery counts for more. */
const AWAKE_MILLISECONDS = 5 * 60_000;

/** Keeps the screen on while the code is held out, where the browser can. */
export function useAwake(): void {
  useEffect(() => {
    const screen = new AwakeScreen();
    const follow = () => screen.follow();
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      screen.release();
    };
  }, []);
}

class AwakeScreen {
  private lock: Promise<WakeLockSentinel | undefined> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** The system takes the lock away from a hidden page; seen again, the page asks for a new one. */
  follow(): void {
    this.release();
    if (document.hidden || !("wakeLock" in navigator)) return;
    this.lock = navigator.wakeLock.request("screen").catch(() => undefined);
    this.timer = setTimeout(() => this.release(), AWAKE_MILLISECONDS);
  }

  release(): void {
    clearTimeout(this.timer);
    void this.lock?.then((lock) => lock?.release());
    this.lock = undefined;
  }
}
