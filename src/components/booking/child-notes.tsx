import { Badge } from "@/components/ui/badge";
import type { DayChild } from "@/domain/booking/day-view";
import { childNotes } from "./day-words";

/** What whoever looks after the child must know. */
export function ChildNotes({ child }: { child: DayChild }) {
  return (
    <span className="flex flex-wrap gap-1">
      {childNotes(child).map(({ tone, text }) => (
        <Badge key={text} tone={tone}>
          {text}
        </Badge>
      ))}
    </span>
  );
}
