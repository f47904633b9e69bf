import { Button, makeStyles, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, mergeClasses, tokens } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { ReOrderDotsVerticalRegular } from "@fluentui/react-icons/svg/re-order-dots-vertical";
import { roles, type Role } from "../engine/dataset.ts";
import type { Locale } from "../engine/text.ts";
import { paneDataTexts, reasonSentence } from "../locale/pane-data.ts";
import type { Source } from "./draft.ts";

export interface ColumnItemProps {
  readonly column: number;
  readonly source: Source;
  readonly role: Role | null;
  readonly title: (role: Role | null) => string;
  readonly locale: Locale;
  readonly onMove: (role: Role | null) => void;
  readonly onDrag: (begun: boolean) => void;
}

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto 32px",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  idle: { backgroundColor: tokens.colorNeutralBackground2 },
  handle: { color: tokens.colorNeutralForeground3, cursor: "grab", display: "grid", placeItems: "center", fontSize: "16px" },
  text: { minWidth: 0, display: "flex", flexDirection: "column" },
  name: { overflowWrap: "anywhere", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1 },
  reason: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  letters: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** One column: its name, why it stands here, and the menu that moves it. */
export function ColumnItem({ column, source, role, title, locale, onMove, onDrag }: ColumnItemProps) {
  const styles = useStyles();
  const texts = paneDataTexts(locale);
  const { name, letters } = source.columns[column];
  const proposal = source.proposals[column];
  const said = proposal.role === role ? reasonSentence(proposal.reason, locale) : texts.chosen;
  const unit = proposal.unit === null ? "" : ` ${texts.unit(proposal.unit)}${locale === "en" ? "." : "。"}`;
  const movable = name !== "";
  return (
    <li
      className={mergeClasses(styles.item, role === null && styles.idle)}
      data-column={column}
      draggable={movable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", name);
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
    >
      <span className={styles.handle} aria-hidden>
        {movable && <ReOrderDotsVerticalRegular />}
      </span>
      <span className={styles.text}>
        <span className={styles.name}>{movable ? breakable(name) : texts.noName}</span>
        <span className={styles.reason}>
          {said}
          {unit}
        </span>
      </span>
      <span className={styles.letters}>{letters}</span>
      {movable && (
        <Menu checkedValues={{ role: [role ?? ""] }} onCheckedValueChange={(_, { checkedItems }) => onMove((checkedItems[0] as Role | "") || null)}>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={texts.move(name, title(role))} title={texts.menu} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {[...roles, null].map((one) => (
                <MenuItemRadio key={one ?? ""} name="role" value={one ?? ""}>
                  {title(one)}
                </MenuItemRadio>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </li>
  );
}

/** A long name breaks after its underscores first. */
const breakable = (name: string) => name.split(/(?<=_)/).flatMap((part, k) => (k === 0 ? [part] : [<wbr key={k} />, part]));
