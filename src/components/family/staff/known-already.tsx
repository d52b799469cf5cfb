"use client";

import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { CallFailure } from "@/components/form/call-failure";
import { SubmitButton } from "@/components/form/submit-button";
import { useOnce } from "@/components/form/use-once";
import { Button } from "@/components/ui/button";
import type { PossibleDuplicate } from "@/domain/family/possible-duplicate";
import { useTRPC } from "@/trpc/react";
import { DuplicateNotice } from "./duplicate-notice";
import { useSaving } from "./use-saving";

type KnownAlreadyProps = {
  /** The family somebody is being added to. */
  familyId: string;
  duplicates: readonly PossibleDuplicate[];
  pending: boolean;
  /** It is somebody else: add all the same. */
  onSomebodyElse: () => void;
  done: () => void;
};

export type SaveUnlessKnownProps = KnownAlreadyProps & {
  /** What else can be done with somebody who is there. */
  children: ReactNode;
};

/** The end of the form of an adult or a child: who is known already is shown before anybody is added twice. */
export function SaveUnlessKnown({ children, ...known }: SaveUnlessKnownProps) {
  return (
    <>
      <KnownAlready {...known} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SubmitButton pending={known.pending}>
          {known.duplicates.length > 0 ? "Vérifier à nouveau" : "Enregistrer"}
        </SubmitButton>
        {children}
      </div>
    </>
  );
}

/** Who may be the person being added; a child that another household has joins this one too instead of being made twice. */
function KnownAlready({ familyId, duplicates, pending, onSomebodyElse, done }: KnownAlreadyProps) {
  if (duplicates.length === 0) return null;
  const isHere = (childId: string | null) =>
    duplicates.some((one) => one.childId === childId && one.familyId === familyId);
  return (
    <div className="grid justify-items-start gap-3">
      <DuplicateNotice
        duplicates={duplicates}
        actionFor={({ childId, person }) =>
          childId && !isHere(childId) ? (
            <JoinButton childId={childId} familyId={familyId} person={person} done={done} />
          ) : null
        }
      />
      <Button look="secondary" aria-disabled={pending} onClick={() => pending || onSomebodyElse()}>
        C’est quelqu’un d’autre&nbsp;: ajouter quand même
      </Button>
    </div>
  );
}

type JoinButtonProps = { childId: string; familyId: string; person: string; done: () => void };

function JoinButton({ childId, familyId, person, done }: JoinButtonProps) {
  const trpc = useTRPC();
  const once = useOnce({ leaves: true });
  const joining = useMutation(trpc.admin.child.addHousehold.mutationOptions(useSaving(null, done)));
  return (
    <div className="my-2 grid justify-items-start gap-2">
      <CallFailure failure={joining.error} />
      <Button
        look="secondary"
        aria-label={`C’est le même enfant : rattacher à ce foyer (${person})`}
        aria-disabled={joining.isPending}
        onClick={() => once(joining.mutate, { childId, familyId })}
      >
        C’est le même enfant&nbsp;: rattacher à ce foyer
      </Button>
    </div>
  );
}
