import type { ReactNode } from "react";

export type PageHeadingProps = {
  title: ReactNode;
  subtitle?: ReactNode;
  /** What can be done here: at the right of the title, on two rows when there is much; below it on a phone. */
  children?: ReactNode;
};

export function PageHeading({ title, subtitle, children }: PageHeadingProps) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 lg:flex-nowrap">
      <div className="min-w-0">
        <h1 className="flex flex-wrap items-center gap-x-3">{title}</h1>
        {subtitle && <p className="text-ardoise">{subtitle}</p>}
      </div>
      <div className="flex flex-wrap gap-2 lg:max-w-[65%] lg:shrink-0 lg:justify-end print:hidden">{children}</div>
    </header>
  );
}
