/** The shape of the planning while it is being read. */
export function PlanningSkeleton() {
  return (
    <div role="status" className="grid gap-4">
      <p className="sr-only">Le planning se charge…</p>
      <div className="h-11 w-64 max-w-full rounded-champ bg-trait/50" />
      {[1, 2, 3].map((service) => (
        <div key={service} className="grid gap-3 rounded-carte border border-trait bg-papier p-4">
          <div className="h-6 w-40 rounded-champ bg-trait/50" />
          <div className="h-12 rounded-champ bg-craie" />
          <div className="h-12 rounded-champ bg-craie" />
        </div>
      ))}
    </div>
  );
}
