import { addressWith } from "@/components/ui/address-with";
import { type TeamListInput, teamListInput } from "@/domain/account/team-list-input";

/** What the address of the team says, as the browser gives it. */
export type TeamAddress = Record<string, unknown>;

const columns = { etat: "state", nom: "name", role: "role", connexion: "seen" } as const;

/** What was asked for; a part that makes no sense is left out, as if nobody had typed it. */
export function teamFromAddress({ q, role, etat, tri, sens, page }: TeamAddress): TeamListInput {
  const sort = typeof tri === "string" && tri in columns ? columns[tri as keyof typeof columns] : "state";
  const asked = { query: q, role: role || null, state: etat || null };
  return teamListInput.parse({ ...asked, sort, descending: sens === "desc", page: Number(page ?? 1) });
}

export function teamHref(asked: TeamListInput, path = "/admin/reglages/equipe"): string {
  const { query, role, state, page } = asked;
  return addressWith(path, { q: query, role, etat: state, ...teamOrder(asked), page: page > 1 ? String(page) : null });
}

/** The order alone, as the address says it. */
export function teamOrder({ sort, descending }: Pick<TeamListInput, "sort" | "descending">) {
  const tri = sort === "state" ? null : Object.entries(columns).find(([, column]) => column === sort)?.[0];
  return { tri, sens: descending ? "desc" : null };
}
