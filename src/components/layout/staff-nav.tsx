"use client";

import {
  CalendarDays,
  CalendarX,
  CircleUserRound,
  ClipboardCheck,
  Coins,
  FileUp,
  House,
  KeyRound,
  Landmark,
  type LucideIcon,
  Mail,
  PenLine,
  School,
  ScrollText,
  UserPlus,
  UsersRound,
  Utensils,
} from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { isAllowed, type Permission, type Role } from "@/domain/account/permissions";

/** A room without a permission is open to all staff. */
type Room = { href: string; label: string; Icon: LucideIcon; permission?: Permission };

const groups: { name: string | null; rooms: Room[] }[] = [
  {
    name: null,
    rooms: [
      { href: "/admin/aujourdhui", label: "Aujourd’hui", Icon: ClipboardCheck },
      { href: "/admin/reservations", label: "Réservations", Icon: CalendarDays, permission: "bookings.read" },
    ],
  },
  {
    name: "Familles",
    rooms: [
      { href: "/admin/familles", label: "Familles", Icon: House, permission: "families.read" },
      { href: "/admin/codes", label: "Codes d’accès", Icon: KeyRound, permission: "accounts.manage" },
      { href: "/admin/import", label: "Import", Icon: FileUp, permission: "families.edit" },
      { href: "/admin/demandes", label: "Demandes", Icon: UserPlus, permission: "requests.decide" },
      { href: "/admin/messages", label: "Messages", Icon: PenLine, permission: "messages.send" },
      { href: "/admin/courriels", label: "E‑mails", Icon: Mail, permission: "emails.read" },
    ],
  },
  {
    name: "Réglages",
    rooms: [
      { href: "/admin/reglages/services", label: "Services", Icon: Utensils, permission: "services.edit" },
      { href: "/admin/reglages/regies", label: "Régies", Icon: Coins, permission: "services.edit" },
      { href: "/admin/reglages/ecoles", label: "Écoles", Icon: School, permission: "services.edit" },
      { href: "/admin/reglages/calendrier", label: "Calendrier", Icon: CalendarX, permission: "calendar.edit" },
      { href: "/admin/reglages/equipe", label: "Équipe", Icon: UsersRound, permission: "team.manage" },
      { href: "/admin/reglages/commune", label: "La commune", Icon: Landmark, permission: "commune.edit" },
      { href: "/admin/reglages/journal", label: "Journal", Icon: ScrollText, permission: "audit.read" },
      { href: "/admin/compte", label: "Mon compte", Icon: CircleUserRound },
    ],
  },
];

export type StaffNavProps = {
  role: Role;
  /** How many things wait in a room, by its address. */
  waiting?: Readonly<Record<string, number>>;
};

/** The staff's rooms, grouped; at the side of a desktop, in a line at the top of a phone. */
export function StaffNav({ role, waiting = {} }: StaffNavProps) {
  const pathname = usePathname();
  const line = useRef<HTMLElement>(null);
  // On a phone the line begins with the first room: the current one is brought into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time another room opens
  useEffect(() => {
    const room = line.current?.querySelector<HTMLElement>("[aria-current]");
    if (line.current && room)
      line.current.scrollLeft = room.offsetLeft - (line.current.clientWidth - room.offsetWidth) / 2;
  }, [pathname]);
  const open = groups
    .map(({ name, rooms }) => ({
      name,
      rooms: rooms.filter(({ permission }) => !permission || isAllowed(role, permission)),
    }))
    .filter(({ rooms }) => rooms.length > 0);
  return (
    <nav
      ref={line}
      aria-label="Navigation principale"
      // One line that scrolls on a phone: its rooms would fill half of the screen.
      className="relative -mx-4 overflow-x-auto px-4 lg:mx-0 lg:overflow-visible lg:px-0"
    >
      <ul className="flex gap-x-1 lg:grid lg:gap-5">
        {open.map(({ name, rooms }) => (
          <li key={name}>
            {name && <p className="hidden px-4 pb-1 text-sm text-trait lg:block">{name}</p>}
            <ul className="flex gap-1 lg:grid">
              {rooms.map(({ href, label, Icon }) => {
                const here = pathname.startsWith(href);
                return (
                  <li key={href}>
                    <Link
                      href={href}
                      prefetch={false}
                      aria-current={here ? "page" : undefined}
                      className={`flex min-h-12 items-center gap-3 rounded-champ px-3 font-bold whitespace-nowrap transition-colors focus-visible:outline-soleil lg:px-4 ${
                        here ? "bg-papier text-encre" : "text-craie hover:bg-encre-clair"
                      }`}
                    >
                      <Icon aria-hidden className="size-5 shrink-0" />
                      {label}
                      <Waiting count={waiting[href] ?? 0} />
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

function Waiting({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="relative rounded-pastille bg-soleil px-2 text-sm text-encre">
      {count}
      <span className="sr-only"> à traiter</span>
    </span>
  );
}
