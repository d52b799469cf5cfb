/**
 * The queues of pg-boss, created by the tables' owner when migrations run.
 * `short` keeps one waiting job at most: enough for work that sweeps everything there is to do.
 * @type {import("pg-boss").Queue[]}
 */
export const QUEUES = [
  { name: "send-email", policy: "standard", retryLimit: 8, retryDelay: 30, retryBackoff: true, expireInSeconds: 300 },
  // A server that died in the middle: the work begins again ten minutes after it began.
  { name: "long-work", policy: "standard", retryLimit: 2, retryDelay: 5, expireInSeconds: 600 },
  { name: "sweep-files", policy: "short", retryLimit: 3, retryDelay: 60, expireInSeconds: 900 },
  { name: "sweep-outbox", policy: "short", retryLimit: 3, retryDelay: 60, expireInSeconds: 900 },
  { name: "send-receipts", policy: "short", retryLimit: 3, retryDelay: 30, expireInSeconds: 600 },
  { name: "purge-requests", policy: "short", retryLimit: 3, retryDelay: 60, expireInSeconds: 900 },
  { name: "remind-limits", policy: "short", retryLimit: 3, retryDelay: 60, expireInSeconds: 900 },
];
