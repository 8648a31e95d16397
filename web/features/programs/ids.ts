const ID_LENGTH = 24;
const ID_RANDOM = 6;

/** What has a name and something random, and an id once it has been saved. */
export interface Identified {
  id?: string | undefined;
  name: string;
  key: string;
}

/** Readable where its name is in Latin letters, and another one than something of the same name had before. */
export function idOf({ id, name, key }: Identified): string {
  if (id) return id;
  const word = name.toLowerCase().replaceAll("ł", "l").normalize("NFKD").replace(/\p{Mark}/gu, "").replace(/[^a-z0-9]+/g, "-");
  const readable = word.slice(0, ID_LENGTH - ID_RANDOM - 1).replace(/^-+|-+$/g, "");
  return [readable, key.slice(0, ID_RANDOM)].filter(Boolean).join("-");
}
