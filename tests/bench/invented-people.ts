const names =
  "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Lefèvre Garnier Faure Nguyên Ben-Saïd".split(
    " ",
  );
const particles = ["", "", "", "", "de La ", "d’", "Le "];
const adults = ["Camille", "Dominique", "Éléonore", "Karim", "Odile", "Anh"];
const children = ["Léa", "Zoé", "Noé", "Inès", "Jean-Pierre", "Adèle", "Hugo"];

type Invented = { number: number; name: string; adult: string; child: string; phone: string; email: string };

/** So many families of invented names, always the same: about one in fifteen shares a name, as in a town. */
export function peopleOf(count: number): Invented[] {
  const of = (list: readonly string[], index: number) => list[index % list.length] ?? "";
  return Array.from({ length: count }, (_, index) => {
    const second = index % 3 === 0 ? `-${of(names, index * 11 + 5)}` : "";
    return {
      number: index + 1,
      name: `${of(particles, index * 5)}${of(names, index * 7)}${second}`,
      adult: of(adults, index * 3),
      child: of(children, index),
      // Mobile numbers kept for fiction by the regulator (Arcep).
      phone: `+3363998${String(index % 10_000).padStart(4, "0")}`,
      email: `famille-${index + 1}@example.invalid`,
    };
  });
}
