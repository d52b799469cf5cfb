import type { FamilyMessageInput } from "@/domain/messaging/message-input";
import type { RouterOutputs } from "@/trpc/types";

/** A message as it was written, and as it would leave. */
export type WrittenMessage = { input: FamilyMessageInput; preview: RouterOutputs["admin"]["message"]["preview"] };
