import { lazy, type ComponentType } from "react";

/** Milliseconds before a server that did not answer is asked once more. */
const pause = 1_500;

/** A component that the pane's first paint does without. It comes when it is first shown. */
export const laterPart = <P>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({
    default: await load().catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, pause));
      return load();
    }),
  }));
