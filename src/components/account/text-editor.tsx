"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextareaField } from "@/components/form/textarea-field";
import { useOnce } from "@/components/form/use-once";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { previewTextInput } from "@/domain/account/commune-inputs";
import { passagesToComplete, type TextKind } from "@/domain/account/commune-texts";
import { useTRPC } from "@/trpc/react";
import { RichText } from "./rich-text";

export type TextEditorProps = {
  kind: TextKind;
  /** The version one starts from; null: none was published. */
  version: number | null;
  body: string;
  /** What publishing does, in words. */
  effect: string;
};

/** Write, look, publish: nothing is public before it was looked at as it will be read. */
export function TextEditor({ kind, version, body, effect }: TextEditorProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const form = useZodForm(previewTextInput, { defaultValues: { body } });
  const [looked, setLooked] = useState<string | null>(null);
  const previewing = useMutation(
    trpc.admin.commune.preview.mutationOptions({ onSuccess: (_, asked) => setLooked(asked.body) }),
  );
  const once = useOnce();
  const publishing = useMutation(
    trpc.admin.commune.publish.mutationOptions({
      onSuccess: () => {
        setLooked(null);
        router.refresh();
      },
    }),
  );
  return (
    <div className="grid gap-5">
      <Form
        form={form}
        onSubmit={(values) => {
          publishing.reset();
          previewing.mutate(values);
        }}
      >
        <TextareaField
          name="body"
          label="Texte"
          rows={22}
          hint="« ## » devant un titre, « - » devant chaque ligne d’une liste, **gras**, [mots](adresse) pour un lien."
        />
        <CallFailure failure={previewing.error} />
        <SubmitButton pending={previewing.isPending}>Voir avant de publier</SubmitButton>
      </Form>
      {publishing.isSuccess && looked === null && (
        <Notice tone="success" title={`Version ${publishing.data.version} publiée`} live />
      )}
      {looked !== null && previewing.data && (
        <Card labelledBy="apercu">
          <h2 id="apercu" tabIndex={-1} ref={(heading) => heading?.focus()}>
            Le texte comme il sera lu
          </h2>
          <div className="my-4 grid gap-3 border-y border-trait py-4">
            <RichText blocks={previewing.data} />
          </div>
          <div className="grid gap-3">
            {passagesToComplete(looked) > 0 && (
              <Notice tone="warning" title={`Passages encore à compléter : ${passagesToComplete(looked)}`}>
                <p>Ils sont entre crochets dans le texte. Tout le monde les lira ainsi.</p>
              </Notice>
            )}
            <p>{effect}</p>
            <CallFailure failure={publishing.error} />
            <div className="flex flex-wrap gap-3">
              <Button
                aria-disabled={publishing.isPending}
                onClick={() => once(publishing.mutate, { kind, body: looked, basedOn: version })}
              >
                Publier la version {(version ?? 0) + 1}
              </Button>
              <Button look="secondary" onClick={() => setLooked(null)}>
                Continuer à écrire
              </Button>
            </div>
          </div>
        </Card>
      )}
    </div>
  );
}
