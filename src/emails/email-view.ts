import type { ReactNode } from "react";
import type { EmailData, EmailSender, EmailTemplate } from "./email-data";

/** How one template reads: its subject, also its title, and what it says below "Bonjour". */
export type EmailView<Name extends EmailTemplate> = {
  subject: (data: EmailData[Name]) => string;
  body: (data: EmailData[Name], sender: EmailSender) => ReactNode;
};
