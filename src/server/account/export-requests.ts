import { addressLines } from "@/domain/account/request-address";
import { type RequestState, requestReference, type ShownRequestState } from "@/domain/account/request-state";
import { wallClock } from "@/domain/calendar/french-days";
import { frenchPhone } from "@/domain/family/french-phone";
import { personName } from "@/domain/family/person-name";
import type { CsvColumn } from "@/server/csv/csv-text";
import { exportedList } from "@/server/csv/exported-list";
import type { Acting } from "./acting-account";
import { requestFacts } from "./request-facts";

/** The requests in a state, one line each, oldest first. Taking names away is written down. */
export async function exportRequests(
  { db, viewer, now, address }: Acting,
  { state }: { state: ShownRequestState },
): Promise<string> {
  const { communeId, timeZone } = viewer;
  const rows = await db.accountRequest.findMany({
    where: { communeId, state },
    orderBy: [{ confirmedAt: "asc" }, { number: "asc" }],
    select: { number: true, state: true, facts: true, confirmedAt: true, decidedAt: true, answer: true },
  });
  const columns = columnsIn(timeZone);
  return exportedList(db, { ...viewer, now, address }, { action: "requests-exported", columns, rows });
}

type Row = {
  number: number;
  state: RequestState;
  facts: unknown;
  confirmedAt: Date | null;
  decidedAt: Date | null;
  answer: string | null;
};

function columnsIn(timeZone: string): CsvColumn<Row>[] {
  const dayOf = (instant: Date | null) => instant && wallClock(instant.toISOString(), timeZone).day;
  const first = (row: Row) => requestFacts(row.facts).adults[0];
  return [
    { header: "Demande", value: ({ number }) => requestReference(number) },
    { header: "Reçue le", value: ({ confirmedAt }) => dayOf(confirmedAt) },
    { header: "Adultes", value: (row) => requestFacts(row.facts).adults.map(personName).join(", ") },
    { header: "E-mail", value: (row) => first(row).email },
    { header: "Téléphone", value: (row) => frenchPhone(first(row).phone).replaceAll("\u00A0", " ") },
    { header: "Adresse", value: (row) => addressLines(requestFacts(row.facts)) },
    {
      header: "Enfants",
      value: (row) => {
        const { children } = requestFacts(row.facts);
        return children.map((child) => `${personName(child)} (${child.birthDay})`).join(", ");
      },
    },
    { header: "Décidée le", value: ({ decidedAt }) => dayOf(decidedAt) },
    { header: "Réponse", value: ({ answer }) => answer },
  ];
}
