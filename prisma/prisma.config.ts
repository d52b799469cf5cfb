import { defineConfig } from "prisma/config";

/** Only `generate` and `validate` use this file: migrations are applied by the launcher. */
export default defineConfig({ schema: "schema.prisma", migrations: { path: "migrations" } });
