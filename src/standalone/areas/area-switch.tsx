import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { PanelRightRegular } from "@fluentui/react-icons/svg/panel-right";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import type { Locale } from "../../engine/declare/text.ts";
import { pageTexts } from "../../locale/hosts/page.ts";
import type { OneArea } from "./use-one-area.ts";

const useStyles = makeStyles({
  // On the narrowest pages the workbook's own name needs the room.
  button: {
    flexShrink: 0,
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalS,
    whiteSpace: "nowrap",
    "@media (max-width: 400px)": { paddingInline: tokens.spacingHorizontalXS, "& .fui-Button__icon": { marginInlineEnd: 0 } },
  },
  name: { "@media (max-width: 400px)": { display: "none" } },
});

/** On a small page, goes from the sheet to the pane and back; nothing where both are to be seen. */
export function AreaSwitch({ area, locale }: { readonly area: OneArea; readonly locale: Locale }) {
  const styles = useStyles();
  const texts = pageTexts(locale);
  if (area.only === null) return null;
  const other = area.only === "workbook" ? "pane" : "workbook";
  return (
    <Button
      className={styles.button}
      icon={other === "pane" ? <PanelRightRegular /> : <TableRegular />}
      aria-label={other === "pane" ? texts.showPane : texts.showSheet}
      onClick={() => area.show(other)}
    >
      <span className={styles.name}>{other === "pane" ? texts.toPane : texts.toSheet}</span>
    </Button>
  );
}
