import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { TextEditor } from "@/components/account/text-editor";
import { TextVersions } from "@/components/account/text-versions";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { textKinds, textPlaces } from "@/domain/account/commune-texts";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Texte de la commune" };

export default async function CommuneTextPage({ params }: { params: Promise<{ slug: string }> }) {
  const { timeZone } = await requireStaff("commune.edit");
  const { slug } = await params;
  const kind = textKinds.find((one) => textPlaces[one].slug === slug);
  if (!kind) notFound();
  const { version, body, versions } = await api.admin.commune.text({ kind });
  const { path, title } = textPlaces[kind];
  return (
    <div className="grid gap-5">
      <Link href="/admin/reglages/commune" className="justify-self-start py-2 text-preau underline underline-offset-4">
        La commune et ses textes
      </Link>
      <h1>{title}</h1>
      {version === null && body !== null && (
        <Notice tone="warning" title="Modèle proposé par le portail, à relire et à valider">
          <p>Rien n’a encore été publié par la commune. Complétez ce qui est entre crochets, puis publiez.</p>
        </Notice>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <TextEditor
          kind={kind}
          version={version}
          body={body ?? ""}
          effect={
            path
              ? `Tout le monde pourra le lire tout de suite à la page ${path}. Les versions précédentes sont gardées.`
              : "Les prochains accusés de réception le diront. Les versions précédentes sont gardées."
          }
        />
        <Card labelledBy="versions">
          <h2 id="versions">Versions publiées</h2>
          <TextVersions versions={versions} slug={slug} timeZone={timeZone} />
        </Card>
      </div>
    </div>
  );
}
