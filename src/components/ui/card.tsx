import type { ReactNode } from "react";

export type CardProps = { children: ReactNode; className?: string; labelledBy?: string };

export function Card({ children, className = "", labelledBy }: CardProps) {
  const classes = `rounded-carte border border-trait bg-papier p-4 sm:p-5 ${className}`;
  if (!labelledBy) return <div className={classes}>{children}</div>;
  return (
    <section aria-labelledby={labelledBy} className={classes}>
      {children}
    </section>
  );
}
