import type { Schemas } from "../../../shared/api/client.ts";

export type Hours = NonNullable<Schemas["Promotion"]["hours"]>;
export type Day = Hours["days"][number];

export const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const satisfies readonly Day[];

export const MIDNIGHT = "00:00";
