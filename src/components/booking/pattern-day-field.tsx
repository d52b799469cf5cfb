import { type PatternWrong, wrongId } from "./pattern-wrong";

export type DayFieldProps = {
  name: PatternWrong["field"];
  label: string;
  value: string;
  min: string;
  max: string;
  wrong: PatternWrong | null;
};

/** First or last day of the usual week. */
export function DayField({ label, value, wrong, ...rest }: DayFieldProps) {
  const isWrong = wrong?.field === rest.name;
  return (
    <label className="grid min-w-0 gap-1 font-bold">
      {label}
      <input
        type="date"
        defaultValue={value}
        {...rest}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? wrongId : undefined}
        className="min-h-11 w-full min-w-0 rounded-champ border-2 border-bord px-2 font-normal aria-[invalid=true]:border-brique"
      />
    </label>
  );
}
