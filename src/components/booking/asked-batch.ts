import type { BatchInput } from "@/domain/booking/batch-input";
import type { RouterOutputs } from "@/trpc/types";

/** A change for a class as it was asked, and what it would do. */
export type AskedBatch = { input: BatchInput; preview: RouterOutputs["admin"]["booking"]["previewBatch"] };
