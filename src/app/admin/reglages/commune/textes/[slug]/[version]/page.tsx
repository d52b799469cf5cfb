import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { RichText } from "@/components/account/rich-text";
import { Card } from "@/components/ui/card";
import { textVersionInput } from "@/domain/account/commune-inputs";
import { textKinds, textPlaces } from "@/domain/account/commune-texts";
import { frenchInstant } from "@/domain/calendar/french-days";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Version d’un texte" };

type TextVersionPageProps = { params: Promise<{ slug: string; version: string }> };

export default async function TextVersionPage({ params }: TextVersionPageProps) {
  const { timeZone } = await requireStaff("commune.edit");
  const { slug, version } = await params;
  const kind = textKinds.find((one) => textPlaces[one].slug === slug);
  const asked = textVersionInput.safeParse({ kind, version: Number(version) });
  const text = asked.success && (await api.admin.commune.version(asked.data));
  if (!kind || !text) notFound();
  return (
    <div className="grid max-w-3xl gap-5">
      <Link
        href={`/admin/reglages/commune/textes/${slug}`}
        className="justify-self-start py-2 text-preau underline underline-offset-4"
      >
        {textPlaces[kind].title} : texte et versions
      </Link>
      <div>
        <h1>
          {textPlaces[kind].title}, version {text.version}
        </h1>
        <p className="text-ardoise">Publiée le {frenchInstant(text.publishedAt, timeZone)}</p>
      </div>
      <Card>
        <RichText blocks={text.blocks} />
      </Card>
    </div>
  );
}
