import { Fragment } from "react";

export type EmailTextProps = { address: string };

/** An e-mail address, which a narrow screen breaks after its "@" and its dots only, never in the middle of a word. */
export function EmailText({ address }: EmailTextProps) {
  return (
    <span className="break-words">
      {address.split(/(?<=[@.])/).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one address keep their places
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
