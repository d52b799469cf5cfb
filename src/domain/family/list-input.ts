import { z } from "zod";

/** What the list of families may be asked; what makes no sense in an address is left out, as if nobody had typed it. */
export const familyListInput = z.object({
  query: z.string().trim().max(200).catch("").default(""),
  sort: z.enum(["name", "number"]).catch("name").default("name"),
  descending: z.boolean().catch(false).default(false),
  /** Nothing said: the open ones, and all of them when somebody is looked for. */
  state: z.enum(["open", "closed", "all"]).nullable().catch(null).default(null),
  resident: z.boolean().nullable().catch(null).default(null),
  schoolId: z.uuid().nullable().catch(null).default(null),
  classId: z.uuid().nullable().catch(null).default(null),
  page: z.int().min(1).max(100_000).catch(1).default(1),
});
export type FamilyListInput = z.infer<typeof familyListInput>;

export type ListedFamily = {
  id: string;
  number: number;
  name: string;
  resident: boolean;
  closed: boolean;
  adults: { name: string; phone: string | null; email: string | null; address: string | null }[];
  children: { name: string; className: string | null }[];
};

export type FamilyList = {
  families: ListedFamily[];
  count: number;
  page: number;
  pages: number;
  schools: { id: string; name: string; classes: { id: string; name: string }[] }[];
};
