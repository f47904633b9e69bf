import { makeStyles, tokens } from "@fluentui/react-components";
import { CalendarEmptyRegular } from "@fluentui/react-icons/svg/calendar-empty";
import { ClipboardCheckmarkRegular } from "@fluentui/react-icons/svg/clipboard-checkmark";
import { FlowRegular } from "@fluentui/react-icons/svg/flow";
import { LeafOneRegular } from "@fluentui/react-icons/svg/leaf-one";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { TableSparkleRegular } from "@fluentui/react-icons/svg/table-sparkle";
import type { ReactElement } from "react";
import type { Locale } from "../engine/declare/text.ts";
import { startTexts } from "../locale/pane/start.ts";
import { ChoiceButton } from "../taskpane/start/choice-button.tsx";
import type { Sample } from "./sample.ts";
import { samples } from "./samples.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(240px, 100%), 1fr))",
    gap: tokens.spacingVerticalS,
    "& > li": { display: "flex" },
  },
});

const icons: Readonly<Record<string, ReactElement>> = {
  provinces: <CalendarEmptyRegular />,
  carbon: <LeafOneRegular />,
  "cross-section": <TableRegular />,
  yearbook: <TableSparkleRegular />,
  "prices-to-regions": <FlowRegular />,
  "founding-study": <ClipboardCheckmarkRegular />,
};

export interface SampleListProps {
  readonly locale: Locale;
  readonly disabled?: boolean;
  readonly onSample: (sample: Sample) => void;
}

/** The samples: what each holds, and where its numbers come from. */
export function SampleList({ locale, disabled = false, onSample }: SampleListProps) {
  const styles = useStyles();
  const { source } = startTexts(locale);
  return (
    <ul className={styles.list}>
      {samples.map((sample) => (
        <li key={sample.id}>
          <ChoiceButton
            icon={icons[sample.id]}
            title={sample.title[locale]}
            text={sample.holds[locale]}
            small={source + sample.source[locale]}
            disabled={disabled}
            onChoose={() => onSample(sample)}
          />
        </li>
      ))}
    </ul>
  );
}
