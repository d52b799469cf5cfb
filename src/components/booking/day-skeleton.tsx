/** The shape of the day while it is read. */
export function DaySkeleton() {
  return (
    <div className="grid gap-5">
      <p role="status" className="sr-only">
        Lecture des inscriptions…
      </p>
      <div aria-hidden className="h-12 w-72 rounded-champ bg-trait/60" />
      <div aria-hidden className="grid grid-cols-2 gap-3 xl:grid-cols-4">
        {["un", "deux", "trois", "quatre"].map((place) => (
          <div key={place} className="h-32 rounded-carte bg-trait/60" />
        ))}
      </div>
      <div aria-hidden className="h-96 rounded-carte bg-trait/60" />
    </div>
  );
}
