import { Card } from "@/components/ui/card";
import { EmailText } from "@/components/ui/email-text";
import { addressLines } from "@/domain/account/request-address";
import { frenchDayNumber, frenchMonth } from "@/domain/calendar/french-days";
import { frenchPhone } from "@/domain/family/french-phone";
import type { RouterOutputs } from "@/trpc/types";

export type StaffRequest = NonNullable<RouterOutputs["admin"]["request"]["read"]>;

export type RequestFactsCardProps = { request: StaffRequest };

/** What the family wrote. */
export function RequestFactsCard({ request: { facts, services, reglementVersion, places } }: RequestFactsCardProps) {
  const schoolName = (id: string) => places.classes.find(({ schoolId }) => schoolId === id)?.schoolName;
  return (
    <Card labelledBy="demande">
      <h2 id="demande">Ce que demande la famille</h2>
      <dl className="mt-2 grid gap-3">
        {facts.adults.map(({ firstNames, usageName, birthName, email, phone }, index) => (
          <Fact key={`${firstNames} ${birthName}`} name={index === 0 ? "Qui demande" : "Autre adulte"}>
            <strong>
              {firstNames} {usageName ?? birthName}
            </strong>
            {usageName && <> (nom de naissance : {birthName})</>}
            {email && (
              <span className="block">
                <EmailText address={email} />
              </span>
            )}
            {phone && <span className="block">{frenchPhone(phone)}</span>}
          </Fact>
        ))}
        {facts.children.map(({ firstNames, usageName, birthName, birthDay, schoolId, level }) => (
          <Fact key={`${firstNames} ${birthName} ${birthDay}`} name="Enfant">
            <strong>
              {firstNames} {usageName ?? birthName}
            </strong>
            {usageName && <> (nom de naissance : {birthName})</>}
            <span className="block">
              {`Naissance le ${frenchDayNumber(birthDay)} ${frenchMonth(birthDay)} ${birthDay.slice(0, 4)}`}
            </span>
            <span className="block">
              {[schoolName(schoolId), level].filter(Boolean).join(", ") || "École et classe pas encore connues"}
            </span>
          </Fact>
        ))}
        <Fact name="Adresse">
          <span className="whitespace-pre-line">{addressLines(facts)}</span>
        </Fact>
        <Fact name="Services souhaités">{services.join(", ")}</Fact>
        <Fact name="Règlement">
          {reglementVersion === null ? "Aucun n’était publié" : `Version ${reglementVersion} acceptée`}
        </Fact>
        {facts.message !== "" && (
          <Fact name="Message">
            <span className="whitespace-pre-line">{facts.message}</span>
          </Fact>
        )}
      </dl>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ardoise">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
