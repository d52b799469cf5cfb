import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";

/** Shows the "introuvable" page for what is not there, or not for this person: an old link, another commune's. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  return reading.catch((error: unknown) => {
    const hidden = error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "FORBIDDEN");
    if (hidden) notFound();
    throw error;
  });
}
