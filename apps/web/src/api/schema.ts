/* Made from the OpenAPI document by `npm run client`; not to be edited. */

export interface paths {
    "/api/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document, to read */
        get: operations["docs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs/{asset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A style sheet or script of the page */
        get: operations["docsAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the registry can answer */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every error code, its status and its title */
        get: operations["listProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The studies of this registry */
        get: operations["listStudies"];
        put?: never;
        /** Register a study with its protocol */
        post: operations["registerStudy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A study: registration, protocol, sites, publications */
        get: operations["readStudy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/amend-protocol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Amend the protocol */
        post: operations["amendProtocol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/close-site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a site */
        post: operations["closeSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The study's log, page by page */
        get: operations["readEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/open-site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a site */
        post: operations["openSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/outcomes/adverse-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Adverse events by term and maximum grade */
        get: operations["outcomesAdverseEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/outcomes/baseline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Baseline characteristics */
        get: operations["outcomesBaseline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/outcomes/exposure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exposure, dose changes and pauses */
        get: operations["outcomesExposure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/outcomes/flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many were enrolled, treated, operated, lost (CONSORT flow) */
        get: operations["outcomesFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/outcomes/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a publication beside the recomputed ones */
        get: operations["outcomesPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/outcomes/response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Response to treatment with exact confidence intervals */
        get: operations["outcomesResponse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/outcomes/survival": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time-to-event endpoints (Kaplan-Meier) */
        get: operations["outcomesSurvival"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The subjects of a study and their present state */
        get: operations["listPatients"];
        put?: never;
        /**
         * Enrol a subject
         * @description The body carries the number the subject is known by in the study.
         */
        post: operations["enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The state of a subject, derived from its events */
        get: operations["readPatient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/assess-resectability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a resectability assessment */
        post: operations["assessResectability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/change-adverse-event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a change of an adverse event */
        post: operations["changeAdverseEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/change-dose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the daily dose */
        post: operations["changeDose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/complete-follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that follow-up ended as planned */
        post: operations["completeFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/confirm-recurrence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a suspected recurrence */
        post: operations["confirmRecurrence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/correct-event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct a recorded event */
        post: operations["correctEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything recorded of a subject, in record order */
        get: operations["readHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/pause-treatment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause a drug */
        post: operations["pauseTreatment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/record-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record informed consent */
        post: operations["recordConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/record-ct-assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record an imaging assessment (CT, MRI, ultrasound) */
        post: operations["recordCtAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/record-death": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record death */
        post: operations["recordDeath"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/record-diagnosis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the diagnosis */
        post: operations["recordDiagnosis"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/record-loss-to-follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record loss to follow-up */
        post: operations["recordLossToFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/record-response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the investigator's response assessment */
        post: operations["recordResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/record-surgery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record surgery: exploratory, biopsy or resection */
        post: operations["recordSurgery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/record-visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record an attended visit */
        post: operations["recordVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/refute-recurrence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refute a suspected recurrence */
        post: operations["refuteRecurrence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/report-adverse-event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report an adverse event */
        post: operations["reportAdverseEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/resolve-adverse-event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that an adverse event resolved */
        post: operations["resolveAdverseEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/resume-treatment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a paused drug */
        post: operations["resumeTreatment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/start-treatment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a drug */
        post: operations["startTreatment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/stop-treatment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a drug for good */
        post: operations["stopTreatment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/suspect-recurrence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Raise a suspicion of recurrence */
        post: operations["suspectRecurrence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/void-event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Void an event that never was; of a correction or a void: undo it */
        post: operations["voidEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the subject left the study */
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/withdraw-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that consent was withdrawn */
        post: operations["withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/record-publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a publication and its figures */
        post: operations["recordPublication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: date
         * @description A calendar date, YYYY-MM-DD
         */
        CalendarDate: string;
        ChangeReason: {
            /** @enum {string} */
            code: "DATA_ENTRY_ERROR" | "NEW_INFORMATION" | "SOURCE_CORRECTED" | "QUERY_RESOLUTION" | "DUPLICATE" | "OTHER";
            text: string;
        };
        DrugPolicy: {
            code: string;
            drugClass: string;
            /** @default [] */
            escalations: {
                fromMgPerDay: number;
                /** @constant */
                on: "PD";
                toMgPerDay: number;
            }[];
            label: string;
            levelsMgPerDay: number[];
            /** @default [] */
            mutationWarnings: {
                message: string;
                mutation: string;
            }[];
            /** @default {} */
            plannedMonths: {
                [key: string]: number;
            };
            preOperativePauseDays?: {
                max: number;
                min: number;
            };
            referenceMgPerDay: number;
            startMgPerDay: number[];
        };
        EndpointDefinition: {
            censorAfterMissedVisits?: number;
            /** @enum {string} */
            censorAt: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
            /** @default [] */
            competing: ("RECURRENCE" | "PROGRESSION" | "DEATH" | "RESPONSE" | "CONVERSION" | "TREATMENT_STOP")[];
            events: ("RECURRENCE" | "PROGRESSION" | "DEATH" | "RESPONSE" | "CONVERSION" | "TREATMENT_STOP")[];
            id: string;
            label: string;
            population: components["schemas"]["Where"];
            /** @enum {string} */
            start: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
        };
        EnrolBody: {
            ageYears: number;
            ecog?: number;
            enrolledOn: components["schemas"]["PartialDate"];
            note?: string;
            patientId: components["schemas"]["PatientId"];
            priorChemotherapy?: boolean;
            priorRadiotherapy?: boolean;
            setting: string;
            /** @enum {string} */
            sex: "MALE" | "FEMALE" | "UNKNOWN";
            siteId: string;
        };
        FieldError: {
            /** @description Path of the field, e.g. targetLesions.0.meanHu; empty for the whole */
            field: string;
            message: string;
            /** @description The same as a JSON pointer (RFC 6901) fragment */
            pointer: string;
        };
        Grade: {
            scale: string;
            value: number | [
                number,
                number
            ];
            version: string;
        };
        /** @description An event as the log holds it */
        LoggedEvent: {
            actingRole: string;
            actor: string;
            causationId: string | null;
            /** Format: uuid */
            commandId: string;
            correlationId: string | null;
            /** Format: uuid */
            eventId: string;
            /** @description SHA-256 of the event's canonical line, hex */
            leafHash: string;
            occurredOn: components["schemas"]["PartialDate"] | null;
            payload: {
                [key: string]: unknown;
            };
            position: number;
            reason: string | null;
            /**
             * Format: date-time
             * @description UTC, microseconds
             */
            recordedAt: string;
            schemaVersion: number;
            /** @example patient/P-001 */
            stream: string;
            studyId: string;
            /** @example patient.dose-changed */
            type: string;
            version: number;
        };
        Measure: {
            among?: components["schemas"]["Where"];
            /** @constant */
            kind: "count";
            of: components["schemas"]["Where"];
        } | {
            among: components["schemas"]["Where"];
            /** @default 1 */
            decimals: number;
            /** @constant */
            kind: "proportion";
            of: components["schemas"]["Where"];
        } | {
            among: components["schemas"]["Where"];
            /** @default 1 */
            decimals: number;
            fact: string;
            /** @constant */
            kind: "mean";
        } | {
            among: components["schemas"]["Where"];
            /** @default 0 */
            decimals: number;
            fact: string;
            /** @constant */
            kind: "range";
        } | {
            among: components["schemas"]["Where"];
            /** @default 1 */
            decimals: number;
            fact: string;
            /** @constant */
            kind: "median";
        } | {
            among: components["schemas"]["Where"];
            /** @default 1 */
            decimals: number;
            fact: string;
            /** @constant */
            kind: "standard-deviation";
        } | {
            fact: string;
            /** @constant */
            kind: "value";
            of: components["schemas"]["Where"];
        } | {
            among: components["schemas"]["Where"];
            atMonths: number;
            /** @default 1 */
            decimals: number;
            endpoint: string;
            /** @constant */
            kind: "km-incidence";
        } | {
            among: components["schemas"]["Where"];
            /** @default 1 */
            decimals: number;
            endpoint: string;
            /** @constant */
            kind: "median-follow-up";
        };
        /** @description The answer to `?explain=` */
        OutcomeExplanation: {
            denominator: components["schemas"]["SubjectEvidence"][];
            numerator: components["schemas"]["SubjectEvidence"][];
            outcome: string;
            /** @description The study's position that this answer reflects */
            position: number;
            row: components["schemas"]["OutcomeRow"];
        };
        OutcomeRow: {
            agrees?: boolean | null;
            /** @description 95% confidence interval */
            ci: (number | null)[] | null;
            denominator: number | null;
            /** @description What to send as `explain` */
            id: string;
            label: string;
            note: string | null;
            numerator: number | null;
            published?: string | null;
            unit: string | null;
            /** @description Subjects of whom it is not known */
            unknown: number;
            value: number | string | null;
        } & {
            [key: string]: unknown;
        };
        OutcomeTable: {
            columns: {
                key: string;
                label: string;
            }[];
            definition: string;
            name: string;
            /** @description The study's position that this answer reflects */
            position: number;
            rows: components["schemas"]["OutcomeRow"][];
            rules: {
                [key: string]: string | null;
            };
            title: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A calendar date YYYY-MM-DD; YYYY-MM or YYYY where the rest is not known */
        PartialDate: string;
        /**
         * @description A subject's number within the study
         * @example P-001
         */
        PatientId: string;
        /** @description A subject's present state in one row */
        PatientSummary: {
            bestResponse: string | null;
            drug: string | null;
            enrolledOn: components["schemas"]["CalendarDate"];
            lastContactOn: components["schemas"]["CalendarDate"];
            nextVisitDueOn: components["schemas"]["CalendarDate"] | null;
            patientId: components["schemas"]["PatientId"];
            /** @description 0 while paused, stopped or untreated */
            presentMgPerDay: number;
            /** @enum {string} */
            recurrence: "NONE" | "SUSPECTED" | "CONFIRMED";
            riskDerived: string;
            setting: string;
            siteId: string;
            /** @description The first event that could not be derived; null where all are */
            staleSince: number | null;
            /** @example ON_TREATMENT */
            status: string;
            /** @description Version of the stream; send it back as If-Match */
            version: number;
        };
        /** @description Problem details (RFC 9457) */
        Problem: {
            /** @description Stable; see GET /api/problems */
            code: string;
            /** @description What was wrong this time, in words */
            detail: string;
            errors?: components["schemas"]["FieldError"][];
            /**
             * Format: uri-reference
             * @description The address that was asked for
             */
            instance: string;
            requestId: string;
            status: number;
            title: string;
            /**
             * Format: uri-reference
             * @description Where the code is explained
             */
            type: string;
            /** @description What explains the problem: dates, doses, allowed codes */
            values: {
                [key: string]: unknown;
            };
        };
        Protocol: {
            dates: {
                /** @enum {string} */
                imputation: "first" | "middle" | "last";
            };
            drugs: components["schemas"]["DrugPolicy"][];
            eligibility: {
                id: string;
                text: string;
                where: components["schemas"]["Where"];
            }[];
            endpoints: components["schemas"]["EndpointDefinition"][];
            evaluability: {
                efficacyMinimumOnDrug: {
                    length: number;
                    /** @enum {string} */
                    unit: "DAYS" | "MONTHS";
                };
            };
            primarySites: {
                code: string;
                label: string;
            }[];
            reasons: {
                doseChange: {
                    code: string;
                    label: string;
                }[];
                pause: {
                    code: string;
                    label: string;
                    planned: boolean;
                }[];
                resume: {
                    code: string;
                    label: string;
                }[];
                stop: {
                    code: string;
                    label: string;
                }[];
            };
            response: {
                /** @default false */
                confirmation: boolean;
                criteria: string;
                /**
                 * @default NADIR
                 * @enum {string}
                 */
                progressionReference: "NADIR" | "BASELINE";
                settings: string[];
            };
            risk: {
                criteria: string;
            };
            settings: {
                code: string;
                label: string;
            }[];
            /** @default [] */
            surveillance: components["schemas"]["SurveillanceRule"][];
            toxicity: {
                scale: string;
                terms: {
                    code: string;
                    label: string;
                    /** @default false */
                    local: boolean;
                }[];
                version: string;
            };
            version: string;
            visitSchedules: components["schemas"]["VisitSchedule"][];
        };
        Publication: {
            citation: string;
            figures: components["schemas"]["PublishedFigure"][];
            id: string;
        };
        PublishedFigure: {
            id: string;
            label: string;
            measure: components["schemas"]["Measure"];
            note?: string;
            published: string | null;
            section: string;
        };
        /** @description Where the events of a command stand in the log */
        Recorded: {
            eventIds: string[];
            /** @description The study's position that this answer reflects */
            position: number;
            /** @description Version of the stream; send it back as If-Match */
            version: number;
        };
        /**
         * @description Identifier of a study
         * @example gist-demo
         */
        StudyId: string;
        StudySummary: {
            enrolledSubjects: number;
            openSites: number;
            plannedSubjects: number;
            /** @description The study's position that this answer reflects */
            position: number;
            protocolVersion: string;
            registration: string;
            studyId: components["schemas"]["StudyId"];
            title: string;
        };
        SubjectEvidence: {
            eventIds: string[];
            patientId: components["schemas"]["PatientId"];
            value?: unknown;
        };
        SurveillanceRule: {
            id: string;
            /** @constant */
            kind: "VISIT_OVERDUE";
            label: string;
            version: number;
        } | {
            /** @default 5 */
            growthMm: number;
            /** @default 20 */
            growthPercent: number;
            id: string;
            /** @constant */
            kind: "RECURRENCE";
            label: string;
            version: number;
        } | {
            id: string;
            /** @constant */
            kind: "PROGRESSION_ON_TREATMENT";
            label: string;
            version: number;
        } | {
            days: number;
            id: string;
            /** @constant */
            kind: "LONG_PAUSE";
            label: string;
            version: number;
        } | {
            daysBefore: number;
            id: string;
            /** @constant */
            kind: "COURSE_ENDING";
            label: string;
            version: number;
        } | {
            fromMonth: number;
            id: string;
            /** @constant */
            kind: "REASSESSMENT_DUE";
            label: string;
            population: components["schemas"]["Where"];
            toMonth: number;
            version: number;
        } | {
            /** @enum {string} */
            anchor: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            atMonth: number;
            id: string;
            /** @constant */
            kind: "RECURRENCE_STATUS";
            label: string;
            population: components["schemas"]["Where"];
            version: number;
        };
        TargetLesion: {
            depthMm?: number;
            lesionId: string;
            longestDiameterMm?: number;
            /** @default false */
            lymphNode: boolean;
            meanHu?: number;
            organ?: string;
            perpendicularMm?: number;
            shortAxisMm?: number;
            /**
             * @default MEASURED
             * @enum {string}
             */
            state: "MEASURED" | "TOO_SMALL" | "ABSENT" | "NOT_EVALUABLE";
        };
        /** @description WHO Trial Registration Data Set 1.3.1 */
        TrialRegistration: {
            completionDate: components["schemas"]["PartialDate"] | null;
            contactForPublicQueries: {
                affiliation: string;
                email?: string;
                phone?: string;
                title: string;
            };
            contactForScientificQueries: {
                affiliation: string;
                email?: string;
                phone?: string;
                title: string;
            };
            countriesOfRecruitment: string[];
            dateOfFirstEnrolment: components["schemas"]["PartialDate"];
            dateOfRegistration: components["schemas"]["CalendarDate"];
            ethicsReview: {
                approvedOn: components["schemas"]["PartialDate"] | null;
                committee: string;
                /** @enum {string} */
                status: "APPROVED" | "NOT_APPROVED" | "NOT_AVAILABLE";
            };
            healthConditions: string[];
            interventions: {
                description: string;
                name: string;
                /** @enum {string} */
                type: "ACTIVE" | "CONTROL";
            }[];
            ipdSharing: {
                /** @enum {string} */
                plan: "YES" | "NO" | "UNDECIDED";
                statement: string;
            };
            keyExclusionCriteria: string[];
            keyInclusionCriteria: string[];
            primaryOutcomes: {
                method: string;
                name: string;
                timepoint: string;
            }[];
            primaryRegistry: {
                name: string;
                trialId: string;
            };
            primarySponsor: string;
            publicTitle: string;
            /** @enum {string} */
            recruitmentStatus: "PENDING" | "RECRUITING" | "SUSPENDED" | "COMPLETE" | "OTHER";
            sampleSize: {
                actual: number | null;
                planned: number;
            };
            scientificTitle: string;
            secondaryIds: {
                id: string;
                issuer: string;
            }[];
            secondaryOutcomes: {
                method: string;
                name: string;
                timepoint: string;
            }[];
            secondarySponsors: string[];
            sourcesOfSupport: string[];
            studyType: {
                allocation: string;
                assignment: string;
                masking: string;
                phase: string;
                purpose: string;
                /** @enum {string} */
                type: "INTERVENTIONAL" | "OBSERVATIONAL";
            };
            summaryResults: {
                citation: string;
                reportedOn: components["schemas"]["PartialDate"] | null;
                url: string | null;
            } | null;
        };
        VisitSchedule: {
            /** @enum {string} */
            anchor: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            id: string;
            label: string;
            months: number[];
            population: components["schemas"]["Where"];
            thenEveryMonths?: number;
            untilMonth: number;
            windows: {
                days: number;
                upToMonth?: number;
            }[];
        };
        Where: {
            all: components["schemas"]["Where"][];
        } | {
            any: components["schemas"]["Where"][];
        } | {
            not: components["schemas"]["Where"];
        } | {
            fact: string;
            is: string | number | boolean;
        } | {
            fact: string;
            in: (string | number | boolean)[];
        } | {
            fact: string;
            includes: string;
        } | {
            fact: string;
            known: boolean;
        } | {
            atLeast?: number;
            atMost?: number;
            fact: string;
        };
    };
    responses: {
        /** @description `VALIDATION_FAILED` The request is not valid; `JSON_MALFORMED` The body is not JSON; `HEADER_INVALID` A header is not valid; `REQUEST_MALFORMED` The request cannot be read */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `UNAUTHENTICATED` No valid access token or session; `LOGIN_FAILED` The login failed; `SECOND_FACTOR_REQUIRED` The code of the second factor is missing */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `FORBIDDEN` No role of yours may do this; `TOKEN_SCOPE_MISSING` The access token was issued for other things; `REQUEST_FORGED` The request did not come from the registry's own pages; `OWN_ROLES` Nobody changes their own roles; `OIDC_REFUSED` The login at the OpenID provider gives no access here */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `ROUTE_UNKNOWN` No such resource; `STUDY_UNKNOWN` No such study; `PATIENT_UNKNOWN` No such subject; `ACCOUNT_UNKNOWN` No such account; `TOKEN_UNKNOWN` The account has no such token; `OIDC_NOT_CONFIGURED` There is no OpenID provider; `OUTCOME_ROW_UNKNOWN` No such row; `OUTCOME_UNKNOWN` No such outcome; `LOG_NOT_SEALED` The log has no checkpoint yet; `FINDING_UNKNOWN` No such finding */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `METHOD_NOT_ALLOWED` The resource has no such method */
        Problem405: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `REQUEST_TIMEOUT` The request took too long to arrive */
        Problem408: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `STUDY_EXISTS` The study is registered already; `ALREADY_ENROLLED` The subject is enrolled already; `ADVERSE_EVENT_EXISTS` The adverse event is reported already; `DATA_CUT_EXISTS` The data cut exists already; `ACCOUNT_EXISTS` An account is, or was, called so already; `ACCOUNT_ACTIVE` The account is active already; `TOKEN_NAME_TAKEN` A token is called so already; `TOTP_ENROLLED` A second factor is enrolled already; `VERSION_CONFLICT` Somebody else recorded something at the same time; `REBUILD_RUNNING` The read models are being rebuilt already; `NOTHING_TO_ROLL_BACK` No earlier read models were kept */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `STALE_VERSION` The version is not the present one */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `BODY_TOO_LARGE` The body is too large */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `URL_TOO_LONG` The address is too long */
        Problem414: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `MEDIA_TYPE_UNSUPPORTED` The body must be application/json */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `IDEMPOTENCY_KEY_REUSED` The idempotency key was used for another request; `COMMAND_ID_REUSED` The command id was used for another request; `PAYLOAD_INVALID` The event would not be valid; `CRITERIA_UNKNOWN` No such criteria; `PROTOCOL_INCONSISTENT` The protocol contradicts itself; `PROTOCOL_VERSION_UNCHANGED` The protocol version is the present one; `SITE_UNKNOWN` The study has no such site; `SITE_OPEN` The site is open already; `SITE_CLOSED` The site is closed; `DATE_IN_FUTURE` The date is in the future; `DOSE_NOT_IN_PROTOCOL` Not a dose of the protocol; `DRUG_NOT_IN_PROTOCOL` Not a drug of the protocol; `PRIMARY_SITE_NOT_IN_PROTOCOL` Not a primary site of the protocol; `REASON_NOT_IN_PROTOCOL` Not a reason of the protocol; `SETTING_NOT_IN_PROTOCOL` Not a setting of the protocol; `TERM_NOT_IN_PROTOCOL` Not an adverse event term of the protocol; `TOXICITY_SCALE_NOT_IN_PROTOCOL` Not the toxicity scale of the protocol; `ELIGIBILITY_NOT_MET` The subject is not eligible; `NOT_ENROLLED` The subject is not enrolled; `CONSENT_NOT_GIVEN` There is no consent to withdraw; `CONSENT_WITHDRAWN` Consent was withdrawn; `DOSE_BEFORE_CONSENT` A dose before consent; `ALREADY_ON_TREATMENT` The drug is being given already; `NOT_ON_TREATMENT` The drug is not being given; `DRUG_AMBIGUOUS` The subject is on several drugs; `DOSE_MISMATCH` Not the dose the subject is on; `DOSE_UNCHANGED` The dose stays the same; `DOSE_CHANGE_WHILE_PAUSED` A dose change in a pause; `ALREADY_PAUSED` The drug is paused already; `RESUME_WITHOUT_PAUSE` Resume without a pause; `RECOVERY_NOT_NOTED` Recovery is not noted; `ADVERSE_EVENT_UNKNOWN` No such adverse event; `ADVERSE_EVENT_RESOLVED` The adverse event is resolved; `RECURRENCE_WITHOUT_RESECTION` Recurrence without a resection; `RECURRENCE_NOT_SUSPECTED` No recurrence is suspected; `ALREADY_WITHDRAWN` The subject has withdrawn already; `AFTER_WITHDRAWAL` After the subject withdrew; `ALREADY_DEAD` A death is recorded already; `AFTER_DEATH` After the subject died; `FINDING_DISMISSED` The finding is dismissed; `SNOOZE_NOT_LATER` The day to look again is not in the future; `ACCOUNT_DEACTIVATED` The account is deactivated; `ACCOUNT_NOT_ACTIVE` The account is not activated; `INVITATION_INVALID` The invitation is used, out of date or unknown; `PASSWORD_WEAK` The password is too weak; `PASSWORD_REUSED` The password was used before; `ROLE_NOT_HELD` The account does not have this role; `TOKEN_EXPIRY_INVALID` The token would be valid too long, or not at all; `TOTP_NOT_ENROLLED` No second factor is enrolled; `TOTP_CODE_WRONG` The code is not the one of now; `EVENT_UNKNOWN` The history has no such event; `EVENT_ALREADY_VOIDED` The event is voided already; `CORRECTION_TARGET_INVALID` The event cannot be corrected; `CORRECTION_CHANGES_NOTHING` The correction changes nothing; `CORRECTION_MAKES_HISTORY_IMPOSSIBLE` The history would be impossible; `TREE_SIZE_INVALID` No such size of the tree; `POSITION_NOT_SEALED` The position is not sealed; `LOG_KEY_RETIRED` The log's key was replaced; `BASE64_MALFORMED` Not Base64; `CHECKPOINT_MALFORMED` Not a checkpoint of a log; `LOG_KEY_MALFORMED` Not a key of a log; `NOTE_MALFORMED` Not a signed note */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `EVENT_TYPE_UNKNOWN` The log holds an event this release does not know; `SCHEMA_VERSION_UNKNOWN` The log holds an event of a version this release does not know; `REQUEST_EMPTY` A request to the log carries no event; `PROJECTION_UNRELEASED` The read models are those of another release; `INTERNAL` The registry failed */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `DATABASE_UNAVAILABLE` The database does not answer; `PROJECTION_BEHIND` The read model has not come so far yet; `TIMED_OUT` The answer took too long */
        Problem503: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The version of the stream in quotes where the answer has one, otherwise a digest of the answer */
        ETag: string;
        /** @description `true` when the key was seen before: nothing was recorded now */
        "Idempotency-Replayed": string;
        /** @description Where to read what the command changed */
        Location: string;
        /** @description Seconds to wait */
        "Retry-After": number;
        /** @description The study's position that the answer reflects */
        "X-Position": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    docs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
        };
    };
    docsAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/javascript": unknown;
                };
            };
            404: components["responses"]["Problem404"];
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        database: "ok" | "unavailable";
                        release: string;
                        /** @enum {string} */
                        status: "ok" | "unavailable";
                    };
                };
            };
            503: components["responses"]["Problem503"];
        };
    };
    openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    listProblems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        problems: {
                            code: string;
                            status: number;
                            title: string;
                        }[];
                    };
                };
            };
        };
    };
    listStudies: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        studies: components["schemas"]["StudySummary"][];
                    };
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            500: components["responses"]["Problem500"];
        };
    };
    registerStudy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "studyId": "gist-demo",
                 *       "registration": {
                 *         "primaryRegistry": {
                 *           "name": "Example registry",
                 *           "trialId": "EXAMPLE-0001"
                 *         },
                 *         "dateOfRegistration": "2023-11-01",
                 *         "secondaryIds": [],
                 *         "sourcesOfSupport": [
                 *           "Example hospital"
                 *         ],
                 *         "primarySponsor": "Example hospital",
                 *         "secondarySponsors": [],
                 *         "contactForPublicQueries": {
                 *           "title": "Study office",
                 *           "affiliation": "Example hospital"
                 *         },
                 *         "contactForScientificQueries": {
                 *           "title": "Principal investigator",
                 *           "affiliation": "Example hospital"
                 *         },
                 *         "publicTitle": "Imatinib before and after surgery of gastrointestinal stromal tumours",
                 *         "scientificTitle": "Perioperative imatinib in gastrointestinal stromal tumours: a single-arm study",
                 *         "countriesOfRecruitment": [
                 *           "CN"
                 *         ],
                 *         "healthConditions": [
                 *           "Gastrointestinal stromal tumour"
                 *         ],
                 *         "interventions": [
                 *           {
                 *             "name": "Imatinib",
                 *             "description": "400 mg/d by mouth, 600 mg/d on progression",
                 *             "type": "ACTIVE"
                 *           }
                 *         ],
                 *         "keyInclusionCriteria": [
                 *           "Histologically confirmed gastrointestinal stromal tumour"
                 *         ],
                 *         "keyExclusionCriteria": [
                 *           "ECOG performance status above 3"
                 *         ],
                 *         "studyType": {
                 *           "type": "INTERVENTIONAL",
                 *           "allocation": "Single arm",
                 *           "masking": "Open label",
                 *           "assignment": "Single group",
                 *           "purpose": "Treatment",
                 *           "phase": "Phase II"
                 *         },
                 *         "dateOfFirstEnrolment": "2024-01",
                 *         "sampleSize": {
                 *           "planned": 50,
                 *           "actual": null
                 *         },
                 *         "recruitmentStatus": "RECRUITING",
                 *         "primaryOutcomes": [
                 *           {
                 *             "name": "Response",
                 *             "method": "Choi criteria, CT",
                 *             "timepoint": "6 months"
                 *           }
                 *         ],
                 *         "secondaryOutcomes": [
                 *           {
                 *             "name": "Recurrence-free survival",
                 *             "method": "CT",
                 *             "timepoint": "3 years"
                 *           }
                 *         ],
                 *         "ethicsReview": {
                 *           "status": "APPROVED",
                 *           "approvedOn": "2023-10",
                 *           "committee": "Ethics committee of Example hospital"
                 *         },
                 *         "completionDate": null,
                 *         "summaryResults": null,
                 *         "ipdSharing": {
                 *           "plan": "UNDECIDED",
                 *           "statement": "To be decided"
                 *         }
                 *       },
                 *       "protocol": {
                 *         "version": "1.0",
                 *         "settings": [
                 *           {
                 *             "code": "NEOADJUVANT",
                 *             "label": "Imatinib before surgery"
                 *           },
                 *           {
                 *             "code": "ADJUVANT",
                 *             "label": "Imatinib after a resection"
                 *           }
                 *         ],
                 *         "primarySites": [
                 *           {
                 *             "code": "STOMACH",
                 *             "label": "Stomach"
                 *           },
                 *           {
                 *             "code": "SMALL_INTESTINE",
                 *             "label": "Small intestine"
                 *           }
                 *         ],
                 *         "eligibility": [
                 *           {
                 *             "id": "ecog",
                 *             "text": "ECOG 0-3",
                 *             "where": {
                 *               "fact": "ecog",
                 *               "atMost": 3
                 *             }
                 *           }
                 *         ],
                 *         "drugs": [
                 *           {
                 *             "code": "IMATINIB",
                 *             "label": "Imatinib",
                 *             "drugClass": "TARGETED_THERAPY",
                 *             "levelsMgPerDay": [
                 *               300,
                 *               400,
                 *               600
                 *             ],
                 *             "startMgPerDay": [
                 *               400
                 *             ],
                 *             "referenceMgPerDay": 400,
                 *             "escalations": [
                 *               {
                 *                 "on": "PD",
                 *                 "fromMgPerDay": 400,
                 *                 "toMgPerDay": 600
                 *               }
                 *             ],
                 *             "preOperativePauseDays": {
                 *               "min": 3,
                 *               "max": 14
                 *             },
                 *             "plannedMonths": {
                 *               "ADJUVANT": 36
                 *             }
                 *           }
                 *         ],
                 *         "reasons": {
                 *           "doseChange": [
                 *             {
                 *               "code": "PD",
                 *               "label": "Progressive disease"
                 *             },
                 *             {
                 *               "code": "ADVERSE_EVENT",
                 *               "label": "Adverse event"
                 *             }
                 *           ],
                 *           "pause": [
                 *             {
                 *               "code": "SURGERY",
                 *               "label": "Planned surgery",
                 *               "planned": true
                 *             },
                 *             {
                 *               "code": "ADVERSE_EVENT",
                 *               "label": "Adverse event",
                 *               "planned": false
                 *             }
                 *           ],
                 *           "resume": [
                 *             {
                 *               "code": "RECOVERED",
                 *               "label": "Recovered"
                 *             }
                 *           ],
                 *           "stop": [
                 *             {
                 *               "code": "COURSE_COMPLETED",
                 *               "label": "Planned course completed"
                 *             }
                 *           ]
                 *         },
                 *         "visitSchedules": [
                 *           {
                 *             "id": "on-treatment",
                 *             "label": "Visits on treatment",
                 *             "anchor": "TREATMENT_START",
                 *             "population": {
                 *               "fact": "setting",
                 *               "in": [
                 *                 "NEOADJUVANT",
                 *                 "ADJUVANT"
                 *               ]
                 *             },
                 *             "months": [
                 *               1,
                 *               3,
                 *               6
                 *             ],
                 *             "thenEveryMonths": 6,
                 *             "untilMonth": 60,
                 *             "windows": [
                 *               {
                 *                 "upToMonth": 3,
                 *                 "days": 7
                 *               },
                 *               {
                 *                 "days": 21
                 *               }
                 *             ]
                 *           }
                 *         ],
                 *         "evaluability": {
                 *           "efficacyMinimumOnDrug": {
                 *             "length": 1,
                 *             "unit": "MONTHS"
                 *           }
                 *         },
                 *         "dates": {
                 *           "imputation": "middle"
                 *         },
                 *         "risk": {
                 *           "criteria": "nih-2008"
                 *         },
                 *         "response": {
                 *           "criteria": "choi-2007",
                 *           "settings": [
                 *             "NEOADJUVANT"
                 *           ]
                 *         },
                 *         "toxicity": {
                 *           "scale": "CTCAE",
                 *           "version": "5.0",
                 *           "terms": [
                 *             {
                 *               "code": "NEUTROPENIA",
                 *               "label": "Neutropenia"
                 *             },
                 *             {
                 *               "code": "OEDEMA",
                 *               "label": "Oedema"
                 *             }
                 *           ]
                 *         },
                 *         "endpoints": [
                 *           {
                 *             "id": "RFS",
                 *             "label": "Recurrence-free survival",
                 *             "population": {
                 *               "fact": "setting",
                 *               "in": [
                 *                 "NEOADJUVANT",
                 *                 "ADJUVANT"
                 *               ]
                 *             },
                 *             "start": "R0_RESECTION",
                 *             "events": [
                 *               "RECURRENCE",
                 *               "DEATH"
                 *             ],
                 *             "censorAt": "LAST_CONTACT"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    protocol: components["schemas"]["Protocol"];
                    registration: components["schemas"]["TrialRegistration"];
                    studyId: components["schemas"]["StudyId"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readStudy: {
        parameters: {
            query?: {
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
            };
            path: {
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataCuts: {
                            [key: string]: unknown;
                        }[];
                        /** @description The study's position that this answer reflects */
                        position: number;
                        protocol: components["schemas"]["Protocol"];
                        publications: components["schemas"]["Publication"][];
                        publicTitle: string;
                        registration: components["schemas"]["TrialRegistration"];
                        sites: {
                            closedOn: components["schemas"]["PartialDate"] | null;
                            country: string;
                            name: string;
                            openedOn: components["schemas"]["PartialDate"];
                            siteId: string;
                            timeZone: string;
                        }[];
                        studyId: components["schemas"]["StudyId"];
                        /** @description Version of the stream; send it back as If-Match */
                        version: number;
                    };
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    amendProtocol: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2024-06-01",
                 *       "summary": "Planned adjuvant course of five years",
                 *       "protocol": {
                 *         "version": "1.1",
                 *         "settings": [
                 *           {
                 *             "code": "NEOADJUVANT",
                 *             "label": "Imatinib before surgery"
                 *           },
                 *           {
                 *             "code": "ADJUVANT",
                 *             "label": "Imatinib after a resection"
                 *           }
                 *         ],
                 *         "primarySites": [
                 *           {
                 *             "code": "STOMACH",
                 *             "label": "Stomach"
                 *           },
                 *           {
                 *             "code": "SMALL_INTESTINE",
                 *             "label": "Small intestine"
                 *           }
                 *         ],
                 *         "eligibility": [
                 *           {
                 *             "id": "ecog",
                 *             "text": "ECOG 0-3",
                 *             "where": {
                 *               "fact": "ecog",
                 *               "atMost": 3
                 *             }
                 *           }
                 *         ],
                 *         "drugs": [
                 *           {
                 *             "code": "IMATINIB",
                 *             "label": "Imatinib",
                 *             "drugClass": "TARGETED_THERAPY",
                 *             "levelsMgPerDay": [
                 *               300,
                 *               400,
                 *               600
                 *             ],
                 *             "startMgPerDay": [
                 *               400
                 *             ],
                 *             "referenceMgPerDay": 400,
                 *             "escalations": [
                 *               {
                 *                 "on": "PD",
                 *                 "fromMgPerDay": 400,
                 *                 "toMgPerDay": 600
                 *               }
                 *             ],
                 *             "preOperativePauseDays": {
                 *               "min": 3,
                 *               "max": 14
                 *             },
                 *             "plannedMonths": {
                 *               "ADJUVANT": 60
                 *             }
                 *           }
                 *         ],
                 *         "reasons": {
                 *           "doseChange": [
                 *             {
                 *               "code": "PD",
                 *               "label": "Progressive disease"
                 *             },
                 *             {
                 *               "code": "ADVERSE_EVENT",
                 *               "label": "Adverse event"
                 *             }
                 *           ],
                 *           "pause": [
                 *             {
                 *               "code": "SURGERY",
                 *               "label": "Planned surgery",
                 *               "planned": true
                 *             },
                 *             {
                 *               "code": "ADVERSE_EVENT",
                 *               "label": "Adverse event",
                 *               "planned": false
                 *             }
                 *           ],
                 *           "resume": [
                 *             {
                 *               "code": "RECOVERED",
                 *               "label": "Recovered"
                 *             }
                 *           ],
                 *           "stop": [
                 *             {
                 *               "code": "COURSE_COMPLETED",
                 *               "label": "Planned course completed"
                 *             }
                 *           ]
                 *         },
                 *         "visitSchedules": [
                 *           {
                 *             "id": "on-treatment",
                 *             "label": "Visits on treatment",
                 *             "anchor": "TREATMENT_START",
                 *             "population": {
                 *               "fact": "setting",
                 *               "in": [
                 *                 "NEOADJUVANT",
                 *                 "ADJUVANT"
                 *               ]
                 *             },
                 *             "months": [
                 *               1,
                 *               3,
                 *               6
                 *             ],
                 *             "thenEveryMonths": 6,
                 *             "untilMonth": 60,
                 *             "windows": [
                 *               {
                 *                 "upToMonth": 3,
                 *                 "days": 7
                 *               },
                 *               {
                 *                 "days": 21
                 *               }
                 *             ]
                 *           }
                 *         ],
                 *         "evaluability": {
                 *           "efficacyMinimumOnDrug": {
                 *             "length": 1,
                 *             "unit": "MONTHS"
                 *           }
                 *         },
                 *         "dates": {
                 *           "imputation": "middle"
                 *         },
                 *         "risk": {
                 *           "criteria": "nih-2008"
                 *         },
                 *         "response": {
                 *           "criteria": "choi-2007",
                 *           "settings": [
                 *             "NEOADJUVANT"
                 *           ]
                 *         },
                 *         "toxicity": {
                 *           "scale": "CTCAE",
                 *           "version": "5.0",
                 *           "terms": [
                 *             {
                 *               "code": "NEUTROPENIA",
                 *               "label": "Neutropenia"
                 *             },
                 *             {
                 *               "code": "OEDEMA",
                 *               "label": "Oedema"
                 *             }
                 *           ]
                 *         },
                 *         "endpoints": [
                 *           {
                 *             "id": "RFS",
                 *             "label": "Recurrence-free survival",
                 *             "population": {
                 *               "fact": "setting",
                 *               "in": [
                 *                 "NEOADJUVANT",
                 *                 "ADJUVANT"
                 *               ]
                 *             },
                 *             "start": "R0_RESECTION",
                 *             "events": [
                 *               "RECURRENCE",
                 *               "DEATH"
                 *             ],
                 *             "censorAt": "LAST_CONTACT"
                 *           }
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    effectiveOn: components["schemas"]["CalendarDate"];
                    protocol: components["schemas"]["Protocol"];
                    summary: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    closeSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "siteId": "S-01",
                 *       "closedOn": "2025-06-30",
                 *       "reason": "Recruitment completed"
                 *     }
                 */
                "application/json": {
                    closedOn: components["schemas"]["PartialDate"];
                    reason: string;
                    siteId: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readEvents: {
        parameters: {
            query?: {
                /** @description Only events after this position */
                after?: number;
                /** @description At most so many, 100 unless told */
                limit?: number;
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
            };
            path: {
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        events: components["schemas"]["LoggedEvent"][];
                        /** @description What to send as `after` for the next page; null at the end */
                        next: number | null;
                        /** @description The study's position that this answer reflects */
                        position: number;
                    };
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    openSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "siteId": "S-01",
                 *       "name": "Example hospital",
                 *       "country": "CN",
                 *       "timeZone": "Asia/Shanghai",
                 *       "openedOn": "2024-01-02"
                 *     }
                 */
                "application/json": {
                    country: string;
                    name: string;
                    openedOn: components["schemas"]["PartialDate"];
                    siteId: string;
                    timeZone: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    outcomesAdverseEvents: {
        parameters: {
            query?: {
                /** @description Id of a row: answers the subjects and events behind its number */
                explain?: string;
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
            };
            path: {
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeTable"] | components["schemas"]["OutcomeExplanation"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    outcomesBaseline: {
        parameters: {
            query?: {
                /** @description Id of a row: answers the subjects and events behind its number */
                explain?: string;
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
            };
            path: {
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeTable"] | components["schemas"]["OutcomeExplanation"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    outcomesExposure: {
        parameters: {
            query?: {
                /** @description Id of a row: answers the subjects and events behind its number */
                explain?: string;
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
            };
            path: {
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeTable"] | components["schemas"]["OutcomeExplanation"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    outcomesFlow: {
        parameters: {
            query?: {
                /** @description Id of a row: answers the subjects and events behind its number */
                explain?: string;
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
            };
            path: {
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeTable"] | components["schemas"]["OutcomeExplanation"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    outcomesPaper: {
        parameters: {
            query?: {
                /** @description Id of a row: answers the subjects and events behind its number */
                explain?: string;
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
            };
            path: {
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeTable"] | components["schemas"]["OutcomeExplanation"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    outcomesResponse: {
        parameters: {
            query?: {
                /** @description Id of a row: answers the subjects and events behind its number */
                explain?: string;
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
            };
            path: {
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeTable"] | components["schemas"]["OutcomeExplanation"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    outcomesSurvival: {
        parameters: {
            query?: {
                /** @description Id of a row: answers the subjects and events behind its number */
                explain?: string;
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
            };
            path: {
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeTable"] | components["schemas"]["OutcomeExplanation"];
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPatients: {
        parameters: {
            query?: {
                /** @description Only subjects after this one */
                after?: components["schemas"]["PatientId"];
                /** @description At most so many, 100 unless told */
                limit?: number;
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
            };
            path: {
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What to send as `after` for the next page; null at the end */
                        next: components["schemas"]["PatientId"] | null;
                        patients: components["schemas"]["PatientSummary"][];
                        /** @description The study's position that this answer reflects */
                        position: number;
                    };
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    enrol: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "patientId": "P-001",
                 *       "siteId": "S-01",
                 *       "enrolledOn": "2024-01-08",
                 *       "setting": "NEOADJUVANT",
                 *       "sex": "FEMALE",
                 *       "ageYears": 61,
                 *       "ecog": 1
                 *     }
                 */
                "application/json": components["schemas"]["EnrolBody"];
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readPatient: {
        parameters: {
            query?: {
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        patientId: components["schemas"]["PatientId"];
                        /** @description The study's position that this answer reflects */
                        position: number;
                        /** @description The derived record: consent, diagnosis, risk, resectability, surgeries, treatments, assessments, responses, recurrence, adverse events, visits, endpoints; each leads back to its events */
                        record: {
                            status: string;
                            treatments: ({
                                drug: string;
                                presentMgPerDay: number;
                                status: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                        } & {
                            [key: string]: unknown;
                        };
                        /** @description The first event that could not be derived; null where all are */
                        staleSince: number | null;
                        /** @description The study's last own event: it may have changed the record without a new version */
                        studyPosition: number;
                        /** @description Version of the stream; send it back as If-Match */
                        version: number;
                    };
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    assessResectability: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "assessedOn": "2024-01-09",
                 *       "resectability": "UNRESECTABLE",
                 *       "basis": [
                 *         "CT"
                 *       ],
                 *       "reasons": [
                 *         "HUGE_TUMOUR"
                 *       ]
                 *     }
                 */
                "application/json": {
                    assessedOn: components["schemas"]["PartialDate"];
                    basis: ("ULTRASOUND" | "CT" | "MRI" | "PET" | "ENDOSCOPY" | "LAPAROSCOPY" | "LAPAROTOMY" | "BIOPSY" | "RESECTION_SPECIMEN")[];
                    note?: string;
                    /** @default [] */
                    reasons?: string[];
                    /** @enum {string} */
                    resectability: "RESECTABLE" | "BORDERLINE" | "UNRESECTABLE";
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeAdverseEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "adverseEventId": "AE-1",
                 *       "changedOn": "2024-05-06",
                 *       "grade": {
                 *         "scale": "CTCAE",
                 *         "version": "5.0",
                 *         "value": 3
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    action?: "NONE" | "DOSE_REDUCED" | "DRUG_PAUSED" | "DRUG_STOPPED" | "SYMPTOMATIC_TREATMENT" | "UNKNOWN";
                    adverseEventId: string;
                    changedOn: components["schemas"]["PartialDate"];
                    grade?: components["schemas"]["Grade"];
                    note?: string;
                    /** @enum {string} */
                    outcome?: "ONGOING" | "RECOVERING" | "RECOVERED" | "RECOVERED_WITH_SEQUELAE" | "FATAL" | "UNKNOWN";
                    /** @enum {string} */
                    relation?: "UNRELATED" | "UNLIKELY" | "POSSIBLE" | "PROBABLE" | "DEFINITE" | "NOT_ASSESSED";
                    serious?: boolean;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeDose: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveOn": "2024-04-16",
                 *       "fromMgPerDay": 400,
                 *       "toMgPerDay": 600,
                 *       "reason": "PD"
                 *     }
                 */
                "application/json": {
                    /** @description May be left out where the subject is on one drug */
                    drug?: string;
                    effectiveOn: components["schemas"]["PartialDate"];
                    fromMgPerDay?: number;
                    note?: string;
                    reason: string;
                    toMgPerDay: number;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    completeFollowUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "completedOn": "2025-09-04"
                 *     }
                 */
                "application/json": {
                    completedOn: components["schemas"]["PartialDate"];
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirmRecurrence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirmedOn": "2025-08-04",
                 *       "organ": "Liver",
                 *       "modality": "MRI",
                 *       "biopsy": true
                 *     }
                 */
                "application/json": {
                    /** @default false */
                    biopsy?: boolean;
                    confirmedBy?: string;
                    confirmedOn: components["schemas"]["PartialDate"];
                    firstSeenOn?: components["schemas"]["PartialDate"];
                    /** @enum {string} */
                    modality?: "CT" | "MRI" | "US" | "PET_CT" | "ENDOSCOPY" | "CLINICAL";
                    note?: string;
                    organ?: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    correctEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "targetEventId": "01890a5d-ac96-774b-bcce-b302099a8057",
                 *       "changes": {
                 *         "refutedOn": "2025-02-25"
                 *       },
                 *       "reason": {
                 *         "code": "DATA_ENTRY_ERROR",
                 *         "text": "Digits were swapped on entry"
                 *       }
                 *     }
                 */
                "application/json": {
                    changes?: {
                        [key: string]: unknown;
                    };
                    payload?: {
                        [key: string]: unknown;
                    };
                    reason: components["schemas"]["ChangeReason"];
                    /** Format: uuid */
                    targetEventId: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readHistory: {
        parameters: {
            query?: {
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        events: components["schemas"]["LoggedEvent"][];
                        patientId: components["schemas"]["PatientId"];
                        /** @description The study's position that this answer reflects */
                        position: number;
                        /** @description Version of the stream; send it back as If-Match */
                        version: number;
                    };
                };
            };
            /** @description Unchanged */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    pauseTreatment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pausedOn": "2024-08-20",
                 *       "drug": "IMATINIB",
                 *       "reason": "SURGERY"
                 *     }
                 */
                "application/json": {
                    /** @description May be left out where the subject is on one drug */
                    drug?: string;
                    note?: string;
                    pausedOn: components["schemas"]["PartialDate"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordConsent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "consentedOn": "2024-01-08",
                 *       "formVersion": "2.0"
                 *     }
                 */
                "application/json": {
                    consentedOn: components["schemas"]["PartialDate"];
                    formVersion?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordCtAssessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "assessedOn": "2024-01-12",
                 *       "modality": "CT",
                 *       "targetLesions": [
                 *         {
                 *           "lesionId": "T1",
                 *           "organ": "Stomach",
                 *           "longestDiameterMm": 112,
                 *           "meanHu": 68
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @default true */
                    adequate?: boolean;
                    assessedOn: components["schemas"]["PartialDate"];
                    /**
                     * @default NONE
                     * @enum {string}
                     */
                    intratumoralNodule?: "NONE" | "NEW" | "GROWING";
                    /** @enum {string} */
                    modality: "CT" | "MRI" | "US" | "PET_CT";
                    /** @default [] */
                    newLesions?: {
                        /** @default false */
                        equivocal?: boolean;
                        lesionId: string;
                        longestDiameterMm?: number;
                        organ?: string;
                    }[];
                    /**
                     * @default NONE
                     * @enum {string}
                     */
                    nonMeasurableDisease?: "NONE" | "STABLE" | "PROGRESSION";
                    /** @default [] */
                    nonTargetLesions?: {
                        lesionId: string;
                        organ?: string;
                        /** @enum {string} */
                        state: "PRESENT" | "ABSENT" | "UNEQUIVOCAL_PROGRESSION" | "NOT_EVALUABLE";
                    }[];
                    note?: string;
                    /** @default false */
                    recurrenceSuspected?: boolean;
                    /** @default false */
                    symptomaticDeterioration?: boolean;
                    /** @default [] */
                    targetLesions?: components["schemas"]["TargetLesion"][];
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordDeath: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "diedOn": "2025-11",
                 *       "cause": "UNKNOWN"
                 *     }
                 */
                "application/json": {
                    /**
                     * @default UNKNOWN
                     * @enum {string}
                     */
                    cause?: "DISEASE" | "TREATMENT" | "OTHER" | "UNKNOWN";
                    diedOn: components["schemas"]["PartialDate"];
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordDiagnosis: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "diagnosedOn": "2024-01-05",
                 *       "diagnosis": "GIST",
                 *       "primarySite": "STOMACH",
                 *       "sizeMm": 112,
                 *       "mitoses": {
                 *         "count": "<5",
                 *         "highPowerFields": 50
                 *       },
                 *       "rupture": false,
                 *       "basis": [
                 *         "CT",
                 *         "BIOPSY"
                 *       ],
                 *       "immunohistochemistry": {
                 *         "CD117": "POSITIVE",
                 *         "DOG1": "POSITIVE"
                 *       }
                 *     }
                 */
                "application/json": {
                    assertedRisk?: {
                        criteria?: string;
                        value: string;
                    };
                    basis: ("ULTRASOUND" | "CT" | "MRI" | "PET" | "ENDOSCOPY" | "LAPAROSCOPY" | "LAPAROTOMY" | "BIOPSY" | "RESECTION_SPECIMEN")[];
                    diagnosedOn: components["schemas"]["PartialDate"];
                    diagnosis: string;
                    immunohistochemistry?: {
                        [key: string]: "POSITIVE" | "NEGATIVE" | "NOT_DONE";
                    };
                    /** @default null */
                    mitoses?: {
                        areaMm2?: number;
                        count: number | string;
                        /** @default 50 */
                        highPowerFields?: number;
                    } | null;
                    mutation?: string;
                    note?: string;
                    pathology?: string;
                    primarySite: string;
                    /** @default null */
                    rupture?: boolean | null;
                    /** @default null */
                    sizeMm?: number | null;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordLossToFollowUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lostOn": "2025-10-01",
                 *       "lastContactOn": "2025-09-05"
                 *     }
                 */
                "application/json": {
                    lastContactOn?: components["schemas"]["PartialDate"];
                    lostOn: components["schemas"]["PartialDate"];
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordResponse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "assessedOn": "2024-04-15",
                 *       "criteria": "choi-2007",
                 *       "response": "PD"
                 *     }
                 */
                "application/json": {
                    assessedOn: components["schemas"]["PartialDate"];
                    /**
                     * @default INVESTIGATOR
                     * @enum {string}
                     */
                    assessor?: "INVESTIGATOR" | "INDEPENDENT_REVIEW";
                    criteria: string;
                    note?: string;
                    /** @enum {string} */
                    response: "CR" | "PR" | "SD" | "PD" | "NE";
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordSurgery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "performedOn": "2024-08-27",
                 *       "kind": "RESECTION",
                 *       "approach": "LAPAROSCOPY",
                 *       "margin": "R0",
                 *       "specimenSizeMm": 74
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    approach?: "LAPAROTOMY" | "LAPAROSCOPY" | "ENDOSCOPY" | "OTHER";
                    /** @enum {string} */
                    kind: "EXPLORATORY" | "BIOPSY" | "RESECTION";
                    /** @enum {string} */
                    margin?: "R0" | "R1" | "R2";
                    mitoses?: {
                        areaMm2?: number;
                        count: number | string;
                        /** @default 50 */
                        highPowerFields?: number;
                    };
                    note?: string;
                    performedOn: components["schemas"]["PartialDate"];
                    procedure?: string;
                    rupture?: boolean;
                    specimenSizeMm?: number;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordVisit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "attendedOn": "2024-07-15",
                 *       "ecog": 1,
                 *       "weightKg": 58.5
                 *     }
                 */
                "application/json": {
                    attendedOn: components["schemas"]["PartialDate"];
                    ecog?: number;
                    note?: string;
                    /** @default false */
                    recurrenceSuspected?: boolean;
                    weightKg?: number;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    refuteRecurrence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refutedOn": "2025-02-24",
                 *       "note": "Haemangioma on MRI"
                 *     }
                 */
                "application/json": {
                    note: string;
                    refutedOn: components["schemas"]["PartialDate"];
                    rescanOn?: components["schemas"]["PartialDate"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reportAdverseEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "adverseEventId": "AE-1",
                 *       "term": "NEUTROPENIA",
                 *       "onsetOn": "2024-05-02",
                 *       "grade": {
                 *         "scale": "CTCAE",
                 *         "version": "5.0",
                 *         "value": 2
                 *       },
                 *       "relation": "PROBABLE",
                 *       "action": "NONE"
                 *     }
                 */
                "application/json": {
                    /**
                     * @default NONE
                     * @enum {string}
                     */
                    action?: "NONE" | "DOSE_REDUCED" | "DRUG_PAUSED" | "DRUG_STOPPED" | "SYMPTOMATIC_TREATMENT" | "UNKNOWN";
                    adverseEventId: string;
                    grade: components["schemas"]["Grade"];
                    note?: string;
                    onsetOn: components["schemas"]["PartialDate"];
                    /**
                     * @default ONGOING
                     * @enum {string}
                     */
                    outcome?: "ONGOING" | "RECOVERING" | "RECOVERED" | "RECOVERED_WITH_SEQUELAE" | "FATAL" | "UNKNOWN";
                    /**
                     * @default NOT_ASSESSED
                     * @enum {string}
                     */
                    relation?: "UNRELATED" | "UNLIKELY" | "POSSIBLE" | "PROBABLE" | "DEFINITE" | "NOT_ASSESSED";
                    /** @default false */
                    serious?: boolean;
                    term: string;
                    verbatimTerm?: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resolveAdverseEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "adverseEventId": "AE-1",
                 *       "resolvedOn": "2024-05-20"
                 *     }
                 */
                "application/json": {
                    adverseEventId: string;
                    note?: string;
                    /**
                     * @default RECOVERED
                     * @enum {string}
                     */
                    outcome?: "RECOVERED" | "RECOVERED_WITH_SEQUELAE" | "FATAL";
                    resolvedOn: components["schemas"]["PartialDate"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resumeTreatment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "resumedOn": "2024-09-20",
                 *       "reason": "RECOVERED",
                 *       "recovery": "Gastrointestinal function restored"
                 *     }
                 */
                "application/json": {
                    /** @description May be left out where the subject is on one drug */
                    drug?: string;
                    mgPerDay?: number;
                    note?: string;
                    reason: string;
                    recovery?: string;
                    resumedOn: components["schemas"]["PartialDate"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    startTreatment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "startedOn": "2024-01-15",
                 *       "drug": "IMATINIB",
                 *       "mgPerDay": 400
                 *     }
                 */
                "application/json": {
                    drug: string;
                    mgPerDay: number;
                    note?: string;
                    startedOn: components["schemas"]["PartialDate"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stopTreatment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "stoppedOn": "2025-09-01",
                 *       "reason": "COURSE_COMPLETED"
                 *     }
                 */
                "application/json": {
                    /** @description May be left out where the subject is on one drug */
                    drug?: string;
                    note?: string;
                    reason: string;
                    stoppedOn: components["schemas"]["PartialDate"];
                    verbatimReason?: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    suspectRecurrence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "suspectedOn": "2025-02-10",
                 *       "organ": "Liver",
                 *       "modality": "CT"
                 *     }
                 */
                "application/json": {
                    /** @default [] */
                    evidence?: string[];
                    /** @enum {string} */
                    modality?: "CT" | "MRI" | "US" | "PET_CT" | "ENDOSCOPY" | "CLINICAL";
                    note?: string;
                    organ?: string;
                    rule?: string;
                    /**
                     * @default PERSON
                     * @enum {string}
                     */
                    source?: "PERSON" | "CHECK";
                    suspectedOn: components["schemas"]["PartialDate"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    voidEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "targetEventId": "01890a5d-ac96-774b-bcce-b302099a8057",
                 *       "reason": {
                 *         "code": "OTHER",
                 *         "text": "The first date was right"
                 *       }
                 *     }
                 */
                "application/json": {
                    reason: components["schemas"]["ChangeReason"];
                    /** Format: uuid */
                    targetEventId: string;
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "withdrawnOn": "2025-09-05",
                 *       "reason": "SUBJECT_DECISION"
                 *     }
                 */
                "application/json": {
                    note?: string;
                    reason: string;
                    withdrawnOn: components["schemas"]["PartialDate"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdrawConsent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "withdrawnOn": "2025-09-05"
                 *     }
                 */
                "application/json": {
                    note?: string;
                    withdrawnOn: components["schemas"]["PartialDate"];
                };
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordPublication: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "interim",
                 *       "citation": "Interim report of the study office, 2025",
                 *       "figures": [
                 *         {
                 *           "id": "enrolled",
                 *           "section": "Patients",
                 *           "label": "Patients enrolled",
                 *           "published": "1",
                 *           "measure": {
                 *             "kind": "count",
                 *             "of": {
                 *               "fact": "setting",
                 *               "known": true
                 *             }
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Publication"];
            };
        };
        responses: {
            /** @description Recorded */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    Location: components["headers"]["Location"];
                    "X-Position": components["headers"]["X-Position"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
