import Link from "next/link";
import { EmailText } from "@/components/ui/email-text";
import { type AccessibilityState, accessibilityWords, textPlaces } from "@/domain/account/commune-texts";
import { readablePhone } from "@/domain/account/readable-phone";
import { wholeHours } from "@/domain/calendar/french-days";

export type PublicFooterProps = {
  office: {
    name: string;
    address: string;
    phone: string;
    email: string;
    openingHours: string;
    accessibilityState: AccessibilityState;
  };
};

/** How to reach the service scolaire, and the pages that the law wants within reach of every page. */
export function PublicFooter({ office }: PublicFooterProps) {
  const { REGLEMENT, LEGAL_NOTICE, PRIVACY, ACCESSIBILITY } = textPlaces;
  const links = [
    { ...ACCESSIBILITY, title: `Accessibilité : ${accessibilityWords[office.accessibilityState]}` },
    LEGAL_NOTICE,
    PRIVACY,
    REGLEMENT,
  ];
  return (
    <footer className="border-t border-trait pt-4 text-sm text-ardoise print:hidden">
      <address className="not-italic">
        <p>
          Service scolaire ·{" "}
          <a href={`tel:${office.phone}`} className="whitespace-nowrap underline">
            {readablePhone(office.phone)}
          </a>{" "}
          · {wholeHours(office.openingHours)}
        </p>
        <p>
          {office.address} ·{" "}
          <a href={`mailto:${office.email}`} className="underline">
            <EmailText address={office.email} />
          </a>
        </p>
      </address>
      <ul aria-label="Informations légales" className="mt-2 flex flex-wrap gap-x-5">
        {links.map(({ path, title }) => (
          <li key={path}>
            <Link href={path ?? "/"} prefetch={false} className="inline-block py-2 underline">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </footer>
  );
}
