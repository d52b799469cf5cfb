import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

// Each edge the architecture forbids, in a tree made for it: rule, importer, imported.
const FORBIDDEN: [rule: string, from: string, to: string][] = [
  ["domain-is-pure", "src/domain/booking/a.ts", "node:fs"],
  ["domain-is-pure", "src/domain/booking/b.ts", "react"],
  ["domain-is-pure", "src/domain/booking/c.ts", "@/trpc/types"],
  ["ui-stands-alone", "src/components/ui/a.tsx", "@/domain/refusal"],
  ["ui-stands-alone", "src/components/ui/b.tsx", "@/components/form/field"],
  ["components-reach-no-secret", "src/components/booking/a.tsx", "@/server/mail"],
  ["components-reach-no-secret", "src/components/booking/b.tsx", "@/app/page"],
  ["components-reach-no-secret", "src/components/booking/c.tsx", "@/emails/receipt"],
  ["components-reach-no-secret", "src/components/booking/d.tsx", "@/env"],
  ["pages-read-through-procedures", "src/app/famille/a.tsx", "@/server/mail"],
  ["server-knows-no-screen", "src/server/booking/a.ts", "@/app/page"],
  ["server-knows-no-screen", "src/server/booking/b.ts", "@/components/form/field"],
  ["server-knows-no-screen", "src/server/booking/c.ts", "@/trpc/types"],
  ["writes-know-no-procedure", "src/server/booking/d.ts", "@/server/api/trpc"],
  ["writes-know-no-procedure", "src/server/jobs/e.ts", "@trpc/server"],
  ["rows-do-not-leak", "src/app/api/a.ts", "@/server/db/client"],
  ["rows-do-not-leak", "src/trpc/b.ts", "@prisma/client"],
  ["rows-do-not-leak", "src/emails/c.ts", "@/server/db/client"],
  ["famille-shares-no-guard", "src/server/api/routers/famille/a.ts", "@/server/api/routers/admin/procedure"],
  ["admin-shares-no-guard", "src/server/api/routers/admin/a.ts", "@/server/api/routers/public/procedure"],
  ["public-shares-no-guard", "src/server/api/routers/public/a.ts", "@/server/api/routers/famille/procedure"],
  ["emails-are-functions-of-data", "src/emails/a.tsx", "@/components/form/field"],
  ["unit-means-no-database", "tests/unit/a.test.ts", "@/server/mail"],
  ["unit-means-no-database", "tests/unit/b.test.ts", "@/app/page"],
  ["unit-means-no-database", "tests/unit/c.test.ts", "@/trpc/types"],
  ["src-knows-no-test", "src/server/booking/f.ts", "@tests/builders/family"],
  ["no-cycle", "src/server/booking/g.ts", "./h"],
  ["no-unresolved-path", "src/server/booking/i.ts", "./nowhere"],
];

const ALLOWED: [from: string, to: string][] = [
  ["src/domain/booking/z.ts", "zod"],
  ["src/app/famille/z.tsx", "@/server/auth/session"],
  ["src/app/api/z.ts", "@/server/mail"],
  ["src/components/booking/z.tsx", "@/domain/refusal"],
  ["src/emails/z.tsx", "@/domain/refusal"],
  ["src/server/booking/z.ts", "@/server/db/client"],
  ["src/server/api/routers/famille/z.ts", "@/server/booking/z"],
  ["src/trpc/z.ts", "@trpc/server"],
  ["tests/integration/z.test.ts", "@/server/db/client"],
];

const EXISTING = [
  ...["src/domain/refusal.ts", "src/trpc/types.ts", "src/components/form/field.tsx", "src/server/mail.ts"],
  ...["src/app/page.tsx", "src/emails/receipt.tsx", "src/env.ts", "src/server/api/trpc.ts", "src/server/db/client.ts"],
  ...["src/server/auth/session.ts", "tests/builders/family.ts", "prisma/demo/demo.ts"],
  ...["famille", "admin", "public"].map((audience) => `src/server/api/routers/${audience}/procedure.ts`),
];

const top = mkdtempSync(join(tmpdir(), "preau-imports-"));
let found: string[] = [];

function put(path: string, text: string) {
  mkdirSync(dirname(join(top, path)), { recursive: true });
  writeFileSync(join(top, path), text);
}

beforeAll(() => {
  for (const path of EXISTING) put(path, "export const word = 1;\n");
  put("src/server/booking/h.ts", 'import "./g";\n');
  for (const name of ["react", "zod", "@prisma/client", "@trpc/server"]) {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, type: "module", exports: "./index.js" }));
    put(`node_modules/${name}/index.js`, "export const word = 1;\n");
  }
  // A type that leaks is a leak.
  for (const [, from, to] of FORBIDDEN)
    put(
      from,
      to.startsWith(".")
        ? `import "${to}";\n`
        : `import type { word } from "${to}";\nexport type Word = typeof word;\n`,
    );
  for (const [from, to] of ALLOWED) put(from, `import { word } from "${to}";\nexport const again = word;\n`);
  const { stderr } = spawnSync(process.execPath, ["src/launch/check-imports.mjs", top], { encoding: "utf8" });
  found = stderr.trim().split("\n");
}, 60_000);

afterAll(() => rmSync(top, { recursive: true, force: true }));

test.each(FORBIDDEN)("%s: %s may not import %s", (rule, from) => {
  expect(found.filter((line) => line.startsWith(`${rule}  ${from} →`))).toHaveLength(1);
});

test.each(ALLOWED)("%s may import %s", (from) => {
  expect(found.filter((line) => line.includes(`  ${from} →`))).toEqual([]);
});
