import { describe, expect, test } from "vitest";
import { day } from "@/domain/calendar/day";
import type { EmailSender, TemplatedEmail } from "@/emails/email-data";
import { renderEmail } from "@/emails/render-email";
import { hasSecret, withoutSecret } from "@/emails/without-secret";

const sender: EmailSender = {
  communeName: "Vallombreuse",
  phone: "04 00 00 00 00",
  openingHours: "lundi au vendredi, 9 h – 12 h",
  portalUrl: "https://portail.example.invalid/",
};
const timeZone = "Europe/Paris";
const displayName = "Zoé <Martin>";
const link = "https://portail.example.invalid/reinitialisation/secret";

const reset: TemplatedEmail = {
  template: "password-reset",
  data: { displayName, link, expiresAt: "2026-09-03T09:00:00Z", timeZone },
};

const others: TemplatedEmail[] = [
  { template: "password-changed", data: { displayName, changedAt: "2026-09-03T08:00:00Z", timeZone } },
  { template: "email-confirmation", data: { displayName, link, expiresAt: "2026-09-04T08:00:00Z", timeZone } },
  {
    template: "email-changed",
    data: { displayName, changedAt: "2026-09-03T08:00:00Z", timeZone, newAddress: "z…@example.invalid" },
  },
  { template: "place-freed", data: { displayName, childName: "Léa", serviceName: "Cantine", day: day("2026-09-03") } },
  {
    template: "nothing-booked",
    data: {
      displayName,
      childNames: ["Léa", "Hugo"],
      serviceName: "Cantine",
      fromDay: day("2026-09-07"),
      toDay: day("2026-09-13"),
      limitAt: "2026-09-04T09:00:00Z",
      timeZone,
    },
  },
  { template: "bookings-receipt", data: { displayName, lines: [] } },
  {
    template: "class-bookings-changed",
    data: {
      displayName,
      change: "cancelled",
      reason: "Grève",
      serviceName: "Cantine",
      children: [{ name: "Léa", days: [day("2026-09-07")] }],
    },
  },
  { template: "family-message", data: { displayName, subject: "Grève", text: "Bonjour,\n\npas de cantine." } },
  { template: "request-confirmation", data: { displayName, link, expiresAt: "2026-09-10T08:00:00Z", timeZone } },
  {
    template: "request-acknowledgement",
    data: {
      displayName,
      reference: "D-2026-0001",
      receivedAt: "2026-09-03T08:00:00Z",
      timeZone,
      service: "Service scolaire de Vallombreuse",
      address: "1 place des Tilleuls",
      phone: "04 00 00 00 00",
      email: "scolaire@example.invalid",
      silence: "Sans réponse.\n\nAprès deux mois.",
    },
  },
  {
    template: "request-more-asked",
    data: {
      displayName,
      reference: "D-2026-0001",
      question: "Dans quelle école ?",
      link,
      expiresAt: "2026-10-03T08:00:00Z",
      timeZone,
    },
  },
  { template: "request-refused", data: { displayName, reference: "D-2026-0001", reason: "Autre commune." } },
  { template: "request-attached", data: { displayName, reference: "D-2026-0001", isNewAccount: true } },
];

test.each([reset, ...others])("$template says who writes, to whom, and how to reach them", async (email) => {
  const { subject, html, text } = await renderEmail(email, sender);
  expect(subject).not.toBe("");
  expect(html).toContain('lang="fr"');
  for (const format of [html, text]) {
    expect(format).toContain("Vallombreuse");
    expect(format).toContain("04 00 00 00 00");
    expect(format).not.toMatch(/undefined|NaN|Invalid/);
  }
  // A name can't bring markup with it.
  expect(html).not.toContain("<Martin>");
  expect(text).toContain("Zoé <Martin>");
});

describe("The personal link", () => {
  test("is in both formats, with its limit in the commune's time", async () => {
    const { html, text } = await renderEmail(reset, sender);
    expect(html).toContain(`href="${link}"`);
    expect(text).toContain(link);
    expect(text).toContain("jeudi 3 septembre à 11\u00A0h");
  });

  test("is gone once taken out, and the message can still be read", async () => {
    const kept = withoutSecret(reset);
    const { html, text } = await renderEmail(kept, sender);
    expect([hasSecret(reset), hasSecret(kept)]).toEqual([true, false]);
    expect(html + text + JSON.stringify(kept)).not.toContain("secret");
    expect(text).toContain("masqué");
  });
});

test("A receipt groups what changed by child and service, days in order", async () => {
  const line = { childName: "Léa", serviceName: "Cantine", outcome: "booked" as const };
  const { text } = await renderEmail(
    {
      template: "bookings-receipt",
      data: {
        displayName,
        lines: [
          { ...line, day: day("2026-09-04") },
          { ...line, day: day("2026-09-03") },
          { ...line, childName: "Hugo", day: day("2026-09-03"), outcome: "cancelled" },
        ],
      },
    },
    sender,
  );
  expect(text).toContain("Léa, Cantine\u00A0: jeudi 3 septembre, vendredi 4 septembre.");
  expect(text).toContain("Annulations");
  expect(text).not.toContain("liste d’attente");
});

test("A receipt says what the mairie did, and why", async () => {
  const line = { childName: "Léa", serviceName: "Cantine", day: day("2026-09-03"), outcome: "booked" as const };
  const lines = [{ ...line, byTownHall: true, reason: "Urgence familiale" }];
  const { subject, text } = await renderEmail({ template: "bookings-receipt", data: { displayName, lines } }, sender);
  expect(subject).toBe("La mairie a modifié vos inscriptions");
  expect(text).toContain("Inscriptions par la mairie");
  expect(text).toContain("Léa, Cantine (Urgence familiale)\u00A0: jeudi 3 septembre.");
});

test("A message says where an answer goes, or that none is read", async () => {
  expect((await renderEmail(reset, sender)).text).toContain("Merci de ne pas y répondre");
  const answered = await renderEmail(reset, { ...sender, replyTo: "scolaire@example.invalid" });
  expect(answered.text).toContain("Votre réponse arrivera au service scolaire");
});
