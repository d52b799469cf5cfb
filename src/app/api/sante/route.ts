import { portalHealth } from "@/server/jobs/portal-health";

/** For a supervisor: 200 with the state of the database and of the queue, 503 when one is down. */
export async function GET() {
  const health = await portalHealth();
  return Response.json(health, {
    status: health.database === "ok" && health.queue === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
