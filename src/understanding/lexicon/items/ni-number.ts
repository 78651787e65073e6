import type { ItemWords } from './item-words.ts';

export const NI_NUMBER: ItemWords = {
  nouns: [
    'national insurance [number|no|num|numbers|nos|card|details] [details|number]',
    'national ins [number|no|num]',
    'national number',
    'nat ins|insurance [number|no|num]',
    'insurance number|no|num',
    'ni [number|no|num|numbers|nos|details]',
    'n i [number|no|num]',
    'nino',
    // Where it is printed, by people who do not say its name.
    'number|no on|from|off [the|top] [of] my|her|his|our|the payslip|payslips|p60|p45',
    // The same thing in America and Canada.
    'social security [number|no|num]',
    'social insurance [number|no|num]',
    'social number',
    'my|her|his|your social [security|insurance] [number]',
    'first|last 4|four|5|five [digits|numbers] of my|her|his|the ni|social|insurance|ssn [number]',
    'ssn',
    'my|her|his|your|our|the|a sin [number]',
    'sin number',
  ],
  actions: [],
};
