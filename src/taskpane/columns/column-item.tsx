import { Button, makeStyles, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, mergeClasses, tokens } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { ReOrderDotsVerticalRegular } from "@fluentui/react-icons/svg/re-order-dots-vertical";
import type { Locale } from "../../engine/declare/text.ts";
import { paneDataTexts } from "../../locale/pane/data.ts";
import type { ColumnForm } from "./column-form.ts";
import type { Source } from "../state/draft.ts";

export interface ColumnItemProps {
  readonly column: number;
  readonly source: Source;
  /** What it is; null where it is not used. */
  readonly part: string | null;
  readonly form: ColumnForm;
  readonly locale: Locale;
  readonly onMove: (part: string | null) => void;
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
export function ColumnItem({ column, source, part, form, locale, onMove, onDrag }: ColumnItemProps) {
  const styles = useStyles();
  const texts = paneDataTexts(locale);
  const { name, letters } = source.columns[column];
  const proposal = source.proposals[column];
  const title = form.parts.find(({ id }) => id === part)?.title ?? texts.unused;
  const unit = proposal.unit === null ? "" : ` ${texts.unit(proposal.unit)}${locale === "en" ? "." : "。"}`;
  const movable = name !== "";
  return (
    <li
      className={mergeClasses(styles.item, part === null && styles.idle)}
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
          {form.reason(column)}
          {unit}
        </span>
      </span>
      <span className={styles.letters}>{letters}</span>
      {movable && (
        <Menu checkedValues={{ part: [part ?? ""] }} onCheckedValueChange={(_, { checkedItems }) => onMove(checkedItems[0] || null)}>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={texts.move(name, title)} title={form.menu} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {[...form.parts, { id: "", title: texts.unused }].map(({ id, title: wanted }) => (
                <MenuItemRadio key={id} name="part" value={id}>
                  {wanted}
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
