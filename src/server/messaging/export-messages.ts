import type { EmailState } from "@/domain/account/inputs";
import { frenchPhone } from "@/domain/family/french-phone";
import { emailStateLabels } from "@/domain/messaging/email-labels";
import type { MessageListInput, MessageResultInput } from "@/domain/messaging/message-list-input";
import type { Acting } from "@/server/account/acting-account";
import { csvMoment } from "@/server/csv/csv-moment";
import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList, mostExported } from "@/server/csv/exported-list";
import { RefusedError } from "@/server/refused-error";
import { allMessages, type ListedMessage } from "./list-messages";
import { readUnreached } from "./read-message";
import type { KeptAudience } from "./send-message";

/** What was written to families as it is filtered and sorted on the screen, a line per message. */
export async function exportMessages({ db, viewer, now, address }: Acting, asked: MessageListInput): Promise<string> {
  const rows = await allMessages(db, viewer.communeId, asked);
  const columns = columnsIn(viewer.timeZone);
  return exportedList(db, { ...viewer, now, address }, { action: "families-messages-exported", columns, rows });
}

function columnsIn(timeZone: string): CsvColumn<ListedMessage>[] {
  return [
    { header: "Objet", value: ({ subject }) => subject },
    { header: "Destinataires", value: ({ label }) => label },
    { header: "Envoyé le", value: ({ sentAt }) => csvMoment(sentAt, timeZone) },
    { header: "Auteur", value: ({ author }) => author },
    { header: "Adresses", value: ({ addresses }) => addresses },
    { header: "En attente", value: ({ waiting }) => waiting },
    { header: "En échec", value: ({ failed }) => failed },
  ];
}

type Result = {
  number: number | null;
  family: string | null;
  toAddress: string | null;
  /** null: the family has no address. */
  state: EmailState | null;
  lastError: string | null;
  phones: string[];
};

/**
 * What became of one message, a line per address, then the families without an address with the phones to call.
 * Refuses NOT_FOUND.
 */
export async function exportMessageResult(
  { db, viewer, now, address }: Acting,
  { id, state }: MessageResultInput,
): Promise<string> {
  const { communeId } = viewer;
  const message = await db.familyMessage.findFirst({ where: { id, communeId }, select: { audience: true } });
  if (!message) throw new RefusedError({ code: "NOT_FOUND" });
  const reached = await db.$queryRaw<Result[]>`
    SELECT f.number, f.name AS family, e.to_address AS "toAddress", e.state, e.last_error AS "lastError",
           '{}'::text[] AS phones
    FROM email e LEFT JOIN family f ON f.id = e.family_id
    WHERE e.message_id = ${id}::uuid AND e.commune_id = ${communeId}::uuid
      AND e.state::text = coalesce(${state}::text, e.state::text)
    ORDER BY e.to_address, e.id LIMIT ${mostExported}::int`;
  const { withoutAddress } = message.audience as KeptAudience;
  const unreached = state === null ? await readUnreached(db, communeId, withoutAddress) : [];
  const rows = [...reached, ...unreached.map(unreachedResult)];
  const taken = { action: "families-message-exported", subjectId: id, columns: resultColumns, rows } as const;
  return exportedList(db, { ...viewer, now, address }, taken);
}

function unreachedResult({ number, name, adults }: Awaited<ReturnType<typeof readUnreached>>[number]): Result {
  const phones = adults.flatMap((adult) => adult.phones);
  return { number, family: name, toAddress: null, state: null, lastError: null, phones };
}

const resultColumns: CsvColumn<Result>[] = [
  { header: "N° de famille", value: ({ number }) => number },
  { header: "Famille", value: ({ family }) => family },
  { header: "Adresse", value: ({ toAddress }) => toAddress },
  { header: "État", value: ({ state }) => (state ? emailStateLabels[state] : "Sans adresse e-mail") },
  { header: "Erreur", value: ({ lastError }) => lastError },
  { header: "Téléphones", value: ({ phones }) => phones.map(frenchPhone).join(", ").replaceAll("\u00A0", " ") },
];
