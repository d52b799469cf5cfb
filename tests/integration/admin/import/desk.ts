import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { workedThrough } from "@tests/builders/long-work";
import { aVillage } from "@tests/builders/village";
import { type Db, inCommune } from "@/server/db/tenant";

export const now = "2026-09-03T10:00+02:00";
export const headers =
  "Foyer;Nom de l’enfant;Nom d’usage de l’enfant;Prénoms de l’enfant;Date de naissance;Classe;Niveau;Civilité 1;Nom 1;Prénoms 1;E-mail 1;Téléphone 1;Adresse 1;Code postal 1;Ville 1;Nom 2;Prénoms 2;Téléphone 2";
export const lea =
  "1;Moreau;;Léa;12/04/2018;CP;CP;Mme;Lefèvre;Camille;camille@example.invalid;06 12 34 56 78;12 rue des Écoles;99999;Invention;Moreau;Sacha;";
export const hugo = "1;Moreau;;Hugo;03/11/2020;GS bleue;GS;;Lefèvre;Camille;;;;;;Moreau;Sacha;";
export const zoe = "2;Œuilly;;Zoé;2019-02-01;CP;;M.;d’Œuilly;Jean;;;1 rue Z;38000;Grenoble;;;";

export const encoded = (text: string) => Buffer.from(text, "utf8").toString("base64");

/** A village of its own and the desk of its secretary, where files are checked and imported. */
export async function anImportDesk() {
  const village = await aVillage({ name: "Invention", inseeCode: "38305" });
  const { communeId } = village;
  const { admin } = await callerFor(await anAccount(communeId, { role: "AGENT" }), { now });
  const yearId = village.schoolYears.at(-1)?.id ?? "";
  const inVillage = <T>(work: (db: Db) => Promise<T>) => inCommune(communeId, work);

  async function check(lines: readonly string[]) {
    const files = [{ name: "familles.csv", content: encoded([headers, ...lines].join("\r\n")) }];
    const { id } = await admin.import.check({ schoolYearId: yearId, files });
    return admin.import.read({ id });
  }

  async function imported(lines: readonly string[]) {
    const { id } = await check(lines);
    const { workId } = await admin.import.run({ id });
    return { id, work: await workedThrough(communeId, workId, now) };
  }

  const census = () =>
    inVillage(async (db) => ({ families: await db.family.count(), children: await db.child.count() }));

  return { village, admin, yearId, inVillage, check, imported, census };
}
