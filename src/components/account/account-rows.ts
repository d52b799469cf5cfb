import type { RouterOutputs } from "@/trpc/types";

/** An account of a family, and a colleague, as the staff's screens show them. */
export type FamilyAccount = RouterOutputs["admin"]["accounts"]["ofFamily"]["accounts"][number];
export type Colleague = RouterOutputs["admin"]["team"]["list"]["team"][number];
