export type SwitchProps = { label: string; checked: boolean; onChange: (checked: boolean) => void };

/** On or off, saved as soon as it is pressed. */
export function Switch({ label, checked, onChange }: SwitchProps) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-6 shrink-0 accent-preau"
      />
      {label}
    </label>
  );
}
