import Link from "next/link";
import type { ComponentProps } from "react";

const looks = {
  primary: "px-4 bg-preau text-papier hover:bg-preau-fort border-preau",
  secondary: "px-4 bg-papier text-encre border-trait hover:border-bord",
  danger: "px-4 bg-brique text-papier border-brique hover:opacity-90",
  // Its words begin where the text around it begins.
  quiet:
    "-mx-1 px-0.5 bg-transparent text-preau-fort border-transparent underline underline-offset-4 hover:no-underline",
};

export type ButtonLook = keyof typeof looks;

function classesOf(look: ButtonLook, className = "") {
  return `inline-flex min-h-11 items-center justify-center gap-2 rounded-champ border-2 py-2 text-center font-bold transition-colors disabled:opacity-60 print:hidden ${looks[look]} ${className}`;
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
