/** What clients that never pause got out of a server. Times are those the clients saw. */
export type Measure = {
  clients: number;
  perSecond: number;
  medianMs: number;
  p95Ms: number;
  errors: number;
  done: number;
};

type Load = {
  clients: number;
  /** Together. */
  requests: number;
  /** One request of this client, the how-manieth of its own; false when it was not answered as it should. */
  send: (client: number, turn: number) => Promise<boolean>;
};

/** Has `clients` send `requests` between them, each the next as soon as the last was answered. */
export async function measure({ clients, requests, send }: Load): Promise<Measure> {
  const times: number[] = [];
  let errors = 0;
  let left = requests;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = 0; left > 0; turn += 1) {
        left -= 1;
        const sentAt = performance.now();
        const answered = await send(client, turn).catch(() => false);
        times.push(performance.now() - sentAt);
        if (!answered) errors += 1;
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { clients, perSecond: times.length / seconds, medianMs: at(0.5), p95Ms: at(0.95), errors, done: times.length };
}
