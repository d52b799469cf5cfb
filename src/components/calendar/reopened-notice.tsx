import { Notice } from "@/components/ui/notice";
import { frenchCount } from "@/domain/french-count";

export type ReopenedNoticeProps = { restored: number; displaced: number; families: number };

/** What taking a closure back has done. */
export function ReopenedNotice({ restored, displaced, families }: ReopenedNoticeProps) {
  return (
    <Notice tone="success" title="C’est fait" live>
      <p>
        {displaced > 0
          ? `${frenchCount(displaced, "inscription")} annulée${displaced > 1 ? "s" : ""} sans frais`
          : `${frenchCount(restored, "inscription")} rétablie${restored > 1 ? "s" : ""}`}
        , {frenchCount(families, "famille")} concernée{families > 1 ? "s" : ""}.
      </p>
    </Notice>
  );
}
