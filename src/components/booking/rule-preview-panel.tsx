"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { CallFailure } from "@/components/form/call-failure";
import { controlClasses } from "@/components/form/field";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { type RuleChangeInput, ruleChangeInput } from "@/domain/booking/rule-change";
import { frenchDay } from "@/domain/calendar/french-days";
import { frenchCount } from "@/domain/french-count";
import { useTRPC } from "@/trpc/react";
import type { RouterOutputs } from "@/trpc/types";
import { missingParts } from "./missing-parts";
import { RulePreviewWeek } from "./rule-preview-week";
import { useSettled } from "./use-settled";

type Preview = RouterOutputs["admin"]["service"]["previewRules"];

export type RulePreviewPanelProps = { schools: { id: string; name: string }[] };

/** What the form says, asked of the server as it is typed: the sentence, eight weeks of limits, what to look out for. */
export function RulePreviewPanel({ schools }: RulePreviewPanelProps) {
  const [schoolId, setSchoolId] = useState<string | null>(null);
  // Read as text, so that typing that changes nothing asks nothing.
  const typed = useSettled(JSON.stringify(useWatch()));
  const { success, data: change, error: incomplete } = ruleChangeInput.safeParse(JSON.parse(typed));
  const trpc = useTRPC();
  const asked = { change: change as RuleChangeInput, schoolId };
  const options = trpc.admin.service.previewRules.queryOptions(asked, { enabled: success });
  const { data, error } = useQuery({ ...options, placeholderData: keepPreviousData });
  return (
    <Card labelledBy="apercu" className="grid gap-4 xl:sticky xl:top-6">
      <h2 id="apercu">Ce que cela donne</h2>
      {incomplete && <MissingParts parts={missingParts(incomplete.issues)} />}
      {schools.length > 1 && (
        <label className="grid gap-1.5 font-bold">
          Sur le calendrier de
          <select
            value={schoolId ?? ""}
            onChange={({ target }) => setSchoolId(target.value === "" ? null : target.value)}
            className={controlClasses}
          >
            <option value="">{schools[0]?.name}</option>
            {schools.slice(1).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {/* What an unfinished sentence would give is not known; what the last whole one gave would be taken for it. */}
      {success && <CallFailure failure={error} />}
      {success && data && <PreviewBody preview={data} />}
    </Card>
  );
}

function MissingParts({ parts }: { parts: string[] }) {
  return (
    <Notice tone="info" title="Une phrase est incomplète" live>
      <p>Le calendrier revient dès qu’elle est entière. Il manque&nbsp;:</p>
      <ul className="list-disc pl-5">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </Notice>
  );
}

function PreviewBody({ preview: { sentences, changedDays, runningDays, warnings, weeks } }: { preview: Preview }) {
  return (
    <>
      <blockquote className="border-l-4 border-preau pl-3">
        <p className="text-sm text-ardoise">Ce que les familles liront</p>
        {sentences.map((sentence) => (
          <p key={sentence} className="font-bold">
            {sentence}.
          </p>
        ))}
      </blockquote>
      <p role="status">
        {changedDays === 0
          ? "Rien ne change par rapport au délai d’aujourd’hui sur ces huit semaines."
          : `${frenchCount(changedDays, "jour")} sur ${runningDays} ${changedDays > 1 ? "changent" : "change"} par rapport au délai d’aujourd’hui.`}
      </p>
      {warnings.length > 0 && (
        <Notice tone="warning" title="À vérifier">
          <ul className="grid gap-1">
            {warnings.map(({ sentence, days }) => (
              <li key={sentence}>
                {sentence} <WarnedDays days={days} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus (WCAG 2.1.1) */}
      <section aria-label="Limites des huit semaines" tabIndex={0} className={frame}>
        {weeks.map((week) => (
          <RulePreviewWeek key={week.monday} week={week} />
        ))}
      </section>
    </>
  );
}

/** What scrolls inside the page; it is the place of the words hidden from sight in it. */
const frame = "relative grid max-h-[38rem] gap-3 overflow-y-auto";

const SHOWN_DAYS = 3;

function WarnedDays({ days }: { days: Preview["warnings"][number]["days"] }) {
  const more = days.length - SHOWN_DAYS;
  const shown = days.slice(0, SHOWN_DAYS).map(frenchDay).join(", ");
  return (
    <span className="text-sm">
      ({shown}
      {more > 0 && ` et ${frenchCount(more, "autre")}`})
    </span>
  );
}
