import Link from "next/link";
import type { ComponentProps } from "react";

const looks = {
  primary: "bg-preau text-papier hover:bg-preau-fort border-preau",
  secondary: "bg-papier text-encre border-trait hover:border-bord",
  danger: "bg-brique text-papier border-brique hover:opacity-90",
  quiet: "bg-transparent text-preau-fort border-transparent underline underline-offset-4 hover:no-underline px-1",
};

export type ButtonLook = keyof typeof looks;

function classesOf(look: ButtonLook, className = "") {
  return `inline-flex min-h-11 items-center justify-center gap-2 rounded-champ border-2 px-4 py-2 text-center font-bold transition-colors disabled:opacity-60 print:hidden ${looks[look]} ${className}`;
}

export type ButtonProps = ComponentProps<"button"> & { look?: ButtonLook };

export function Button({ look = "primary", className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={classesOf(look, className)} {...rest} />;
}

export type ButtonLinkProps = ComponentProps<typeof Link> & { look?: ButtonLook };

/** Looks like a button, goes somewhere. */
export function ButtonLink({ look = "secondary", className, ...rest }: ButtonLinkProps) {
  return <Link className={classesOf(look, className)} {...rest} />;
}
