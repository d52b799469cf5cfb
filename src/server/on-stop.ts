type Stop = () => Promise<void>;

const key = Symbol.for("preau.onStop");

/** Has the launcher await `stop` once the last requests were answered, before the process ends. */
export function onStop(stop: Stop): void {
  const known: unknown = Reflect.get(globalThis, key);
  const stops: Set<unknown> = known instanceof Set ? known : new Set();
  stops.add(stop);
  Reflect.set(globalThis, key, stops);
}
