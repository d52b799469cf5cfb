"use client";

import { useFormContext } from "react-hook-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { textPlaces } from "@/domain/account/commune-texts";
import type { AccountRequestForm } from "@/domain/account/request-input";
import { isoDate } from "@/domain/calendar/day";
import { frenchDayNumber, frenchMonth, wholeHours } from "@/domain/calendar/french-days";
import type { RequestOffer, RequestStep } from "./request-steps";

export type RequestReviewStepProps = {
  offer: Pick<RequestOffer, "services" | "schools" | "reglementVersion">;
  goToStep: (step: RequestStep) => void;
};

/** All that will be sent, each part a tap away from being corrected; then the règlement. */
export function RequestReviewStep({ offer, goToStep }: RequestReviewStepProps) {
  const { getValues } = useFormContext<AccountRequestForm>();
  const { adults, children, street, addressComplement, postcode, city, serviceIds, message } = getValues();
  const services = offer.services.filter(({ id }) => serviceIds.includes(id)).map(({ name }) => wholeHours(name));
  return (
    <>
      <Part title="Les adultes" onChange={() => goToStep("adultes")}>
        {adults.map(({ firstNames, usageName, birthName, email, phone }) => (
          <p key={`${firstNames} ${birthName} ${email}`} className="break-words">
            {[`${firstNames} ${usageName || birthName}`, email, phone].filter(Boolean).join(" · ")}
          </p>
        ))}
      </Part>
      <Part title="Les enfants" onChange={() => goToStep("enfants")}>
        {children.map(({ firstNames, birthName, usageName, birthDay, schoolId, level }) => {
          const school = offer.schools.find(({ id }) => id === schoolId)?.name;
          const born = bornOn(birthDay);
          return (
            <p key={`${firstNames} ${birthName} ${birthDay}`}>
              {[`${firstNames} ${usageName || birthName}`, born, school, level].filter(Boolean).join(" · ")}
            </p>
          );
        })}
      </Part>
      <Part title="L’adresse et les services" onChange={() => goToStep("adresse")}>
        <p>{[street, addressComplement, `${postcode} ${city}`].filter(Boolean).join(", ")}</p>
        <p>{services.join(", ")}</p>
        {message && <p className="whitespace-pre-line text-ardoise">{message}</p>}
      </Part>
      {offer.reglementVersion !== null && (
        <div>
          <p>
            <a
              href={textPlaces.REGLEMENT.path ?? ""}
              target="_blank"
              rel="noreferrer"
              className="inline-block py-2 font-bold text-preau underline underline-offset-4"
            >
              Lire le règlement (s’ouvre dans un autre onglet)
            </a>
          </p>
          <CheckboxField name="acceptsReglement" label="J’ai lu le règlement et je l’accepte." />
        </div>
      )}
      <p className="text-sm text-ardoise">
        Ces informations servent au service scolaire pour traiter votre demande.{" "}
        <a href={textPlaces.PRIVACY.path ?? ""} target="_blank" rel="noreferrer" className="underline">
          Vos données et vos droits (autre onglet)
        </a>
      </p>
    </>
  );
}

function bornOn(typed: string): string {
  const day = isoDate.safeParse(typed).data;
  return day ? `naissance le ${frenchDayNumber(day)} ${frenchMonth(day)} ${day.slice(0, 4)}` : "";
}

function Part({ title, onChange, children }: { title: string; onChange: () => void; children: React.ReactNode }) {
  return (
    <Card>
      <div className="flex items-center justify-between gap-3">
        <h3 className="font-bold">{title}</h3>
        <Button look="quiet" aria-label={`Modifier : ${title}`} onClick={onChange}>
          Modifier
        </Button>
      </div>
      {children}
    </Card>
  );
}
