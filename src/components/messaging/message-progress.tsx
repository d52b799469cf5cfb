"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { counted } from "@/components/booking/day-words";
import type { EmailState } from "@/domain/account/inputs";

export type MessageProgressProps = { counts: Record<EmailState, number> };

const everyMs = 3_000;

/** How far the sending is; read again by itself until nothing waits. The page can be left and found again. */
export function MessageProgress({ counts }: MessageProgressProps) {
  const { QUEUED: waiting, SENT: sent, FAILED: failed, KEPT: kept } = counts;
  const total = waiting + sent + failed + kept;
  const router = useRouter();
  useEffect(() => {
    if (waiting === 0) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && navigator.onLine) router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [waiting, router]);
  const parts = [
    `${sent} envoyé${sent > 1 ? "s" : ""}`,
    failed > 0 ? `${failed} en échec` : null,
    kept > 0 ? `${kept} conservé${kept > 1 ? "s" : ""} (aucun envoi n’est réglé)` : null,
    waiting > 0 ? `${waiting} en attente` : null,
  ].filter((part) => part !== null);
  return (
    <div className="grid max-w-2xl gap-2 print:hidden">
      <progress
        value={total - waiting}
        max={Math.max(1, total)}
        aria-label="Avancement de l’envoi"
        className="h-3 w-full accent-preau"
      />
      <p role="status">
        <strong>
          {total - waiting} sur {counted(total, "adresse")}
        </strong>{" "}
        · {parts.join(", ")}
      </p>
    </div>
  );
}
