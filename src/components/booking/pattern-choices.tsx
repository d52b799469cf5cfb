import { type PatternWrong, WrongWords, wrongId } from "./pattern-wrong";

export type PatternChoicesProps = {
  field: "enfant" | "service";
  legend: string;
  /** Names by id, as they are shown. */
  names: ReadonlyMap<string, string>;
  chosen: ReadonlySet<string>;
  onToggle: (id: string) => void;
  wrong: PatternWrong | null;
};

/** Which children, or which services, the usual week is about. */
export function PatternChoices({ field, legend, names, chosen, onToggle, wrong }: PatternChoicesProps) {
  const isWrong = wrong?.field === field;
  return (
    <div>
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
        <legend className="font-bold">{legend}</legend>
        {[...names].map(([id, name]) => (
          <label key={id} className="flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              name={field}
              className="size-5 accent-preau"
              checked={chosen.has(id)}
              onChange={() => onToggle(id)}
              aria-describedby={isWrong ? wrongId : undefined}
            />
            {name}
          </label>
        ))}
      </fieldset>
      {isWrong && <WrongWords words={wrong.words} />}
    </div>
  );
}
