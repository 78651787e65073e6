const NOBODY = 65_534;

/** Whom PostgreSQL runs as: it refuses to be root, so root makes it nobody in particular. Undefined is oneself. */
export const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : undefined;
