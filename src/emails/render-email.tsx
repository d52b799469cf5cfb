import { render, toPlainText } from "@react-email/render";
import { activation } from "./activation";
import { bookingsReceipt } from "./bookings-receipt";
import { classBookingsChanged } from "./class-bookings-changed";
import { daysClosed } from "./days-closed";
import { daysReopened } from "./days-reopened";
import { emailChanged } from "./email-changed";
import { emailConfirmation } from "./email-confirmation";
import type { EmailSender, EmailTemplate, TemplatedEmail } from "./email-data";
import { EmailLayout } from "./email-layout";
import type { EmailView } from "./email-view";
import { familyClosed } from "./family-closed";
import { familyMessage } from "./family-message";
import { nothingBooked } from "./nothing-booked";
import { passwordChanged } from "./password-changed";
import { passwordReset } from "./password-reset";
import { placeFreed } from "./place-freed";
import { requestAcknowledgement } from "./request-acknowledgement";
import { requestAttached } from "./request-attached";
import { requestConfirmation } from "./request-confirmation";
import { requestMoreAsked } from "./request-more-asked";
import { requestRefused } from "./request-refused";
import { schoolYearOpened } from "./school-year-opened";
import { secondFactorChanged } from "./second-factor-changed";

const views: { [Name in EmailTemplate]: EmailView<Name> } = {
  "password-reset": passwordReset,
  "password-changed": passwordChanged,
  "email-confirmation": emailConfirmation,
  "email-changed": emailChanged,
  activation,
  "second-factor-changed": secondFactorChanged,
  "bookings-receipt": bookingsReceipt,
  "class-bookings-changed": classBookingsChanged,
  "family-message": familyMessage,
  "place-freed": placeFreed,
  "nothing-booked": nothingBooked,
  "days-closed": daysClosed,
  "days-reopened": daysReopened,
  "family-closed": familyClosed,
  "school-year-opened": schoolYearOpened,
  "request-confirmation": requestConfirmation,
  "request-acknowledgement": requestAcknowledgement,
  "request-more-asked": requestMoreAsked,
  "request-refused": requestRefused,
  "request-attached": requestAttached,
};

export type RenderedEmail = { subject: string; html: string; text: string };

/** A message of the outbox as it is read: subject, HTML, and the same in plain text. */
export async function renderEmail(email: TemplatedEmail, sender: EmailSender): Promise<RenderedEmail> {
  // The union keeps template and data together; a look-up by template can't say so to TypeScript.
  const view = views[email.template] as EmailView<EmailTemplate>;
  const subject = view.subject(email.data);
  const html = await render(
    <EmailLayout title={subject} displayName={email.data.displayName} sender={sender}>
      {view.body(email.data, sender)}
    </EmailLayout>,
  );
  return { subject, html, text: toPlainText(html) };
}
