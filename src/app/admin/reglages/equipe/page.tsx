import type { Metadata } from "next";
import { InviteForm } from "@/components/account/invite-form";
import { PermissionTable } from "@/components/account/permission-table";
import { TeamFilter } from "@/components/account/team-filter";
import { type TeamAddress, teamFromAddress, teamHref } from "@/components/account/team-hrefs";
import { TeamTable } from "@/components/account/team-table";
import { PageLinks } from "@/components/messaging/page-links";
import { Card } from "@/components/ui/card";
import { ListTools } from "@/components/ui/list-tools";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Équipe" };

export default async function TeamPage({ searchParams }: { searchParams: Promise<TeamAddress> }) {
  const { timeZone, today } = await requireStaff("team.manage");
  const asked = teamFromAddress(await searchParams);
  const { team, ...pages } = await api.admin.team.list(asked);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>Équipe</h1>
          <p className="text-ardoise">Les personnes de la mairie qui travaillent sur le portail, et leurs droits.</p>
        </div>
        <ListTools exportHref={teamHref({ ...asked, page: 1 }, "/api/exports/equipe")} />
      </div>
      <TeamFilter asked={asked} />
      <TeamTable team={team} asked={asked} timeZone={timeZone} today={today} />
      <PageLinks {...pages} hrefFor={(page) => teamHref({ ...asked, page })} />
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
