import {
  communeSettingsInput,
  logoInput,
  previewTextInput,
  publishTextInput,
  textKindInput,
  textVersionInput,
} from "@/domain/account/commune-inputs";
import { listTexts, readTextToEdit } from "@/server/account/list-texts";
import { parseText } from "@/server/account/parse-text";
import { publishText } from "@/server/account/publish-text";
import { readCommuneSettings, saveCommune } from "@/server/account/save-commune";
import { removeLogo, saveLogo } from "@/server/account/save-logo";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const mairie = staffProcedure("commune.edit");

export const communeRouter = router({
  settings: mairie.query(({ ctx }) => readCommuneSettings(ctx.db, ctx.communeId)),
  save: mairie.input(communeSettingsInput).mutation(({ ctx, input }) => saveCommune(ctx, input)),
  saveLogo: mairie.input(logoInput).mutation(({ ctx, input }) => saveLogo(ctx, input)),
  removeLogo: mairie.mutation(({ ctx }) => removeLogo(ctx)),

  texts: mairie.query(({ ctx }) => listTexts(ctx.db, ctx.communeId)),
  text: mairie.input(textKindInput).query(({ ctx, input }) => readTextToEdit(ctx.db, ctx.communeId, input.kind)),

  /** A version that was published, ready to be shown; null when there is none. */
  version: mairie.input(textVersionInput).query(async ({ ctx, input }) => {
    const text = await ctx.db.communeText.findFirst({
      where: { communeId: ctx.communeId, ...input },
      select: { version: true, publishedAt: true, body: true },
    });
    return text && { version: text.version, publishedAt: text.publishedAt.toISOString(), blocks: parseText(text.body) };
  }),

  /** What a text would look like; nothing is kept. */
  preview: mairie.input(previewTextInput).mutation(({ input }) => parseText(input.body)),
  publish: mairie.input(publishTextInput).mutation(({ ctx, input }) => publishText(ctx, input)),
});
