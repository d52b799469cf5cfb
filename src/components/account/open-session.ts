import { z } from "zod";
import type { FailedCall } from "@/components/form/call-failure";
import type { Refusal } from "@/domain/refusal";

const unopened = z.object({
  code: z.string().optional(),
  errorId: z.string().optional(),
  refusal: z.looseObject({ code: z.string() }).optional(),
});

/**
 * Asks next-auth to open a session and answers why it did not; null: the session is open. Its code is fetched when it
 * is needed, so that the page is light.
 */
export async function openSession(
  provider: "credentials" | "reset-link" | "activation-link",
  values: Record<string, string | undefined>,
): Promise<FailedCall | null> {
  try {
    const { signIn } = await import("next-auth/react");
    const answer = await signIn(provider, { ...values, redirect: false });
    if (answer?.ok && !answer.error) return null;
    return failureOf(answer?.error ?? "");
  } catch {
    return { message: "The server can't be reached" };
  }
}

/** The server put its refusal, or the number of the failure, in the error's text (server/auth/next-auth-options.ts). */
function failureOf(error: string): FailedCall {
  if (!error.startsWith("{")) return { message: error, data: { code: "INTERNAL_SERVER_ERROR" } };
  const { refusal, ...rest } = unopened.parse(JSON.parse(error));
  return { message: error, data: { ...rest, refusal: refusal as Refusal | undefined } };
}
