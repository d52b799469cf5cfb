export type ProgressProps = { label: string; done: number; total: number };

/** How far something is: in words, in numbers and as a bar. */
export function Progress({ label, done, total }: ProgressProps) {
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap justify-between gap-3">
        <span>{label}</span>
        <span className="tabular-nums">
          {done} / {total}
        </span>
      </div>
      <progress aria-label={label} value={done} max={Math.max(total, 1)} className="h-3 w-full accent-preau" />
    </div>
  );
}
