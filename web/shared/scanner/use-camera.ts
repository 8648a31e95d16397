import type { RefObject } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { createDetector, type Detector } from "./detector.ts";
import { RepeatGuard } from "./guard.ts";

export type CameraState = "off" | "starting" | "on" | "denied" | "missing";

export interface Camera {
  state: CameraState;
  video: RefObject<HTMLVideoElement | null>;
  start: () => void;
}

const PAUSE_BETWEEN_LOOKS_MILLISECONDS = 100;
const wanted = { audio: false, video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } } };

/** The camera, and what it reads while `reading`; it starts by itself where it has been allowed before. */
export function useCamera(reading: boolean, onCode: (text: string) => void): Camera {
  const [state, setState] = useState<CameraState>("off");
  const video = useRef<HTMLVideoElement | null>(null);
  const stream = useRef<MediaStream>(undefined);

  const start = useCallback(async () => {
    setState("starting");
    try {
      stream.current = await navigator.mediaDevices.getUserMedia(wanted);
      setState("on");
    } catch (error) {
      setState(error instanceof DOMException && error.name === "NotAllowedError" ? "denied" : "missing");
    }
  }, []);

  useEffect(() => {
    void mayStart().then((may) => (may ? start() : undefined));
    return () => stream.current?.getTracks().forEach((track) => track.stop());
  }, [start]);
  useEffect(() => show(video.current, stream.current), [state, reading]);
  useReading(video, state === "on" && reading, onCode);
  return { state, video, start: () => void start() };
}

function show(video: HTMLVideoElement | null, stream: MediaStream | undefined): void {
  if (!video || !stream) return;
  if (video.srcObject !== stream) video.srcObject = stream;
  video.play().catch(() => undefined);
}

/** Asks nobody anything; where the browser does not tell, a button asks. */
async function mayStart(): Promise<boolean> {
  try {
    const permission = await navigator.permissions.query({ name: "camera" as PermissionName });
    return permission.state === "granted";
  } catch {
    return false;
  }
}

function useReading(video: RefObject<HTMLVideoElement | null>, active: boolean, onCode: (text: string) => void): void {
  const guard = useRef(new RepeatGuard());
  const detector = useRef<Promise<Detector>>(undefined);
  const handler = useRef(onCode);
  handler.current = onCode;

  useEffect(() => {
    if (!active) return undefined;
    let stopped = false;
    guard.current.resume(performance.now());
    detector.current ??= createDetector();

    async function look(reader: Detector): Promise<void> {
      while (!stopped) {
        const code = await read(reader, video.current);
        if (stopped) return;
        if (code && guard.current.accepts(code, performance.now())) handler.current(code);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_BETWEEN_LOOKS_MILLISECONDS));
      }
    }
    void detector.current.then(look);
    return () => {
      stopped = true;
    };
  }, [active]);
}

async function read(detector: Detector, video: HTMLVideoElement | null): Promise<string | undefined> {
  if (!video || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return undefined;
  try {
    return (await detector.detect(video))[0]?.rawValue;
  } catch {
    return undefined;
  }
}
