import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";

export type RecoveryCodesProps = { codes: readonly string[]; children?: ReactNode };

/** Shown once: to print or to copy into a password manager. */
export function RecoveryCodes({ codes, children }: RecoveryCodesProps) {
  return (
    <div className="grid gap-4">
      <Notice tone="warning" title="Gardez ces codes de secours" live>
        <p>
          Chacun remplace le téléphone une seule fois. Ils ne seront plus affichés&nbsp;: imprimez-les ou rangez-les
          dans un gestionnaire de mots de passe.
        </p>
      </Notice>
      <ul
        aria-label="Codes de secours"
        className="grid grid-cols-1 gap-2 rounded-carte border border-trait bg-papier p-4 font-mono text-lg sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <PrintButton />
        {children}
      </div>
    </div>
  );
}
