import { Text } from "@react-email/components";
import { frenchLimit, frenchPeriod } from "@/domain/calendar/french-days";
import { frenchList } from "@/domain/french-list";
import { paragraph } from "./email-layout";
import type { EmailView } from "./email-view";

export const nothingBooked: EmailView<"nothing-booked"> = {
  subject: ({ serviceName, fromDay, toDay }) => `${serviceName} : aucune inscription ${frenchPeriod(fromDay, toDay)}`,
  body: ({ childNames, serviceName, fromDay, toDay, limitAt, timeZone }, { portalUrl }) => (
    <>
      <Text style={paragraph}>
        Pour la semaine {frenchPeriod(fromDay, toDay)}, aucune inscription n’est enregistrée pour{" "}
        {frenchList(childNames)} ({serviceName}).
      </Text>
      <Text style={paragraph}>
        Les inscriptions se font jusqu’au {frenchLimit(limitAt, timeZone)}, sur le portail&nbsp;: {portalUrl}
      </Text>
      <Text style={paragraph}>
        Si c’est voulu, ne faites rien. Ces rappels s’arrêtent dans «&nbsp;Mon compte&nbsp;».
      </Text>
    </>
  ),
};
