/** Id of the model of an analysis that names none; by itself, so that who needs no more does not load the catalogue. */
export const defaultModel = "super-sbm";
