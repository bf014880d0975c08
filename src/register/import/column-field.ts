import { REGISTER_FIELDS } from '../../model/vocabulary.js';

/**
 * What a column of an existing register may hold: a field of the register, the name of the activity, or the id of a touchpoint, which
 * only our own exports have.
 */
export const COLUMN_FIELDS = ['name', 'touchpoint', ...REGISTER_FIELDS] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** `ignore`: the column says nothing that is compared. */
export const IGNORE = 'ignore' as const;
