import { headers } from "next/headers";
import { createContext } from "@/server/api/context";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";

/** How pages read: the guarded procedures, called without a network. */
export const api = createCallerFactory(appRouter)(async () => createContext(await headers()));
