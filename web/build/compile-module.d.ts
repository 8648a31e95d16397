declare module "@messageformat/core/compile-module.js" {
  import type MessageFormat from "@messageformat/core";

  type Texts = { [key: string]: string | Texts };
  export default function compileModule(format: MessageFormat, messages: Texts): string;
}
