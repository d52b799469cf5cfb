import Module, { createRequire, register } from "node:module";

// dependency-cruiser reads TypeScript through TypeScript's own programming interface, which version 7 no longer has.
// Whoever asks for `typescript` in this process gets the last version that has one, by `import` as by `require`.
const STAND_IN = "typescript-with-api";

const standIn = (/** @type {string} */ name) => name.replace(/^typescript(?=$|\/)/, STAND_IN);

/** @type {import("node:module").ResolveHook} */
export const resolve = (specifier, context, nextResolve) => nextResolve(standIn(specifier), context);

export function standInForTypescript() {
  register(import.meta.url);
  const own = createRequire(import.meta.url);
  const resolveFilename = Reflect.get(Module, "_resolveFilename");
  const stand = (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) =>
    standIn(name) === name ? resolveFilename(name, ...rest) : own.resolve(standIn(name));
  Reflect.set(Module, "_resolveFilename", stand);
}
