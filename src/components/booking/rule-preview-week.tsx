import type { PreviewedLimit, RulePreview } from "@/domain/booking/rule-preview";
import { addDays } from "@/domain/calendar/day-arithmetic";
import { frenchDay, frenchPeriod } from "@/domain/calendar/french-days";

type Week = RulePreview["weeks"][number];

export type RulePreviewWeekProps = { week: Week };

/** The limits of one week, day by day; a week without service is one line. */
export function RulePreviewWeek({ week: { monday, days } }: RulePreviewWeekProps) {
  const running = days.filter(({ closedReason }) => closedReason === null);
  const title = `Semaine ${frenchPeriod(monday, addDays(monday, 6))}`;
  if (running.length === 0) {
    const reason = days.find(({ closedReason }) => closedReason !== null)?.closedReason;
    return (
      <p className="text-ardoise">
        {title}&nbsp;: {reason}
      </p>
    );
  }
  // Days closed every week are no news; a holiday or a strike is.
  const closed = days.filter(({ closedReason }) => closedReason !== null && !closedReason.startsWith("Pas de service"));
  return (
    <table className="w-full text-left text-sm">
      <caption className="pb-1 text-left font-bold">{title}</caption>
      <thead className="sr-only">
        <tr>
          <th>Jour</th>
          <th>Inscription</th>
          <th>Annulation</th>
        </tr>
      </thead>
      <tbody>
        {days
          .filter((day) => running.includes(day) || closed.includes(day))
          .map(({ day, closedReason, booking, cancellation }) => (
            <tr key={day} className="border-t border-trait align-top">
              <th className="py-1.5 pr-2 font-normal">{frenchDay(day)}</th>
              {closedReason === null ? (
                <Limits booking={booking} cancellation={cancellation} />
              ) : (
                <td colSpan={2} className="py-1.5 text-ardoise">
                  {closedReason}
                </td>
              )}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

type LimitsProps = { booking: PreviewedLimit; cancellation: PreviewedLimit };

/** Once when booking and cancelling share them. */
function Limits({ booking, cancellation }: LimitsProps) {
  if (booking.text === cancellation.text && booking.before === cancellation.before) {
    return (
      <td colSpan={2} className="py-1.5">
        <Limit title="Inscrire et annuler" limit={booking} />
      </td>
    );
  }
  return (
    <>
      <td className="py-1.5 pr-2">
        <Limit title="Inscrire" limit={booking} />
      </td>
      <td className="py-1.5">
        <Limit title="Annuler" limit={cancellation} />
      </td>
    </>
  );
}

function Limit({ title, limit: { text, before } }: { title: string; limit: PreviewedLimit }) {
  return (
    <>
      <span className="text-ardoise">{title}</span> <strong className={before ? "text-preau-fort" : ""}>{text}</strong>
      {before !== null && (
        <span className="block text-ardoise">
          aujourd’hui&nbsp;: <s>{before}</s>
        </span>
      )}
    </>
  );
}
