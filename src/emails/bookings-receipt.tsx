import { Text } from "@react-email/components";
import { frenchDay } from "@/domain/calendar/french-days";
import type { BookingLine } from "./email-data";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";

const headings: Record<BookingLine["outcome"], string> = {
  booked: "Inscriptions",
  cancelled: "Annulations",
  waiting: "Sur liste d’attente",
  left: "Liste d’attente quittée",
};
const order = ["booked", "cancelled", "waiting", "left"] as const;

export const bookingsReceipt: EmailView<"bookings-receipt"> = {
  subject: ({ lines }) => {
    if (lines.length > 0 && lines.every(({ byTownHall }) => byTownHall)) return "La mairie a modifié vos inscriptions";
    return lines.length === 1 ? "Votre changement est enregistré" : "Vos changements sont enregistrés";
  },
  body: ({ lines }, { portalUrl }) => (
    <>
      {order.map((outcome) => (
        <Changes
          key={outcome}
          heading={headings[outcome]}
          lines={lines.filter((line) => line.outcome === outcome && !line.byTownHall)}
        />
      ))}
      {order.map((outcome) => (
        <Changes
          key={outcome}
          heading={`${headings[outcome]} par la mairie`}
          lines={lines.filter((line) => line.outcome === outcome && line.byTownHall)}
        />
      ))}
      <Text style={paragraph}>
        Le planning à jour, avec les délais de chaque service, est sur le portail&nbsp;: {portalUrl}
      </Text>
    </>
  ),
};

/** One line per child and service, days in order: forty cells stay readable. */
export function Changes({ heading, lines }: { heading: string; lines: BookingLine[] }) {
  if (lines.length === 0) return null;
  const daysOf = new Map<string, string[]>();
  for (const { childName, serviceName, day, reason } of lines.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const who = `${childName}, ${serviceName}${reason ? ` (${reason})` : ""}`;
    daysOf.set(who, [...(daysOf.get(who) ?? []), frenchDay(day)]);
  }
  return (
    <>
      <Text style={{ ...paragraph, fontWeight: "bold", marginBottom: 0 }}>{heading}</Text>
      {[...daysOf].map(([who, days]) => (
        <Text key={who} style={{ ...paragraph, margin: "4px 0" }}>
          {who}&nbsp;: {days.join(", ")}.
        </Text>
      ))}
    </>
  );
}
