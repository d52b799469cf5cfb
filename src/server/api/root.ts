import { accountRouter } from "./routers/account/account";
import { accountsRouter } from "./routers/admin/accounts";
import { bookingRouter as staffBookingRouter } from "./routers/admin/booking";
import { calendarRouter } from "./routers/admin/calendar";
import { childRouter } from "./routers/admin/child";
import { communeRouter as adminCommuneRouter } from "./routers/admin/commune";
import { custodyRouter } from "./routers/admin/custody";
import { dayRouter } from "./routers/admin/day";
import { emailRouter } from "./routers/admin/email";
import { familyRouter as staffFamilyRouter } from "./routers/admin/family";
import { importRouter } from "./routers/admin/import";
import { journalRouter } from "./routers/admin/journal";
import { messageRouter } from "./routers/admin/message";
import { regieRouter } from "./routers/admin/regie";
import { requestRouter } from "./routers/admin/request";
import { schoolRouter } from "./routers/admin/school";
import { schoolYearRouter } from "./routers/admin/school-year";
import { serviceRouter } from "./routers/admin/service";
import { teamRouter } from "./routers/admin/team";
import { bookingRouter } from "./routers/famille/booking";
import { familyRouter } from "./routers/famille/family";
import { accountRouter as publicAccountRouter } from "./routers/public/account";
import { communeRouter } from "./routers/public/commune";
import { installationRouter } from "./routers/public/installation";
import { portalRouter } from "./routers/public/portal";
import { requestRouter as publicRequestRouter } from "./routers/public/request";
import { router } from "./trpc";

export const appRouter = router({
  admin: router({
    accounts: accountsRouter,
    import: importRouter,
    booking: staffBookingRouter,
    commune: adminCommuneRouter,
    calendar: calendarRouter,
    service: serviceRouter,
    school: schoolRouter,
    schoolYear: schoolYearRouter,
    regie: regieRouter,
    child: childRouter,
    custody: custodyRouter,
    day: dayRouter,
    email: emailRouter,
    message: messageRouter,
    family: staffFamilyRouter,
    request: requestRouter,
    team: teamRouter,
    journal: journalRouter,
  }),
  famille: router({ family: familyRouter, booking: bookingRouter }),
  public: router({
    portal: portalRouter,
    request: publicRequestRouter,
    commune: communeRouter,
    account: publicAccountRouter,
    installation: installationRouter,
  }),
  account: accountRouter,
});

export type AppRouter = typeof appRouter;
