export default function FamiliesLoading() {
  return (
    <div role="status" className="grid gap-5">
      <h1>Familles</h1>
      <p className="text-ardoise">Lecture des dossiers…</p>
    </div>
  );
}
