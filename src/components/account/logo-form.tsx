"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ChangeEvent, useId, useState } from "react";
import { CallFailure, type FailedCall, failureSentence } from "@/components/form/call-failure";
import { useReader } from "@/components/form/reader";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import { largestLogoBytes } from "@/domain/account/commune-inputs";
import { useTRPC } from "@/trpc/react";

const tooLarge: FailedCall = {
  message: "",
  data: { refusal: { code: "LOGO_TOO_LARGE", kilobytes: largestLogoBytes / 1024 } },
};

export type LogoFormProps = { logoUrl: string | null };

/** Choosing a file keeps it at once; the server looks at what it really is. */
export function LogoForm({ logoUrl }: LogoFormProps) {
  const id = useId();
  const router = useRouter();
  const trpc = useTRPC();
  const reader = useReader();
  const [failure, setFailure] = useState<string | null>(null);
  // Read again after each change, past what the browser keeps.
  const [changes, setChanges] = useState(0);
  const onSuccess = () => {
    setChanges(changes + 1);
    router.refresh();
  };
  const saving = useMutation(
    trpc.admin.commune.saveLogo.mutationOptions({
      onSuccess,
      onError: (error) => setFailure(failureSentence(error, reader)),
    }),
  );
  const once = useOnce();
  const removing = useMutation(trpc.admin.commune.removeLogo.mutationOptions({ onSuccess }));

  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    if (!file) return;
    setFailure(file.size > largestLogoBytes ? failureSentence(tooLarge, reader) : null);
    if (file.size <= largestLogoBytes) saving.mutate({ content: await base64Of(file) });
    target.value = "";
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-3">
      {/* biome-ignore lint/performance/noImgElement: served by the portal itself */}
      {logoUrl && <img src={`${logoUrl}&v=${changes}`} alt="Logo de la commune" className="h-16 max-w-48" />}
      <div className="grid max-w-full grid-cols-[minmax(0,1fr)] gap-1.5">
        <label htmlFor={id} className="font-bold">
          {logoUrl ? "Choisir une autre image" : "Choisir une image"}
        </label>
        <p id={`${id}-hint`} className="text-sm text-ardoise">
          Image PNG ou JPEG, {largestLogoBytes / 1024}&nbsp;ko au plus.
        </p>
        <input
          id={id}
          type="file"
          accept="image/png,image/jpeg"
          onChange={choose}
          aria-invalid={failure !== null}
          aria-describedby={failure ? `${id}-hint ${id}-error` : `${id}-hint`}
          className="min-h-11 w-full max-w-full min-w-0 file:mr-3 file:max-w-full file:min-h-11 file:cursor-pointer file:rounded-champ file:border-2 file:border-solid file:border-trait file:bg-papier file:px-4 file:font-bold file:text-encre"
        />
        {failure && (
          <p id={`${id}-error`} role="alert" className="text-sm font-bold text-brique">
            {failure}
          </p>
        )}
      </div>
      {logoUrl && (
        <Button look="secondary" onClick={() => once(removing.mutate, undefined)}>
          Retirer le logo
        </Button>
      )}
      <CallFailure failure={removing.error} />
    </div>
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
