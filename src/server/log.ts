import pino from "pino";
import { env } from "@/env";

/** One JSON line per event, instants in UTC. Never a name, an e-mail, a token: ids only. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});
