/** A family as the mairie has it in its spreadsheet: one adult, one or two children. */
export type FiledFamily = { name: string; adult: string; civility: "Madame" | "Monsieur"; children: string[] };

const names = [
  ...["Abélard", "Béraud-Lenoir", "Çelik", "D’Hervilly", "Éluard", "Fénelon", "Guérin", "Hébert", "Ibáñez", "Jégou"],
  ...["Lœuillet", "Maïga", "N’Diaye", "Öztürk", "Pélissier", "Quéméner", "Réaux", "Séguin", "Taïeb", "Ünal"],
  ...["Vézina", "Wójcik", "Xavier", "Yvon", "Zürcher", "De La Bruyère", "Le Goff", "Ben-Saïd", "Nuñes"],
];
const women = ["Éléonore", "Anaïs", "Maëlle"];
const men = ["François", "Karim", "Jérôme"];
const elders = ["Chloé", "Noé", "Zoé", "Gaël", "Inès"];
const youngers = ["Aimé", "Éloïse", "Loïc"];

/** Twenty-nine families of names with all the accents there are; one in three has two children. */
export function accentedFamilies(): FiledFamily[] {
  const of = (list: readonly string[], index: number) => list[index % list.length] ?? "";
  return names.map((name, index) => {
    const isWoman = index % 2 === 0;
    const children = index % 3 === 0 ? [of(elders, index), of(youngers, index / 3)] : [of(elders, index)];
    return { name, adult: of(isWoman ? women : men, index), civility: isWoman ? "Madame" : "Monsieur", children };
  });
}

const headers =
  "Foyer;Nom de l’enfant;Prénoms de l’enfant;Date de naissance;Classe;Civilité 1;Nom 1;Prénoms 1;E-mail 1;Téléphone 1;Adresse 1;Code postal 1;Ville 1";

/** The template of /admin/import filled in: a line per child, spread over the classes. */
export function familiesFile(families: readonly FiledFamily[], classNames: readonly string[]): Buffer {
  const lines = families.flatMap(({ name, adult, civility, children }, family) =>
    children.map((child, rank) => {
      const className = classNames[(family + rank) % classNames.length] ?? "";
      const number = String(family + 1);
      const birthDay = `${String((family % 28) + 1).padStart(2, "0")}/0${rank + 3}/${2018 + rank}`;
      const email = family % 2 === 0 ? `famille-${number}@example.invalid` : "";
      // Mobile numbers kept for fiction by the regulator (Arcep).
      const phone = `06 39 98 00 ${number.padStart(2, "0")}`;
      const address = [`${number} rue de l’Étang`, "99999", "Saint-Aubin-des-Prés"];
      return [number, name, child, birthDay, className, civility, name, adult, email, phone, ...address].join(";");
    }),
  );
  return Buffer.from([headers, ...lines].join("\r\n"));
}
