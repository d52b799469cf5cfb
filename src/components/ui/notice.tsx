import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const tones: Record<string, { classes: string; Icon: LucideIcon }> = {
  info: { classes: "bg-ciel-pale text-ciel border-ciel/30", Icon: Info },
  success: { classes: "bg-preau-pale text-preau-fort border-preau-trait", Icon: CircleCheck },
  warning: { classes: "bg-soleil-pale text-soleil-fort border-soleil", Icon: TriangleAlert },
  refusal: { classes: "bg-brique-pale text-brique border-brique/30", Icon: CircleAlert },
};

export type NoticeProps = {
  tone: "info" | "success" | "warning" | "refusal";
  title?: string;
  children?: ReactNode;
  /** Read out at once by a screen reader when it appears after an action. */
  live?: boolean;
};

export function Notice({ tone, title, children, live = false }: NoticeProps) {
  const look = tones[tone];
  const Icon = look?.Icon ?? Info;
  return (
    <div
      role={live ? (tone === "refusal" ? "alert" : "status") : undefined}
      className={`flex gap-3 rounded-carte border p-4 ${look?.classes}`}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0">
        {title && <p className="font-bold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
