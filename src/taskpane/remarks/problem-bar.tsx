import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Locale } from "../../engine/declare/text.ts";
import { mendableSentence } from "./mendable-sentence.ts";
import type { Mendable } from "./mendable.ts";

/** Why a sheet could not be read as a table. */
export const ProblemBar = ({ problem, locale }: { readonly problem: Mendable; readonly locale: Locale }) => (
  <MessageBar intent="warning" layout="multiline">
    <MessageBarBody>{mendableSentence(problem, locale)}</MessageBarBody>
  </MessageBar>
);
