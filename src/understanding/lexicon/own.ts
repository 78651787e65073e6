/** What may stand before a thing of somebody's own. */
export const MINE = '(?:the|my|me|her|his|our|their|mums|dads|nans|a|an|any|both|all)';
