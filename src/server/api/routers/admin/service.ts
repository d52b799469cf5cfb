import { z } from "zod";
import { ruleChangeInput } from "@/domain/booking/rule-change";
import { createServiceInput, updateServiceInput } from "@/domain/booking/service-inputs";
import { serviceListInput } from "@/domain/booking/service-list-input";
import { neededDay } from "@/domain/calendar/needed-day";
import { changeRules } from "@/server/booking/change-rules";
import { createService } from "@/server/booking/create-service";
import { exportServices } from "@/server/booking/export-services";
import { listServices } from "@/server/booking/list-services";
import { moveService } from "@/server/booking/move-service";
import { previewRules } from "@/server/booking/preview-rules";
import { readOffer } from "@/server/booking/read-offer";
import { readService } from "@/server/booking/read-service";
import { removeRules } from "@/server/booking/remove-rules";
import { updateService } from "@/server/booking/update-service";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

/** With the day it is at the mairie. */
const services = staffProcedure("services.edit").use(({ ctx, next }) => next({ ctx: { today: ctx.viewer.today } }));

export const serviceRouter = router({
  list: services.input(serviceListInput).query(({ ctx, input }) => listServices(ctx.db, ctx, input)),

  /** The same as CSV text; written down. */
  export: services.input(serviceListInput).query(({ ctx, input }) => exportServices(ctx, input)),

  /** The schools and régies a service can be offered to and paid through. */
  offer: services.query(({ ctx }) => readOffer(ctx.db, ctx.communeId)),

  /** One service, its limits of yesterday, today and tomorrow; null when there is none. */
  read: services.input(z.object({ id: z.uuid() })).query(({ ctx, input }) => readService(ctx.db, ctx, input.id)),

  create: services.input(createServiceInput).mutation(({ ctx, input }) => createService(ctx, input)),

  update: services.input(updateServiceInput).mutation(({ ctx, input }) => updateService(ctx, input)),

  move: services
    .input(z.object({ id: z.uuid(), direction: z.enum(["up", "down"]) }))
    .mutation(({ ctx, input }) => moveService(ctx, input)),

  /** What new limits would give over eight weeks, beside today's; nothing is written. */
  previewRules: services
    .input(z.object({ change: ruleChangeInput, schoolId: z.uuid().nullable() }))
    .query(({ ctx, input }) => previewRules(ctx.db, ctx, { ...input.change, schoolId: input.schoolId })),

  changeRules: services.input(ruleChangeInput).mutation(({ ctx, input }) => changeRules(ctx, input)),

  removeRules: services
    .input(z.object({ serviceId: z.uuid(), validFrom: neededDay }))
    .mutation(({ ctx, input }) => removeRules(ctx, input)),
});
