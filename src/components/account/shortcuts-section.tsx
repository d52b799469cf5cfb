"use client";

import { Card } from "@/components/ui/card";
import { useShortcutsSetting } from "@/components/ui/shortcuts-setting";
import { Switch } from "@/components/ui/switch";

const shortcuts = [
  { keys: ["/"], act: "Chercher une famille" },
  { keys: ["←", "→"], act: "Jour ou semaine d’avant, d’après (Aujourd’hui, Réservations)" },
  { keys: ["Ctrl", "Entrée"], act: "Enregistrer ou envoyer le formulaire (⌘ Entrée sur un Mac)" },
  { keys: ["Échap"], act: "Fermer la fenêtre ouverte" },
];

/** The keys of the staff's pages, and the switch for those who dictate or whose hand slips (WCAG 2.1.4). */
export function ShortcutsSection() {
  const [isOn, turn] = useShortcutsSetting();
  return (
    <Card labelledBy="raccourcis">
      <h2 id="raccourcis">Raccourcis clavier</h2>
      <dl className="mt-2 mb-3 grid gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
        {shortcuts.map(({ keys, act }) => (
          <div key={act} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <kbd key={key} className="rounded-champ border-2 border-trait bg-craie px-2 font-sans font-bold">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
      <Switch label="Raccourcis d’une seule touche (/ ← →) sur cet appareil" checked={isOn} onChange={turn} />
    </Card>
  );
}
