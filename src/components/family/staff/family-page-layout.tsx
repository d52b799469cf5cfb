import type { ReactNode } from "react";

export type FamilyPageLayoutProps = {
  heading: ReactNode;
  adults: ReactNode;
  children: ReactNode;
  /** Codes, second adult, disabling. */
  accounts?: ReactNode;
  bookings?: ReactNode;
  invoices?: ReactNode;
  emails?: ReactNode;
  history: ReactNode;
};

/** The page of a family: its people at the left, what happens to it at the right; one column on a phone. */
export function FamilyPageLayout(slots: FamilyPageLayoutProps) {
  const { heading, adults, children, accounts, bookings, invoices, emails, history } = slots;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {heading}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-6">
          {children}
          {adults}
          {accounts}
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-6">
          {bookings}
          {invoices}
          {emails}
          {history}
        </div>
      </div>
    </div>
  );
}
