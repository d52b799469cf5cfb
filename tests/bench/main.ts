import { pool, prisma } from "@/server/db/client";
import { aCommuneOnline } from "./families-online";
import { familySearch } from "./family-search";
import { gatherStatistics } from "./gather-statistics";
import { importOfFamilies } from "./import-families";
import { killDuringRush } from "./killed-server";
import { lastPlaces } from "./last-places";
import type { Measure } from "./load";
import { pageWeight } from "./page-weight";
import { aCommuneOfPeople } from "./people-commune";
import { startProduct } from "./product";
import { rawLimit } from "./raw-limit";
import { machine, publish, table } from "./report";
import { rush } from "./rush";
import { staffLists } from "./staff-lists";
import { weekPage } from "./week-page";

// Run by `npm run bench` on a PostgreSQL of its own, with the built product. `--readme` writes the results there.

const round = (number: number) => (number < 10 ? number.toFixed(1) : Math.round(number)).toString();
const row = (what: string, { clients, perSecond, medianMs, p95Ms, errors }: Measure, ...more: string[]) => [
  what,
  clients,
  round(perSecond),
  round(medianMs),
  round(p95Ms),
  errors,
  ...more,
];

const small = await aCommuneOnline(200);
await gatherStatistics();
let product = await startProduct();
await weekPage(product, small, 8, 400);
const smallPage = await weekPage(product, small, 1, 300);

const commune = await aCommuneOnline(2_000);
await gatherStatistics();
await weekPage(product, commune, 8, 400);
const alone = await weekPage(product, commune, 1, 300);
const together = await weekPage(product, commune, 16, 2_000);
const weight = await pageWeight(
  product,
  commune.online[0] ?? { id: "", accountId: "", sessionId: "", childIds: [], cookie: "" },
);

await rush(product, commune, 16, 1_000);
const limit = await rawLimit(commune);
await limit.at(16, 1_000);
const rushes = [];
for (const clients of [16, 32, 128]) {
  const through = await rush(product, commune, clients, 4_000);
  const bare = await limit.at(clients, 4_000);
  rushes.push({ through, bare });
}
const single = await rush(product, commune, 1, 300);
const places = await lastPlaces(product, commune);
const killed = await killDuringRush(product, commune);
product = await startProduct();
await product.stop("SIGTERM");
const village = await aCommuneOfPeople(2_000);
const fewFamilies = await familySearch(village);
const fewEmails = await staffLists(village);
const town = await aCommuneOfPeople(20_000);
const manyFamilies = await familySearch(town);
const manyEmails = await staffLists(town);
const imported = await importOfFamilies(5_000);

const script = round(weight.kilobytes.Script ?? 0);
publish(
  [
    `Mesuré le ${new Date().toISOString().slice(0, 10)} sur ${machine()} ; PostgreSQL, le portail et les clients se partagent la machine.`,
    "",
    table(
      [
        "La ruée : enregistrer la semaine de cantine de deux enfants",
        "clients",
        "par seconde",
        "médiane ms",
        "p95 ms",
        "erreurs",
        "part de la limite",
      ],
      [
        row("portail (HTTP)", single, ""),
        ...rushes.flatMap(({ through, bare }) => [
          row("portail (HTTP)", through, `${Math.round((100 * through.perSecond) / bare.perSecond)} %`),
          row(`les mêmes ${limit.statements} instructions, \`pg\` seul`, bare, "100 %"),
        ]),
      ],
    ),
    "",
    table(
      ["La page d’une semaine", "clients", "par seconde", "médiane ms", "p95 ms", "erreurs"],
      [row("200 familles", smallPage), row("2 000 familles", alone), row("2 000 familles", together)],
    ),
    "",
    table(
      ["À vérifier", "résultat"],
      [
        [
          "réservations confirmées puis introuvables, pendant la ruée",
          rushes.reduce((sum, { through }) => sum + through.lost, single.lost),
        ],
        ["la page, avec dix fois plus de données", `${(alone.medianMs / smallPage.medianMs).toFixed(2)} × le temps`],
        [
          "page de la semaine, téléphone, cache vide",
          `${weight.requests} requêtes, ${round(weight.total)} kB compressés, dont ${script} kB de JavaScript`,
        ],
        [
          "16 familles veulent les 5 dernières places",
          `${places.afterOnce} inscrites ; ${places.afterTwice} quand toutes redemandent`,
        ],
        [
          "chercher une famille parmi 20 000, sur le serveur",
          `${round(manyFamilies.searchMs)} ms (médiane) ; ${round(fewFamilies.searchMs)} ms parmi 2 000`,
        ],
        [
          "une page de la liste de 20 000 familles, sur le serveur",
          `${round(manyFamilies.listMs)} ms (médiane) ; ${round(fewFamilies.listMs)} ms pour 2 000`,
        ],
        [
          `une page des e-mails, parmi ${manyEmails.emails.toLocaleString("fr")}, sur le serveur`,
          `${round(manyEmails.outboxMs)} ms (médiane) ; ${round(fewEmails.outboxMs)} ms parmi ${fewEmails.emails.toLocaleString("fr")}`,
        ],
        [
          "une page des codes d’accès de 20 000 familles, sur le serveur",
          `${round(manyEmails.codesMs)} ms (médiane) ; ${round(fewEmails.codesMs)} ms pour 2 000`,
        ],
        [
          `importer ${imported.imported} enfants et leurs familles d’un fichier CSV`,
          `${round(imported.checkSeconds)} s pour vérifier, ${round(imported.importSeconds)} s pour importer ; ${round(imported.againSeconds)} s pour vérifier à nouveau, tous connus`,
        ],
        ["serveur tué (kill -9) pendant la ruée", `${killed.acknowledged} semaines confirmées, ${killed.lost} perdue`],
      ],
    ),
  ].join("\n"),
  process.argv.includes("--readme"),
);
await prisma.$disconnect();
await pool.end();
