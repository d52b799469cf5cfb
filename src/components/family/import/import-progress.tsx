import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { RefreshEvery } from "@/components/ui/refresh-every";
import type { RouterOutputs } from "@/trpc/types";

type Work = RouterOutputs["admin"]["import"]["works"][number];

export type ImportProgressProps = { work: Work | undefined; isImported: boolean };

/** Under way, done, or failed; the page can be left and found again. */
export function ImportProgress({ work, isImported }: ImportProgressProps) {
  if (isImported) {
    return (
      <Notice tone="success" title="Tout est enregistré" live>
        <p className="mb-3">Les familles sont dans le portail. Il reste à leur remettre un accès.</p>
        <ButtonLink href="/admin/codes" look="primary">
          Remettre les codes d’accès
        </ButtonLink>
      </Notice>
    );
  }
  if (work?.hasFailed) {
    return (
      <Notice tone="refusal" title="L’import a échoué" live>
        <p className="mb-3">Rien n’a été enregistré. Vérifiez à nouveau le fichier, puis recommencez.</p>
        <ButtonLink href="/admin/import">Choisir le fichier</ButtonLink>
      </Notice>
    );
  }
  if (!work || work.isFinished) return null;
  return (
    <Card>
      <RefreshEvery seconds={2} />
      <Progress label={work.step} done={work.done} total={work.total} />
      <p className="mt-2 text-sm text-ardoise">Vous pouvez quitter cette page&nbsp;: l’import continue.</p>
    </Card>
  );
}
