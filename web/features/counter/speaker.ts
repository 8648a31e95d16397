import { forget, recall, remember } from "../../shared/storage.ts";
import { vibrate } from "../../shared/ui/vibrate.ts";
import { pulses, sounds, type Note } from "./tones.ts";
import type { Tone } from "./verdict.ts";

const LOUDNESS = 0.22;

let context: AudioContext | undefined;

/** Browsers let a page sound only after somebody has touched it. */
export function listenForTouch(): () => void {
  const wake = () => {
    context ??= typeof AudioContext === "undefined" ? undefined : new AudioContext();
    void context?.resume();
  };
  const touches = ["pointerdown", "keydown"] as const;
  touches.forEach((touch) => document.addEventListener(touch, wake));
  return () => touches.forEach((touch) => document.removeEventListener(touch, wake));
}

export function isMuted(): boolean {
  return recall("sound") === "off";
}

/** Remembered on this phone. */
export function mute(muted: boolean): void {
  if (muted) remember("sound", "off");
  else forget("sound");
}

/** By ear and by hand. */
export function announce(tone: Tone): void {
  vibrate(pulses[tone]);
  if (!isMuted() && context?.state === "running") play(context, sounds[tone]);
}

function play(audio: AudioContext, notes: readonly Note[]): void {
  for (const { frequency, start, length, wave } of notes) {
    const from = audio.currentTime + start;
    const oscillator = new OscillatorNode(audio, { type: wave, frequency });
    const gain = new GainNode(audio, { gain: 0 });
    // Swelling and fading within hundredths of a second keeps the speaker from clicking.
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(wave === "square" ? LOUDNESS / 2 : LOUDNESS, from + 0.012);
    gain.gain.exponentialRampToValueAtTime(0.001, from + length);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(from);
    oscillator.stop(from + length);
  }
}
