"use client";

import { createContext, type ReactNode, useContext } from "react";

/** Who reads a sentence of the portal, and by which clock. */
export type Reader = {
  /** The commune's; null where no commune is known yet: the device's own. */
  timeZone: string | null;
  /** The mairie itself, which is not told to ask the mairie. */
  isStaff: boolean;
};

/** Somebody who may not have said which commune yet. */
export const anybody: Reader = { timeZone: null, isStaff: false };

const ReaderContext = createContext<Reader>(anybody);

export type ReaderProviderProps = Reader & { children: ReactNode };

/** Each shell says once for whom its pages are; what fails in them is then told in their words. */
export function ReaderProvider({ timeZone, isStaff, children }: ReaderProviderProps) {
  return <ReaderContext value={{ timeZone, isStaff }}>{children}</ReaderContext>;
}

export function useReader(): Reader {
  return useContext(ReaderContext);
}
