import { headers } from "next/headers";
import { cache } from "react";
import { createContext } from "@/server/api/context";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";

/** One context a page, however many procedures it reads through: one look at the clock, the cookie opened once. */
const contextOfRequest = cache(async () => createContext(await headers()));

/** How pages read: the guarded procedures, called without a network. */
export const api = createCallerFactory(appRouter)(contextOfRequest);
