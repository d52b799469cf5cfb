import pg from "pg";
import type { Temporal } from "temporal-polyfill";
import { env } from "@/env";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";
import { currentInstant } from "@/server/clock";
import type { CommuneOnline, FamilyOnline } from "./families-online";
import { type Measure, measure } from "./load";
import { openMondays, weekOfMeals } from "./week-of-meals";

type Statement = { name?: string; text: string; values?: unknown[]; rowMode?: "array" };
const createCaller = createCallerFactory(appRouter);

/** Listens to what one save sends to PostgreSQL, BEGIN and COMMIT included. */
async function statementsOf(save: () => Promise<unknown>): Promise<Statement[]> {
  const heard: Statement[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function listen(this: pg.Client, ...args: unknown[]) {
    const [asked, values] = args;
    if (typeof asked === "string") heard.push({ text: asked, values: Array.isArray(values) ? values : undefined });
    else if (asked && typeof asked === "object" && "text" in asked) {
      const { name, text, values: given } = asked as Statement;
      heard.push({ name, text, values: given, rowMode: "array" });
    }
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await save();
  } finally {
    pg.Client.prototype.query = query;
  }
  return heard;
}

async function conversation(commune: CommuneOnline, family: FamilyOnline) {
  const [monday] = openMondays;
  if (!monday) throw new Error("No open week");
  const now: Temporal.Instant = currentInstant();
  const token = { communeId: commune.communeId, sessionId: family.sessionId };
  const caller = createCaller({ now, requestId: "bench", address: "", host: "", token });
  const say = (to: "booked" | "free") =>
    statementsOf(() =>
      caller.famille.booking.save({ changes: weekOfMeals(commune, family, monday, to), origin: "family" }),
    );
  await say("free");
  return [await say("booked"), await say("free")];
}

export type RawLimit = { statements: number; at: (clients: number, requests: number) => Promise<Measure> };

/** The same statements with the same values, sent by bare `pg` with nothing in front: what this machine can do at most. */
export async function rawLimit(commune: CommuneOnline): Promise<RawLimit> {
  const families = commune.online.slice(0, 384);
  const said: Statement[][][] = [];
  for (const family of families) said.push(await conversation(commune, family));
  return {
    statements: said[0]?.[0]?.length ?? 0,
    async at(clients, requests) {
      const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: Math.min(clients, 20) });
      const perClient = Math.floor(families.length / clients);
      const result = await measure({
        clients,
        requests,
        async send(client, turn) {
          const lines = said[client * perClient + (turn % perClient)]?.[Math.floor(turn / perClient) % 2];
          if (!lines) return false;
          const connection = await pool.connect();
          try {
            for (const statement of lines) await connection.query(statement);
          } finally {
            connection.release();
          }
          return true;
        },
      });
      await pool.end();
      return result;
    },
  };
}
