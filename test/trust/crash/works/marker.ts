/** A name that no program writes by itself: where it stands, somebody's data stands. */
export const marker = 'Zuazolarrea'
