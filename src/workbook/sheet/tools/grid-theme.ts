import { defaultTheme } from "@univerjs/themes";

/** The product's own blue, pale to dark, in place of the grid's. */
const primary = {
  50: "#EDF5F9",
  100: "#DCEBF2",
  200: "#B5D4E2",
  300: "#99C3D5",
  400: "#4890AD",
  500: "#2C7F9F",
  600: "#106E91",
  700: "#0E6180",
  800: "#0D5470",
  900: "#0C475F",
};

/** The greys of a dark page, as the pane has them; the grid's own are bluish. */
const gray = { ...defaultTheme.gray, 600: "#525252", 700: "#3D3D3D", 800: "#292929", 900: "#1F1F1F" };

/** The colours of the references in a formula that is typed: dark enough to be read on white, and so, turned about, pale enough in the dark. */
const references = [
  "purple.800",
  "green.800",
  "blue.800",
  "orange.800",
  "pink.800",
  "jiqing.800",
  "yellow.800",
  "gray.500",
  "indigo.800",
  "red.800",
  "green.900",
  "orange.900",
];

export const gridTheme = {
  ...defaultTheme,
  primary,
  gray,
  "loop-color": Object.fromEntries(references.map((colour, k) => [k + 1, colour])) as unknown as (typeof defaultTheme)["loop-color"],
};
