import { Text } from "@react-email/components";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";

/** Paragraphs are what an empty line parts; lines inside stay lines. */
export const familyMessage: EmailView<"family-message"> = {
  subject: ({ subject }) => subject,
  body: ({ text }) =>
    text.split(/\n\s*\n/).map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a message never move
      <Text key={index} style={{ ...paragraph, whiteSpace: "pre-line" }}>
        {part.trim()}
      </Text>
    )),
};
