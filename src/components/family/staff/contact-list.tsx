import type { PageContact } from "@/domain/family/family-page";
import { frenchPhone } from "@/domain/family/french-phone";
import { ContactDialog } from "./contact-dialog";

export type ContactListProps = {
  familyId: string;
  child: { id: string; name: string };
  contacts: PageContact[];
  canEdit: boolean;
};

/** Two lists, with sometimes the same person on both: who may collect the child, who is called in an emergency. */
export function ContactList({ familyId, child, contacts, canEdit }: ContactListProps) {
  return (
    <div className="grid gap-1">
      <h4 className="text-sm text-ardoise">Personnes autorisées et urgences</h4>
      {contacts.length === 0 && <p>Personne en dehors des responsables.</p>}
      <ul>
        {contacts.map((contact) => (
          <li key={contact.id} className="flex flex-wrap items-center justify-between gap-x-3">
            <span>
              <strong>{contact.name}</strong>
              {contact.relation && ` (${contact.relation})`}
              {contact.phone && `, ${frenchPhone(contact.phone)}`}
              <span className="text-ardoise"> · {rolesOf(contact)}</span>
            </span>
            {canEdit && <ContactDialog familyId={familyId} child={child} contact={contact} />}
          </li>
        ))}
      </ul>
      {canEdit && (
        <div>
          <ContactDialog familyId={familyId} child={child} contact={null} />
        </div>
      )}
    </div>
  );
}

function rolesOf({ mayCollect, emergency }: PageContact): string {
  if (mayCollect && emergency) return "vient chercher, urgences";
  return mayCollect ? "vient chercher" : "urgences";
}
