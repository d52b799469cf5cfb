/** The first stop of a keyboard: straight to the content. */
export function SkipLink() {
  return (
    <a
      href="#contenu"
      className="absolute -top-20 left-3 z-30 rounded-champ bg-encre px-4 py-3 font-bold text-papier focus:top-3"
    >
      Aller au contenu
    </a>
  );
}
