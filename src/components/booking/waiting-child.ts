import type { RouterOutputs } from "@/trpc/types";

/** A child of a waiting list, as staff see it. */
export type WaitingChild = RouterOutputs["admin"]["booking"]["serviceDay"]["waiting"][number];
