"use client";

import { CalendarDays, FolderOpen, ReceiptText } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";

const places = [
  { href: "/famille/planning", label: "Planning", Icon: CalendarDays },
  { href: "/famille/factures", label: "Factures", Icon: ReceiptText },
  { href: "/famille/dossier", label: "Dossier", Icon: FolderOpen },
];

/** The same three words: at the bottom of a phone, at the side of a desktop. */
export function FamilyNav() {
  const pathname = usePathname();
  return (
    <nav
      aria-label="Navigation principale"
      className="fixed inset-x-0 bottom-0 z-20 border-t border-trait bg-papier pb-[env(safe-area-inset-bottom)] lg:static lg:border-0 lg:pb-0 print:hidden"
    >
      <ul className="grid grid-cols-3 lg:grid-cols-1 lg:gap-2">
        {places.map(({ href, label, Icon }) => {
          const here = pathname.startsWith(href);
          return (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                aria-current={here ? "page" : undefined}
                className={`flex min-h-16 flex-col items-center justify-center gap-1 border-t-4 font-bold transition-colors lg:min-h-12 lg:flex-row lg:justify-start lg:gap-3 lg:rounded-champ lg:border-0 lg:px-4 lg:text-lg ${
                  here
                    ? "border-preau text-preau-fort lg:bg-preau-pale"
                    : "border-transparent text-ardoise hover:bg-craie"
                }`}
              >
                <Icon aria-hidden className="size-6 lg:size-5" />
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
