/* Made from the OpenAPI document by `npm run client`; not to be edited. */

export interface paths {
    "/api/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who had access, as of any date */
        get: operations["whoHadAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every account there is or was */
        get: operations["listAccounts"];
        put?: never;
        /** Make an account and invite its owner */
        post: operations["inviteAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An account: its roles and tokens */
        get: operations["readAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deactivate an account for good; its name is never given again */
        post: operations["deactivateAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/grant-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a role in a study, or other sites to one that is held */
        post: operations["grantRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/remove-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove the second factor of somebody who lost it */
        post: operations["removeTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/renew-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new code, for an invitation or a password that was lost */
        post: operations["renewInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/revoke-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a role in a study away */
        post: operations["revokeRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/tokens/{token}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a token of an account */
        post: operations["revokeTokenOf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{account}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift the lock that failed logins brought */
        post: operations["unlockAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an account over by an invitation's code and set its password */
        post: operations["activateAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit trail of accounts, access, exports and identifying data */
        get: operations["readRegistryAuditTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am */
        get: operations["whoAmI"];
        put?: never;
        /** Log in; the answer sets the cookie of a new session */
        post: operations["login"];
        /** Log out; the session ends at once */
        delete: operations["logout"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Log in at the OpenID provider */
        get: operations["oidcLogin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the OpenID provider sends the browser back to */
        get: operations["oidcCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the password; other sessions end */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/reauthenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove again who is there */
        post: operations["reauthenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to enrol an authenticator app */
        post: operations["offerTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enrol the app by a code of it; answers recovery codes */
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/totp/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New recovery codes in the place of the old ones */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/totp/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove the second factor */
        post: operations["removeOwnTotp"];
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
    "/api/studies/{study}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who had access to a study, in which roles, as of any date */
        get: operations["whoHadAccessToStudy"];
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
    "/api/studies/{study}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit trail of a study, as far as the reader's sites reach */
        get: operations["readAuditTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/audit/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reviews of the audit trail, the newest first */
        get: operations["listAuditReviews"];
        put?: never;
        /** Record that the audit trail was reviewed, and with which conclusion */
        post: operations["reviewAuditTrail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The study's sealed events with all that is needed to check them elsewhere
         * @description See docs/bundle-format.md; `anamnesis verify-bundle` checks it. That it left is recorded.
         */
        get: operations["bundleStudy"];
        put?: never;
        post?: never;
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
    "/api/studies/{study}/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cohorts of a study, in the order they were defined */
        get: operations["listCohorts"];
        put?: never;
        /** Define a cohort: it can be named wherever outcomes and plots are read */
        post: operations["defineCohort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/cohorts/attrition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many subjects each criterion leaves; records nothing */
        post: operations["countAttrition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who consented when, to which version of the form, and who withdrew */
        get: operations["listConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/data-cuts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The data cuts of a study, in the order they were taken */
        get: operations["listDataCuts"];
        put?: never;
        /**
         * Take a data cut: a named view that can be made again for ever
         * @description The event carries the SHA-256 of all outcome tables, so that anybody can check them later.
         */
        post: operations["takeDataCut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/data-cuts/{cut}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A data cut, its tables made again from the log and compared with its hash */
        get: operations["checkDataCut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/data-cuts/{cut}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a data cut
         * @description The signer proves in this request who it is: by password and second factor, or, without a password, by having logged in again at the OpenID provider within the last minute. Nobody signs for another; tokens do not sign.
         */
        post: operations["signDataCut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/data-cuts/{cut}/signable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would be signed of a data cut, and its hash */
        get: operations["readSignableDataCut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Erasures of identifying data: asked for, declined, done */
        get: operations["listErasures"];
        put?: never;
        post?: never;
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
    "/api/studies/{study}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reader's own exports of the study, newest first */
        get: operations["listExports"];
        put?: never;
        /**
         * A study's data as a zip, with a manifest of hashes; that it left is recorded first
         * @description As far as the reader's sites reach. `X-Export-Sha256` is the hash of the zip, which the registry's log has too.
         */
        post: operations["exportData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files that were imported, newest first, as far as the reader's sites reach */
        get: operations["listImports"];
        put?: never;
        /**
         * Record a file: all of it, or with `partial` the rows that are not rejected
         * @description Each row goes by the same rules, locks and access as a command. All is recorded by one transaction, behind an event that names the person, the file by its hash, and how many rows were read, recorded, unchanged and rejected. A row that is recorded already changes nothing.
         */
        post: operations["importFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a file would record, row by row, and what it would change; records nothing */
        post: operations["previewImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the study to changes */
        post: operations["lockStudy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/locks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The locks in force: who placed them, when and why */
        get: operations["listLocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest signed root of the study's log */
        get: operations["readCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/log/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that the sealed log has only grown */
        get: operations["proveConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/log/inclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof that an event is in the sealed log */
        get: operations["proveInclusion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/log/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys that sign or signed the roots */
        get: operations["readLogKeys"];
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
    "/api/studies/{study}/outcomes/criteria-comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who differs under two criteria */
        get: operations["compareCriteria"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/outcomes/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which figures moved between two moments, and which events moved them */
        get: operations["diffOutcomes"];
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
    "/api/studies/{study}/patients/{patient}/answer-query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a query */
        post: operations["answerQuery"];
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
    "/api/studies/{study}/patients/{patient}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A subject's sealed events with proofs, to check them elsewhere */
        get: operations["bundlePatient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/cancel-query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a query that should not have been asked */
        post: operations["cancelQuery"];
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
    "/api/studies/{study}/patients/{patient}/close-query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an answered query */
        post: operations["closeQuery"];
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
    "/api/studies/{study}/patients/{patient}/governance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said about a subject's data: queries, comparison with the source, signatures, locks */
        get: operations["readGovernance"];
        put?: never;
        post?: never;
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
    "/api/studies/{study}/patients/{patient}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who a subject is; each look is recorded */
        get: operations["readIdentity"];
        /** Record who a subject is, or what has changed of it */
        put: operations["recordIdentity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/identity/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for the erasure of who a subject is */
        post: operations["requestErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/identity/erasure/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase it for good, on the request of another person */
        post: operations["approveErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/identity/erasure/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline or withdraw the request */
        post: operations["declineErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a subject's record, or a visit or an event of it to changes */
        post: operations["lockSubject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/notify-serious-adverse-event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record who was told of a serious adverse event, and when */
        post: operations["notifySeriousAdverseEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/open-query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask about an event, one of its fields, or the record */
        post: operations["openQuery"];
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
    "/api/studies/{study}/patients/{patient}/prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same of a page about a subject */
        post: operations["recordPrintOfSubject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/re-open-query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a query again */
        post: operations["reOpenQuery"];
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
    "/api/studies/{study}/patients/{patient}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record of a subject event by event, and what each changed */
        get: operations["replayPatient"];
        put?: never;
        post?: never;
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
    "/api/studies/{study}/patients/{patient}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a subject's data, or a visit or an event of them
         * @description The signer proves in this request who it is: by password and second factor, or, without a password, by having logged in again at the OpenID provider within the last minute. Nobody signs for another; tokens do not sign.
         */
        post: operations["signSubject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/signable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would be signed, and its hash */
        get: operations["readSignable"];
        put?: never;
        post?: never;
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
    "/api/studies/{study}/patients/{patient}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a subject's record, or a visit or an event of it to changes again */
        post: operations["unlockSubject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/patients/{patient}/verify-source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark events as compared with their source, as they stand now */
        post: operations["verifySource"];
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
    "/api/studies/{study}/patients/{patient}/withdraw-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take marks of verification back */
        post: operations["withdrawVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/adverse-events.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subjects with adverse events at their maximum grade: a row for each thing that is drawn */
        get: operations["plotCsvAdverseEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/adverse-events.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subjects with adverse events at their maximum grade: the numbers */
        get: operations["plotDataAdverseEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/adverse-events.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subjects with adverse events at their maximum grade, twice as large as the SVG in pixels */
        get: operations["plotPngAdverseEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/adverse-events.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subjects with adverse events at their maximum grade */
        get: operations["plotAdverseEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/doses.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Daily dose over time, a lane for each subject: a row for each thing that is drawn */
        get: operations["plotCsvDoses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/doses.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Daily dose over time, a lane for each subject: the numbers */
        get: operations["plotDataDoses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/doses.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Daily dose over time, a lane for each subject, twice as large as the SVG in pixels */
        get: operations["plotPngDoses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/doses.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Daily dose over time, a lane for each subject */
        get: operations["plotDoses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/flow.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Flow of subjects, every box the sum of those below it: a row for each thing that is drawn */
        get: operations["plotCsvFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/flow.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Flow of subjects, every box the sum of those below it: the numbers */
        get: operations["plotDataFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/flow.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Flow of subjects, every box the sum of those below it, twice as large as the SVG in pixels */
        get: operations["plotPngFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/flow.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Flow of subjects, every box the sum of those below it */
        get: operations["plotFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/spider.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Change of the sum of diameters over time, a line for each subject: a row for each thing that is drawn */
        get: operations["plotCsvSpider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/spider.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Change of the sum of diameters over time, a line for each subject: the numbers */
        get: operations["plotDataSpider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/spider.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Change of the sum of diameters over time, a line for each subject, twice as large as the SVG in pixels */
        get: operations["plotPngSpider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/spider.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Change of the sum of diameters over time, a line for each subject */
        get: operations["plotSpider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/survival.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kaplan-Meier curve with its band and who is at risk: a row for each thing that is drawn */
        get: operations["plotCsvSurvival"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/survival.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kaplan-Meier curve with its band and who is at risk: the numbers */
        get: operations["plotDataSurvival"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/survival.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kaplan-Meier curve with its band and who is at risk, twice as large as the SVG in pixels */
        get: operations["plotPngSurvival"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/survival.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kaplan-Meier curve with its band and who is at risk */
        get: operations["plotSurvival"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/swimmer.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time on treatment and what happened in it, a lane for each subject: a row for each thing that is drawn */
        get: operations["plotCsvSwimmer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/swimmer.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time on treatment and what happened in it, a lane for each subject: the numbers */
        get: operations["plotDataSwimmer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/swimmer.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time on treatment and what happened in it, a lane for each subject, twice as large as the SVG in pixels */
        get: operations["plotPngSwimmer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/swimmer.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time on treatment and what happened in it, a lane for each subject */
        get: operations["plotSwimmer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/waterfall.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Best change of the sum of diameters, a bar for each subject: a row for each thing that is drawn */
        get: operations["plotCsvWaterfall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/waterfall.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Best change of the sum of diameters, a bar for each subject: the numbers */
        get: operations["plotDataWaterfall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/waterfall.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Best change of the sum of diameters, a bar for each subject, twice as large as the SVG in pixels */
        get: operations["plotPngWaterfall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/plots/waterfall.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Best change of the sum of diameters, a bar for each subject */
        get: operations["plotWaterfall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a page of the study is printed; the web application does so by itself */
        post: operations["recordPrint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/privacy-register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done with identifying data, and what left the registry as a file */
        get: operations["readPrivacyRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Data queries of a study by state, site, subject and age, the oldest first */
        get: operations["listQueries"];
        put?: never;
        post?: never;
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
    "/api/studies/{study}/serious-adverse-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Serious adverse events and the time left to report them, the shortest first */
        get: operations["listSeriousAdverseEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signatures with printed name, time and meaning; broken ones and what is to be signed again */
        get: operations["listSignatures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/sites/{site}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the data of a site to changes */
        post: operations["lockSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/sites/{site}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the data of a site to changes again */
        post: operations["unlockSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/to-sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a signature: what was signed and has changed, and records whose follow-up is over */
        get: operations["listToSign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the study to changes again */
        post: operations["unlockStudy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subjects by visits: who came when, what was missed, queried, locked and signed */
        get: operations["listVisits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for somebody, the longest due first */
        get: operations["readWorklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/worklist/{finding}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a finding has been seen */
        post: operations["acknowledgeFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/worklist/{finding}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a finding to somebody */
        post: operations["assignFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/worklist/{finding}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a finding that needs nothing, for a reason */
        post: operations["dismissFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/studies/{study}/worklist/{finding}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a finding off until a date, for a reason */
        post: operations["snoozeFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My tokens */
        get: operations["listTokens"];
        put?: never;
        /** Issue an access token for a program, with no more than my own rights */
        post: operations["issueToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/{token}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a token of mine */
        post: operations["revokeToken"];
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
        /** @description Who has, or had, access */
        AccessList: {
            accounts: components["schemas"]["Account"][];
            asOf: string | null;
            /** @description Position of the registry's log that this answer reflects */
            position: number;
        };
        Account: {
            accountId: components["schemas"]["AccountId"];
            displayName: string;
            /** @description Who an OpenID provider says it is */
            identity: {
                issuer: string;
                subject: string;
            } | null;
            lockedUntil: string | null;
            roles: components["schemas"]["RoleGrant"][];
            /** @enum {string} */
            status: "INVITED" | "ACTIVE" | "DEACTIVATED";
            tokens: components["schemas"]["AccountToken"][];
            totp: boolean;
        };
        /**
         * @description What an account is called, for ever
         * @example m.tan
         */
        AccountId: string;
        /** @description A token that was not revoked; its text is kept nowhere */
        AccountToken: {
            expiresOn: components["schemas"]["CalendarDate"] | null;
            name: string;
            scopes: components["schemas"]["TokenScopes"];
            /** Format: uuid */
            tokenId: string;
        };
        ActivateBody: {
            account: components["schemas"]["AccountId"];
            /** @description Of the invitation */
            code: string;
            /** Format: password */
            password: string;
        };
        /** @description How many subjects are left after each criterion */
        Attrition: {
            /** @description Of the criteria, as a cohort made of them would have it */
            hash: string;
            /** @description The study's position that this answer reflects */
            position: number;
            /** @description Who fulfils all criteria */
            remaining: {
                patientId: components["schemas"]["PatientId"];
            }[];
            steps: {
                /** @description In words */
                criterion: string;
                excluded: number;
                leftOut: {
                    patientId: components["schemas"]["PatientId"];
                }[];
                remaining: number;
                /** @description Of those excluded, how many because the record does not tell */
                unknown: number;
            }[];
            /** @description Before the first criterion */
            subjects: number;
        };
        AttritionBody: {
            criteria: components["schemas"]["Where"][];
        };
        AuditEntry: {
            /** @description The role in which it was done */
            actingRole: string;
            /** @description Type of the event */
            action: string;
            /** @description Account that did it */
            actor: string;
            correlationId: string | null;
            /** Format: uuid */
            eventId: string;
            /** @description By which the entry can be found in the sealed log */
            leafHash: string;
            /** @description What was recorded; of a correction, the fields that it changed */
            newValue: {
                [key: string]: unknown;
            } | null;
            /** @description The clinical date, which may be earlier */
            occurredOn: string | null;
            /** @description Of a correction: the fields that it changed, as they were */
            oldValue: {
                [key: string]: unknown;
            } | null;
            patientId: string | null;
            position: number;
            /** @description Whose account that is; null for the registry itself and for operators, who have none */
            printedName: string | null;
            reason: string | null;
            /**
             * Format: date-time
             * @description UTC, by the database's clock
             */
            recordedAt: string;
            /** @description Version of the form by which it was recorded */
            schemaVersion: number;
            stream: string;
            /** @description One line, to read */
            summary: string;
            version: number;
        };
        AuditFilter: {
            /** @description Account that did it */
            actor?: string;
            /** @description Recorded at or after: a date (UTC), or a UTC instant */
            from?: string;
            /** @description The subject's number */
            patient?: string;
            /** @description Words in the reason */
            reason?: string;
            /** @description Words in what was recorded */
            text?: string;
            /** @description Recorded up to: a date, whose end (UTC) is meant, or a UTC instant */
            to?: string;
            /** @description Type of event, or how it begins: patient.dose-changed, patient. */
            type?: string;
        };
        AuditPage: {
            entries: components["schemas"]["AuditEntry"][];
            /** @description `after` of the next page; null at the end */
            next: number | null;
            position: number;
        };
        AuditReview: {
            /** @description Position up to which the review speaks */
            upTo: number;
        };
        AuditReviewBody: {
            conclusion: string;
            /** @description What was looked at */
            filter: components["schemas"]["AuditFilter"];
        };
        /** @description Who looked at what, and what they found */
        AuditReviewRecord: {
            actingRole: string;
            actor: string;
            conclusion: string;
            filter: components["schemas"]["AuditFilter"];
            printedName: string | null;
            /**
             * Format: date-time
             * @description UTC, by the database's clock
             */
            reviewedAt: string;
            sites: "*" | string[];
            upTo: number;
        };
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
        /** @description A study's signed root */
        Checkpoint: {
            /** @description The signed note: a C2SP tlog-checkpoint. Keep it outside the registry */
            note: string;
            /**
             * Format: base64
             * @description SHA-256
             */
            root: string;
            /**
             * Format: date-time
             * @description UTC, microseconds
             */
            sealedAt: string;
            /** @description Events in the tree */
            size: number;
            studyId: components["schemas"]["StudyId"];
        };
        CodeBody: {
            code: string;
        };
        /** @description A part of the subjects that analyses may name; never redefined */
        Cohort: {
            criteria: components["schemas"]["Where"][];
            /**
             * Format: date-time
             * @description UTC, microseconds
             */
            definedAt: string;
            definedBy: string;
            /** @description SHA-256 of the criteria in canonical JSON (RFC 8785), hex */
            hash: string;
            name: components["schemas"]["CohortName"];
            purpose: string;
        };
        /**
         * @description Name of a cohort
         * @example high-risk
         */
        CohortName: string;
        /** @description That a tree begins with an older one (RFC 9162, 2.1.4) */
        ConsistencyProof: {
            /** @description Events in the tree */
            from: number;
            hashes: string[];
            studyId: components["schemas"]["StudyId"];
            /** @description Events in the tree */
            to: number;
        };
        /**
         * @description Name of a data cut
         * @example interim-1
         */
        CutName: string;
        /** @description A named view that can be made again for ever */
        DataCut: {
            asOf: components["schemas"]["CalendarDate"] | null;
            criteria: {
                response?: string;
                risk?: string;
            };
            knownAt: number;
            name: string;
            purpose: string;
            /** @description SHA-256 of all outcome tables in canonical JSON (RFC 8785), hex */
            tablesHash: string;
            /**
             * Format: date-time
             * @description UTC, microseconds
             */
            takenAt: string;
        };
        /** @description A query and all that was said about it */
        DataQuery: {
            check: string | null;
            eventId: string | null;
            field: string | null;
            /** Format: uuid */
            queryId: string;
            seen: string | null;
            siteId: string;
            state: components["schemas"]["QueryState"];
            steps: {
                /**
                 * Format: date-time
                 * @description UTC, microseconds
                 */
                at: string;
                by: string;
                /** Format: uuid */
                eventId: string;
                position: number;
                role: string;
                /** @enum {string} */
                step: "OPENED" | "ANSWERED" | "CLOSED" | "RE_OPENED" | "CANCELLED";
                text: string;
            }[];
            text: string;
        };
        DefineCohortBody: {
            criteria: components["schemas"]["Where"][];
            name: components["schemas"]["CohortName"];
            purpose: string;
        };
        /** @description Who did it, in which role, when, and the event that says so */
        Done: {
            /**
             * Format: date-time
             * @description UTC, microseconds
             */
            at: string;
            by: string;
            /** Format: uuid */
            eventId: string;
            position: number;
            role: string;
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
        EditCheck: {
            atLeast?: number;
            atMost?: number;
            field: string;
            id: string;
            /** @constant */
            kind: "RANGE";
            label: string;
            on: string;
            text: string;
            version: number;
            /**
             * @default {
             *       "all": []
             *     }
             */
            when: components["schemas"]["Where"];
        } | {
            field: string;
            id: string;
            /** @constant */
            kind: "MISSING";
            label: string;
            on: string;
            text: string;
            version: number;
            /**
             * @default {
             *       "all": []
             *     }
             */
            when: components["schemas"]["Where"];
        } | {
            expect: components["schemas"]["Where"];
            id: string;
            /** @constant */
            kind: "CONSISTENCY";
            label: string;
            text: string;
            version: number;
            /**
             * @default {
             *       "all": []
             *     }
             */
            when: components["schemas"]["Where"];
        } | {
            earlier: {
                field?: string;
                on: string;
            };
            id: string;
            /** @constant */
            kind: "DATE_ORDER";
            label: string;
            later: {
                field?: string;
                on: string;
            };
            text: string;
            version: number;
            /**
             * @default {
             *       "all": []
             *     }
             */
            when: components["schemas"]["Where"];
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
        Erasure: {
            decided: components["schemas"]["ErasureStep"] | null;
            patientId: components["schemas"]["PatientId"];
            /** @description Null for an erasure that a restored log had forgotten and was told of again */
            requested: components["schemas"]["ErasureStep"] | null;
            siteId: string | null;
            /** @enum {string} */
            state: "REQUESTED" | "DECLINED" | "ERASED";
        };
        ErasureStep: {
            /** Format: date-time */
            at: string;
            by: string;
            printedName: string | null;
            reason: string;
            role: string;
        };
        ExportBody: {
            /** @description Leave out what happened after this date */
            asOf?: components["schemas"]["CalendarDate"];
            /** @description Only the subjects of this saved cohort */
            cohort?: components["schemas"]["CohortName"];
            /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
            criteria?: string;
            /** @description Answer by this data cut, which is moment, date and criteria at once */
            cut?: components["schemas"]["CutName"];
            /**
             * @description csv: tables; dataset-json: the same as CDISC Dataset-JSON 1.1; commands: what can be imported again
             * @enum {string}
             */
            format: "csv" | "dataset-json" | "commands";
            /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
            knownAt?: string;
            /**
             * @description CODED unless told; to analysts everything is PSEUDONYMISED
             * @enum {string}
             */
            level?: "CODED" | "PSEUDONYMISED";
            /** @description What it is for; kept in the log */
            purpose: string;
        };
        ExportRecord: {
            actingRole: string;
            /**
             * Format: date-time
             * @description UTC, microseconds
             */
            exportedAt: string;
            format: string;
            purpose: string | null;
            records: number;
            sha256: string | null;
        };
        FieldChange: {
            after: unknown;
            before: unknown;
            path: string;
        };
        FieldError: {
            /** @description Path of the field, e.g. targetLesions.0.meanHu; empty for the whole */
            field: string;
            message: string;
            /** @description The same as a JSON pointer (RFC 6901) fragment */
            pointer: string;
        };
        Figure: {
            denominator: number | null;
            numerator: number | null;
            value: number | string | null;
        } & {
            [key: string]: unknown;
        };
        Grade: {
            scale: string;
            value: number | [
                number,
                number
            ];
            version: string;
        };
        GrantRoleBody: {
            /** @description Why; it stands in the audit trail */
            reason: string;
            role: components["schemas"]["Role"];
            /** @description Sites of the study, or * for every one */
            siteIds: "*" | string[];
            /** @description A study, or * for every one */
            studyId: "*" | string;
        };
        /** @description Who a subject is; null where it is not known */
        IdentifyingData: {
            address: string | null;
            birthDate: components["schemas"]["CalendarDate"] | null;
            /** @description Of an identity document or insurance */
            identityNumber: string | null;
            name: string | null;
            phone: string | null;
        };
        Identity: {
            data: components["schemas"]["IdentifyingData"];
            /** @description Who asked for erasure, which another person has to approve */
            erasureRequested: {
                by: components["schemas"]["AccountId"];
                reason: string;
            } | null;
            patientId: string;
            version: number;
        };
        IdentityBody: {
            address: string | null;
            birthDate: components["schemas"]["CalendarDate"] | null;
            /** @description Of an identity document or insurance */
            identityNumber: string | null;
            name: string | null;
            phone: string | null;
            /** @description Why; it stands in the audit trail */
            reason: string;
        };
        IdentityVersion: {
            version: number;
        };
        /** @description What a command would change; nothing is recorded */
        Impact: {
            /** @description Every field of the subject's record that would change */
            changes: components["schemas"]["FieldChange"][];
            doubts: {
                raised: {
                    [key: string]: unknown;
                }[];
                settled: {
                    [key: string]: unknown;
                }[];
            };
            endpoints: components["schemas"]["FieldChange"][];
            events: {
                payload: {
                    [key: string]: unknown;
                };
                type: string;
            }[];
            /** @description Figures of the cohort that would move */
            figures: {
                after: ({
                    value: number | string | null;
                } & {
                    [key: string]: unknown;
                }) | null;
                before: ({
                    value: number | string | null;
                } & {
                    [key: string]: unknown;
                }) | null;
                group: string | null;
                id: string;
                label: string;
                outcome: string;
                unit: string | null;
            }[];
            /** @description Locks that would refuse it */
            locks: components["schemas"]["Lock"][];
            /** @description The study's position that this answer reflects */
            position: number;
            response: {
                after: string | null;
                before: string | null;
            };
            signaturesBroken: ({
                contentHash: string;
                /** @enum {string} */
                meaning: "AUTHORSHIP" | "REVIEW" | "APPROVAL" | "RESPONSIBILITY";
                of: components["schemas"]["SignedScope"];
                printedName: string;
                /** Format: uuid */
                signatureId: string;
                signerId: string;
                statement: string;
            } & {
                [key: string]: unknown;
            })[];
            verificationsBroken: components["schemas"]["SourceMark"][];
            /** @description Send it as If-Match to record exactly this */
            version: number;
            visits: components["schemas"]["FieldChange"][];
            warnings: {
                added: {
                    [key: string]: unknown;
                }[];
                removed: {
                    [key: string]: unknown;
                }[];
            };
        };
        ImportAnswer: {
            counts: components["schemas"]["ImportCounts"];
            file: {
                bytes: number;
                name: string;
                sha256: string;
            };
            /** @description Null where nothing is, or was, recorded */
            importId: string | null;
            position: number;
            /** @description The rejected rows and why, CSV; empty where there are none */
            rejects: string;
            rows: components["schemas"]["ImportedRow"][];
            subjects: components["schemas"]["ImportedSubject"][];
        };
        ImportBody: {
            /**
             * Format: base64
             * @description The bytes of the file, Base64
             */
            content: string;
            /**
             * @description utf-8 unless told
             * @enum {string}
             */
            encoding?: "utf-8" | "gb18030";
            /** @enum {string} */
            format: "csv" | "ndjson";
            /** @description Left out where the columns are patientId, command and the fields themselves */
            mapping?: components["schemas"]["ImportMapping"];
            /** @description Of the file; kept for ever, so it must name nobody */
            name: string;
            /** @description Record the good rows although others are rejected; otherwise it is all or nothing */
            partial?: boolean;
            /** @description Why the file is imported; part of every event it causes */
            reason: string;
        };
        /** @description A field that is filled from a column */
        ImportColumn: {
            /**
             * @description Where the contract leaves open what the field is, e.g. of a correction
             * @enum {string}
             */
            as?: "text" | "number" | "boolean";
            column: string;
            /**
             * @description Of this column, where it differs from the rest
             * @enum {string}
             */
            dates?: "YMD" | "DMY" | "MDY";
            /** @description From cm to mm: 10 */
            multiplyBy?: number;
            /** @description What cells mean: {"男": "MALE"}; others are taken as they are */
            values?: {
                [key: string]: string | number | boolean;
            };
        };
        /** @description A command that a row means */
        ImportCommand: {
            /** @enum {string} */
            command: "enrol" | "record-consent" | "withdraw-consent" | "record-diagnosis" | "assess-resectability" | "record-surgery" | "start-treatment" | "change-dose" | "pause-treatment" | "resume-treatment" | "stop-treatment" | "record-ct-assessment" | "record-response" | "report-adverse-event" | "change-adverse-event" | "resolve-adverse-event" | "notify-serious-adverse-event" | "record-visit" | "suspect-recurrence" | "confirm-recurrence" | "refute-recurrence" | "record-loss-to-follow-up" | "complete-follow-up" | "withdraw" | "record-death" | "correct-event" | "void-event";
            fields: {
                [key: string]: components["schemas"]["ImportColumn"] | components["schemas"]["ImportConstant"];
            };
            /** @description Only rows in which the column says so */
            when?: {
                column: string;
                is: string | string[];
            };
        };
        /** @description A field that is the same in every row */
        ImportConstant: {
            constant: string | number | boolean;
        };
        ImportCounts: {
            /** @description Events that were recorded */
            events: number;
            read: number;
            /** @description Rows of which something new was recorded */
            recorded: number;
            rejected: number;
            /** @description Rows whose facts were all recorded before */
            unchanged: number;
        };
        ImportedRow: {
            commands: string[];
            /** @enum {string} */
            outcome: "recorded" | "unchanged" | "rejected";
            patientId: components["schemas"]["PatientId"] | null;
            problems: components["schemas"]["RowProblem"][];
            /** @description As a spreadsheet numbers it; of NDJSON, the line */
            row: number;
        };
        ImportedSubject: {
            /** @description Fields of the derived record that become others; none of a new subject */
            changes: {
                after: unknown;
                before: unknown;
                path: string;
            }[];
            /** @description Whether the import enrols the subject */
            enrolled: boolean;
            events: number;
            patientId: components["schemas"]["PatientId"];
            siteId: string | null;
        };
        /** @description How a table becomes commands */
        ImportMapping: {
            commands: components["schemas"]["ImportCommand"][];
            /**
             * @default YMD
             * @enum {string}
             */
            dates: "YMD" | "DMY" | "MDY";
            /**
             * @description How numbers are written: 8.2 (POINT) or 8,2
             * @enum {string}
             */
            decimals?: "POINT" | "COMMA";
            /** @description Where the subject's number is */
            patientId: components["schemas"]["ImportColumn"] | components["schemas"]["ImportConstant"];
        };
        ImportPreviewBody: {
            /**
             * Format: base64
             * @description The bytes of the file, Base64
             */
            content: string;
            /**
             * @description utf-8 unless told
             * @enum {string}
             */
            encoding?: "utf-8" | "gb18030";
            /** @enum {string} */
            format: "csv" | "ndjson";
            /** @description Left out where the columns are patientId, command and the fields themselves */
            mapping?: components["schemas"]["ImportMapping"];
            /** @description Of the file; kept for ever, so it must name nobody */
            name: string;
            /** @description Record the good rows although others are rejected; otherwise it is all or nothing */
            partial?: boolean;
            reason?: string;
        };
        /** @description An import as the log tells of it */
        ImportRecord: {
            actingRole: string;
            actor: string;
            counts: components["schemas"]["ImportCounts"];
            file: {
                bytes: number;
                format: string;
                name: string;
                sha256: string;
            };
            /** Format: uuid */
            importId: string;
            partial: boolean;
            position: number;
            reason: string;
            /**
             * Format: date-time
             * @description UTC, microseconds
             */
            recordedAt: string;
            subjects: number;
        };
        /** @description That an event is in the tree (RFC 9162, 2.1.3); nearest hash first */
        InclusionProof: {
            hashes: string[];
            /**
             * Format: base64
             * @description SHA-256
             */
            leafHash: string;
            position: number;
            /** @description Events in the tree */
            size: number;
            studyId: components["schemas"]["StudyId"];
        };
        /** @description To be handed to the person; the code is shown this once */
        Invitation: {
            accountId: components["schemas"]["AccountId"];
            code: string;
            /**
             * Format: date-time
             * @description UTC
             */
            expiresAt: string;
        };
        InviteBody: {
            account: components["schemas"]["AccountId"];
            /** @description Printed name */
            displayName: string;
        };
        /** @description The token, shown this once */
        IssuedToken: {
            token: string;
            /** Format: uuid */
            tokenId: string;
        };
        IssueTokenBody: {
            /** @description Its last day, UTC */
            expiresOn: components["schemas"]["CalendarDate"];
            /** @description What it is for */
            name: string;
            scopes: components["schemas"]["TokenScopes"];
        };
        Lock: {
            /** @example patient/P-001 */
            lockId: string;
            placed: components["schemas"]["Done"];
            reason: string;
            scope: components["schemas"]["LockScope"];
        };
        LockBody: {
            /** @description Why; it stands in the audit trail */
            reason: string;
        };
        LockScope: {
            /** @constant */
            kind: "study";
        } | {
            /** @constant */
            kind: "site";
            siteId: string;
        } | {
            /** @constant */
            kind: "patient";
            patientId: string;
        } | {
            from: components["schemas"]["CalendarDate"];
            /** @constant */
            kind: "visit";
            month: number;
            patientId: string;
            schedule: string;
            to: components["schemas"]["CalendarDate"];
        } | {
            /** Format: uuid */
            eventId: string;
            /** @constant */
            kind: "event";
            patientId: string;
        };
        LockSubjectBody: {
            /** @description Why; it stands in the audit trail */
            reason: string;
            scope?: components["schemas"]["SubjectScope"];
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
        LoginBody: {
            account: string;
            /** @description Of the authenticator app, or a recovery code */
            code?: string;
            /** Format: password */
            password: string;
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
        /** @example 2024-05-02T08:30+08:00 */
        Moment: string;
        MoveQueryBody: {
            /** Format: uuid */
            queryId: string;
            /** @description The answer, or why */
            text: string;
        };
        OpenQueryBody: {
            /**
             * Format: uuid
             * @description The event it asks about; left out for the record as a whole
             */
            eventId?: string;
            /** @description Path of a field of the event's payload, e.g. targetLesions.0.meanHu */
            field?: string;
            text: string;
        };
        /** @description The answer to `?explain=` */
        OutcomeExplanation: {
            /** @description What happened later is left out; null: nothing is */
            asOf?: components["schemas"]["CalendarDate"] | null;
            /** @description The data cut that was asked for */
            cut?: string | null;
            denominator: components["schemas"]["SubjectEvidence"][];
            /** @description The last position that was read */
            knownAt?: number;
            numerator: components["schemas"]["SubjectEvidence"][];
            outcome: string;
            /** @description The study's position that this answer reflects */
            position: number;
            row: components["schemas"]["OutcomeRow"];
            /** @description The rules that made it */
            rules?: {
                [key: string]: string | null;
            };
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
            /** @description What happened later is left out; null: nothing is */
            asOf?: components["schemas"]["CalendarDate"] | null;
            columns: {
                key: string;
                label: string;
            }[];
            /** @description The data cut that was asked for */
            cut?: string | null;
            definition: string;
            /** @description The last position that was read */
            knownAt?: number;
            name: string;
            /** @description The study's position that this answer reflects */
            position: number;
            rows: components["schemas"]["OutcomeRow"][];
            rules: {
                [key: string]: string | null;
            };
            title: string;
            /** @description Of another view: how many subjects cannot be derived, and are left out */
            underivable?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description A calendar date YYYY-MM-DD; YYYY-MM or YYYY where the rest is not known */
        PartialDate: string;
        PasswordBody: {
            /** @description Of the authenticator app, or a recovery code */
            code?: string;
            /** Format: password */
            newPassword: string;
            /** Format: password */
            password: string;
        };
        /**
         * @description A subject's number within the study
         * @example P-001
         */
        PatientId: string;
        /** @description A subject's present state in one row */
        PatientSummary: {
            bestResponse: string | null;
            drug: string | null;
            enrolledOn: components["schemas"]["PartialDate"];
            lastContactOn: components["schemas"]["PartialDate"];
            nextVisitDueOn: components["schemas"]["PartialDate"] | null;
            patientId: components["schemas"]["PatientId"];
            /** @description 0 while paused, stopped or untreated */
            presentMgPerDay: number;
            /** @enum {string} */
            recurrence: "NONE" | "SUSPECTED" | "CONFIRMED";
            /** @description Null where the protocol names no criteria of risk */
            riskDerived: string | null;
            setting: string;
            siteId: string;
            /** @description The first event that could not be derived; null where all are */
            staleSince: number | null;
            /** @example ON_TREATMENT */
            status: string;
            /** @description Version of the stream; send it back as If-Match */
            version: number;
        };
        /** @description The numbers behind a plot: months from its start, percents, counts */
        PlotAnswer: {
            data: {
                /** @enum {string} */
                plot: "flow" | "survival" | "swimmer" | "waterfall" | "spider" | "adverse-events" | "doses";
            } & {
                [key: string]: unknown;
            };
            /** @description The study's position that this answer reflects */
            position: number;
        };
        PrintBody: {
            /** @description Which page, e.g. outcomes/survival */
            what: string;
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
        ProcessingEntry: {
            actingRole: string;
            actor: string;
            /** @enum {string} */
            kind: "READ" | "RECORDED" | "ERASURE_REQUESTED" | "ERASURE_DECLINED" | "ERASED" | "EXPORTED" | "PRINTED";
            patientId: string | null;
            /** @description On the registry's log */
            position: number;
            printedName: string | null;
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @description Of an export: how many rows left */
            records: number | null;
            /** @description What was read, which fields were set, what left as a file or on paper */
            what: string;
        };
        /** @description Proof that the owner of the session is still there */
        ProofBody: {
            /** @description Of the authenticator app, or a recovery code */
            code?: string;
            /** Format: password */
            password: string;
        };
        Protocol: {
            dates: {
                /** @enum {string} */
                forAnalysts?: "SHIFTED" | "YEAR_ONLY";
                /** @enum {string} */
                imputation: "first" | "middle" | "last";
            };
            drugs: components["schemas"]["DrugPolicy"][];
            /** @default [] */
            editChecks: components["schemas"]["EditCheck"][];
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
            risk?: {
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
        QueryRow: {
            ageDays: number;
            /** @description The edit check that raised it, id@version */
            check: string | null;
            eventId: string | null;
            field: string | null;
            /**
             * Format: date-time
             * @description UTC, microseconds
             */
            movedAt: string;
            movedBy: string;
            /**
             * Format: date-time
             * @description UTC, microseconds
             */
            openedAt: string;
            openedBy: string;
            patientId: components["schemas"]["PatientId"];
            /** Format: uuid */
            queryId: string;
            siteId: string;
            state: components["schemas"]["QueryState"];
            text: string;
        };
        /** @enum {string} */
        QueryState: "OPEN" | "ANSWERED" | "CLOSED" | "CANCELLED";
        ReasonBody: {
            /** @description Why; it stands in the audit trail */
            reason: string;
        };
        /** @description Where the events of a command stand in the log */
        Recorded: {
            /** @description None where what was asked for is so already */
            eventIds: string[];
            /** @description The study's position that this answer reflects */
            position: number;
            /** @description Version of the stream; send it back as If-Match */
            version: number;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        RevokeRoleBody: {
            /** @description Why; it stands in the audit trail */
            reason: string;
            role: components["schemas"]["Role"];
            /** @description A study, or * for every one */
            studyId: "*" | string;
        };
        /** @enum {string} */
        Role: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
        /** @description A role in a study, at some of its sites */
        RoleGrant: {
            role: components["schemas"]["Role"];
            /** @description Sites of the study, or * for every one */
            siteIds: "*" | string[];
            /** @description A study, or * for every one */
            studyId: "*" | string;
        };
        RowProblem: {
            code: string;
            /** @description Name of the column, where it is one */
            column: string | null;
            /** @description Path in the command's body, where it is one */
            field: string | null;
            message: string;
        };
        SeriousAdverseEvent: {
            acknowledgedBy: string | null;
            adverseEventId: string;
            /**
             * Format: date-time
             * @description When the site learned that it is serious
             */
            awareAt: string;
            evidence: string[];
            /** Format: uuid */
            findingId: string;
            /** @description Until it is overdue, negative since; null where it was reported */
            hoursLeft: number | null;
            maximumGrade: number;
            notifiedAt: string | null;
            patientId: components["schemas"]["PatientId"];
            raisedAt: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            reportBy: string;
            /**
             * @description Id and version of the protocol's rule
             * @example sae-sponsor@1
             */
            rule: string;
            siteId: string;
            state: components["schemas"]["SeriousEventState"];
            term: string;
            /** @description Who is to be told */
            to: string;
            withinHours: number;
        };
        /**
         * @description DUE and OVERDUE wait for a report; the others were reported, in time or not
         * @enum {string}
         */
        SeriousEventState: "DUE" | "OVERDUE" | "REPORTED" | "REPORTED_LATE";
        Signature: {
            authentication: string;
            broken: {
                /**
                 * Format: date-time
                 * @description UTC, microseconds
                 */
                at: string;
                by: string;
                /** Format: uuid */
                causeEventId: string;
                causeType: string;
                /** Format: uuid */
                eventId: string;
                position: number;
                role: string;
            } | null;
            contentHash: string;
            /** @enum {string} */
            meaning: "AUTHORSHIP" | "REVIEW" | "APPROVAL" | "RESPONSIBILITY";
            of: components["schemas"]["SignedScope"];
            position: number;
            printedName: string;
            /** Format: uuid */
            signatureId: string;
            signed: components["schemas"]["Done"];
            signedAgainBy: string | null;
            /**
             * Format: date-time
             * @description UTC, microseconds
             */
            signedAt: string;
            signerId: string;
            /** @enum {string} */
            state: "STANDING" | "BROKEN";
            statement: string;
            verdict: {
                brokenBy: ({
                    contentHash: string;
                } & {
                    [key: string]: unknown;
                }) | null;
                faults: string[];
                genuine: boolean;
            };
            version: number;
        } & {
            [key: string]: unknown;
        };
        SignatureRow: {
            brokenAt: string | null;
            causeEventId: string | null;
            contentHash: string;
            /** @enum {string} */
            meaning: "AUTHORSHIP" | "REVIEW" | "APPROVAL" | "RESPONSIBILITY";
            of: components["schemas"]["SignedScope"];
            /** @description Null for a data cut */
            patientId: components["schemas"]["PatientId"] | null;
            printedName: string;
            /** Format: uuid */
            signatureId: string;
            /**
             * Format: date-time
             * @description UTC, microseconds
             */
            signedAt: string;
            signerId: string;
            /** @enum {string} */
            state: "STANDING" | "BROKEN";
            statement: string;
            task: "SIGN_AGAIN" | null;
        };
        SignBody: {
            /** @description Of the authenticator app, or a recovery code */
            code?: string;
            /** @description Of what the signer was shown */
            contentHash: string;
            /** @enum {string} */
            meaning: "AUTHORSHIP" | "REVIEW" | "APPROVAL" | "RESPONSIBILITY";
            /**
             * Format: password
             * @description Left out by those who log in at an OpenID provider and have just done so again
             */
            password?: string;
        };
        SignedScope: {
            /** @constant */
            kind: "patient";
            patientId: string;
        } | {
            from: components["schemas"]["CalendarDate"];
            /** @constant */
            kind: "visit";
            month: number;
            patientId: string;
            schedule: string;
            to: components["schemas"]["CalendarDate"];
        } | {
            /** Format: uuid */
            eventId: string;
            /** @constant */
            kind: "event";
            patientId: string;
        } | {
            /** @constant */
            kind: "data-cut";
            name: string;
        };
        SignSubjectBody: {
            /** @description Of the authenticator app, or a recovery code */
            code?: string;
            /** @description Of what the signer was shown */
            contentHash: string;
            /** @enum {string} */
            meaning: "AUTHORSHIP" | "REVIEW" | "APPROVAL" | "RESPONSIBILITY";
            /**
             * Format: password
             * @description Left out by those who log in at an OpenID provider and have just done so again
             */
            password?: string;
            scope?: components["schemas"]["SubjectScope"];
        };
        SourceMark: {
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            saidBy: string;
            verified: components["schemas"]["Done"];
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
        SubjectConsents: {
            /** @description Of the consent in force */
            formVersion: string | null;
            patientId: components["schemas"]["PatientId"];
            siteId: string;
            /** @enum {string} */
            state: "NONE" | "GIVEN" | "WITHDRAWN";
            steps: {
                correctedBy: string | null;
                formVersion: string | null;
                /** @description Clinical date, which may be partial */
                on: string;
                recorded: components["schemas"]["Done"];
                /** @enum {string} */
                step: "CONSENTED" | "RE_CONSENTED" | "WITHDRAWN";
            }[];
        };
        SubjectEvidence: {
            eventIds: string[];
            patientId: components["schemas"]["PatientId"];
            value?: unknown;
        };
        /**
         * @default {
         *       "kind": "patient"
         *     }
         */
        SubjectScope: {
            /** @constant */
            kind: "patient";
        } | {
            /** @constant */
            kind: "visit";
            month: number;
            schedule: string;
        } | {
            /** Format: uuid */
            eventId: string;
            /** @constant */
            kind: "event";
        };
        /** @description A subject's visits by one schedule */
        SubjectVisits: {
            marks: components["schemas"]["VisitMarks"];
            patientId: components["schemas"]["PatientId"];
            siteId: string;
            visits: {
                attendedOn: components["schemas"]["CalendarDate"] | null;
                due: components["schemas"]["CalendarDate"];
                /** @description The event that recorded the attendance */
                eventId: string | null;
                /** @description False where follow-up or the schedule ended before the window closed */
                expected: boolean;
                marks: components["schemas"]["VisitMarks"];
                month: number;
                windowFrom: components["schemas"]["CalendarDate"];
                windowTo: components["schemas"]["CalendarDate"];
            }[];
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
            id: string;
            /** @constant */
            kind: "SERIOUS_ADVERSE_EVENT";
            label: string;
            to: string;
            version: number;
            withinHours: number;
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
        TakeDataCutBody: {
            asOf?: components["schemas"]["CalendarDate"];
            criteria?: string;
            knownAt?: string;
            name: components["schemas"]["CutName"];
            purpose: string;
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
        /** @description The actions a token is for, or * for all its account may do */
        TokenScopes: "*" | ("session.own" | "study.list" | "study.read" | "study.register" | "study.configure" | "subject.list" | "subject.read" | "subject.history" | "subject.enrol" | "subject.record" | "subject.correct" | "subject.import" | "log.read" | "log.export" | "data.export" | "outcome.read" | "cohort.define" | "worklist.read" | "worklist.act" | "query.list" | "query.open" | "query.answer" | "query.settle" | "source.verify" | "lock.list" | "lock.place" | "lock.release" | "study.lock" | "signature.list" | "signature.sign" | "data-cut.sign" | "identity.read" | "identity.record" | "identity.erase" | "erasure.list" | "consent.read" | "privacy.read" | "audit.read" | "audit.review" | "audit.registry" | "access.read" | "account.read" | "account.manage" | "queue.manage" | "role.grant")[];
        ToSign: {
            endedOn: components["schemas"]["PartialDate"] | null;
            /** @description Of the broken signature */
            meaning: ("AUTHORSHIP" | "REVIEW" | "APPROVAL" | "RESPONSIBILITY") | null;
            of: components["schemas"]["SignedScope"];
            patientId: components["schemas"]["PatientId"];
            /** @description Who gave the broken signature */
            printedName: string | null;
            siteId: string;
            /**
             * @description BROKEN: signed, and changed since. ENDED: follow-up is over and the record is not signed
             * @enum {string}
             */
            why: "BROKEN" | "ENDED";
        };
        /** @description For an authenticator app; shown this once */
        TotpOffer: {
            /** @description Base32 */
            secret: string;
            uri: string;
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
        UnlockBody: {
            reason: components["schemas"]["ChangeReason"];
        };
        UnlockSubjectBody: {
            reason: components["schemas"]["ChangeReason"];
            scope?: components["schemas"]["SubjectScope"];
        };
        VerifySourceBody: {
            eventIds: string[];
            note?: string;
        };
        /** @description Which view of the study it is */
        View: {
            /** @description What happened later is left out; null: nothing is */
            asOf: components["schemas"]["CalendarDate"] | null;
            /** @description The data cut that was asked for */
            cut: string | null;
            /** @description The last position that was read */
            knownAt: number;
            /** @description The rules that made it */
            rules: {
                [key: string]: string | null;
            };
        };
        /** @description A query waits; it is locked; it is signed; its signature is broken and to be given again */
        VisitMarks: ("QUERIED" | "LOCKED" | "SIGNED" | "BROKEN")[];
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
        WhoAmI: {
            accountId: components["schemas"]["AccountId"];
            /** @description The role chosen with X-Acting-Role */
            actingRole: components["schemas"]["Role"] | null;
            /** @description What some role of the account may do */
            actions: ("session.own" | "study.list" | "study.read" | "study.register" | "study.configure" | "subject.list" | "subject.read" | "subject.history" | "subject.enrol" | "subject.record" | "subject.correct" | "subject.import" | "log.read" | "log.export" | "data.export" | "outcome.read" | "cohort.define" | "worklist.read" | "worklist.act" | "query.list" | "query.open" | "query.answer" | "query.settle" | "source.verify" | "lock.list" | "lock.place" | "lock.release" | "study.lock" | "signature.list" | "signature.sign" | "data-cut.sign" | "identity.read" | "identity.record" | "identity.erase" | "erasure.list" | "consent.read" | "privacy.read" | "audit.read" | "audit.review" | "audit.registry" | "access.read" | "account.read" | "account.manage" | "queue.manage" | "role.grant")[];
            /**
             * Format: date-time
             * @description UTC
             */
            authenticatedAt: string;
            /** @description Whether an OpenID provider says who it is */
            byProvider: boolean;
            displayName: string;
            roles: components["schemas"]["RoleGrant"][];
            scopes: components["schemas"]["TokenScopes"];
            secondFactor: boolean;
            /** @enum {string} */
            via: "session" | "token";
        };
        WithdrawVerificationBody: {
            eventIds: string[];
            /** @description Why; it stands in the audit trail */
            reason: string;
        };
        WorklistItem: {
            acknowledgedBy: string | null;
            assignedTo: string | null;
            dismissedReason: string | null;
            dueOn: components["schemas"]["CalendarDate"];
            /** @description The events that show it */
            evidence: string[];
            /** @description Null for a visit that is due or comes up */
            findingId: string | null;
            /** @enum {string} */
            kind: "VISIT_OVERDUE" | "VISIT_DUE" | "RECURRENCE" | "PROGRESSION_ON_TREATMENT" | "LONG_PAUSE" | "COURSE_ENDING" | "REASSESSMENT_DUE" | "RECURRENCE_STATUS" | "SERIOUS_ADVERSE_EVENT";
            /** @description The site's calendar date of the last look */
            lookedOn: components["schemas"]["CalendarDate"];
            patientId: components["schemas"]["PatientId"];
            raisedAt: string | null;
            /**
             * @description Id and version of the protocol's rule
             * @example visit@1
             */
            rule: string | null;
            siteId: string;
            snoozedReason: string | null;
            snoozedUntil: components["schemas"]["CalendarDate"] | null;
            /** @enum {string} */
            state: "OPEN" | "ACKNOWLEDGED" | "ASSIGNED" | "SNOOZED" | "RESOLVED" | "DISMISSED" | "UPCOMING" | "DUE";
            values: {
                [key: string]: string | number | boolean | null;
            };
        };
    };
    responses: {
        /** @description `VALIDATION_FAILED` The request is not valid; `JSON_MALFORMED` The body is not JSON; `MOMENT_AMBIGUOUS` A data cut and another moment are asked for at once; `HEADER_INVALID` A header is not valid; `REQUEST_MALFORMED` The request cannot be read */
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
        /** @description `FORBIDDEN` No role of yours may do this; `TOKEN_SCOPE_MISSING` The access token was issued for other things; `REQUEST_FORGED` The request did not come from the registry's own pages; `REAUTHENTICATION_REQUIRED` Prove again who you are; `SESSION_REQUIRED` Only for people who logged in; `OWN_ROLES` Nobody changes their own roles; `OIDC_REFUSED` The login at the OpenID provider gives no access here; `MOMENT_WITHHELD` Not a view for those who read pseudonyms */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `ROUTE_UNKNOWN` No such resource; `STUDY_UNKNOWN` No such study; `PATIENT_UNKNOWN` No such subject; `ACCOUNT_UNKNOWN` No such account; `TOKEN_UNKNOWN` The account has no such token; `OIDC_NOT_CONFIGURED` There is no OpenID provider; `IDENTITY_UNKNOWN` Nothing is recorded of who the subject is; `IDENTITY_NOT_CONFIGURED` The registry keeps no identifying data; `SECOND_FACTOR_NOT_CONFIGURED` The registry keeps no second factors; `OUTCOME_ROW_UNKNOWN` No such row; `COHORT_UNKNOWN` The study has no such cohort; `DATA_CUT_UNKNOWN` The study has no such data cut; `OUTCOME_UNKNOWN` No such outcome; `STREAM_UNKNOWN` The log has no such stream; `LOG_NOT_SEALED` The log has no checkpoint yet; `FINDING_UNKNOWN` No such finding; `QUERY_UNKNOWN` No such query */
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
        /** @description `STUDY_EXISTS` The study is registered already; `ALREADY_ENROLLED` The subject is enrolled already; `ADVERSE_EVENT_EXISTS` The adverse event is reported already; `COHORT_EXISTS` A cohort is called so already; `DATA_CUT_EXISTS` The data cut exists already; `ACCOUNT_EXISTS` An account is, or was, called so already; `ACCOUNT_ACTIVE` The account is active already; `TOKEN_NAME_TAKEN` A token is called so already; `TOTP_ENROLLED` A second factor is enrolled already; `VERSION_CONFLICT` Somebody else recorded something at the same time; `REBUILD_RUNNING` The read models are being rebuilt already; `NOTHING_TO_ROLL_BACK` No earlier read models were kept; `ALREADY_LOCKED` It is locked already; `NOT_LOCKED` It is not locked; `SIGNED_CONTENT_CHANGED` What was to be signed has changed; `SIGNED_ALREADY` You signed it already; `MASTER_KEY_UNCHANGED` There is no newer master key; `ERASURE_REQUESTED` The erasure was asked for already; `FINDING_DISMISSED` The finding is dismissed */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `IDENTITY_ERASED` The identifying data were erased */
        Problem410: {
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
        /** @description `BODY_TOO_LARGE` The body is too large; `IMPORT_TOO_LARGE` The file is too large */
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
        /** @description `ENDPOINT_UNKNOWN` The protocol has no such endpoint; `IDEMPOTENCY_KEY_REUSED` The idempotency key was used for another request; `COMMAND_ID_REUSED` The command id was used for another request; `PAYLOAD_INVALID` The event would not be valid; `FACT_UNKNOWN` Subjects cannot be chosen or grouped by that; `CRITERIA_UNKNOWN` No such criteria; `CRITERIA_NOT_COMPARABLE` The two criteria judge different things; `MOMENT_IN_FUTURE` The moment is not over yet; `DATA_CUT_INCOMPLETE` Some subjects cannot be derived; `PROTOCOL_INCONSISTENT` The protocol contradicts itself; `PROTOCOL_VERSION_UNCHANGED` The protocol version is the present one; `SITE_UNKNOWN` The study has no such site; `TIME_ZONE_UNKNOWN` No such time zone; `SITE_OPEN` The site is open already; `SITE_CLOSED` The site is closed; `DATE_IN_FUTURE` The date is in the future; `LESION_REPEATED` A lesion is listed twice in the assessment; `DATE_TOO_EARLY` The date is too long ago; `DATES_CONTRADICT` The dates contradict each other; `DOSE_NOT_IN_PROTOCOL` Not a dose of the protocol; `DRUG_NOT_IN_PROTOCOL` Not a drug of the protocol; `PRIMARY_SITE_NOT_IN_PROTOCOL` Not a primary site of the protocol; `REASON_NOT_IN_PROTOCOL` Not a reason of the protocol; `SETTING_NOT_IN_PROTOCOL` Not a setting of the protocol; `TERM_NOT_IN_PROTOCOL` Not an adverse event term of the protocol; `TOXICITY_SCALE_NOT_IN_PROTOCOL` Not the toxicity scale of the protocol; `GRADE_NOT_ON_SCALE` Not a grade of the toxicity scale; `ELIGIBILITY_NOT_MET` The subject is not eligible; `NOT_ENROLLED` The subject is not enrolled; `BEFORE_BIRTH` Before the subject was born; `CONSENT_NOT_GIVEN` There is no consent to withdraw; `CONSENT_WITHDRAWN` Consent was withdrawn; `DOSE_BEFORE_CONSENT` A dose before consent; `ALREADY_ON_TREATMENT` The drug is being given already; `NOT_ON_TREATMENT` The drug is not being given; `DRUG_AMBIGUOUS` The subject is on several drugs; `DOSE_MISMATCH` Not the dose the subject is on; `DOSE_UNCHANGED` The dose stays the same; `DOSE_CHANGE_WHILE_PAUSED` A dose change in a pause; `ALREADY_PAUSED` The drug is paused already; `RESUME_WITHOUT_PAUSE` Resume without a pause; `RECOVERY_NOT_NOTED` Recovery is not noted; `ADVERSE_EVENT_UNKNOWN` No such adverse event; `ADVERSE_EVENT_NOT_SERIOUS` The adverse event is not serious; `ADVERSE_EVENT_RESOLVED` The adverse event is resolved; `RECURRENCE_WITHOUT_RESECTION` Recurrence without a resection; `RECURRENCE_NOT_SUSPECTED` No recurrence is suspected; `ALREADY_WITHDRAWN` The subject has withdrawn already; `AFTER_WITHDRAWAL` After the subject withdrew; `ALREADY_DEAD` A death is recorded already; `AFTER_DEATH` After the subject died; `SNOOZE_NOT_LATER` The day to look again is not in the future; `ACCOUNT_DEACTIVATED` The account is deactivated; `ACCOUNT_NOT_ACTIVE` The account is not activated; `INVITATION_INVALID` The invitation is used, out of date or unknown; `PASSWORD_WEAK` The password is too weak; `PASSWORD_REUSED` The password was used before; `ROLE_NOT_HELD` The account does not have this role; `TOKEN_EXPIRY_INVALID` The token would be valid too long, or not at all; `TOTP_NOT_ENROLLED` No second factor is enrolled; `TOTP_CODE_WRONG` The code is not the one of now; `ERASURE_NOT_REQUESTED` Nobody asked for the erasure; `SECOND_PERSON_REQUIRED` Another person must approve it; `EXPORT_NOT_PSEUDONYMOUS` Commands cannot be told under other names; `EXPORT_OF_COMMANDS_DATED` Commands have no clinical cutoff and no criteria; `IMPORT_FILE_INVALID` The file cannot be read; `IMPORT_REJECTED` Rows of the file are rejected, so nothing was recorded; `IMPORT_ROW_INVALID` The row cannot be read; `IMPORT_ROW_CHANGED` The row was recorded before as something else; `IMPORT_REF_UNKNOWN` The row refers to a row that is not there; `VISIT_UNKNOWN` The subject has no such visit; `NOTHING_TO_SIGN` Nothing is recorded there; `QUERY_FIELD_UNKNOWN` The event has no such field; `QUERY_NOT_OPEN` The query is not open; `QUERY_NOT_ANSWERED` The query is not answered; `QUERY_STILL_OPEN` The query is open; `SOURCE_NOT_VERIFIED` The event is not marked as verified; `SIGNER_IS_NOT_ACTOR` Nobody signs for another; `EVENT_UNKNOWN` The history has no such event; `EVENT_ALREADY_VOIDED` The event is voided already; `CORRECTION_TARGET_INVALID` The event cannot be corrected; `CORRECTION_CHANGES_NOTHING` The correction changes nothing; `CORRECTION_MAKES_HISTORY_IMPOSSIBLE` The history would be impossible; `TREE_SIZE_INVALID` No such size of the tree; `POSITION_NOT_SEALED` The position is not sealed; `LOG_KEY_RETIRED` The log's key was replaced; `BASE64_MALFORMED` Not Base64; `CHECKPOINT_OF_ANOTHER_LOG` A checkpoint of another log; `CHECKPOINT_MALFORMED` Not a checkpoint of a log; `LOG_KEY_MALFORMED` Not a key of a log; `NOTE_MALFORMED` Not a signed note */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `LOCKED` It is locked */
        Problem423: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `RATE_LIMITED` Too many requests */
        Problem429: {
            headers: {
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `EVENT_TYPE_UNKNOWN` The log holds an event this release does not know; `SCHEMA_VERSION_UNKNOWN` The log holds an event of a version this release does not know; `LOG_KEY_UNKNOWN` The log is signed by a key that the registry never recorded; `REQUEST_EMPTY` A request to the log carries no event; `PROJECTION_UNRELEASED` The read models are those of another release; `INTERNAL` The registry failed */
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
    whoHadAccess: {
        parameters: {
            query?: {
                /** @description A date, whose end (UTC) is meant, or a UTC instant; the present unless given */
                asOf?: components["schemas"]["CalendarDate"] | string;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                    "application/json": components["schemas"]["AccessList"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAccounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                    "application/json": components["schemas"]["AccessList"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    inviteAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteBody"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                account: components["schemas"]["AccountId"];
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
                    "application/json": components["schemas"]["Account"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deactivateAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                account: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    grantRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                account: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRoleBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    removeTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                account: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    renewInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                account: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    revokeRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                account: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeRoleBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    revokeTokenOf: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                account: components["schemas"]["AccountId"];
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unlockAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                account: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    activateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivateBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readRegistryAuditTrail: {
        parameters: {
            query?: {
                /** @description Account that did it */
                actor?: string;
                /** @description Continue after this position, in the order */
                after?: number;
                /** @description csv: a file with its metadata, of up to 10,000 entries; recorded as an export */
                format?: "json" | "csv";
                /** @description Recorded at or after: a date (UTC), or a UTC instant */
                from?: string;
                /** @description At most so many, 100 unless told */
                limit?: number;
                /** @description Which comes first; oldest unless given */
                order?: "oldest" | "newest";
                /** @description The subject's number */
                patient?: string;
                /** @description Words in the reason */
                reason?: string;
                /** @description Words in what was recorded */
                text?: string;
                /** @description Recorded up to: a date, whose end (UTC) is meant, or a UTC instant */
                to?: string;
                /** @description Type of event, or how it begins: patient.dose-changed, patient. */
                type?: string;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                    "application/json": components["schemas"]["AuditPage"];
                    "text/csv": unknown;
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
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
            429: components["responses"]["Problem429"];
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
            429: components["responses"]["Problem429"];
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
            429: components["responses"]["Problem429"];
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
            429: components["responses"]["Problem429"];
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
            429: components["responses"]["Problem429"];
        };
    };
    whoAmI: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
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
                    "application/json": components["schemas"]["WhoAmI"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginBody"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoAmI"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    oidcLogin: {
        parameters: {
            query?: {
                reauthenticate?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Elsewhere */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
        };
    };
    oidcCallback: {
        parameters: {
            query?: {
                code?: string;
                error?: string;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Elsewhere */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reauthenticate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    offerTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
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
                    "application/json": components["schemas"]["TotpOffer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofBody"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    removeOwnTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listStudies: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            429: components["responses"]["Problem429"];
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        cohorts: {
                            [key: string]: unknown;
                        }[];
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    whoHadAccessToStudy: {
        parameters: {
            query?: {
                /** @description A date, whose end (UTC) is meant, or a UTC instant; the present unless given */
                asOf?: components["schemas"]["CalendarDate"] | string;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                    "application/json": components["schemas"]["AccessList"];
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
            429: components["responses"]["Problem429"];
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readAuditTrail: {
        parameters: {
            query?: {
                /** @description Account that did it */
                actor?: string;
                /** @description Continue after this position, in the order */
                after?: number;
                /** @description csv: a file with its metadata, of up to 10,000 entries; recorded as an export */
                format?: "json" | "csv";
                /** @description Recorded at or after: a date (UTC), or a UTC instant */
                from?: string;
                /** @description At most so many, 100 unless told */
                limit?: number;
                /** @description Which comes first; oldest unless given */
                order?: "oldest" | "newest";
                /** @description The subject's number */
                patient?: string;
                /** @description Words in the reason */
                reason?: string;
                /** @description Words in what was recorded */
                text?: string;
                /** @description Recorded up to: a date, whose end (UTC) is meant, or a UTC instant */
                to?: string;
                /** @description Type of event, or how it begins: patient.dose-changed, patient. */
                type?: string;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                    "application/json": components["schemas"]["AuditPage"];
                    "text/csv": unknown;
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAuditReviews: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        /** @description Of the registry's log */
                        position: number;
                        reviews: components["schemas"]["AuditReviewRecord"][];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reviewAuditTrail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditReviewBody"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditReview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    bundleStudy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "application/json": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCohorts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        cohorts: components["schemas"]["Cohort"][];
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    defineCohort: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "name": "high-risk",
                 *       "purpose": "Sensitivity analysis",
                 *       "criteria": [
                 *         {
                 *           "fact": "derivedRisk",
                 *           "is": "HIGH"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DefineCohortBody"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    countAttrition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "criteria": [
                 *         {
                 *           "fact": "derivedRisk",
                 *           "is": "HIGH"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AttritionBody"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attrition"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listConsents: {
        parameters: {
            query?: {
                /** @description Only subjects after this one */
                after?: components["schemas"]["PatientId"];
                /** @description csv: a file with its metadata, of up to 10,000 entries; recorded as an export */
                format?: "json" | "csv";
                /** @description Only those whose consent in force is to this version */
                formVersion?: string;
                /** @description At most so many, 100 unless told */
                limit?: number;
                /** @description Only those whose consent in force is to another version, or to none: they are to be asked again */
                notFormVersion?: string;
                /** @description Only subjects of this site */
                site?: string;
                state?: "NONE" | "GIVEN" | "WITHDRAWN";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        next: string | null;
                        /** @description How far the log was read for this answer */
                        position: number;
                        subjects: components["schemas"]["SubjectConsents"][];
                    };
                    "text/csv": unknown;
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listDataCuts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        dataCuts: components["schemas"]["DataCut"][];
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    takeDataCut: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "name": "interim-1",
                 *       "asOf": "2025-06-30",
                 *       "purpose": "Interim report to the sponsor"
                 *     }
                 */
                "application/json": components["schemas"]["TakeDataCutBody"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    checkDataCut: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                cut: components["schemas"]["CutName"];
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
                        cut: components["schemas"]["DataCut"];
                        /** @description The study's position that this answer reflects */
                        position: number;
                        /** @description Whether the tables made from the log now have the same hash */
                        reproduced: boolean;
                        tablesHashNow: string;
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    signDataCut: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                cut: components["schemas"]["CutName"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "meaning": "APPROVAL",
                 *       "contentHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                 *       "password": "correct horse battery",
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["SignBody"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readSignableDataCut: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                cut: components["schemas"]["CutName"];
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
                        content: {
                            studyId: string;
                        } & {
                            [key: string]: unknown;
                        };
                        /** @description SHA-256 of the content's canonical JSON; send it back to sign */
                        contentHash: string;
                        of: components["schemas"]["SignedScope"];
                        /** @description The study's position that this answer reflects */
                        position: number;
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listErasures: {
        parameters: {
            query?: {
                /** @description Only subjects of this site */
                site?: string;
                /** @description REQUESTED: those that wait for a second person */
                state?: "REQUESTED" | "DECLINED" | "ERASED";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        erasures: components["schemas"]["Erasure"][];
                        /** @description How far the log was read for this answer */
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
            429: components["responses"]["Problem429"];
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listExports: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        exports: components["schemas"]["ExportRecord"][];
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportData: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "format": "csv",
                 *       "asOf": "2025-06-30",
                 *       "purpose": "Interim report to the sponsor"
                 *     }
                 */
                "application/json": components["schemas"]["ExportBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listImports: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        imports: components["schemas"]["ImportRecord"][];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "name": "adverse-events-2024-03.csv",
                 *       "content": "U3ViamVjdCxUZXJtLE9uc2V0LEdyYWRlDQpQLTAwMSxPRURFTUEsMjAyNC0wMi0wMSwxDQo=",
                 *       "format": "csv",
                 *       "mapping": {
                 *         "patientId": {
                 *           "column": "Subject"
                 *         },
                 *         "commands": [
                 *           {
                 *             "command": "report-adverse-event",
                 *             "fields": {
                 *               "adverseEventId": {
                 *                 "constant": "AE-1"
                 *               },
                 *               "term": {
                 *                 "column": "Term"
                 *               },
                 *               "onsetOn": {
                 *                 "column": "Onset"
                 *               },
                 *               "grade.scale": {
                 *                 "constant": "CTCAE"
                 *               },
                 *               "grade.version": {
                 *                 "constant": "5.0"
                 *               },
                 *               "grade.value": {
                 *                 "column": "Grade"
                 *               }
                 *             }
                 *           }
                 *         ]
                 *       },
                 *       "reason": "Adverse events kept on paper until the end of February"
                 *     }
                 */
                "application/json": components["schemas"]["ImportBody"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    previewImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "name": "adverse-events-2024-03.csv",
                 *       "content": "U3ViamVjdCxUZXJtLE9uc2V0LEdyYWRlDQpQLTAwMSxPRURFTUEsMjAyNC0wMi0wMSwxDQo=",
                 *       "format": "csv",
                 *       "mapping": {
                 *         "patientId": {
                 *           "column": "Subject"
                 *         },
                 *         "commands": [
                 *           {
                 *             "command": "report-adverse-event",
                 *             "fields": {
                 *               "adverseEventId": {
                 *                 "constant": "AE-1"
                 *               },
                 *               "term": {
                 *                 "column": "Term"
                 *               },
                 *               "onsetOn": {
                 *                 "column": "Onset"
                 *               },
                 *               "grade.scale": {
                 *                 "constant": "CTCAE"
                 *               },
                 *               "grade.version": {
                 *                 "constant": "5.0"
                 *               },
                 *               "grade.value": {
                 *                 "column": "Grade"
                 *               }
                 *             }
                 *           }
                 *         ]
                 *       },
                 *       "reason": "Adverse events kept on paper until the end of February"
                 *     }
                 */
                "application/json": components["schemas"]["ImportPreviewBody"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    lockStudy: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "reason": "Interim analysis"
                 *     }
                 */
                "application/json": components["schemas"]["LockBody"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listLocks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        locks: components["schemas"]["Lock"][];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readCheckpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                    "application/json": components["schemas"]["Checkpoint"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proveConsistency: {
        parameters: {
            query?: {
                /** @description Size of the older tree */
                from?: number;
                /** @description Size of the newer tree; the newest unless told */
                to?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                    "application/json": components["schemas"]["ConsistencyProof"];
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proveInclusion: {
        parameters: {
            query?: {
                /** @description The event to prove */
                position?: number;
                /** @description The tree to prove it in: that of so many events; the newest unless told */
                size?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                    "application/json": components["schemas"]["InclusionProof"];
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readLogKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        keys: {
                            /** @description Whether the key before it has signed for it; null for the first */
                            endorsed: boolean | null;
                            /** @description A C2SP note key under the name of this study's log */
                            key: string;
                            /** Format: date-time */
                            since: string;
                            /** @description When another key took over; null for the key of today */
                            until: string | null;
                        }[];
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
            429: components["responses"]["Problem429"];
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    outcomesAdverseEvents: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description Id of a row: answers the subjects and events behind its number */
                explain?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    outcomesBaseline: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description Id of a row: answers the subjects and events behind its number */
                explain?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    compareCriteria: {
        parameters: {
            query?: {
                /** @description Criteria, e.g. `choi-2007` */
                a?: string;
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Criteria, e.g. `choi-2007` */
                b?: string;
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        a: {
                            id: string;
                            source: string;
                            title: string;
                            version: string;
                        };
                        agree: number;
                        /** @description What happened later is left out; null: nothing is */
                        asOf: components["schemas"]["CalendarDate"] | null;
                        b: {
                            id: string;
                            source: string;
                            title: string;
                            version: string;
                        };
                        cells: {
                            a: string | null;
                            b: string | null;
                            count: number;
                            subjects: {
                                patientId: components["schemas"]["PatientId"];
                            }[];
                        }[];
                        /** @description The data cut that was asked for */
                        cut: string | null;
                        differ: number;
                        /** @enum {string} */
                        kind: "risk" | "response";
                        /** @description The last position that was read */
                        knownAt: number;
                        notAssessed: number;
                        /** @description The study's position that this answer reflects */
                        position: number;
                        /** @description The rules that made it */
                        rules: {
                            [key: string]: string | null;
                        };
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    diffOutcomes: {
        parameters: {
            query?: {
                /** @description A position, an instant or the name of a data cut */
                from?: string;
                /** @description A position, an instant or the name of a data cut */
                to?: string;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        events: {
                            /** Format: uuid */
                            eventId: string;
                            occurredOn: string | null;
                            patientId: components["schemas"]["PatientId"] | null;
                            position: number;
                            /**
                             * Format: date-time
                             * @description UTC, microseconds
                             */
                            recordedAt: string;
                            type: string;
                        }[];
                        figures: {
                            from: components["schemas"]["Figure"] | null;
                            group: string | null;
                            label: string;
                            moreSubjects: number;
                            outcome: string;
                            row: string;
                            section: string | null;
                            subjects: {
                                changes: ("ENTERED" | "LEFT" | "COUNTED" | "NOT_COUNTED" | "VALUE" | "EVIDENCE")[];
                                eventIds: string[];
                                patientId: components["schemas"]["PatientId"];
                            }[];
                            to: components["schemas"]["Figure"] | null;
                        }[];
                        from: components["schemas"]["View"];
                        /** @description The study's position that this answer reflects */
                        position: number;
                        to: components["schemas"]["View"];
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    outcomesExposure: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description Id of a row: answers the subjects and events behind its number */
                explain?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    outcomesFlow: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description Id of a row: answers the subjects and events behind its number */
                explain?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    outcomesPaper: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description Id of a row: answers the subjects and events behind its number */
                explain?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    outcomesResponse: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description Id of a row: answers the subjects and events behind its number */
                explain?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    outcomesSurvival: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description Id of a row: answers the subjects and events behind its number */
                explain?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPatients: {
        parameters: {
            query?: {
                /** @description Only subjects after this one */
                after?: components["schemas"]["PatientId"];
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description At most so many, 100 unless told */
                limit?: number;
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        /** @description What happened later is left out; null: nothing is */
                        asOf?: components["schemas"]["CalendarDate"] | null;
                        /** @description The data cut that was asked for */
                        cut?: string | null;
                        /** @description The last position that was read */
                        knownAt?: number;
                        /** @description What to send as `after` for the next page; null at the end */
                        next: components["schemas"]["PatientId"] | null;
                        patients: components["schemas"]["PatientSummary"][];
                        /** @description The study's position that this answer reflects */
                        position: number;
                        /** @description The rules that made it */
                        rules?: {
                            [key: string]: string | null;
                        };
                        /** @description Of another view: how many subjects cannot be derived, and are left out */
                        underivable?: number;
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    enrol: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readPatient: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        /** @description What happened later is left out; null: nothing is */
                        asOf?: components["schemas"]["CalendarDate"] | null;
                        /** @description The data cut that was asked for */
                        cut?: string | null;
                        /** @description The last position that was read */
                        knownAt?: number;
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
                        /** @description The rules that made it */
                        rules?: {
                            [key: string]: string | null;
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    answerQuery: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "queryId": "01890a5d-ac96-774b-bcce-b302099a8057",
                 *       "text": "The scale was read again: 71 kg"
                 *     }
                 */
                "application/json": components["schemas"]["MoveQueryBody"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    assessResectability: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    bundlePatient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
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
                    "application/json": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cancelQuery: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "queryId": "01890a5d-ac96-774b-bcce-b302099a8057",
                 *       "text": "The scale was read again: 71 kg"
                 *     }
                 */
                "application/json": components["schemas"]["MoveQueryBody"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeAdverseEvent: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       },
                 *       "serious": true,
                 *       "awareAt": "2024-05-06T09:30+08:00"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    action?: "NONE" | "DOSE_REDUCED" | "DRUG_PAUSED" | "DRUG_STOPPED" | "SYMPTOMATIC_TREATMENT" | "UNKNOWN";
                    adverseEventId: string;
                    awareAt?: components["schemas"]["Moment"];
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeDose: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    closeQuery: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "queryId": "01890a5d-ac96-774b-bcce-b302099a8057",
                 *       "text": "The scale was read again: 71 kg"
                 *     }
                 */
                "application/json": components["schemas"]["MoveQueryBody"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    completeFollowUp: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirmRecurrence: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    correctEvent: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readGovernance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        locks: components["schemas"]["Lock"][];
                        patientId: components["schemas"]["PatientId"];
                        /** @description The study's position that this answer reflects */
                        position: number;
                        queries: components["schemas"]["DataQuery"][];
                        signatures: components["schemas"]["Signature"][];
                        verifications: {
                            /** Format: uuid */
                            eventId: string;
                            /** Format: uuid */
                            saidBy: string;
                            /** @enum {string} */
                            state: "VERIFIED" | "BROKEN";
                            verified: components["schemas"]["Done"];
                        }[];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readHistory: {
        parameters: {
            query?: {
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        /** @description The last position that was read */
                        knownAt?: number;
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readIdentity: {
        parameters: {
            query?: {
                /** @description An earlier version; the last unless given */
                version?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                    "application/json": components["schemas"]["Identity"];
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
            410: components["responses"]["Problem410"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordIdentity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityBody"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityVersion"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    requestErasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    approveErasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    declineErasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                patient: components["schemas"]["PatientId"];
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    lockSubject: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "reason": "Interim analysis"
                 *     }
                 */
                "application/json": components["schemas"]["LockSubjectBody"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    notifySeriousAdverseEvent: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "to": "SPONSOR",
                 *       "notifiedAt": "2024-05-06T16:45+08:00",
                 *       "reference": "SAE-2024-017"
                 *     }
                 */
                "application/json": {
                    adverseEventId: string;
                    note?: string;
                    notifiedAt: components["schemas"]["Moment"];
                    reference?: string;
                    to: string;
                };
            };
        };
        responses: {
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    openQuery: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "eventId": "01890a5d-ac96-774b-bcce-b302099a8057",
                 *       "field": "weightKg",
                 *       "text": "Is the weight in kilograms?"
                 *     }
                 */
                "application/json": components["schemas"]["OpenQueryBody"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    pauseTreatment: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordPrintOfSubject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "what": "outcomes/survival"
                 *     }
                 */
                "application/json": components["schemas"]["PrintBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reOpenQuery: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "queryId": "01890a5d-ac96-774b-bcce-b302099a8057",
                 *       "text": "The scale was read again: 71 kg"
                 *     }
                 */
                "application/json": components["schemas"]["MoveQueryBody"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordConsent: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordCtAssessment: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordDeath: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordDiagnosis: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordLossToFollowUp: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordResponse: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordSurgery: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordVisit: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    refuteRecurrence: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    replayPatient: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        steps: {
                            actor: string;
                            changes: {
                                from: unknown;
                                /** @example treatments[IMATINIB].status */
                                path: string;
                                to: unknown;
                            }[];
                            /** Format: uuid */
                            eventId: string;
                            failure: {
                                code: string;
                                message: string;
                            } | null;
                            occurredOn: string | null;
                            position: number;
                            reason: string | null;
                            /**
                             * Format: date-time
                             * @description UTC, microseconds
                             */
                            recordedAt: string;
                            type: string;
                            version: number | null;
                        }[];
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reportAdverseEvent: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                    awareAt?: components["schemas"]["Moment"];
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resolveAdverseEvent: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resumeTreatment: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    signSubject: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "meaning": "APPROVAL",
                 *       "contentHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                 *       "password": "correct horse battery",
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["SignSubjectBody"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readSignable: {
        parameters: {
            query?: {
                eventId?: string;
                /** @description All of the data unless told */
                kind?: "patient" | "visit" | "event";
                month?: number;
                schedule?: string;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        content: {
                            studyId: string;
                        } & {
                            [key: string]: unknown;
                        };
                        /** @description SHA-256 of the content's canonical JSON; send it back to sign */
                        contentHash: string;
                        of: components["schemas"]["SignedScope"];
                        /** @description The study's position that this answer reflects */
                        position: number;
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    startTreatment: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stopTreatment: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    suspectRecurrence: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unlockSubject: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "reason": {
                 *         "code": "NEW_INFORMATION",
                 *         "text": "A scan was read again"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UnlockSubjectBody"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    verifySource: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "eventIds": [
                 *         "01890a5d-ac96-774b-bcce-b302099a8057"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["VerifySourceBody"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    voidEvent: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdraw: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdrawConsent: {
        parameters: {
            query?: {
                /** @description `true` answers what would change, and records nothing */
                preview?: "true" | "false";
            };
            header?: {
                /** @description Names this request: sent again with the same body it records nothing and answers the same */
                "Idempotency-Key"?: string;
                /**
                 * @description The version that the stream must have, in quotes; 412 when it has another
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            /** @description What it would change, with `?preview=true`; nothing is recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Impact"];
                };
            };
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdrawVerification: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "eventIds": [
                 *         "01890a5d-ac96-774b-bcce-b302099a8057"
                 *       ],
                 *       "reason": "Another subject's file was compared"
                 *     }
                 */
                "application/json": components["schemas"]["WithdrawVerificationBody"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotCsvAdverseEvents: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "text/csv": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotDataAdverseEvents: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                    "application/json": components["schemas"]["PlotAnswer"];
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotPngAdverseEvents: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Of the words in the picture; en unless given */
                language?: "en" | "zh-CN";
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "image/png": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotAdverseEvents: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Of the words in the picture; en unless given */
                language?: "en" | "zh-CN";
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "image/svg+xml": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotCsvDoses: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "text/csv": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotDataDoses: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                    "application/json": components["schemas"]["PlotAnswer"];
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotPngDoses: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Of the words in the picture; en unless given */
                language?: "en" | "zh-CN";
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "image/png": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotDoses: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Of the words in the picture; en unless given */
                language?: "en" | "zh-CN";
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "image/svg+xml": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotCsvFlow: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "text/csv": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotDataFlow: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                    "application/json": components["schemas"]["PlotAnswer"];
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotPngFlow: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Of the words in the picture; en unless given */
                language?: "en" | "zh-CN";
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "image/png": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotFlow: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Of the words in the picture; en unless given */
                language?: "en" | "zh-CN";
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "image/svg+xml": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotCsvSpider: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "text/csv": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotDataSpider: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                    "application/json": components["schemas"]["PlotAnswer"];
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotPngSpider: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Of the words in the picture; en unless given */
                language?: "en" | "zh-CN";
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "image/png": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotSpider: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Of the words in the picture; en unless given */
                language?: "en" | "zh-CN";
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "image/svg+xml": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotCsvSurvival: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "text/csv": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotDataSurvival: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                    "application/json": components["schemas"]["PlotAnswer"];
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotPngSurvival: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Of the words in the picture; en unless given */
                language?: "en" | "zh-CN";
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "image/png": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotSurvival: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Of the words in the picture; en unless given */
                language?: "en" | "zh-CN";
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "image/svg+xml": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotCsvSwimmer: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "text/csv": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotDataSwimmer: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                    "application/json": components["schemas"]["PlotAnswer"];
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotPngSwimmer: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Of the words in the picture; en unless given */
                language?: "en" | "zh-CN";
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "image/png": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotSwimmer: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Of the words in the picture; en unless given */
                language?: "en" | "zh-CN";
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "image/svg+xml": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotCsvWaterfall: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "text/csv": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotDataWaterfall: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                    "application/json": components["schemas"]["PlotAnswer"];
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
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotPngWaterfall: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Of the words in the picture; en unless given */
                language?: "en" | "zh-CN";
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "image/png": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    plotWaterfall: {
        parameters: {
            query?: {
                /** @description Leave out what happened after this date */
                asOf?: components["schemas"]["CalendarDate"];
                /** @description Survival: censor that endpoint here instead */
                censorAt?: "LAST_ADEQUATE_IMAGING" | "LAST_CONTACT" | "LAST_DOSE";
                /** @description Only the subjects of this cohort */
                cohort?: components["schemas"]["CohortName"];
                /** @description Other criteria than the protocol's: `recist-1.1`, or `risk:nih-2002,response:recist-1.1` */
                criteria?: string;
                /** @description Answer by this data cut, which is moment, date and criteria at once */
                cut?: components["schemas"]["CutName"];
                /** @description Survival: the endpoint that is shown or changed; the protocol's first unless given */
                endpoint?: string;
                /** @description The fact that groups are made by, e.g. `sex`; the treatment setting unless given */
                groupBy?: string;
                /** @description Survival: a curve for each group */
                groups?: "true" | "false";
                /** @description Answer what was known then: a position of the log, or an instant (`2026-03-01T12:00:00Z`) */
                knownAt?: string;
                /** @description Of the words in the picture; en unless given */
                language?: "en" | "zh-CN";
                /** @description Survival: count that endpoint from here instead */
                start?: "ENROLMENT" | "DIAGNOSIS" | "TREATMENT_START" | "R0_RESECTION" | "RESECTION";
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                study: components["schemas"]["StudyId"];
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
                    "image/svg+xml": unknown;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordPrint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "what": "outcomes/survival"
                 *     }
                 */
                "application/json": components["schemas"]["PrintBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readPrivacyRegister: {
        parameters: {
            query?: {
                /** @description Only what this account did */
                actor?: string;
                /** @description Continue after this position */
                after?: number;
                /** @description csv: a file with its metadata, of up to 10,000 entries; recorded as an export */
                format?: "json" | "csv";
                /** @description From the beginning of this day, UTC */
                from?: components["schemas"]["CalendarDate"];
                kind?: "READ" | "RECORDED" | "ERASURE_REQUESTED" | "ERASURE_DECLINED" | "ERASED" | "EXPORTED" | "PRINTED";
                /** @description At most so many, 100 unless told */
                limit?: number;
                /** @description Only this subject */
                patient?: components["schemas"]["PatientId"];
                /** @description To the end of this day, UTC */
                to?: components["schemas"]["CalendarDate"];
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        entries: components["schemas"]["ProcessingEntry"][];
                        next: number | null;
                        /** @description How far the log was read for this answer */
                        position: number;
                    };
                    "text/csv": unknown;
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listQueries: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: number;
                /** @description At most so many, 100 unless told */
                limit?: number;
                /** @description Only queries at least so old */
                olderThanDays?: number;
                /** @description Only this subject */
                patient?: components["schemas"]["PatientId"];
                /** @description Only subjects of this site */
                site?: string;
                /** @description Without one: those that wait for somebody, OPEN and ANSWERED */
                state?: components["schemas"]["QueryState"];
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        next: number | null;
                        /** @description The study's position that this answer reflects */
                        position: number;
                        rows: components["schemas"]["QueryRow"][];
                        /** @description How many rows the filter has, on all pages */
                        total: number;
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
            429: components["responses"]["Problem429"];
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
            423: components["responses"]["Problem423"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSeriousAdverseEvents: {
        parameters: {
            query?: {
                /** @description csv: a file with its metadata, of up to 10,000 entries; recorded as an export */
                format?: "json" | "csv";
                /** @description Only subjects of this site */
                site?: string;
                state?: components["schemas"]["SeriousEventState"];
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        /**
                         * Format: date-time
                         * @description The instant by which time is told
                         */
                        asOf: string;
                        items: components["schemas"]["SeriousAdverseEvent"][];
                        /** @description How far the log was looked at for this answer */
                        position: number;
                    };
                    "text/csv": unknown;
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSignatures: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: number;
                /** @description At most so many, 100 unless told */
                limit?: number;
                state?: "STANDING" | "BROKEN";
                /** @description Only those that are to be given again */
                task?: "SIGN_AGAIN";
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        next: number | null;
                        /** @description The study's position that this answer reflects */
                        position: number;
                        rows: components["schemas"]["SignatureRow"][];
                        /** @description How many rows the filter has, on all pages */
                        total: number;
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    lockSite: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                site: string;
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Interim analysis"
                 *     }
                 */
                "application/json": components["schemas"]["LockBody"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unlockSite: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                site: string;
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": {
                 *         "code": "NEW_INFORMATION",
                 *         "text": "A scan was read again"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UnlockBody"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listToSign: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description At most so many, 100 unless told */
                limit?: number;
                /** @description Only subjects of this site */
                site?: string;
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        next: string | null;
                        /** @description The study's position that this answer reflects */
                        position: number;
                        rows: components["schemas"]["ToSign"][];
                        /** @description How many rows the filter has, on all pages */
                        total: number;
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    unlockStudy: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                 *       "reason": {
                 *         "code": "NEW_INFORMATION",
                 *         "text": "A scan was read again"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UnlockBody"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listVisits: {
        parameters: {
            query?: {
                /** @description At most so many, 100 unless told */
                limit?: number;
                /** @description How many subjects to pass over */
                offset?: number;
                /** @description A visit schedule of the protocol */
                schedule?: string;
                /** @description Only subjects of this site */
                site?: string;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        /** @description How far the log has been read for this answer */
                        position: number;
                        subjects: components["schemas"]["SubjectVisits"][];
                        /** @description How many subjects follow the schedule, on all pages */
                        total: number;
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readWorklist: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                /** @description The date by which visits are due and snoozes end; by default the date that it is now at each subject's site */
                date?: components["schemas"]["CalendarDate"];
                /** @description How many days before its window opens a visit is listed; 14 by default */
                dueWithinDays?: number;
                kind?: "VISIT_OVERDUE" | "VISIT_DUE" | "RECURRENCE" | "PROGRESSION_ON_TREATMENT" | "LONG_PAUSE" | "COURSE_ENDING" | "REASSESSMENT_DUE" | "RECURRENCE_STATUS" | "SERIOUS_ADVERSE_EVENT";
                /** @description At most so many, 100 unless told */
                limit?: number;
                /** @description Only this subject */
                patient?: components["schemas"]["PatientId"];
                /** @description Only subjects of this site */
                site?: string;
                /** @description Without one: all that waits for somebody, so neither RESOLVED nor DISMISSED nor SNOOZED */
                state?: "OPEN" | "ACKNOWLEDGED" | "ASSIGNED" | "SNOOZED" | "RESOLVED" | "DISMISSED" | "UPCOMING" | "DUE";
                /** @description Answer only when this position of the study is read; 503 when it takes too long */
                waitFor?: number;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while it still stands */
                "If-None-Match"?: string;
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
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
                        /** @description How many there are of each kind, whatever `kind` was asked for, on all pages */
                        counts: {
                            [key: string]: number;
                        };
                        items: components["schemas"]["WorklistItem"][];
                        /** @description What to send as `after` for the next page; null at the end */
                        next: string | null;
                        /** @description How far the log has been looked at: every event up to there shows in this answer */
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    acknowledgeFinding: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                finding: string;
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "Called the subject"
                 *     }
                 */
                "application/json": {
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    assignFinding: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                finding: string;
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": "Tumour board"
                 *     }
                 */
                "application/json": {
                    note?: string;
                    /** @description An account or a function, never a private name */
                    to: string;
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    dismissFinding: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                finding: string;
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Seen at another hospital; the report is on file"
                 *     }
                 */
                "application/json": {
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    snoozeFinding: {
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
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                finding: string;
                study: components["schemas"]["StudyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "until": "2024-05-02",
                 *       "reason": "Travelling until the end of April"
                 *     }
                 */
                "application/json": {
                    reason: string;
                    until: components["schemas"]["CalendarDate"];
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
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
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
                        tokens: components["schemas"]["AccountToken"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    issueToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueTokenBody"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedToken"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The role to act in, for those who have several; events name it */
                "X-Acting-Role"?: "coordinator" | "investigator" | "data-manager" | "monitor" | "auditor" | "analyst" | "administrator";
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
