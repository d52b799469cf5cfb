"use client";

import { PlanningError } from "@/components/booking/planning-error";

export default function PlanningErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <PlanningError digest={props.error.digest} onRetry={props.reset} />;
}
