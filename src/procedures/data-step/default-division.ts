/** Id of the division that is proposed where units are provinces and no column groups them; by itself, so that who needs no more does not load the provinces. */
export const defaultDivision = "three-regions";
