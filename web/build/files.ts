import { readdirSync } from "node:fs";

/** The files of some folders whose name fits, from the folder of the pages. */
export function filesUnder(folders: string[], name: RegExp): string[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`))
    .filter((file) => name.test(file))
    .sort();
}
