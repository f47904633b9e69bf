import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from "@fluentui/react-components";
import { BookOpenRegular } from "@fluentui/react-icons/svg/book-open";
import type { Locale } from "../../engine/declare/text.ts";
import { pageTexts } from "../../locale/hosts/page.ts";
import type { Sample } from "./sample.ts";
import { samples } from "./samples.ts";

const useStyles = makeStyles({
  list: { maxWidth: "min(360px, calc(100vw - 32px))" },
  holds: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: "normal" },
});

export interface SamplesMenuProps {
  readonly locale: Locale;
  readonly ready: boolean;
  /** Whether there is room for the name of the button. */
  readonly narrow: boolean;
  readonly onSample: (sample: Sample) => void;
}

/** Opens a workbook that comes with the page. */
export function SamplesMenu({ locale, ready, narrow, onSample }: SamplesMenuProps) {
  const styles = useStyles();
  const words = pageTexts(locale);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<BookOpenRegular />}
          disabled={!ready}
          {...(narrow ? { "aria-label": words.samples } : { children: words.samples })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list}>
          {samples.map((sample) => (
            <MenuItem key={sample.id} onClick={() => onSample(sample)} subText={<span className={styles.holds}>{sample.holds[locale]}</span>}>
              {sample.title[locale]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
