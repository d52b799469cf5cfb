import { compressFiles } from "./compress-files.mjs";
import { cutFonts } from "./cut-fonts.mjs";
import { fingerprint, onceFor } from "./fingerprint.mjs";
import { inRoot } from "./root.mjs";
import { runOrFail } from "./run-command.mjs";
import { step } from "./step.mjs";

const SOURCES = [
  ...["src", "public", "prisma/schema.prisma", "package-lock.json", "tsconfig.json"],
  ...["next.config.mjs", "tailwind.config.ts", "postcss.config.mjs"],
];
/** They run beside the built product, not in it. */
const BESIDE = ["src/launch", "src/server/db/generated"];

/** Builds the product when its sources changed since the last build. */
export async function buildProduct() {
  await onceFor(inRoot(".next", "preau-sources"), fingerprint(SOURCES, BESIDE), () =>
    step("Construction", async () => {
      // The clock is the running portal’s, not the build’s.
      const env = { ...process.env, CLOCK: undefined, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
      const args = [inRoot("node_modules/next/dist/bin/next"), "build"];
      await runOrFail("La construction a échoué :", process.execPath, args, { env });
      await cutFonts(inRoot(".next/static/media"));
      await compressFiles(inRoot(".next/static"));
    }),
  );
}
