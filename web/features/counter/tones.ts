import type { Tone } from "./verdict.ts";

/** One note; times in seconds from the beginning of the sound. */
export interface Note {
  frequency: number;
  start: number;
  length: number;
  wave: OscillatorType;
}

const note = (frequency: number, start: number, length: number, wave: OscillatorType): Note => ({ frequency, start, length, wave });

/** Told apart without looking, and by a phone's small speaker: yes rises, wait knocks twice, no falls and buzzes. */
export const sounds: Record<Tone, readonly Note[]> = {
  yes: [note(659, 0, 0.11, "sine"), note(988, 0.1, 0.22, "sine")],
  wait: [note(523, 0, 0.09, "triangle"), note(523, 0.17, 0.09, "triangle")],
  no: [note(233, 0, 0.16, "square"), note(156, 0.17, 0.28, "square")],
};

/** The same for a hand that holds the phone: milliseconds of buzz and pause in turn. */
export const pulses: Record<Tone, readonly number[]> = { yes: [60], wait: [40, 60, 40], no: [140, 80, 220] };

export function lengthOf(notes: readonly Note[]): number {
  return Math.max(...notes.map(({ start, length }) => start + length));
}
