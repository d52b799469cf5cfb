import { Badge } from "@/components/ui/badge";
import type { EmailState } from "@/domain/account/inputs";
import { emailStateLabels } from "@/domain/messaging/email-labels";

const tones = { SENT: "green", QUEUED: "yellow", FAILED: "red", KEPT: "blue" } as const;

export type EmailStateBadgeProps = { state: EmailState };

/** What became of a message, in words and in a colour. */
export function EmailStateBadge({ state }: EmailStateBadgeProps) {
  return <Badge tone={tones[state]}>{emailStateLabels[state]}</Badge>;
}
