import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";

const opening = "<!-- bench -->";
const closing = "<!-- /bench -->";

export function table(head: string[], rows: (string | number)[][]): string {
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return lines.join("\n");
}

/** "2 × AMD EPYC, Node v20.20.2". */
export function machine(): string {
  const processors = cpus();
  return `${processors.length} × ${processors[0]?.model.trim()}, Node ${process.version}`;
}

/** Prints the results and, when asked to, puts them between the marks of the README. */
export function publish(text: string, intoReadme: boolean): void {
  console.log(`\n${text}`);
  if (!intoReadme) return;
  const readme = readFileSync("README.md", "utf8");
  const [before, rest] = readme.split(opening);
  const after = rest?.split(closing)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md lacks ${opening} … ${closing}`);
  writeFileSync("README.md", `${before}${opening}\n${text}\n${closing}${after}`);
  // Tables in the house's style, or `npm run check` would refuse them.
  execFileSync(process.execPath, ["node_modules/@biomejs/biome/bin/biome", "format", "--write", "README.md"]);
}
