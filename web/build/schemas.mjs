/**
 * Writes the JSON Schemas of what a merchant sets up, as the contract describes it, beside the contract.
 * With --check it writes nothing and fails where they would come out otherwise.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { load } from "js-yaml";

const docs = new URL("../../docs/", import.meta.url);
const published = {
  program: { name: "ProgramTerms", title: "A program" },
  tiers: { name: "TierLadder", title: "Levels" },
  automations: { name: "Automations", title: "Automatic messages" },
  coupon: { name: "CouponTerms", title: "A coupon" },
};
const REFERENCE = /"#\/components\/schemas\/(\w+)"/g;

const { schemas } = load(readFileSync(new URL("openapi.yaml", docs), "utf8")).components;

/** Every schema that this one refers to, directly or by way of another. */
function referred(schema, found = new Set()) {
  for (const [, name] of JSON.stringify(schema).matchAll(REFERENCE)) {
    if (!found.has(name)) referred(schemas[name], found.add(name));
  }
  return [...found].sort();
}

function documentOf({ name, title }) {
  const $defs = Object.fromEntries(referred(schemas[name]).map((each) => [each, schemas[each]]));
  const document = { $schema: "https://json-schema.org/draft/2020-12/schema", title, ...schemas[name], $defs };
  return `${JSON.stringify(document, undefined, 2).replace(REFERENCE, '"#/$defs/$1"')}\n`;
}

for (const [file, contents] of Object.entries(published)) {
  const address = new URL(`${file}.schema.json`, docs);
  const text = documentOf(contents);
  if (!process.argv.includes("--check")) writeFileSync(address, text);
  else if (readFileSync(address, "utf8") !== text) {
    console.error(`docs/${file}.schema.json is not what the contract says: npm run generate`);
    process.exitCode = 1;
  }
}
