import Link from "next/link";
import { counted } from "@/components/booking/day-words";
import { frenchPhone } from "@/domain/family/french-phone";
import type { RouterOutputs } from "@/trpc/types";

export type MessageUnreachedProps = {
  families: NonNullable<RouterOutputs["admin"]["message"]["read"]>["unreached"];
};

/** The families without an address, to call. */
export function MessageUnreached({ families }: MessageUnreachedProps) {
  if (families.length === 0) return null;
  return (
    <section
      aria-labelledby="sans-adresse"
      className="max-w-3xl rounded-carte border border-trait bg-papier p-4 print:border-0 print:p-0"
    >
      <h2 id="sans-adresse">{counted(families.length, "famille")} sans adresse e-mail</h2>
      <p className="text-ardoise print:hidden">À appeler, ou à prévenir par un mot.</p>
      <ul className="mt-3 grid">
        {families.map(({ id, number, name, adults }) => (
          <li key={id} className="break-inside-avoid border-t border-trait py-2">
            <Link
              href={`/admin/familles/${id}`}
              prefetch={false}
              className="inline-block py-1 font-bold text-preau underline underline-offset-4 print:text-encre print:no-underline"
            >
              {name}
            </Link>{" "}
            <span className="text-ardoise">n°&nbsp;{number}</span>
            {adults.map((adult) => (
              <p key={adult.name}>
                {adult.name}
                {adult.phones.length > 0
                  ? ` : ${adult.phones.map((phone) => frenchPhone(phone)).join(", ")}`
                  : " : pas de téléphone"}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
