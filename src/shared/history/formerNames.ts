/**
 * What a procedure that has another name today is called now, by the name that old lines of the history keep: their
 * words and who may take them back are those of the procedure of today. A renamed command adds one line here.
 */
const formerNames: Readonly<Record<string, string>> = {
  'business.addPerson': 'people.add',
  'business.voidPerson': 'people.void',
}

/** The name of today of a procedure that a line of the history names. */
export function currentName(procedure: string): string {
  return Object.hasOwn(formerNames, procedure) ? (formerNames[procedure] ?? procedure) : procedure
}

/** Names of before of procedures that are a feature's today. */
export function formerNamesOf(feature: string): string[] {
  return Object.keys(formerNames).filter((name) => currentName(name).startsWith(`${feature}.`))
}
