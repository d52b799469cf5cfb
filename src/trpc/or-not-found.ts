import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";

/** Shows the "introuvable" page for what is not there, or not in this commune: an old link, a typed address. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  return reading.catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
}
