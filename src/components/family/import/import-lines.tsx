import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

export type ImportLine = { file: number; line: number; key: string; text: ReactNode };
export type ImportLinesProps = {
  id: string;
  title: string;
  intro: string;
  count: number;
  lines: readonly ImportLine[];
  fileNames: readonly string[];
};

/** Lines of the file that somebody has to look at; those beyond the first hundreds are only counted. */
export function ImportLines({ id, title, intro, count, lines, fileNames }: ImportLinesProps) {
  if (count === 0) return null;
  return (
    <Card labelledBy={id}>
      <h2 id={id}>
        {title} ({count.toLocaleString("fr-FR")})
      </h2>
      <p className="mt-1 text-ardoise">{intro}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus (WCAG 2.1.1) */}
      <section aria-label={title} tabIndex={0} className="relative mt-3 max-h-96 overflow-auto">
        <table className="w-full text-left">
          <thead className="sr-only">
            <tr>
              <th>Ligne</th>
              <th>Ce qu’il faut regarder</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, file, line, text }) => (
              <tr key={key} className="border-t border-trait">
                <td className="w-40 py-2 pr-4 align-top whitespace-nowrap tabular-nums text-ardoise">
                  {fileNames.length > 1 ? `${fileNames[file]}, ` : ""}ligne {line}
                </td>
                <td className="py-2">{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {count > lines.length && <p className="mt-2 text-ardoise">Et {count - lines.length} autres.</p>}
    </Card>
  );
}
