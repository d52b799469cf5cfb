import type { Metadata } from "next";
import { InviteForm } from "@/components/account/invite-form";
import { PermissionTable } from "@/components/account/permission-table";
import { TeamTable } from "@/components/account/team-table";
import { Card } from "@/components/ui/card";
import { ListTools } from "@/components/ui/list-tools";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Équipe" };

export default async function TeamPage() {
  const { timeZone } = await requireStaff("team.manage");
  const team = await api.admin.team.list();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>Équipe</h1>
          <p className="text-ardoise">Les personnes de la mairie qui travaillent sur le portail, et leurs droits.</p>
        </div>
        <ListTools exportHref="/api/exports/equipe" />
      </div>
      <TeamTable team={team} timeZone={timeZone} />
      <Card labelledBy="inviter" className="print:hidden">
        <h2 id="inviter" className="mb-3">
          Inviter une personne
        </h2>
        <InviteForm />
      </Card>
      <PermissionTable />
    </div>
  );
}
