import type { LongWorkRun } from "@/server/jobs/long-work";

export async function importFamilies(_run: LongWorkRun): Promise<void> {}
