/** How groups and windows span the technologies against which a run scores its rows. */
export const frontierArguments = ["group", "frontier", "window"] as const;

/**
 * The last arguments of every model's functions. The names of the DMUs decide in which order a program is built, and so which
 * of several optima is shown. In order. Public: append only.
 */
export const runArguments = [...frontierArguments, "dmu"] as const;
