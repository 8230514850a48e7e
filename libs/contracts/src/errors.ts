/** What an error code means to a client: the HTTP status that carries it and a title for people. */
export interface ErrorEntry {
  readonly status: number;
  readonly title: string;
}

/**
 * Every error code of the registry. Codes are stable: a client may rely on them. 400 malformed, 401 and 403
 * access, 404 no such thing, 409 it conflicts with what is recorded, 412 a stale If-Match, 422 a rule of the
 * trial is broken, 5xx not the client's fault.
 */
export const errorCatalogue = {
  VALIDATION_FAILED: { status: 400, title: 'The request is not valid' },
  JSON_MALFORMED: { status: 400, title: 'The body is not JSON' },
  MOMENT_AMBIGUOUS: { status: 400, title: 'A data cut and another moment are asked for at once' },
  HEADER_INVALID: { status: 400, title: 'A header is not valid' },
  REQUEST_MALFORMED: { status: 400, title: 'The request cannot be read' },

  UNAUTHENTICATED: { status: 401, title: 'No valid access token or session' },
  LOGIN_FAILED: { status: 401, title: 'The login failed' },
  SECOND_FACTOR_REQUIRED: { status: 401, title: 'The code of the second factor is missing' },

  FORBIDDEN: { status: 403, title: 'No role of yours may do this' },
  TOKEN_SCOPE_MISSING: { status: 403, title: 'The access token was issued for other things' },
  REQUEST_FORGED: { status: 403, title: "The request did not come from the registry's own pages" },
  REAUTHENTICATION_REQUIRED: { status: 403, title: 'Prove again who you are' },
  SESSION_REQUIRED: { status: 403, title: 'Only for people who logged in' },
  OWN_ROLES: { status: 403, title: 'Nobody changes their own roles' },
  OIDC_REFUSED: { status: 403, title: 'The login at the OpenID provider gives no access here' },

  ROUTE_UNKNOWN: { status: 404, title: 'No such resource' },
  STUDY_UNKNOWN: { status: 404, title: 'No such study' },
  PATIENT_UNKNOWN: { status: 404, title: 'No such subject' },
  ACCOUNT_UNKNOWN: { status: 404, title: 'No such account' },
  TOKEN_UNKNOWN: { status: 404, title: 'The account has no such token' },
  OIDC_NOT_CONFIGURED: { status: 404, title: 'There is no OpenID provider' },
  IDENTITY_UNKNOWN: { status: 404, title: 'Nothing is recorded of who the subject is' },
  IDENTITY_NOT_CONFIGURED: { status: 404, title: 'The registry keeps no identifying data' },
  SECOND_FACTOR_NOT_CONFIGURED: { status: 404, title: 'The registry keeps no second factors' },
  OUTCOME_ROW_UNKNOWN: { status: 404, title: 'No such row' },
  COHORT_UNKNOWN: { status: 404, title: 'The study has no such cohort' },
  DATA_CUT_UNKNOWN: { status: 404, title: 'The study has no such data cut' },
  OUTCOME_UNKNOWN: { status: 404, title: 'No such outcome' },
  METHOD_NOT_ALLOWED: { status: 405, title: 'The resource has no such method' },
  REQUEST_TIMEOUT: { status: 408, title: 'The request took too long to arrive' },

  STUDY_EXISTS: { status: 409, title: 'The study is registered already' },
  ALREADY_ENROLLED: { status: 409, title: 'The subject is enrolled already' },
  ADVERSE_EVENT_EXISTS: { status: 409, title: 'The adverse event is reported already' },
  ENDPOINT_UNKNOWN: { status: 422, title: 'The protocol has no such endpoint' },
  COHORT_EXISTS: { status: 409, title: 'A cohort is called so already' },
  DATA_CUT_EXISTS: { status: 409, title: 'The data cut exists already' },
  ACCOUNT_EXISTS: { status: 409, title: 'An account is, or was, called so already' },
  ACCOUNT_ACTIVE: { status: 409, title: 'The account is active already' },
  TOKEN_NAME_TAKEN: { status: 409, title: 'A token is called so already' },
  TOTP_ENROLLED: { status: 409, title: 'A second factor is enrolled already' },
  VERSION_CONFLICT: { status: 409, title: 'Somebody else recorded something at the same time' },
  STREAM_UNKNOWN: { status: 404, title: 'The log has no such stream' },
  LOG_NOT_SEALED: { status: 404, title: 'The log has no checkpoint yet' },
  REBUILD_RUNNING: { status: 409, title: 'The read models are being rebuilt already' },
  NOTHING_TO_ROLL_BACK: { status: 409, title: 'No earlier read models were kept' },

  ALREADY_LOCKED: { status: 409, title: 'It is locked already' },
  NOT_LOCKED: { status: 409, title: 'It is not locked' },
  SIGNED_CONTENT_CHANGED: { status: 409, title: 'What was to be signed has changed' },
  SIGNED_ALREADY: { status: 409, title: 'You signed it already' },

  MASTER_KEY_UNCHANGED: { status: 409, title: 'There is no newer master key' },
  ERASURE_REQUESTED: { status: 409, title: 'The erasure was asked for already' },
  IDENTITY_ERASED: { status: 410, title: 'The identifying data were erased' },

  STALE_VERSION: { status: 412, title: 'The version is not the present one' },
  BODY_TOO_LARGE: { status: 413, title: 'The body is too large' },
  URL_TOO_LONG: { status: 414, title: 'The address is too long' },
  MEDIA_TYPE_UNSUPPORTED: { status: 415, title: 'The body must be application/json' },

  LOCKED: { status: 423, title: 'It is locked' },

  RATE_LIMITED: { status: 429, title: 'Too many requests' },

  IDEMPOTENCY_KEY_REUSED: { status: 422, title: 'The idempotency key was used for another request' },
  COMMAND_ID_REUSED: { status: 422, title: 'The command id was used for another request' },
  PAYLOAD_INVALID: { status: 422, title: 'The event would not be valid' },
  FACT_UNKNOWN: { status: 422, title: 'Subjects cannot be chosen or grouped by that' },
  CRITERIA_UNKNOWN: { status: 422, title: 'No such criteria' },
  CRITERIA_NOT_COMPARABLE: { status: 422, title: 'The two criteria judge different things' },
  MOMENT_IN_FUTURE: { status: 422, title: 'The moment is not over yet' },
  MOMENT_WITHHELD: { status: 403, title: 'Not a view for those who read pseudonyms' },
  DATA_CUT_INCOMPLETE: { status: 422, title: 'Some subjects cannot be derived' },
  PROTOCOL_INCONSISTENT: { status: 422, title: 'The protocol contradicts itself' },
  PROTOCOL_VERSION_UNCHANGED: { status: 422, title: 'The protocol version is the present one' },
  SITE_UNKNOWN: { status: 422, title: 'The study has no such site' },
  TIME_ZONE_UNKNOWN: { status: 422, title: 'No such time zone' },
  SITE_OPEN: { status: 422, title: 'The site is open already' },
  SITE_CLOSED: { status: 422, title: 'The site is closed' },

  DATE_IN_FUTURE: { status: 422, title: 'The date is in the future' },
  LESION_REPEATED: { status: 422, title: 'A lesion is listed twice in the assessment' },
  DATE_TOO_EARLY: { status: 422, title: 'The date is too long ago' },
  DATES_CONTRADICT: { status: 422, title: 'The dates contradict each other' },
  DOSE_NOT_IN_PROTOCOL: { status: 422, title: 'Not a dose of the protocol' },
  DRUG_NOT_IN_PROTOCOL: { status: 422, title: 'Not a drug of the protocol' },
  PRIMARY_SITE_NOT_IN_PROTOCOL: { status: 422, title: 'Not a primary site of the protocol' },
  REASON_NOT_IN_PROTOCOL: { status: 422, title: 'Not a reason of the protocol' },
  SETTING_NOT_IN_PROTOCOL: { status: 422, title: 'Not a setting of the protocol' },
  TERM_NOT_IN_PROTOCOL: { status: 422, title: 'Not an adverse event term of the protocol' },
  TOXICITY_SCALE_NOT_IN_PROTOCOL: { status: 422, title: 'Not the toxicity scale of the protocol' },
  GRADE_NOT_ON_SCALE: { status: 422, title: 'Not a grade of the toxicity scale' },
  ELIGIBILITY_NOT_MET: { status: 422, title: 'The subject is not eligible' },

  NOT_ENROLLED: { status: 422, title: 'The subject is not enrolled' },
  BEFORE_BIRTH: { status: 422, title: 'Before the subject was born' },
  CONSENT_NOT_GIVEN: { status: 422, title: 'There is no consent to withdraw' },
  CONSENT_WITHDRAWN: { status: 422, title: 'Consent was withdrawn' },
  DOSE_BEFORE_CONSENT: { status: 422, title: 'A dose before consent' },
  ALREADY_ON_TREATMENT: { status: 422, title: 'The drug is being given already' },
  NOT_ON_TREATMENT: { status: 422, title: 'The drug is not being given' },
  DRUG_AMBIGUOUS: { status: 422, title: 'The subject is on several drugs' },
  DOSE_MISMATCH: { status: 422, title: 'Not the dose the subject is on' },
  DOSE_UNCHANGED: { status: 422, title: 'The dose stays the same' },
  DOSE_CHANGE_WHILE_PAUSED: { status: 422, title: 'A dose change in a pause' },
  ALREADY_PAUSED: { status: 422, title: 'The drug is paused already' },
  RESUME_WITHOUT_PAUSE: { status: 422, title: 'Resume without a pause' },
  RECOVERY_NOT_NOTED: { status: 422, title: 'Recovery is not noted' },
  ADVERSE_EVENT_UNKNOWN: { status: 422, title: 'No such adverse event' },
  ADVERSE_EVENT_NOT_SERIOUS: { status: 422, title: 'The adverse event is not serious' },
  ADVERSE_EVENT_RESOLVED: { status: 422, title: 'The adverse event is resolved' },
  RECURRENCE_WITHOUT_RESECTION: { status: 422, title: 'Recurrence without a resection' },
  RECURRENCE_NOT_SUSPECTED: { status: 422, title: 'No recurrence is suspected' },
  ALREADY_WITHDRAWN: { status: 422, title: 'The subject has withdrawn already' },
  AFTER_WITHDRAWAL: { status: 422, title: 'After the subject withdrew' },
  ALREADY_DEAD: { status: 422, title: 'A death is recorded already' },
  AFTER_DEATH: { status: 422, title: 'After the subject died' },

  FINDING_UNKNOWN: { status: 404, title: 'No such finding' },
  FINDING_DISMISSED: { status: 409, title: 'The finding is dismissed' },
  SNOOZE_NOT_LATER: { status: 422, title: 'The day to look again is not in the future' },

  ACCOUNT_DEACTIVATED: { status: 422, title: 'The account is deactivated' },
  ACCOUNT_NOT_ACTIVE: { status: 422, title: 'The account is not activated' },
  INVITATION_INVALID: { status: 422, title: 'The invitation is used, out of date or unknown' },
  PASSWORD_WEAK: { status: 422, title: 'The password is too weak' },
  PASSWORD_REUSED: { status: 422, title: 'The password was used before' },
  ROLE_NOT_HELD: { status: 422, title: 'The account does not have this role' },
  TOKEN_EXPIRY_INVALID: { status: 422, title: 'The token would be valid too long, or not at all' },
  TOTP_NOT_ENROLLED: { status: 422, title: 'No second factor is enrolled' },
  TOTP_CODE_WRONG: { status: 422, title: 'The code is not the one of now' },

  ERASURE_NOT_REQUESTED: { status: 422, title: 'Nobody asked for the erasure' },
  SECOND_PERSON_REQUIRED: { status: 422, title: 'Another person must approve it' },

  EXPORT_NOT_PSEUDONYMOUS: { status: 422, title: 'Commands cannot be told under other names' },
  EXPORT_OF_COMMANDS_DATED: { status: 422, title: 'Commands have no clinical cutoff and no criteria' },
  IMPORT_FILE_INVALID: { status: 422, title: 'The file cannot be read' },
  IMPORT_TOO_LARGE: { status: 413, title: 'The file is too large' },
  IMPORT_REJECTED: { status: 422, title: 'Rows of the file are rejected, so nothing was recorded' },
  IMPORT_ROW_INVALID: { status: 422, title: 'The row cannot be read' },
  IMPORT_ROW_CHANGED: { status: 422, title: 'The row was recorded before as something else' },
  IMPORT_REF_UNKNOWN: { status: 422, title: 'The row refers to a row that is not there' },

  VISIT_UNKNOWN: { status: 422, title: 'The subject has no such visit' },
  NOTHING_TO_SIGN: { status: 422, title: 'Nothing is recorded there' },
  QUERY_FIELD_UNKNOWN: { status: 422, title: 'The event has no such field' },
  QUERY_UNKNOWN: { status: 404, title: 'No such query' },
  QUERY_NOT_OPEN: { status: 422, title: 'The query is not open' },
  QUERY_NOT_ANSWERED: { status: 422, title: 'The query is not answered' },
  QUERY_STILL_OPEN: { status: 422, title: 'The query is open' },
  SOURCE_NOT_VERIFIED: { status: 422, title: 'The event is not marked as verified' },
  SIGNER_IS_NOT_ACTOR: { status: 422, title: 'Nobody signs for another' },

  EVENT_UNKNOWN: { status: 422, title: 'The history has no such event' },
  EVENT_ALREADY_VOIDED: { status: 422, title: 'The event is voided already' },
  CORRECTION_TARGET_INVALID: { status: 422, title: 'The event cannot be corrected' },
  CORRECTION_CHANGES_NOTHING: { status: 422, title: 'The correction changes nothing' },
  CORRECTION_MAKES_HISTORY_IMPOSSIBLE: { status: 422, title: 'The history would be impossible' },

  TREE_SIZE_INVALID: { status: 422, title: 'No such size of the tree' },
  POSITION_NOT_SEALED: { status: 422, title: 'The position is not sealed' },
  LOG_KEY_RETIRED: { status: 422, title: "The log's key was replaced" },
  BASE64_MALFORMED: { status: 422, title: 'Not Base64' },
  CHECKPOINT_OF_ANOTHER_LOG: { status: 422, title: 'A checkpoint of another log' },
  CHECKPOINT_MALFORMED: { status: 422, title: 'Not a checkpoint of a log' },
  LOG_KEY_MALFORMED: { status: 422, title: 'Not a key of a log' },
  NOTE_MALFORMED: { status: 422, title: 'Not a signed note' },

  EVENT_TYPE_UNKNOWN: { status: 500, title: 'The log holds an event this release does not know' },
  SCHEMA_VERSION_UNKNOWN: {
    status: 500,
    title: 'The log holds an event of a version this release does not know',
  },
  LOG_KEY_UNKNOWN: { status: 500, title: 'The log is signed by a key that the registry never recorded' },
  REQUEST_EMPTY: { status: 500, title: 'A request to the log carries no event' },
  PROJECTION_UNRELEASED: { status: 500, title: 'The read models are those of another release' },
  INTERNAL: { status: 500, title: 'The registry failed' },
  DATABASE_UNAVAILABLE: { status: 503, title: 'The database does not answer' },
  PROJECTION_BEHIND: { status: 503, title: 'The read model has not come so far yet' },
  TIMED_OUT: { status: 503, title: 'The answer took too long' },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorCatalogue;

/** The catalogue's entry of a code; undefined for one it does not know. */
export function errorEntry(code: string): ErrorEntry | undefined {
  return Object.hasOwn(errorCatalogue, code) ? errorCatalogue[code as ErrorCode] : undefined;
}
