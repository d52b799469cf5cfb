import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { frenchInstant } from "@/domain/calendar/french-days";
import type { StaffRequest } from "./request-facts-card";
import { requestWords } from "./request-words";

export type RequestOutcomeProps = { request: StaffRequest; timeZone: string };

/** What was decided or asked, by whom and when. */
export function RequestOutcome({ request, timeZone }: RequestOutcomeProps) {
  const { state, decidedAt, decidedBy, answer, familyId } = request;
  if (!decidedAt) return null;
  const isAnswered = state === "RECEIVED";
  const tone = state === "REFUSED" ? "refusal" : state === "MORE_ASKED" || isAnswered ? "info" : "success";
  const title = isAnswered ? "La famille a complété sa demande" : requestWords[state].label;
  return (
    <Notice tone={tone} title={title} live>
      <p>
        {isAnswered ? "Question posée le " : "Le "}
        {frenchInstant(decidedAt, timeZone)}
        {decidedBy && `, par ${decidedBy}`}.
      </p>
      {answer && <p className="whitespace-pre-line">« {answer} »</p>}
      {familyId && (
        <p>
          <Link href={`/admin/familles/${familyId}`} prefetch={false} className="inline-block py-1 font-bold underline">
            Voir la famille
          </Link>
        </p>
      )}
    </Notice>
  );
}
