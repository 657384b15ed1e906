export const APPLY_IMPORT = 'efforts.apply-import'
