import { emailStateLabels, templateLabel } from "@/domain/messaging/email-labels";
import type { OutboxInput } from "@/domain/messaging/outbox-input";
import type { Acting } from "@/server/account/acting-account";
import { csvMoment } from "@/server/csv/csv-moment";
import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList, mostExported } from "@/server/csv/exported-list";
import { type OutboxRow, outboxRows } from "./outbox-sql";

/** The outbox as it is filtered and sorted on the screen, a line per message, without what the messages say. */
export async function exportEmails({ db, viewer, now, address }: Acting, asked: OutboxInput): Promise<string> {
  const { communeId, timeZone } = viewer;
  const rows = await db.$queryRaw<OutboxRow[]>(outboxRows(communeId, asked, mostExported, 0));
  const columns = columnsIn(timeZone);
  return exportedList(db, { ...viewer, now, address }, { action: "emails-exported", columns, rows });
}

function columnsIn(timeZone: string): CsvColumn<OutboxRow>[] {
  return [
    { header: "Message", value: ({ template }) => templateLabel(template) },
    { header: "Destinataire", value: ({ toAddress }) => toAddress },
    { header: "Écrit le", value: ({ createdAt }) => csvMoment(createdAt.toISOString(), timeZone) },
    { header: "État", value: ({ state }) => emailStateLabels[state] },
    { header: "Essais", value: ({ attempts }) => attempts },
    { header: "Envoyé le", value: ({ sentAt }) => csvMoment(sentAt?.toISOString(), timeZone) },
    { header: "Dernière erreur", value: ({ lastError }) => lastError },
  ];
}
