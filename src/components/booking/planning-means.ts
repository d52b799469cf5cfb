"use client";

import { useMemo } from "react";
import type { ChangePlan } from "@/domain/booking/change-plan";
import type { UsualWeek } from "@/domain/booking/usual-week";
import type { IsoDate } from "@/domain/calendar/day";
import { useTRPCClient } from "@/trpc/react";
import type { RouterInputs } from "@/trpc/types";
import { ownPlanning, planningOf } from "./planning-hrefs";
import type { Answer, Wish } from "./save-queue";

type Copy = { toMonday: IsoDate };
type Pattern = RouterInputs["famille"]["booking"]["patternPreview"];
type SaveOptions = { origin: "family" | "pattern"; signal: AbortSignal };

/** How a planning is read and saved: by the family itself, or by staff for it. */
export type PlanningMeans = {
  isStaff: boolean;
  /** Where its weeks are. */
  planning: string;
  save: (changes: Wish[], options: SaveOptions) => Promise<readonly Answer[]>;
  previewCopy: (input: Copy) => Promise<ChangePlan & { copiedMonday: IsoDate }>;
  usualWeek: (monday: IsoDate) => Promise<UsualWeek>;
  previewPattern: (input: Pattern) => Promise<ChangePlan>;
};

export function usePlanningMeans(familyId: string | undefined): PlanningMeans {
  const client = useTRPCClient();
  return useMemo((): PlanningMeans => {
    if (familyId === undefined) {
      const { booking } = client.famille;
      return {
        isStaff: false,
        planning: ownPlanning,
        save: async (changes, { origin, signal }) =>
          (await booking.save.mutate({ changes, origin }, { signal })).results,
        previewCopy: (input) => booking.copyWeekPreview.query(input),
        usualWeek: (monday) => booking.usualWeek.query({ monday }),
        previewPattern: (input) => booking.patternPreview.query(input),
      };
    }
    const { booking } = client.admin;
    return {
      isStaff: true,
      planning: planningOf(familyId),
      save: async (changes, { signal }) => (await booking.save.mutate({ familyId, changes }, { signal })).results,
      previewCopy: (input) => booking.copyWeekPreview.query({ ...input, familyId }),
      usualWeek: (monday) => booking.usualWeek.query({ monday, familyId }),
      previewPattern: (input) => booking.patternPreview.query({ ...input, familyId }),
    };
  }, [client, familyId]);
}
