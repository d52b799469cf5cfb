import {
  acceptRequestInput,
  askMoreInput,
  attachRequestInput,
  oneRequestInput,
  openHouseholdInput,
  refuseRequestInput,
  requestPageInput,
  requestStateInput,
} from "@/domain/account/request-decision-input";
import { acceptRequest } from "@/server/account/accept-request";
import { askMore } from "@/server/account/ask-more";
import { attachRequest } from "@/server/account/attach-request";
import { exportRequests } from "@/server/account/export-requests";
import { listRequests } from "@/server/account/list-requests";
import { openHousehold } from "@/server/account/open-household";
import { readRequest } from "@/server/account/read-request";
import { refuseRequest } from "@/server/account/refuse-request";
import { router } from "../../trpc";
import { staffProcedure } from "./procedure";

const secretariat = staffProcedure("requests.decide");

/** The requests of newcomers, for whoever decides about them. */
export const requestRouter = router({
  list: secretariat.input(requestPageInput).query(({ ctx, input }) => listRequests(ctx.db, ctx.communeId, input)),

  /** All of the list as CSV text; written down. */
  export: secretariat.input(requestStateInput).query(({ ctx, input }) => exportRequests(ctx, input)),

  /** How many wait for a decision: the number in the side bar. */
  waiting: secretariat.query(({ ctx: { db, communeId } }) =>
    db.accountRequest.count({ where: { communeId, state: "RECEIVED" } }),
  ),

  /** One request beside the families it may be of; null when there is none. */
  read: secretariat.input(oneRequestInput).query(({ ctx, input }) => readRequest(ctx, input.id)),

  accept: secretariat.input(acceptRequestInput).mutation(({ ctx, input }) => acceptRequest(ctx, input)),
  attach: secretariat.input(attachRequestInput).mutation(({ ctx, input }) => attachRequest(ctx, input)),
  openHousehold: secretariat.input(openHouseholdInput).mutation(({ ctx, input }) => openHousehold(ctx, input)),
  askMore: secretariat.input(askMoreInput).mutation(({ ctx, input }) => askMore(ctx, input)),
  refuse: secretariat.input(refuseRequestInput).mutation(({ ctx, input }) => refuseRequest(ctx, input)),
});
