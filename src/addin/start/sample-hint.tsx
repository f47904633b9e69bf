import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { Locale } from "../../engine/declare/text.ts";
import { startTexts } from "../../locale/pane/start.ts";

export interface SampleHintProps {
  readonly sentence: string;
  readonly locale: Locale;
  readonly onDismiss: () => void;
}

/** What there is to do with a sample that was inserted. */
export const SampleHint = ({ sentence, locale, onDismiss }: SampleHintProps) => (
  <MessageBar layout="multiline">
    <MessageBarBody>{sentence}</MessageBarBody>
    <MessageBarActions
      containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={startTexts(locale).close} onClick={onDismiss} />}
    />
  </MessageBar>
);
