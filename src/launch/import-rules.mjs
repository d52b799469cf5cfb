/**
 * The import table of the architecture, row by row, in dependency-cruiser's words.
 * Paths are from the top of the checkout; types count as much as values.
 */

const GENERATED = "^src/server/db/generated/";

/**
 * @param {string} name
 * @param {string} from
 * @param {Record<string, unknown>} to
 * @param {Record<string, unknown>} [fromMore]
 */
const never = (name, from, to, fromMore = {}) => ({ name, severity: "error", from: { path: from, ...fromMore }, to });

const AUDIENCES = ["famille", "admin", "public", "account"];

export const IMPORT_RULES = [
  never("domain-is-pure", "^src/domain/", { pathNot: "^src/domain/|^node_modules/(zod|temporal-polyfill)/" }),
  never("ui-stands-alone", "^src/components/ui/", { path: "^src/", pathNot: "^src/components/ui/" }),
  never("components-reach-no-secret", "^src/components/", { path: "^src/(server|app|emails|env)[/.]" }),
  never(
    "pages-read-through-procedures",
    "^src/app/",
    { path: "^src/server/", pathNot: "^src/server/auth/" },
    { pathNot: "^src/app/api/" },
  ),
  never("server-knows-no-screen", "^src/server/", { path: "^src/(app|components|trpc)/" }),
  never(
    "writes-know-no-procedure",
    "^src/server/",
    { path: "^src/server/api/|^node_modules/@trpc/" },
    { pathNot: "^src/server/api/" },
  ),
  never(
    "rows-do-not-leak",
    "^(src|tests/unit)/",
    { path: "^src/server/db/|^node_modules/(@prisma|prisma)/" },
    { pathNot: "^src/(server|launch)/" },
  ),
  ...AUDIENCES.map((audience) =>
    never(`${audience}-shares-no-guard`, `^src/server/api/routers/${audience}/`, {
      path: "^src/server/api/routers/",
      pathNot: `^src/server/api/routers/${audience}/`,
    }),
  ),
  never("emails-are-functions-of-data", "^src/emails/", { path: "^src/", pathNot: "^src/(emails|domain)/" }),
  never("unit-means-no-database", "^tests/unit/", { path: "^src/(server|app|trpc)/" }),
  never("src-knows-no-test", "^src/", { path: "^tests/" }),
  never("no-cycle", "^(src|tests|prisma)/", { circular: true }, { pathNot: GENERATED }),
  never("no-unresolved-path", "^(src|tests|prisma)/", { couldNotResolve: true }, { pathNot: GENERATED }),
];
