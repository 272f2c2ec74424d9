/** Every way a call can fail that the user is told about. Each has a text under `errors.<code>`. */
export const errorCodes = [
  'invalidInput',
  'notFound',
  'notAllowed',
  'databaseBusy',
  'diskFull',
  'databaseReadOnly',
  'databaseDamaged',
  'unexpected',
  'cancelled',
  'fileUnreadable',
  'fileNotWritten',
  'fileTooLarge',
  'notCsv',
  'tooManyColumns',
  'notForm',
  'formTooLarge',
  'formTooNew',
  'imageNotUsable',
  'questionnaireEmpty',
  'questionnaireFaulty',
  'questionnaireFrozen',
  'surveyHasWaves',
  'waveClosed',
  'waveOpen',
  'waveHasDraft',
  'closesBeforeOpening',
  'sheetNumberTaken',
  'answerNotOnScale',
  'attributeUsed',
  'dateTaken',
  'scorecardEmpty',
  'scorecardMixed',
  'sheetsPrivate',
  'teamWaveTold',
  'importHasErrors',
  'caseStepNotPossible',
  'caseMomentWrong',
  'caseCauseMissing',
  'caseReopenTooLate',
  'caseExtensionNotAllowed',
  'caseLinkNotPossible',
  'caseCannotBeAsked',
  'fileKindNotKept',
  'attachmentTooLarge',
  'folderNotKept',
  'nameTaken',
  'undoConflict',
  'nothingToUndo',
  'partOfRemoved',
  'sampleExists',
  'businessExists',
  'surveyAnonymous',
  'suggestionStepNotPossible',
  'suggestionMergeNotPossible',
  'slipNumberTaken',
  'emptyingHasSlips',
  'monthClosed',
  'monthNotClosed',
  'monthNotOver',
  'monthNotReady',
  'folderFull',
  'folderGone',
  'promiseNotOpen',
  'promiseAgreedAnew',
  'actionStepNotPossible',
  'planNotFinished',
  'ownerPinFirst',
  'lastOwnerWithPin',
  'backupNotOurs',
  'backupTooNew',
  'backupDamaged',
  'backupNeedsPassphrase',
  'backupWrongPassphrase',
  'backupPlaceNone',
  'nothingSaved',
] as const
export type ErrorCode = (typeof errorCodes)[number]

export interface CallError {
  readonly code: ErrorCode
  /** Field path → message key, for forms. */
  readonly fields?: Readonly<Record<string, string>>
}

/**
 * What crosses the process border. Errors travel as data, because Electron
 * keeps only the message of an Error thrown in a handler.
 */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CallError }

/** An expected failure. Anything else that is thrown is a bug and is shown as `unexpected`. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly fields?: Readonly<Record<string, string>>

  constructor(code: ErrorCode, fields?: Readonly<Record<string, string>>) {
    super(code)
    this.code = code
    if (fields) this.fields = fields
  }
}
