"use client";

import { CircleUserRound, ClipboardCheck, type LucideIcon, Mail } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";

type Place = { href: string; label: string; Icon: LucideIcon; administration?: boolean };

const groups: { name: string | null; places: Place[] }[] = [
  { name: null, places: [{ href: "/admin/aujourdhui", label: "Aujourd’hui", Icon: ClipboardCheck }] },
  { name: "Familles", places: [{ href: "/admin/courriels", label: "Courriels", Icon: Mail, administration: true }] },
  { name: "Réglages", places: [{ href: "/admin/compte", label: "Mon compte", Icon: CircleUserRound }] },
];

export type StaffNavProps = {
  /** Whoever runs the school service, not the kitchen nor the régie. */
  administration: boolean;
};

/** The staff's rooms, grouped; at the side of a desktop, in a line at the top of a phone. */
export function StaffNav({ administration }: StaffNavProps) {
  const pathname = usePathname();
  const open = groups
    .map(({ name, places }) => ({ name, places: places.filter((place) => administration || !place.administration) }))
    .filter(({ places }) => places.length > 0);
  return (
    <nav aria-label="Navigation principale">
      <ul className="flex flex-wrap gap-x-1 lg:grid lg:gap-5">
        {open.map(({ name, places }) => (
          <li key={name}>
            {name && <p className="hidden px-4 pb-1 text-sm text-trait lg:block">{name}</p>}
            <ul className="flex gap-1 lg:grid">
              {places.map(({ href, label, Icon }) => {
                const here = pathname.startsWith(href);
                return (
                  <li key={href}>
                    <Link
                      href={href}
                      prefetch={false}
                      aria-current={here ? "page" : undefined}
                      className={`flex min-h-12 items-center gap-3 rounded-champ px-3 font-bold transition-colors focus-visible:outline-soleil lg:px-4 ${
                        here ? "bg-papier text-encre" : "text-craie hover:bg-encre-clair"
                      }`}
                    >
                      <Icon aria-hidden className="size-5 shrink-0" />
                      {label}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}
