import { readablePhone } from "@/domain/account/readable-phone";
import { requestReference } from "@/domain/account/request-state";
import type { Db } from "@/server/db/tenant";
import { readText } from "./read-texts";

export type Acknowledgement = {
  reference: string;
  receivedAt: string;
  timeZone: string;
  /** The service in charge, and how to reach it. */
  service: string;
  address: string;
  phone: string;
  email: string;
  /** What the mairie's silence means, and from when: the commune's own words. */
  silence: string;
};

/** What CRPA R.112-11-1 asks an acknowledgement to say. */
export async function acknowledgementOf(
  db: Db,
  { communeId, number, confirmedAt }: { communeId: string; number: number; confirmedAt: Date },
): Promise<Acknowledgement> {
  const { name, phone, ...commune } = await db.commune.findUniqueOrThrow({
    where: { id: communeId },
    select: { name: true, address: true, phone: true, email: true, timeZone: true },
  });
  const { body } = await readText(db, communeId, "ACKNOWLEDGEMENT");
  return {
    ...commune,
    reference: requestReference(number),
    receivedAt: confirmedAt.toISOString(),
    service: `Service scolaire de ${name}`,
    phone: readablePhone(phone),
    silence: body ?? "",
  };
}
