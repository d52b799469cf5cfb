const looks = [
  { look: "booked", label: "Inscription faite" },
  { look: "free", label: "Libre, modifiable" },
  { look: "booked-locked", label: "Inscription faite, délai passé" },
  { look: "free-locked", label: "Pas d’inscription, délai passé" },
  { look: "waiting", label: "Liste d’attente" },
  { look: "none", label: "Pas de service ce jour" },
];

/** What each drawing of a cell means. */
export function Legend() {
  return (
    <section aria-label="Légende" className="week print:hidden">
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] gap-2.5">
        {looks.map(({ look, label }) => (
          <li key={look} className="flex items-center gap-3 text-ardoise">
            <span aria-hidden className="cell cell-sample" data-look={look} />
            {label}
          </li>
        ))}
      </ul>
    </section>
  );
}
