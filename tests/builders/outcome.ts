import { refusalFrom } from "./caller";

/** The code a call was refused with, or "fine"; fails when it breaks. */
export async function outcome(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "fine",
    () => refusalFrom(call).then(({ code }) => code),
  );
}
