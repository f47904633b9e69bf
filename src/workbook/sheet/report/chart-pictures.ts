import type { Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  attachRangeWithCoord,
  DRAWING_OBJECT_LAYER_INDEX,
  Image as ScenePicture,
  IRenderManagerService,
  SheetSkeletonManagerService,
  type Scene,
} from "@univerjs/preset-sheets-core";
import type { ChartValues } from "../../../report/figures/chart-values.ts";
import type { FWorkbook, FWorksheet } from "../facade.ts";
import { gridCharts, type GridChart } from "./grid-charts.ts";
import { gridRange } from "./report-snapshot.ts";
import type { SheetHost } from "../sheet-host.ts";

/** Draws a chart in a size in pixels, on a dark ground where the sheet has one; gives the address of a picture, best one that is sharp in any size. */
export type DrawChart = (chart: ChartValues, size: { readonly width: number; readonly height: number }, dark: boolean) => Promise<string>;

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Shown {
  readonly title: string;
  /** What the picture was drawn from. */
  readonly drawnFrom: string;
  readonly picture: ScenePicture;
}

/** Milliseconds without a further change after which charts are drawn anew. */
const settled = 150;

/**
 * Shows the charts of the sheet on the screen, which the grid itself has none of, as pictures over the cells that they
 * cover. They are no part of the workbook: they are made from its cells whenever the sheet is shown or a cell changes, so
 * that undoing, replacing and saving a report need not know of them.
 */
export class ChartPictures {
  #sheet: string | null = null;
  #scene: Scene | null = null;
  #shown: (Shown | null)[] = [];
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dark = false;

  constructor(
    private readonly api: FUniver,
    private readonly injector: Injector,
    private readonly host: () => SheetHost,
    private readonly draw: DrawChart,
  ) {
    const { ActiveSheetChanged, SheetSkeletonChanged, SheetValueChanged, SheetDeleted } = api.Event;
    for (const event of [ActiveSheetChanged, SheetSkeletonChanged, SheetValueChanged, SheetDeleted]) api.addEvent(event, () => this.changed());
  }

  /** Draws them on the ground of the sheet. */
  setDark(dark: boolean): void {
    if (this.#dark === dark) return;
    this.#dark = dark;
    this.changed();
  }

  /** The titles of the charts that are to be seen. */
  get titles(): readonly string[] {
    return this.#shown.flatMap((one) => (one ? [one.title] : []));
  }

  /** To be called when anything on the screen may have become another. */
  changed(): void {
    if (this.#sheet !== null && this.#sheet !== this.#active()) this.#clear();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#show(), settled);
  }

  async #show(): Promise<void> {
    const workbook = this.api.getActiveWorkbook();
    const sheet = workbook === null ? null : sheetOnScreen(workbook);
    if (workbook === null || sheet === null) return this.#clear();
    const charts = gridCharts(this.host(), sheet);
    if (charts.length === 0) return this.#clear();
    const render = this.injector.get(IRenderManagerService).getRenderById(workbook.getId());
    const skeleton = render?.with(SheetSkeletonManagerService).getSkeleton(sheet.getSheetId());
    if (!render || !skeleton) return;
    if (this.#sheet !== this.#active()) this.#clear();
    const turn = ++this.#turn;
    [this.#sheet, this.#scene] = [this.#active(), render.scene];
    for (const left of this.#shown.splice(charts.length)) left?.picture.dispose();
    for (const [k, chart] of charts.entries()) {
      const { startX, startY, endX, endY } = attachRangeWithCoord(skeleton, gridRange(chart.anchor));
      await this.#place(k, chart, { left: startX, top: startY, width: endX - startX, height: endY - startY }, turn);
      if (turn !== this.#turn) return;
    }
  }

  /** Puts the k-th chart where it belongs; draws it only where it is not what is there already. */
  async #place(k: number, chart: GridChart, place: Place, turn: number): Promise<void> {
    const drawnFrom = JSON.stringify([chart, place.width, place.height, this.#dark]);
    const before = this.#shown[k];
    if (before?.drawnFrom === drawnFrom) {
      before.picture.transformByState(place);
      return;
    }
    const image = await loaded(await this.draw(chart, place, this.#dark));
    // What was asked for later is drawn instead; a sheet that is gone from the screen takes no picture.
    if (turn !== this.#turn || this.#scene === null) return;
    const picture = new ScenePicture(`chart-picture-${k}`, { ...place, image, evented: false });
    this.#scene.addObject(picture, DRAWING_OBJECT_LAYER_INDEX);
    before?.picture.dispose();
    this.#shown[k] = { title: chart.title, drawnFrom, picture };
  }

  #clear(): void {
    this.#turn++;
    for (const one of this.#shown) one?.picture.dispose();
    this.#scene?.makeDirty(true);
    [this.#sheet, this.#scene, this.#shown] = [null, null, []];
  }

  /** The sheet on the screen, among those of every workbook. */
  #active(): string | null {
    const workbook = this.api.getActiveWorkbook();
    const sheet = workbook === null ? null : sheetOnScreen(workbook);
    return workbook && sheet && `${workbook.getId()} ${sheet.getSheetId()}`;
  }
}

/** Null where the workbook shows none yet, or none any more: the grid throws when it is asked for it then. */
const sheetOnScreen = (workbook: FWorkbook): FWorksheet | null => (workbook.getWorkbook().getActiveSheet(true) ? workbook.getActiveSheet() : null);

async function loaded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  // As the grid sets it: a change of it later would load the picture once more.
  image.crossOrigin = "anonymous";
  image.src = address;
  await image.decode();
  return image;
}
