"use client";

import { CloudAlert, CloudCheck, CloudUpload } from "lucide-react";
import { usePlanningSession } from "./planning-session";
import { saveSentence } from "./save-words";

const looks = {
  saved: { Icon: CloudCheck, classes: "border-preau-trait bg-papier text-preau-fort" },
  saving: { Icon: CloudUpload, classes: "border-trait bg-papier text-encre" },
  retrying: { Icon: CloudAlert, classes: "border-brique bg-brique-pale text-brique" },
  "session-over": { Icon: CloudAlert, classes: "border-brique bg-brique-pale text-brique" },
};

/** Whether everything is saved: always on screen, always true, read out when it changes. */
export function SaveLine() {
  const { status } = usePlanningSession();
  const { Icon, classes } = looks[status.kind];
  return (
    <div className="pointer-events-none sticky bottom-20 z-10 flex justify-end lg:bottom-4 xl:static xl:justify-start print:hidden">
      <p
        role="status"
        data-saving={status.kind}
        className={`pointer-events-auto flex min-h-11 items-center gap-2 rounded-pastille border px-4 py-1.5 font-bold ${classes}`}
      >
        <Icon aria-hidden className="size-5 shrink-0" />
        <span>
          {saveSentence(status)}
          {status.kind === "session-over" && (
            <a href="/connexion" target="_blank" rel="noreferrer" className="ml-2 underline">
              Se reconnecter<span className="sr-only"> (nouvel onglet)</span>
            </a>
          )}
        </span>
      </p>
    </div>
  );
}
