import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { helpAddress } from "../../locale/wording/help-address.ts";

export interface HelpLinkProps {
  readonly locale: Locale;
  /** `models/sbm` */
  readonly page: string;
  readonly anchor?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The way to a page of the help, in a window of its own: what is being done here stays. */
export const HelpLink = ({ locale, page, anchor, className, children }: HelpLinkProps) => (
  <Link inline {...(className === undefined ? {} : { className })} href={helpAddress(locale, page, anchor)} target="_blank" rel="noopener">
    {children}
  </Link>
);
