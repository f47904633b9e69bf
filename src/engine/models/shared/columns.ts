/** What a model that projects a unit says of it beside the score, in the order in which it is shown, and what each holds. */
export const projected = { slacks: "variable", targets: "variable", peers: "peer", status: "unit", why: "unit" } as const;
