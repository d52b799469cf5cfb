import { Download } from "lucide-react";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { RefreshEvery } from "@/components/ui/refresh-every";
import { shortInstant } from "@/domain/calendar/french-days";
import type { RouterOutputs } from "@/trpc/types";

type Work = RouterOutputs["admin"]["accounts"]["letterWorks"][number];

export type LetterWorksProps = { works: Work[]; timeZone: string };

/** The letters under way and those of the day: the page can be left, and they are found again here. */
export function LetterWorks({ works, timeZone }: LetterWorksProps) {
  if (works.length === 0) return null;
  return (
    <Card labelledBy="courriers">
      <h2 id="courriers">Courriers du jour</h2>
      <p className="mt-1 text-ardoise">Ils restent ici vingt-quatre heures, puis sont effacés.</p>
      {works.some(({ isFinished }) => !isFinished) && <RefreshEvery seconds={2} />}
      <ul className="mt-3 grid gap-3">
        {works.map((work) => (
          <li key={work.id} className="border-t border-trait pt-3">
            <LetterWork work={work} startedAt={shortInstant(work.startedAt, timeZone)} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function LetterWork({ work, startedAt }: { work: Work; startedAt: string }) {
  const letters = work.total === 1 ? "1 courrier" : `${work.total} courriers`;
  if (!work.isFinished) return <Progress label={`${letters} : ${work.step}`} done={work.done} total={work.total} />;
  if (work.hasFailed) {
    return (
      <Notice tone="refusal" title={`${letters}, ${startedAt}`}>
        <p>L’impression a échoué et aucun code n’a changé. Vous pouvez recommencer.</p>
      </Notice>
    );
  }
  return (
    <a
      href={`/api/courriers/${work.id}`}
      className="inline-flex min-h-11 items-center gap-2 font-bold text-preau underline underline-offset-4"
    >
      <Download aria-hidden className="size-5" />
      {letters} (PDF), {startedAt}
    </a>
  );
}
