// The views besides the tables.

export const VIEWS = [];
