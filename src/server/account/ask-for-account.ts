import type { Temporal } from "temporal-polyfill";
import type { AskForAccountInput } from "@/domain/account/request-input";
import { nextRequestNumber, requestNumbersOf } from "@/domain/account/request-state";
import { personName } from "@/domain/family/person-name";
import { instantToColumn } from "@/server/db/dates";
import { bindToCommune, type Db } from "@/server/db/tenant";
import { portalUrl } from "@/server/portal-url";
import { queueEmails } from "@/server/queue-emails";
import { checkRequest } from "./check-request";
import { findCommune } from "./find-commune";
import { linkUntil, newRequestLink, requestPath } from "./request-link";

type Asking = { db: Db; now: Temporal.Instant; host: string };

/**
 * Keeps the request of a newcomer and sends its link to confirm it; until then nobody at the mairie sees it.
 * Answers nothing, whether the family is known here or not. The same sending twice is kept once.
 */
export async function askForAccount({ db, now, host }: Asking, input: AskForAccountInput): Promise<void> {
  // Only a robot fills what nobody sees: it is told what it expects.
  if (input.website !== "") return;
  const commune = await findCommune(db, host, input.communeId);
  if (!commune) return;
  const communeId = commune.id;
  await bindToCommune(db, communeId);
  const { facts, reglementVersion } = await checkRequest({ db, communeId, now }, input.request);
  const { token, confirmHash } = newRequestLink(communeId);
  const { timeZone } = await db.commune.findUniqueOrThrow({ where: { id: communeId }, select: { timeZone: true } });
  const [first] = facts.adults;
  const { email } = first;
  const request = { id: input.requestId, communeId, state: "UNCONFIRMED" as const, createdAt: instantToColumn(now) };
  const { count } = await db.accountRequest.createMany({
    data: [
      {
        ...request,
        number: await takeNumber(db, communeId, now.toZonedDateTimeISO(timeZone).year),
        email,
        facts,
        reglementVersion,
        confirmHash,
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const expiresAt = linkUntil({ ...request, decidedAt: null })?.toString() ?? "";
  const data = {
    displayName: personName(first),
    link: portalUrl(commune.hostName, requestPath(token)),
    expiresAt,
    timeZone,
  };
  await queueEmails(db, now, [{ template: "request-confirmation", data, communeId, familyId: null, to: email }]);
}

/** The next number of the year; whoever asks at the same moment waits here. */
async function takeNumber(db: Db, communeId: string, year: number): Promise<number> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('account-request'), hashtext(${communeId}))::text`;
  const { from, to } = requestNumbersOf(year);
  const { _max } = await db.accountRequest.aggregate({
    where: { communeId, number: { gte: from, lt: to } },
    _max: { number: true },
  });
  return nextRequestNumber(year, _max.number);
}
