/** Made by "npm run api:types" from the API's own description; never edited by hand. */
export interface paths {
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnSessions.list"];
        put?: never;
        post: operations["Session.signIn"];
        delete: operations["OwnSessions.endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Session.signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProviderSession.begin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProviderSession.finish"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnSessions.showSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["OwnSessions.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnAccount.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnAccount.changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnAccount.beginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnAccount.confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccessToken.list"];
        put?: never;
        post: operations["AccessToken.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["AccessToken.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccountAdministration.page"];
        put?: never;
        post: operations["AccountAdministration.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{personId}/disabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountAdministration.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{personId}/enabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountAdministration.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{personId}/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["AccountAdministration.setMail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{personId}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountAdministration.resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{personId}/unlocking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountSecurity.unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{personId}/sessions-ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountSecurity.endSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{personId}/second-factor-removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountSecurity.removeSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{personId}/provider-identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProviderIdentity.list"];
        put?: never;
        post: operations["ProviderIdentity.link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{personId}/provider-identities/{identityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ProviderIdentity.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-administrator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FirstAdministrator.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger.cases"];
        put?: never;
        post: operations["Case.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger.workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Case.detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Case.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Case.clocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evidence.list"];
        put?: never;
        post: operations["Evidence.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Evidence.download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Import.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/ledger/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import.progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/ledger/{key}/marked.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Import.marked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/registry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegistryImport.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/{noticeId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Inbox.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Agenda.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Batch.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Batch.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batchId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Batch.items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batchId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Batch.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisation.organisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/security-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SecurityLog.events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/security-log/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SecurityLog.reads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SecurityLog.readsOfCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Alarm.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alarms/{alarmId}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Alarm.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Alarm.reconciliations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Unit.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Unit.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/units/{unitId}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Unit.rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/units/{unitId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Unit.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/units/{unitId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Unit.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/units/{unitId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Unit.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Post.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/posts/{postId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Post.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Post.appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/appointments/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Post.endAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Person.people"];
        put?: never;
        post: operations["Person.enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/people/{personId}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Person.rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/substitutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Substitute.list"];
        put?: never;
        post: operations["Substitute.name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/substitutes/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Substitute.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RegistryHistory.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Calendar.year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarNotice.list"];
        put?: never;
        post: operations["CalendarNotice.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/notices/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarNotice.draftFromWorkbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/notices/{paperId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarNotice.detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/notices/{paperId}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarNotice.effectsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/notices/{paperId}/put-in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarNotice.putInForce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/local-rests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LocalRest.list"];
        put?: never;
        post: operations["LocalRest.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/local-rests/{paperId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LocalRest.detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/local-rests/{paperId}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LocalRest.effectsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/local-rests/{paperId}/put-in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LocalRest.putInForce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PolicyPreview.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Policy.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Policy.version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PolicyDraft.list"];
        put?: never;
        post: operations["PolicyDraft.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/drafts/{draftId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PolicyDraft.draft"];
        put: operations["PolicyDraft.replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/drafts/{draftId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PolicyDraft.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/drafts/{draftId}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PolicyDraft.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/drafts/{draftId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PolicyDraft.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/policy-adoption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseAdoption.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-adoptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BulkAdoption.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-adoptions/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BulkAdoption.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-adoptions/{batchId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BulkAdoption.items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy-adoptions/{batchId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BulkAdoption.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 交办 */
        post: operations["Case.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签收 */
        post: operations["Case.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/reportProgress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 进展反馈 */
        post: operations["Case.reportProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/requestExtension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请延期 */
        post: operations["Case.requestExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/approveExtension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准延期 */
        post: operations["Case.approveExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/refuseExtension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予延期 */
        post: operations["Case.refuseExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 暂停计时 */
        post: operations["Case.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复计时 */
        post: operations["Case.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 改派 */
        post: operations["Case.reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/submitForVerification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请核查 */
        post: operations["Case.submitForVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核查通过 */
        post: operations["Case.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/returnForRework": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回重办 */
        post: operations["Case.returnForRework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/approveClosing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准销号 */
        post: operations["Case.approveClosing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重启 */
        post: operations["Case.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销 */
        post: operations["Case.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 并案 */
        post: operations["Case.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/instruct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批示 */
        post: operations["Case.instruct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/addTask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 分办协办任务 */
        post: operations["Case.addTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/closeTask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办结协办任务 */
        post: operations["Case.closeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/decideAgendaItem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 议决 */
        post: operations["Case.decideAgendaItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/adoptPolicy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 适用新版督办规则 */
        post: operations["Case.adoptPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/makeConfidential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 设为涉密 */
        post: operations["Case.makeConfidential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/changeCircle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 调整知情范围 */
        post: operations["Case.changeCircle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseKey}/commands/liftConfidentiality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解除涉密 */
        post: operations["Case.liftConfidentiality"];
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
        SignIn: {
            account: string;
            password: string;
            /** @description Of the second factor, or a recovery code; asked for where needed. */
            code?: string;
        };
        SignedIn: {
            /** @description For `Authorization: Bearer`; browsers use the cookie. */
            token: string;
            /** Format: date-time */
            expiresAt: string;
            person: components["schemas"]["PersonName"];
            /** @description What must be done before anything else is answered. */
            obligation: ("second_factor_required" | "password_change_required" | "second_factor_enrolment_required") | null;
        };
        PersonName: {
            personId: string;
            name: string;
        };
        Me: {
            personId: string;
            name: string;
            /** @description Posts that the person may use now. */
            posts: components["schemas"]["HeldPost"][];
            mayRegister: boolean;
            mayImport: boolean;
            /** @enum {string} */
            readScope: "all" | "areas" | "units" | "none";
        };
        HeldPost: {
            postId: string;
            /** @enum {string} */
            role: "officeDirector" | "deputyDirector" | "officeStaff" | "groupLeader" | "inspector" | "unitHead" | "unitHandler" | "leadingGroup" | "auditor" | "systemAdministrator" | "securityAdministrator" | "auditAdministrator";
            title: string;
            unitId: string;
            areaId: string | null;
            substituteFor: components["schemas"]["PersonName"] | null;
        };
        OwnSessions: {
            items: {
                sessionId: string;
                current: boolean;
                /** Format: date-time */
                createdAt: string;
                /**
                 * Format: date-time
                 * @description Last use, to the minute.
                 */
                seenAt: string;
                /** Format: date-time */
                expiresAt: string;
                address: string | null;
                userAgent: string | null;
            }[];
        };
        SecondFactorCode: {
            code: string;
        };
        RenewedSession: {
            /** @description For `Authorization: Bearer`; browsers use the cookie. */
            token: string;
            /** Format: date-time */
            expiresAt: string;
        };
        OwnAccount: {
            account: string;
            email: string | null;
            /** Format: date-time */
            passwordChangedAt: string;
            secondFactor: {
                enrolledAt: string | null;
                recoveryCodesLeft: number;
            };
        };
        PasswordChange: {
            current: string;
            password: string;
        };
        /** @description The password; where a second factor is enrolled already, a code of it. */
        SecondFactorBegin: {
            password?: string;
            code?: string;
        };
        SecondFactorSecret: {
            /** @description Base32, shown once. */
            secret: string;
            /** @description otpauth URI, for a QR code. */
            uri: string;
        };
        SecondFactorConfirmed: {
            /** @description For `Authorization: Bearer`; browsers use the cookie. */
            token: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description Shown once; each is good once. */
            recoveryCodes: string[];
        };
        AccessTokens: {
            items: {
                tokenId: string;
                name: string;
                /** @enum {string} */
                scope: "read" | "write";
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                expiresAt: string;
                /** @description Last use, to the minute. */
                usedAt: string | null;
            }[];
        };
        NewAccessToken: {
            name: string;
            /**
             * @description `read` cannot change anything.
             * @enum {string}
             */
            scope: "read" | "write";
            validDays: number;
        };
        IssuedAccessToken: {
            tokenId: string;
            name: string;
            /** @enum {string} */
            scope: "read" | "write";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description Last use, to the minute. */
            usedAt: string | null;
            /** @description Shown once. */
            token: string;
        };
        AccountPage: {
            items: {
                personId: string;
                account: string;
                name: string;
                email: string | null;
                disabled: boolean;
                passwordTemporary: boolean;
                secondFactorEnrolled: boolean;
                lockedUntil: string | null;
            }[];
            /** @description Cursor of the next page. */
            next: string | null;
        };
        NewAccount: {
            /** Format: uuid */
            personId: string;
            /** @description Letters, digits, dot, dash and underscore; capital letters do not count. */
            account: string;
            /** @default null */
            email: string | null;
        };
        TemporaryPassword: {
            /** @description Shown once; changed at the first sign-in. */
            temporaryPassword: string;
            /** Format: date-time */
            validUntil: string;
        };
        AccountMail: {
            email: string | null;
        };
        ProviderIdentities: {
            items: components["schemas"]["ProviderIdentity"][];
        };
        ProviderIdentity: {
            identityId: string;
            issuer: string;
            subject: string;
            /** Format: date-time */
            linkedAt: string;
        };
        NewProviderIdentity: {
            subject: string;
        };
        FirstAdministrator: {
            token: string;
            name: string;
            /** @description Letters, digits, dot, dash and underscore; capital letters do not count. */
            account: string;
            password: string;
        };
        FirstAdministratorMade: {
            personId: string;
        };
        LedgerPage: {
            items: components["schemas"]["CaseSummary"][];
            /** @description Cursor of the next page. */
            next: string | null;
        };
        CaseSummary: {
            caseId: string;
            /** @example 督〔2026〕0001号 */
            ledgerNumber: string;
            /** @enum {string} */
            state: "registered" | "assigned" | "received" | "rectifying" | "submitted" | "verified" | "consolidating" | "closed" | "merged" | "withdrawn";
            /** @example 整改中 */
            stateZh: string;
            suspended: boolean;
            /** @description 涉密: only its circle knows of the case. */
            confidential: boolean;
            problem: string;
            category: string;
            /** @enum {string} */
            source: "finding" | "committeeDecision" | "card" | "incident" | "instruction";
            /** @enum {string} */
            severity: "ordinary" | "serious" | "grave";
            /**
             * Format: date
             * @example 2026-09-18
             */
            foundOn: string;
            area: components["schemas"]["UnitRef"];
            township: components["schemas"]["UnitRef"];
            place: string;
            leadUnit: components["schemas"]["UnitRef"] | null;
            handler: components["schemas"]["PersonRef"] | null;
            supervisor: components["schemas"]["PersonRef"] | null;
            firstDueDate: string | null;
            /** @description The running clock that due date and lamp are read from. */
            governingClock: ("receipt" | "progress" | "rectification" | "verification" | "consolidation") | null;
            /** @description Of the governing clock; null when none runs or it is suspended. */
            dueDate: string | null;
            /** @description 暂定: the date lies beyond the last published notice and may still move. */
            dueDateProvisional: boolean;
            rectificationDueDate: string | null;
            /** @description 暂定: the date lies beyond the last published notice and may still move. */
            rectificationDueDateProvisional: boolean;
            /** @description Working days until the due date; negative when overdue; null without one. */
            remainingWorkingDays: number | null;
            lamp: components["schemas"]["Lamp"];
            overdue: boolean;
            latestProgress: string;
            /** Format: date-time */
            registeredAt: string;
            closedAt: string | null;
        };
        UnitRef: {
            unitId: string;
            name: string;
        };
        PersonRef: {
            /** @description null: a name without an account. */
            personId: string | null;
            name: string;
        };
        /** @enum {string} */
        Lamp: "green" | "yellow" | "red" | "none";
        RegisterBody: {
            /** @default  */
            problem: string;
            /** @default  */
            category: string;
            /**
             * @default finding
             * @enum {string}
             */
            source: "finding" | "committeeDecision" | "card" | "incident" | "instruction";
            /** @default  */
            basis: string;
            /**
             * @default ordinary
             * @enum {string}
             */
            severity: "ordinary" | "serious" | "grave";
            /**
             * Format: date
             * @default
             * @example 2026-09-18
             */
            foundOn: string;
            /** @default  */
            foundBy: string;
            /** @description A unit's id, or its exact name where that is unique. */
            townshipId: string;
            /** @default  */
            place: string;
            /** @default  */
            remark: string;
            /** @description Given, also when empty: the case is confidential (涉密) and only these people and whoever registers it know of it. */
            circleIds?: string[];
        };
        CommandAnswer: {
            case: components["schemas"]["CaseSummary"];
            events: components["schemas"]["StoredEvent"][];
            mayDoNow: components["schemas"]["PossibleCommand"][];
        };
        StoredEvent: {
            caseId: string;
            sequence: number;
            type: string;
            /** Format: date-time */
            at: string;
            by: {
                personId: string;
                name: string;
                postId: string;
                postTitle: string;
                role: string;
                substituteFor: components["schemas"]["PersonName"] | null;
            };
            data: {
                [key: string]: unknown;
            };
            commandId: string;
            reach: {
                recipients: {
                    personId: string;
                    name: string;
                    role: string;
                    postId: string | null;
                    substituteFor: components["schemas"]["PersonName"] | null;
                }[];
                unreached: string[];
            };
            previousHash: string;
            hash: string;
        };
        PossibleCommand: {
            command: string;
            /** @example 签收 */
            labelZh: string;
        };
        CaseDetail: {
            caseId: string;
            /** @example 督〔2026〕0001号 */
            ledgerNumber: string;
            /** @enum {string} */
            state: "registered" | "assigned" | "received" | "rectifying" | "submitted" | "verified" | "consolidating" | "closed" | "merged" | "withdrawn";
            /** @example 整改中 */
            stateZh: string;
            suspended: boolean;
            /** @description 涉密: only its circle knows of the case. */
            confidential: boolean;
            problem: string;
            category: string;
            /** @enum {string} */
            source: "finding" | "committeeDecision" | "card" | "incident" | "instruction";
            /** @enum {string} */
            severity: "ordinary" | "serious" | "grave";
            /**
             * Format: date
             * @example 2026-09-18
             */
            foundOn: string;
            area: components["schemas"]["UnitRef"];
            township: components["schemas"]["UnitRef"];
            place: string;
            leadUnit: components["schemas"]["UnitRef"] | null;
            handler: components["schemas"]["PersonRef"] | null;
            supervisor: components["schemas"]["PersonRef"] | null;
            firstDueDate: string | null;
            /** @description The running clock that due date and lamp are read from. */
            governingClock: ("receipt" | "progress" | "rectification" | "verification" | "consolidation") | null;
            /** @description Of the governing clock; null when none runs or it is suspended. */
            dueDate: string | null;
            /** @description 暂定: the date lies beyond the last published notice and may still move. */
            dueDateProvisional: boolean;
            rectificationDueDate: string | null;
            /** @description 暂定: the date lies beyond the last published notice and may still move. */
            rectificationDueDateProvisional: boolean;
            /** @description Working days until the due date; negative when overdue; null without one. */
            remainingWorkingDays: number | null;
            lamp: components["schemas"]["Lamp"];
            overdue: boolean;
            latestProgress: string;
            /** Format: date-time */
            registeredAt: string;
            closedAt: string | null;
            sequence: number;
            /** @description Hash of the last event. */
            head: string;
            basis: string;
            foundBy: string;
            remark: string;
            policyVersion: string;
            calendarVersion: string;
            assistingUnits: components["schemas"]["UnitRef"][];
            targetTask: string;
            progressRhythm: ("weekly" | "fortnightly" | "monthly") | null;
            suspension: {
                /** Format: date-time */
                from: string;
                reason: string;
                /**
                 * Format: date
                 * @example 2026-09-18
                 */
                plannedEnd: string;
            } | null;
            extensionRequest: {
                workingDays: number;
                reason: string;
                /** Format: date-time */
                requestedAt: string;
                requestedBy: components["schemas"]["ActorStamp"];
            } | null;
            extensionsApproved: number;
            evidence: components["schemas"]["EvidenceItem"][];
            tasks: components["schemas"]["CaseTask"][];
            verifiedBy: components["schemas"]["ActorStamp"] | null;
            closedBy: components["schemas"]["ActorStamp"] | null;
            returns: number;
            reopenings: number;
            openAgendaItemId: string | null;
            mergedInto: components["schemas"]["CaseRef"] | null;
            /** @description Notices that reached nobody. */
            unreached: {
                /** Format: date-time */
                at: string;
                about: string;
                roles: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
            }[];
            /** @description Who may know of the case (知情人员); null: it is not confidential. */
            circle: components["schemas"]["PersonName"][] | null;
            mayDoNow: components["schemas"]["PossibleCommand"][];
        };
        ActorStamp: {
            personId: string;
            name: string;
            postTitle: string;
            role: string;
            substituteFor: components["schemas"]["PersonName"] | null;
        };
        EvidenceItem: {
            evidenceId: string;
            sha256: string;
            fileName: string;
            mediaType: string;
            sizeBytes: number;
            /** Format: date-time */
            addedAt: string;
            addedBy: string;
        };
        CaseTask: {
            taskId: string;
            /** @enum {string} */
            kind: "assisting" | "instruction";
            unit: components["schemas"]["UnitRef"];
            description: string;
            /**
             * Format: date
             * @example 2026-09-18
             */
            dueDate: string;
            /** Format: date-time */
            addedAt: string;
            closedAt: string | null;
        };
        CaseRef: {
            caseId: string;
            ledgerNumber: string;
        };
        HistoryPage: {
            items: components["schemas"]["StoredEvent"][];
            /** @description Cursor of the next page. */
            next: string | null;
        };
        ClocksAnswer: {
            caseId: string;
            policyVersion: string;
            calendarVersion: string;
            clocks: components["schemas"]["ClockAnswer"][];
        };
        ClockAnswer: {
            /** @enum {string} */
            kind: "receipt" | "progress" | "rectification" | "verification" | "consolidation";
            /** Format: date-time */
            startedAt: string;
            stoppedAt: string | null;
            outcome: string | null;
            breachedAt: string | null;
            budgetWorkingDays: number;
            totalWorkingDays: number;
            generation: number;
            dueDate: string | null;
            dueAt: string | null;
            /** @description 暂定: the date lies beyond the last published notice and may still move. */
            provisional: boolean;
            steps: components["schemas"]["DerivationStep"][];
            firedRungs: string[];
            upcomingRungs: components["schemas"]["UpcomingRung"][];
        };
        DerivationStep: {
            kind: string;
            /**
             * Format: date
             * @example 2026-09-18
             */
            from: string;
            /**
             * Format: date
             * @example 2026-09-18
             */
            until: string;
            days: number;
            zh: string;
            en: string;
        };
        UpcomingRung: {
            rungKey: string;
            /** Format: date-time */
            plannedAt: string;
            /** @description 0 where the offset is counted in working hours. */
            offsetWorkingDays: number;
            /** @description Hours of office time from the close of the due date; absent: in days. */
            offsetWorkingHours?: number;
            /** @enum {string} */
            tone: "blue" | "yellow" | "red";
            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
            opensAgendaItem: boolean;
            /** @enum {string} */
            channel: "mailAndInbox" | "inbox";
        };
        EvidenceList: {
            items: components["schemas"]["EvidenceItem"][];
        };
        ImportReport: {
            /** @description SHA-256 of the workbook; names this import. */
            key: string;
            dryRun: boolean;
            rows: number;
            /** @description In a dry run: how many would be. */
            imported: number;
            /** @description How many of the imported are closed history. */
            alreadyClosed: number;
            alreadyPresent: number;
            faults: components["schemas"]["ImportFault"][];
        };
        ImportFault: {
            /** @description Row of the sheet, as Excel counts. */
            row: number;
            column: string;
            code: string;
            message: string;
            messageEn: string;
        };
        ImportProgress: {
            key: string;
            /** @enum {string} */
            state: "running" | "finished";
            rows: number;
            done: number;
            /** Format: date-time */
            startedAt: string;
            finishedAt: string | null;
            report: components["schemas"]["ImportReport"] | null;
        };
        RegistryImportReport: {
            dryRun: boolean;
            rows: number;
            /** @description Rows of which something was entered. */
            imported: number;
            /** @description Rows of which everything was there. */
            alreadyPresent: number;
            /** @description Rows of which the other administrator must still enter something. */
            awaiting: number;
            faults: {
                /** @description Row of the sheet, as Excel counts. */
                row: number;
                column: string;
                code: string;
                message: string;
                messageEn: string;
            }[];
        };
        InboxPage: {
            items: components["schemas"]["InboxNotice"][];
            /** @description Cursor of the next page. */
            next: string | null;
            unread: number;
        };
        InboxNotice: {
            noticeId: string;
            case: components["schemas"]["CaseRef"];
            /** @enum {string} */
            about: "event" | "unreached";
            eventType: string;
            role: string;
            /** @enum {string} */
            tone: "blue" | "yellow" | "red";
            /** @enum {string} */
            urgency: "digest" | "urgent";
            /** Format: date-time */
            createdAt: string;
            readAt: string | null;
            /** @description Of a confidential case: the notice says no more than the ledger number. */
            confidential: boolean;
            /** @description Its first 120 characters; empty where it is confidential. */
            problem: string;
            township: components["schemas"]["UnitRef"] | null;
            dueDate: string | null;
            /** @description 暂定: the date lies beyond the last published notice and may still move. */
            dueDateProvisional: boolean;
            actorName: string | null;
            substituteForName: string | null;
            text: string;
            /** @description Due dates that the event moved; empty for most events. */
            dateMoves: {
                /** @enum {string} */
                clock: "receipt" | "progress" | "rectification" | "verification" | "consolidation";
                /**
                 * Format: date
                 * @example 2026-09-18
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-09-18
                 */
                to: string;
            }[];
            /** @description Numbers of the notices, or the policy version, that moved them. */
            causes: string[];
        };
        AgendaPage: {
            items: components["schemas"]["AgendaItem"][];
            /** @description Cursor of the next page. */
            next: string | null;
        };
        AgendaItem: {
            agendaItemId: string;
            case: components["schemas"]["CaseRef"];
            problem: string;
            /** Format: date-time */
            openedAt: string;
            decidedAt: string | null;
            decision: string | null;
            /** @description Set where the case ended before the group decided. */
            lapsedAt: string | null;
            dueDate: string | null;
            /** @description 暂定: the date lies beyond the last published notice and may still move. */
            dueDateProvisional: boolean;
        };
        BatchPage: {
            items: components["schemas"]["Batch"][];
            /** @description Cursor of the next page. */
            next: string | null;
        };
        Batch: {
            batchId: string;
            kind: string;
            title: string;
            /** @description As the kind has them. */
            parameters: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            state: "proposed" | "running" | "done" | "cancelled" | "failed";
            ratePerSecond: number;
            proposed: components["schemas"]["BatchAct"];
            approved: components["schemas"]["BatchAct"] | null;
            cancelled: components["schemas"]["BatchAct"] | null;
            endedAt: string | null;
            /** @description Why it failed as a whole. */
            failure: string | null;
            totals: components["schemas"]["BatchTotals"];
        };
        BatchAct: {
            person: components["schemas"]["PersonName"];
            postTitle: string;
            substituteFor: components["schemas"]["PersonName"] | null;
            /** Format: date-time */
            at: string;
        };
        BatchTotals: {
            total: number;
            /** @description Once the batch has ended: never done, a new batch may take them. */
            pending: number;
            done: number;
            unchanged: number;
            refused: number;
            failed: number;
        };
        BatchItemPage: {
            items: components["schemas"]["BatchItem"][];
            /** @description Cursor of the next page. */
            next: string | null;
        };
        BatchItem: {
            case: components["schemas"]["CaseRef"];
            /** @enum {string} */
            state: "pending" | "done" | "unchanged" | "refused" | "failed";
            /** @description Of the refusal, or of what went wrong. */
            code: string | null;
            /** @description What the code says, in Chinese. */
            message: string | null;
            /** @description Due dates that moved. */
            moves: {
                clock: string;
                /**
                 * Format: date
                 * @example 2026-09-18
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-09-18
                 */
                to: string;
            }[];
            doneAt: string | null;
        };
        Organisation: {
            units: components["schemas"]["OrganisationUnit"][];
        };
        OrganisationUnit: {
            unitId: string;
            parentId: string | null;
            kind: string;
            name: string;
            areaId: string | null;
            fictional: boolean;
            posts: components["schemas"]["OrganisationPost"][];
        };
        OrganisationPost: {
            postId: string;
            /** @enum {string} */
            role: "officeDirector" | "deputyDirector" | "officeStaff" | "groupLeader" | "inspector" | "unitHead" | "unitHandler" | "leadingGroup" | "auditor" | "systemAdministrator" | "securityAdministrator" | "auditAdministrator";
            title: string;
            /** @description Absent ones included; empty: the post is vacant. */
            holders: components["schemas"]["PersonName"][];
            /** @description Who acts on the post that day. */
            acting: {
                personId: string;
                name: string;
                substituteFor: components["schemas"]["PersonName"] | null;
            }[];
        };
        SecurityLogPage: {
            items: components["schemas"]["SecurityEvent"][];
            /** @description Cursor of the next page. */
            next: string | null;
        };
        SecurityEvent: {
            eventId: number;
            /** Format: date-time */
            at: string;
            kind: string;
            /** @example 登录失败 */
            kindZh: string;
            /** @description null: somebody not signed in, or the system. */
            person: components["schemas"]["PersonName"] | null;
            /** @description As typed, for sign-ins. */
            account: string | null;
            address: string | null;
            subject: components["schemas"]["SecuritySubject"] | null;
            details: {
                [key: string]: unknown;
            };
        };
        SecuritySubject: {
            /** @enum {string} */
            kind: "person" | "account" | "session" | "token" | "unit" | "post" | "case" | "ledger" | "policy";
            id: string;
            /** @description Of persons and units; null otherwise. */
            name: string | null;
        };
        CaseReadsPage: {
            items: components["schemas"]["CaseRead"][];
            /** @description Cursor of the next page. */
            next: string | null;
        };
        CaseRead: {
            readId: number;
            /** Format: date-time */
            at: string;
            person: components["schemas"]["PersonName"];
            /** @enum {string} */
            via: "page" | "history" | "clocks" | "evidence" | "list" | "export" | "agenda";
            /** @example 事项页面 */
            viaZh: string;
        };
        AlarmPage: {
            items: components["schemas"]["Alarm"][];
            /** @description Cursor of the next page. */
            next: string | null;
        };
        Alarm: {
            alarmId: string;
            /** Format: date-time */
            at: string;
            /** @example workflowMissing */
            kind: string;
            /** @example 时限无人值守 */
            kindZh: string;
            caseId: string | null;
            /** @example 督〔2026〕0001号 */
            ledgerNumber: string | null;
            /** @description Roles that reached nobody. */
            roles: string[];
            /** @description When a mail about it was accepted. */
            toldAt: string | null;
            /** @description What was found is gone; only for what the watchdog finds. */
            endedAt: string | null;
            acknowledgedAt: string | null;
            /** @description A person's id. */
            acknowledgedBy: string | null;
        };
        Reconciliations: {
            items: components["schemas"]["Reconciliation"][];
        };
        Reconciliation: {
            runId: string;
            /** Format: date-time */
            startedAt: string;
            /** @description null: under way, or cut off. */
            endedAt: string | null;
            repair: boolean;
            /** @description Open cases looked at. */
            cases: number;
            /** @description Running workflows looked at. */
            workflows: number;
            /** @description By kind; a kind that was not found is left out. */
            findings: {
                [key: string]: number;
            };
            repaired: number;
        };
        OpenUnit: {
            parentId: string | null;
            /** @enum {string} */
            kind: "committee" | "leadingGroup" | "office" | "group" | "area" | "township" | "department" | "village";
            name: string;
            /**
             * @description The area that a group owns; null for every other kind.
             * @default null
             */
            areaId: string | null;
            /**
             * Format: date
             * @description First day on which it holds.
             * @example 2026-09-18
             */
            openedOn: string;
        };
        RegistryAnswer: {
            act: string;
            /** Format: date-time */
            at: string;
            changes: components["schemas"]["RegistryChange"][];
        };
        RegistryChange: {
            /** @description e.g. unitOpened, appointed */
            kind: string;
        } & {
            [key: string]: unknown;
        };
        UnitHistory: {
            unitId: string;
            /** @enum {string} */
            kind: "committee" | "leadingGroup" | "office" | "group" | "area" | "township" | "department" | "village";
            openedOn: string | null;
            /** @description First day without it. */
            closedOn: string | null;
            mergedInto: string | null;
            names: {
                /**
                 * Format: date
                 * @example 2026-09-18
                 */
                fromDate: string;
                name: string;
            }[];
            places: {
                /**
                 * Format: date
                 * @example 2026-09-18
                 */
                fromDate: string;
                parentId: string | null;
            }[];
        };
        RenameUnit: {
            name: string;
            /**
             * Format: date
             * @description First day on which it holds.
             * @example 2026-09-18
             */
            from: string;
        };
        MoveUnit: {
            parentId: string;
            /**
             * Format: date
             * @description First day on which it holds.
             * @example 2026-09-18
             */
            from: string;
        };
        MergeUnit: {
            intoUnitId: string;
            /**
             * Format: date
             * @description First day on which it holds.
             * @example 2026-09-18
             */
            from: string;
        };
        RegistryClosing: {
            /**
             * Format: date
             * @description First day without it.
             * @example 2026-09-18
             */
            from: string;
        };
        CreatePost: {
            unitId: string;
            /** @enum {string} */
            role: "officeDirector" | "deputyDirector" | "officeStaff" | "groupLeader" | "inspector" | "unitHead" | "unitHandler" | "leadingGroup" | "auditor" | "systemAdministrator" | "securityAdministrator" | "auditAdministrator";
            title: string;
            /**
             * Format: date
             * @description First day on which it holds.
             * @example 2026-09-18
             */
            openedOn: string;
        };
        Appoint: {
            postId: string;
            personId: string;
            /**
             * Format: date
             * @description First day on which it holds.
             * @example 2026-09-18
             */
            from: string;
            /** @default null */
            to: string | null;
        };
        EndAppointment: {
            postId: string;
            personId: string;
            /**
             * Format: date
             * @description Last day in the post; the day before the first withdraws what has not begun.
             * @example 2026-09-18
             */
            to: string;
        };
        People: {
            people: {
                personId: string;
                name: string;
                posts: {
                    postId: string;
                    title: string;
                }[];
            }[];
        };
        PersonBody: {
            name: string;
        };
        Substitutes: {
            substitutes: {
                person: components["schemas"]["PersonName"];
                substitute: components["schemas"]["PersonName"] | null;
                /**
                 * Format: date
                 * @example 2026-09-18
                 */
                fromDate: string;
                /**
                 * Format: date
                 * @example 2026-09-18
                 */
                toDate: string;
            }[];
        };
        NameSubstitute: {
            personId: string;
            substituteId: string;
            /**
             * Format: date
             * @description First day on which it holds.
             * @example 2026-09-18
             */
            from: string;
            /**
             * Format: date
             * @description Last day, included.
             * @example 2026-09-18
             */
            to: string;
        };
        EndSubstitute: {
            personId: string;
            /**
             * Format: date
             * @description First day of the absence to be ended.
             * @example 2026-09-18
             */
            from: string;
            /**
             * Format: date
             * @description Last day, included.
             * @example 2026-09-18
             */
            to: string;
        };
        RegistryHistory: {
            acts: {
                actId: number;
                act: string;
                /** Format: date-time */
                at: string;
                by: {
                    personId: string;
                    name: string;
                    postId: string | null;
                    postTitle: string | null;
                    role: string | null;
                    substituteFor: components["schemas"]["PersonName"] | null;
                };
                changes: components["schemas"]["RegistryChange"][];
            }[];
            /** @description `after` of the next page. */
            next: number | null;
        };
        CalendarYear: {
            calendarVersion: string;
            /**
             * Format: date
             * @description Later dates are provisional (暂定).
             * @example 2026-09-18
             */
            coveredUntil: string;
            year: number;
            /** @description Number of the year's notice; null while none is out. */
            reference: string | null;
            /** @description 暂定: no notice is out, ordinary weekends are assumed. */
            provisional: boolean;
            localRests: components["schemas"]["LocalRestShown"][];
            months: components["schemas"]["CalendarMonth"][];
            workingDays: number;
        };
        LocalRestShown: {
            name: string;
            /**
             * Format: date
             * @example 2026-09-18
             */
            from: string;
            /**
             * Format: date
             * @example 2026-09-18
             */
            until: string;
            reference: string;
        };
        CalendarMonth: {
            /** @example 2026-10 */
            month: string;
            restDays: components["schemas"]["NamedDay"][];
            makeUpDays: components["schemas"]["NamedDay"][];
            workingDays: number;
        };
        NamedDay: {
            /**
             * Format: date
             * @example 2026-09-18
             */
            date: string;
            name: string;
        };
        CalendarPapers: {
            items: (components["schemas"]["NoticePaper"] | components["schemas"]["LocalRestPaper"])[];
        };
        NoticePaper: {
            /** @enum {string} */
            kind: "notice";
            year: number;
            reference: string;
            holidays: components["schemas"]["NoticeHoliday"][];
            paperId: string;
            /** @enum {string} */
            state: "draft" | "inForce" | "replaced";
            /** @example 待批准 */
            stateZh: string;
            draftedBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            draftedAt: string;
            putInForceBy: components["schemas"]["PersonName"] | null;
            putInForceAt: string | null;
            /** @description The calendar that it led to; null for a draft. */
            calendarVersion: string | null;
        };
        NoticeHoliday: {
            /** @example 国庆节 */
            name: string;
            /**
             * Format: date
             * @example 2026-09-18
             */
            restFrom: string;
            /**
             * Format: date
             * @example 2026-09-18
             */
            restUntil: string;
            /**
             * @description 调休上班日
             * @default []
             */
            workedDays: string[];
        };
        LocalRestPaper: {
            /** @enum {string} */
            kind: "localRest";
            name: string;
            /**
             * Format: date
             * @example 2026-09-18
             */
            from: string;
            /**
             * Format: date
             * @example 2026-09-18
             */
            until: string;
            reference: string;
            replaces: string | null;
            paperId: string;
            /** @enum {string} */
            state: "draft" | "inForce" | "replaced";
            /** @example 待批准 */
            stateZh: string;
            draftedBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            draftedAt: string;
            putInForceBy: components["schemas"]["PersonName"] | null;
            putInForceAt: string | null;
            /** @description The calendar that it led to; null for a draft. */
            calendarVersion: string | null;
        };
        CalendarNotice: {
            year: number;
            /**
             * @description 文号
             * @example 国办发明电〔2025〕7号
             */
            reference: string;
            holidays: components["schemas"]["NoticeHoliday"][];
        };
        CalendarDraft: {
            /** @description null of a dry run. */
            paper: (components["schemas"]["NoticePaper"] | components["schemas"]["LocalRestPaper"]) | null;
            preview: components["schemas"]["CalendarPreview"];
        };
        CalendarPreview: {
            /** @description Of the calendar that it would lead to. */
            calendarVersion: string;
            year: components["schemas"]["CalendarYear"];
            /** @description Days that the calendar in force has otherwise, of any year: a notice may change the December before its own. */
            differences: {
                /**
                 * Format: date
                 * @example 2026-09-18
                 */
                date: string;
                works: boolean;
                name: string;
            }[];
            /** @description Worth a look before it is put in force; refuses nothing. */
            remarks: {
                code: string;
                subject: string;
                zh: string;
                en: string;
            }[];
        };
        CalendarEffects: {
            items: components["schemas"]["CalendarCaseEffect"][];
            /** @description Cursor of the next page. */
            next: string | null;
            /** @description Open cases that this page looked at; those untouched are not listed. */
            examined: number;
        };
        CalendarCaseEffect: {
            case: components["schemas"]["CaseRef"];
            moves: {
                /** @enum {string} */
                what: "dueDate" | "rung" | "suspensionEnd" | "task";
                clock: ("receipt" | "progress" | "rectification" | "verification" | "consolidation") | null;
                key: string | null;
                /**
                 * Format: date
                 * @example 2026-09-18
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-09-18
                 */
                to: string;
            }[];
            /** @description Clocks whose date stays and is provisional (暂定) no longer. */
            confirmed: ("receipt" | "progress" | "rectification" | "verification" | "consolidation")[];
        };
        CalendarPutInForce: {
            paper: components["schemas"]["NoticePaper"] | components["schemas"]["LocalRestPaper"];
            calendarVersion: string;
            /** @description The bulk change by which every open case hears of it. */
            batchId: string;
        };
        LocalRest: {
            /** @example 台风停工 */
            name: string;
            /**
             * Format: date
             * @example 2026-09-18
             */
            from: string;
            /**
             * Format: date
             * @example 2026-09-18
             */
            until: string;
            /**
             * @description 文号
             * @example 国办发明电〔2025〕7号
             */
            reference: string;
            /**
             * @description The local arrangement in force that this one corrects; null: none.
             * @default null
             */
            replaces: string | null;
        };
        PolicyPreviewRequest: {
            draft: components["schemas"]["RulesDraft"];
            /**
             * Format: date
             * @description Cases that were open on this day or later.
             */
            since: string;
            /**
             * Format: date
             * @description This day included; left out: until now.
             */
            until?: string;
            /** @description A unit's id, or its exact name where that is unique. */
            area?: string;
            /** @enum {string} */
            severity?: "ordinary" | "serious" | "grave";
        };
        /** @description A part left out stays as it was; {}: the policy in force. */
        RulesDraft: {
            policy?: components["schemas"]["PolicyBody"];
            calendar?: components["schemas"]["WorkingCalendar"];
            /** @description Instead of `calendar`: the yearly notices that it is made of. */
            notices?: components["schemas"]["CalendarNotice"][];
        };
        PolicyBody: {
            /** @description The label: letters, digits and . _ - , at most 50 characters. */
            version: string;
            progressBudgetWorkingDays: {
                weekly: number;
                fortnightly: number;
                monthly: number;
            };
            extension: {
                maximumCount: number;
                maximumShareOfBudget: number;
                approvers?: ("deputyDirector" | "officeDirector")[];
            };
            suspension: {
                maximumCalendarDays: number;
                maximumCount?: number;
            };
            reassignment?: {
                /** @enum {string} */
                rule: "keep" | "restart" | "remainder";
                leastWorkingDays?: number;
            };
            reopening?: {
                /** @enum {string} */
                rule: "goOn" | "restart";
            };
            categories?: {
                [key: string]: {
                    ordinary?: {
                        receipt?: number;
                        rectification?: number;
                        verification?: number;
                        consolidation?: number;
                    };
                    serious?: {
                        receipt?: number;
                        rectification?: number;
                        verification?: number;
                        consolidation?: number;
                    };
                    grave?: {
                        receipt?: number;
                        rectification?: number;
                        verification?: number;
                        consolidation?: number;
                    };
                };
            };
            repeatWithinMonths: number;
            lampYellowWorkingDays: number;
            severities: {
                ordinary: {
                    budgetWorkingDays: {
                        receipt: number;
                        rectification: number;
                        verification: number;
                        consolidation: number;
                    };
                    /** @enum {string} */
                    progressRhythm: "weekly" | "fortnightly" | "monthly";
                    ladders: {
                        receipt: ({
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingDays: number;
                            at: string;
                        } | {
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingHours: number;
                        })[];
                        progress: ({
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingDays: number;
                            at: string;
                        } | {
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingHours: number;
                        })[];
                        rectification: ({
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingDays: number;
                            at: string;
                        } | {
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingHours: number;
                        })[];
                        verification: ({
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingDays: number;
                            at: string;
                        } | {
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingHours: number;
                        })[];
                        consolidation: ({
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingDays: number;
                            at: string;
                        } | {
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingHours: number;
                        })[];
                    };
                };
                serious: {
                    budgetWorkingDays: {
                        receipt: number;
                        rectification: number;
                        verification: number;
                        consolidation: number;
                    };
                    /** @enum {string} */
                    progressRhythm: "weekly" | "fortnightly" | "monthly";
                    ladders: {
                        receipt: ({
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingDays: number;
                            at: string;
                        } | {
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingHours: number;
                        })[];
                        progress: ({
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingDays: number;
                            at: string;
                        } | {
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingHours: number;
                        })[];
                        rectification: ({
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingDays: number;
                            at: string;
                        } | {
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingHours: number;
                        })[];
                        verification: ({
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingDays: number;
                            at: string;
                        } | {
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingHours: number;
                        })[];
                        consolidation: ({
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingDays: number;
                            at: string;
                        } | {
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingHours: number;
                        })[];
                    };
                };
                grave: {
                    budgetWorkingDays: {
                        receipt: number;
                        rectification: number;
                        verification: number;
                        consolidation: number;
                    };
                    /** @enum {string} */
                    progressRhythm: "weekly" | "fortnightly" | "monthly";
                    ladders: {
                        receipt: ({
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingDays: number;
                            at: string;
                        } | {
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingHours: number;
                        })[];
                        progress: ({
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingDays: number;
                            at: string;
                        } | {
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingHours: number;
                        })[];
                        rectification: ({
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingDays: number;
                            at: string;
                        } | {
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingHours: number;
                        })[];
                        verification: ({
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingDays: number;
                            at: string;
                        } | {
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingHours: number;
                        })[];
                        consolidation: ({
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingDays: number;
                            at: string;
                        } | {
                            key: string;
                            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
                            /** @enum {string} */
                            urgency: "digest" | "urgent";
                            /** @enum {string} */
                            tone: "blue" | "yellow" | "red";
                            opensAgendaItem: boolean;
                            /** @enum {string} */
                            channel?: "mailAndInbox" | "inbox";
                            offsetWorkingHours: number;
                        })[];
                    };
                };
            };
        };
        WorkingCalendar: {
            version: string;
            /** @enum {string} */
            zone: "Asia/Shanghai";
            /** Format: date */
            coveredFrom: string;
            /** Format: date */
            coveredUntil: string;
            hours: {
                opens: string;
                closes: string;
            };
            rest: {
                [key: string]: string;
            };
            worked: {
                [key: string]: string;
            };
            notices: {
                year: number;
                reference: string;
            }[];
            localRests?: {
                name: string;
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
                reference: string;
            }[];
            edition?: number;
        };
        PolicyPreview: {
            /**
             * Format: date
             * @example 2026-09-18
             */
            since: string;
            /** Format: date-time */
            until: string;
            /** @description null: each case under its own. */
            policyVersion: string | null;
            /** @description null: each case under its own. */
            calendarVersion: string | null;
            cases: {
                replayed: number;
                running: number;
                confidential: number;
                /** @description Anything at all differs under the draft. */
                different: number;
            };
            /** @description Each case replayed under its own rules against its record; inexact ones count in nothing else. */
            selfCheck: {
                exact: number;
                /** @description Due already, not yet on record. */
                pendingActs: number;
                inexact: {
                    caseId: string;
                    ledgerNumber: string;
                    faults: string[];
                }[];
            };
            lateCases: {
                inRecord: number;
                underDraft: number;
            };
            escalatedCases: {
                inRecord: number;
                underDraft: number;
            };
            late: components["schemas"]["PreviewedLateness"][];
            escalations: components["schemas"]["PreviewedEscalation"][];
            movedDates: components["schemas"]["PreviewedDate"][];
            load: components["schemas"]["PreviewedLoad"][];
        };
        PreviewedLateness: {
            case: components["schemas"]["CaseRef"];
            /** @enum {string} */
            clock: "receipt" | "progress" | "rectification" | "verification" | "consolidation";
            /**
             * @description Under the draft against the record: added only there, dropped there, or at another time.
             * @enum {string}
             */
            change: "same" | "moved" | "added" | "dropped";
            inRecord: string | null;
            underDraft: string | null;
        };
        PreviewedEscalation: {
            case: components["schemas"]["CaseRef"];
            /** @enum {string} */
            clock: "receipt" | "progress" | "rectification" | "verification" | "consolidation";
            rungKey: string;
            /**
             * @description Under the draft against the record: added only there, dropped there, or at another time.
             * @enum {string}
             */
            change: "same" | "moved" | "added" | "dropped";
            inRecord: string | null;
            underDraft: string | null;
            opensAgendaItem: boolean;
            roles: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
            /** @description Who held these posts on that day; nobody is named of a confidential case. */
            people: components["schemas"]["PreviewedAddressee"][];
        };
        PreviewedAddressee: {
            personId: string;
            name: string;
            /** @enum {string} */
            role: "handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember";
            substituteFor: components["schemas"]["PersonName"] | null;
        };
        PreviewedDate: {
            case: components["schemas"]["CaseRef"];
            /** @enum {string} */
            clock: "receipt" | "progress" | "rectification" | "verification" | "consolidation";
            from: string | null;
            to: string | null;
        };
        PreviewedLoad: {
            personId: string;
            name: string;
            /** @description ISO week, e.g. 2026-W07. */
            week: string;
            reminders: {
                inRecord: number;
                underDraft: number;
            };
            casesDue: {
                inRecord: number;
                underDraft: number;
            };
        };
        PolicyList: {
            /**
             * Format: date
             * @example 2026-09-18
             */
            on: string;
            /** @description The one that holds from the latest day first. */
            items: components["schemas"]["PolicyVersionSummary"][];
        };
        PolicyVersionSummary: {
            version: string;
            /**
             * @description approved: holds from a later day on; inForce: for cases that are registered on the day; retired: followed by another.
             * @enum {string}
             */
            status: "approved" | "inForce" | "retired";
            /**
             * Format: date
             * @example 2026-09-18
             */
            effectiveFrom: string;
            /** @description null, like the three below: of a release. */
            draftId: string | null;
            draftedBy: components["schemas"]["PolicyStamp"] | null;
            approvedBy: components["schemas"]["PolicyStamp"] | null;
            approvedAt: string | null;
        };
        PolicyStamp: {
            personId: string;
            name: string;
            postTitle: string;
            substituteFor: components["schemas"]["PersonName"] | null;
        };
        PolicyVersion: {
            version: string;
            /**
             * @description approved: holds from a later day on; inForce: for cases that are registered on the day; retired: followed by another.
             * @enum {string}
             */
            status: "approved" | "inForce" | "retired";
            /**
             * Format: date
             * @example 2026-09-18
             */
            effectiveFrom: string;
            /** @description null, like the three below: of a release. */
            draftId: string | null;
            draftedBy: components["schemas"]["PolicyStamp"] | null;
            approvedBy: components["schemas"]["PolicyStamp"] | null;
            approvedAt: string | null;
            policy: components["schemas"]["PolicyBody"];
        };
        PolicyDraftList: {
            items: {
                draftId: string;
                version: string;
                /** @enum {string} */
                state: "open" | "approved" | "discarded";
                revision: number;
                effectiveFrom: string | null;
                note: string;
                madeBy: components["schemas"]["PolicyStamp"];
                /** Format: date-time */
                madeAt: string;
                changedBy: components["schemas"]["PolicyStamp"];
                /** Format: date-time */
                changedAt: string;
                endedBy: components["schemas"]["PolicyStamp"] | null;
                endedAt: string | null;
            }[];
        };
        PolicyDraft: {
            draftId: string;
            version: string;
            /** @enum {string} */
            state: "open" | "approved" | "discarded";
            revision: number;
            effectiveFrom: string | null;
            note: string;
            madeBy: components["schemas"]["PolicyStamp"];
            /** Format: date-time */
            madeAt: string;
            changedBy: components["schemas"]["PolicyStamp"];
            /** Format: date-time */
            changedAt: string;
            endedBy: components["schemas"]["PolicyStamp"] | null;
            endedAt: string | null;
            policy: components["schemas"]["PolicyBody"];
        };
        PolicyCheck: {
            sound: boolean;
            faults: {
                /** @description Where it lies, e.g. severities.grave.ladders.receipt.due */
                path: string;
                zh: string;
                en: string;
            }[];
        };
        CreatePolicyDraft: {
            policy: components["schemas"]["PolicyBody"];
            /**
             * @description The day that is wished for; the approver decides.
             * @default null
             */
            effectiveFrom: string | null;
            /**
             * @description Why the rules are to change.
             * @default
             */
            note: string;
        };
        ReplacePolicyDraft: {
            policy: components["schemas"]["PolicyBody"];
            /**
             * @description The day that is wished for; the approver decides.
             * @default null
             */
            effectiveFrom: string | null;
            /**
             * @description Why the rules are to change.
             * @default
             */
            note: string;
            /** @description Of the draft as the caller read it; refused where it has changed since. */
            revision: number;
        };
        ApprovePolicyDraft: {
            /** @description Of the draft as the caller read it; refused where it has changed since. */
            revision: number;
            /**
             * Format: date
             * @description The first day on which it is in force: today or later.
             * @example 2026-09-18
             */
            effectiveFrom: string;
        };
        CaseAdoptionPreview: {
            caseId: string;
            fromVersion: string;
            toVersion: string;
            /**
             * @description stay: the case keeps its version; move: it takes the other one over; moveNeverEarlier: so that no due date moves earlier.
             * @enum {string}
             */
            choice: "stay" | "move" | "moveNeverEarlier";
            /** @enum {string} */
            direction: "earlier" | "later" | "unmoved";
            calendarVersion: string;
            /**
             * Format: date
             * @description No case adopts the version before this day.
             * @example 2026-09-18
             */
            effectiveFrom: string;
            clocks: components["schemas"]["PreviewedClock"][];
        };
        PreviewedClock: {
            /** @enum {string} */
            clock: "receipt" | "progress" | "rectification" | "verification" | "consolidation";
            oldBudgetWorkingDays: number;
            newBudgetWorkingDays: number;
            /** @description null while the clock is suspended. */
            oldDueDate: string | null;
            newDueDate: string | null;
            /** @description The budget was set for this case by name: no policy changes it. */
            setIndividually: boolean;
            /** @description New rungs whose time has passed: they never fire. */
            passedRungs: string[];
            /** @description Rungs that were still to come and that fire at once. */
            dueAtOnce: string[];
            /** @description The instants of the rungs are then those of a clock that goes on now. */
            suspended: boolean;
            remaining: components["schemas"]["PreviewedRung"][];
        };
        PreviewedRung: {
            rungKey: string;
            /** @description null: the version brings it. */
            before: string | null;
            /** @description null: the version drops it. */
            after: string | null;
        };
        ProposePolicyAdoption: {
            policyVersion: string;
            /**
             * @description stay: the case keeps its version; move: it takes the other one over; moveNeverEarlier: so that no due date moves earlier.
             * @enum {string}
             */
            choice: "stay" | "move" | "moveNeverEarlier";
            /** @default  */
            reason: string;
            filter?: components["schemas"]["PolicyAdoptionFilter"];
        };
        PolicyAdoptionFilter: {
            year?: number;
            area?: string;
            /** @description Lead unit, assisting unit or township. */
            unit?: string;
            /** @enum {string} */
            state?: "registered" | "assigned" | "received" | "rectifying" | "submitted" | "verified" | "consolidating" | "closed" | "merged" | "withdrawn";
            /** @enum {string} */
            severity?: "ordinary" | "serious" | "grave";
            /** @description The policy version that the case computes with. */
            policyVersion?: string;
            /** @description green, yellow, red (or 绿, 黄, 红); none: no clock runs. */
            lamp?: string;
            overdue?: boolean;
            text?: string;
        };
        PolicyAdoption: {
            batch: components["schemas"]["Batch"];
            preview: components["schemas"]["PolicyAdoptionPreview"];
        };
        PolicyAdoptionPreview: {
            /** @description Of those that the reader may read. */
            cases: number;
            /** @description At least one due date moves earlier. */
            earlier: number;
            later: number;
            unmoved: number;
            firesAtOnce: number;
            /** @description Not 0 where the proposal was broken off: sent again under the same key, it goes on. */
            notPreviewed: number;
        };
        PolicyAdoptionItemPage: {
            items: components["schemas"]["PolicyAdoptionItem"][];
            /** @description Cursor of the next page. */
            next: string | null;
        };
        PolicyAdoptionItem: {
            case: components["schemas"]["CaseRef"];
            /** @enum {string} */
            state: "pending" | "done" | "unchanged" | "refused" | "failed";
            /** @enum {string} */
            direction: "earlier" | "later" | "unmoved";
            firesAtOnce: boolean;
            clocks: components["schemas"]["AdoptedClock"][];
        };
        AdoptedClock: {
            /** @enum {string} */
            clock: "receipt" | "progress" | "rectification" | "verification" | "consolidation";
            oldBudgetWorkingDays: number;
            newBudgetWorkingDays: number;
            /** @description null while the clock is suspended. */
            oldDueDate: string | null;
            newDueDate: string | null;
            /** @description The budget was set for this case by name: no policy changes it. */
            setIndividually: boolean;
            /** @description New rungs whose time has passed: they never fire. */
            passedRungs: string[];
            /** @description Rungs that were still to come and that fire at once. */
            dueAtOnce: string[];
        };
        Problem: {
            type: string;
            title: string;
            titleEn: string;
            status: number;
            detail: string;
            detailEn: string;
            code: string;
            fields: string[];
            details: {
                [key: string]: string | number;
            };
            instance: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "OwnSessions.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessions"];
                };
            };
        };
    };
    "Session.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Also sets the session cookie. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
        };
    };
    "OwnSessions.endOthers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Session.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Session.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    "ProviderSession.begin": {
        parameters: {
            query?: {
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the provider. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "ProviderSession.finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed in; goes on to the wanted page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnSessions.showSecondFactor": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorCode"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewedSession"];
                };
            };
        };
    };
    "OwnSessions.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "OwnAccount.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAccount"];
                };
            };
        };
    };
    "OwnAccount.changePassword": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewedSession"];
                };
            };
        };
    };
    "OwnAccount.beginSecondFactor": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorBegin"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorSecret"];
                };
            };
        };
    };
    "OwnAccount.confirmSecondFactor": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorCode"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorConfirmed"];
                };
            };
        };
    };
    "AccessToken.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokens"];
                };
            };
        };
    };
    "AccessToken.issue": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccessToken"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedAccessToken"];
                };
            };
        };
    };
    "AccessToken.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AccountAdministration.page": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
        };
    };
    "AccountAdministration.create": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemporaryPassword"];
                };
            };
        };
    };
    "AccountAdministration.disable": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AccountAdministration.enable": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AccountAdministration.setMail": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountMail"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AccountAdministration.resetPassword": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemporaryPassword"];
                };
            };
        };
    };
    "AccountSecurity.unlock": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AccountSecurity.endSessions": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "AccountSecurity.removeSecondFactor": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "ProviderIdentity.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderIdentities"];
                };
            };
        };
    };
    "ProviderIdentity.link": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProviderIdentity"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderIdentity"];
                };
            };
        };
    };
    "ProviderIdentity.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
                identityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "FirstAdministrator.make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstAdministrator"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstAdministratorMade"];
                };
            };
        };
    };
    "Ledger.page": {
        parameters: {
            query?: {
                year?: number;
                area?: string;
                /** @description Lead unit, assisting unit or township. */
                unit?: string;
                state?: "registered" | "assigned" | "received" | "rectifying" | "submitted" | "verified" | "consolidating" | "closed" | "merged" | "withdrawn";
                severity?: "ordinary" | "serious" | "grave";
                /** @description The policy version that the case computes with. */
                policyVersion?: string;
                /** @description green, yellow, red (or 绿, 黄, 红); none: no clock runs. */
                lamp?: string;
                overdue?: "true" | "false";
                text?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
        };
    };
    "Ledger.cases": {
        parameters: {
            query?: {
                year?: number;
                area?: string;
                /** @description Lead unit, assisting unit or township. */
                unit?: string;
                state?: "registered" | "assigned" | "received" | "rectifying" | "submitted" | "verified" | "consolidating" | "closed" | "merged" | "withdrawn";
                severity?: "ordinary" | "serious" | "grave";
                /** @description The policy version that the case computes with. */
                policyVersion?: string;
                /** @description green, yellow, red (or 绿, 黄, 红); none: no clock runs. */
                lamp?: string;
                overdue?: "true" | "false";
                text?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
        };
    };
    "Case.register": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Ledger.workbook": {
        parameters: {
            query?: {
                year?: number;
                area?: string;
                /** @description Lead unit, assisting unit or township. */
                unit?: string;
                state?: "registered" | "assigned" | "received" | "rectifying" | "submitted" | "verified" | "consolidating" | "closed" | "merged" | "withdrawn";
                severity?: "ordinary" | "serious" | "grave";
                /** @description The policy version that the case computes with. */
                policyVersion?: string;
                /** @description green, yellow, red (or 绿, 黄, 红); none: no clock runs. */
                lamp?: string;
                overdue?: "true" | "false";
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    "Case.detail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
        };
    };
    "Case.history": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
        };
    };
    "Case.clocks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClocksAnswer"];
                };
            };
        };
    };
    "Evidence.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceList"];
                };
            };
        };
    };
    "Evidence.add": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Evidence.download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseKey: string;
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
        };
    };
    "Import.take": {
        parameters: {
            query?: {
                /** @description true (the default) only counts. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
        };
    };
    "Import.progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
        };
    };
    "Import.marked": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    "RegistryImport.take": {
        parameters: {
            query?: {
                /** @description true (the default) only counts. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryImportReport"];
                };
            };
        };
    };
    "Inbox.page": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description true: only what was not read yet. */
                unread?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
        };
    };
    "Inbox.read": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "Agenda.page": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description true: only what waits for a decision. */
                waiting?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaPage"];
                };
            };
        };
    };
    "Batch.page": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPage"];
                };
            };
        };
    };
    "Batch.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
        };
    };
    "Batch.items": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "pending" | "done" | "unchanged" | "refused" | "failed";
            };
            header?: never;
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchItemPage"];
                };
            };
        };
    };
    "Batch.cancel": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
        };
    };
    "Organisation.organisation": {
        parameters: {
            query?: {
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
        };
    };
    "SecurityLog.events": {
        parameters: {
            query?: {
                /** @description e.g. signInFailed */
                kind?: string;
                /** @description Who did it, by id. */
                person?: string;
                /** @description What it was about, as kind:id, e.g. account:7f0c… */
                subject?: string;
                /** @description A day (Asia/Shanghai, as a whole) or an instant with its offset. */
                from?: string;
                /** @description A day (Asia/Shanghai, as a whole) or an instant with its offset. */
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityLogPage"];
                };
            };
        };
    };
    "SecurityLog.reads": {
        parameters: {
            query: {
                /** @description The case's id or ledger number. */
                case: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseReadsPage"];
                };
            };
        };
    };
    "SecurityLog.readsOfCase": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseReadsPage"];
                };
            };
        };
    };
    "Alarm.page": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlarmPage"];
                };
            };
        };
    };
    "Alarm.acknowledge": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                alarmId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alarm"];
                };
            };
        };
    };
    "Alarm.reconciliations": {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliations"];
                };
            };
        };
    };
    "Unit.open": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenUnit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryAnswer"];
                };
            };
        };
    };
    "Unit.history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitHistory"];
                };
            };
        };
    };
    "Unit.rename": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameUnit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryAnswer"];
                };
            };
        };
    };
    "Unit.move": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveUnit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryAnswer"];
                };
            };
        };
    };
    "Unit.merge": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeUnit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryAnswer"];
                };
            };
        };
    };
    "Unit.close": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistryClosing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryAnswer"];
                };
            };
        };
    };
    "Post.create": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePost"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryAnswer"];
                };
            };
        };
    };
    "Post.close": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistryClosing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryAnswer"];
                };
            };
        };
    };
    "Post.appoint": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Appoint"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryAnswer"];
                };
            };
        };
    };
    "Post.endAppointment": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAppointment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryAnswer"];
                };
            };
        };
    };
    "Person.people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everybody, with or without a post today. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
        };
    };
    "Person.enter": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryAnswer"];
                };
            };
        };
    };
    "Person.rename": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryAnswer"];
                };
            };
        };
    };
    "Substitute.list": {
        parameters: {
            query?: {
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description From the day on; to most people only their own. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Substitutes"];
                };
            };
        };
    };
    "Substitute.name": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameSubstitute"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryAnswer"];
                };
            };
        };
    };
    "Substitute.end": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSubstitute"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryAnswer"];
                };
            };
        };
    };
    "RegistryHistory.history": {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first; for the three administrators. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryHistory"];
                };
            };
        };
    };
    "Calendar.year": {
        parameters: {
            query?: {
                /** @description Default: this year. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYear"];
                };
            };
        };
    };
    "CalendarNotice.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPapers"];
                };
            };
        };
    };
    "CalendarNotice.draft": {
        parameters: {
            query?: {
                /** @description true (the default) only shows what it would come to. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarNotice"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDraft"];
                };
            };
        };
    };
    "CalendarNotice.draftFromWorkbook": {
        parameters: {
            query: {
                /** @description true (the default) only shows what it would come to. */
                dryRun?: "true" | "false";
                year: number;
                /** @description 文号 */
                reference: string;
            };
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDraft"];
                };
            };
        };
    };
    "CalendarNotice.detail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paperId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDraft"];
                };
            };
        };
    };
    "CalendarNotice.effectsOf": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                paperId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarEffects"];
                };
            };
        };
    };
    "CalendarNotice.putInForce": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                paperId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPutInForce"];
                };
            };
        };
    };
    "LocalRest.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPapers"];
                };
            };
        };
    };
    "LocalRest.draft": {
        parameters: {
            query?: {
                /** @description true (the default) only shows what it would come to. */
                dryRun?: "true" | "false";
            };
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocalRest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDraft"];
                };
            };
        };
    };
    "LocalRest.detail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                paperId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDraft"];
                };
            };
        };
    };
    "LocalRest.effectsOf": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                paperId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarEffects"];
                };
            };
        };
    };
    "LocalRest.putInForce": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                paperId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPutInForce"];
                };
            };
        };
    };
    "PolicyPreview.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyPreviewRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPreview"];
                };
            };
        };
    };
    "Policy.list": {
        parameters: {
            query?: {
                /** @description The day that the status is of; today. */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyList"];
                };
            };
        };
    };
    "Policy.version": {
        parameters: {
            query?: {
                /** @description The day that the status is of; today. */
                on?: string;
            };
            header?: never;
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersion"];
                };
            };
        };
    };
    "PolicyDraft.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraftList"];
                };
            };
        };
    };
    "PolicyDraft.create": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePolicyDraft"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
        };
    };
    "PolicyDraft.draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
        };
    };
    "PolicyDraft.replace": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplacePolicyDraft"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
        };
    };
    "PolicyDraft.check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyCheck"];
                };
            };
        };
    };
    "PolicyDraft.discard": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
        };
    };
    "PolicyDraft.approve": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovePolicyDraft"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
        };
    };
    "CaseAdoption.preview": {
        parameters: {
            query: {
                policyVersion: string;
                /** @description stay: the case keeps its version; move: it takes the other one over; moveNeverEarlier: so that no due date moves earlier. */
                choice?: "stay" | "move" | "moveNeverEarlier";
            };
            header?: never;
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAdoptionPreview"];
                };
            };
        };
    };
    "BulkAdoption.propose": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposePolicyAdoption"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyAdoption"];
                };
            };
        };
    };
    "BulkAdoption.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyAdoption"];
                };
            };
        };
    };
    "BulkAdoption.items": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                direction?: "earlier" | "later" | "unmoved";
                firesAtOnce?: "true" | "false";
            };
            header?: never;
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyAdoptionItemPage"];
                };
            };
        };
    };
    "BulkAdoption.approve": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyAdoption"];
                };
            };
        };
    };
    "Case.assign": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A unit's id, or its exact name where that is unique. */
                    leadUnitId: string;
                    /** @default [] */
                    assistingUnitIds?: string[];
                    /** @description A person's id, or their exact name where that is unique. */
                    handlerId: string;
                    /** @description A person's id, or their exact name where that is unique. */
                    supervisorId: string;
                    /** @default  */
                    targetTask?: string;
                    /** @enum {string} */
                    progressRhythm?: "weekly" | "fortnightly" | "monthly";
                    /**
                     * Format: date
                     * @example 2026-09-18
                     */
                    dueDate?: string;
                    budgetWorkingDays?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.receive": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.reportProgress": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    text?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.requestExtension": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default 0 */
                    workingDays?: number;
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.approveExtension": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    opinion?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.refuseExtension": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    opinion?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.suspend": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                    /**
                     * Format: date
                     * @default
                     * @example 2026-09-18
                     */
                    plannedEnd?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.resume": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.reassign": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A unit's id, or its exact name where that is unique. */
                    leadUnitId: string;
                    /** @description A person's id, or their exact name where that is unique. */
                    handlerId: string;
                    /** @description A person's id, or their exact name where that is unique. */
                    supervisorId?: string;
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.submitForVerification": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    summary?: string;
                    /** @default [] */
                    evidenceIds?: string[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.verify": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    opinion?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.returnForRework": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.approveClosing": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    opinion?: string;
                    earlyClosingReason?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.reopen": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                    /** @default 0 */
                    additionalWorkingDays?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.merge": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    intoCaseId?: string;
                    intoLedgerNumber?: string;
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.instruct": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    text?: string;
                    /** @description A unit's id, or its exact name where that is unique. */
                    unitId: string;
                    /**
                     * Format: date
                     * @default
                     * @example 2026-09-18
                     */
                    dueDate?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.addTask": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A unit's id, or its exact name where that is unique. */
                    unitId: string;
                    /** @default  */
                    description?: string;
                    /**
                     * Format: date
                     * @default
                     * @example 2026-09-18
                     */
                    dueDate?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.closeTask": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    taskId?: string;
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.decideAgendaItem": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    decision?: string;
                    /** @default 0 */
                    additionalWorkingDays?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.adoptPolicy": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    policyVersion: string;
                    /**
                     * @description stay: the case keeps its version; move: it takes the other one over; moveNeverEarlier: so that no due date moves earlier.
                     * @enum {string}
                     */
                    choice: "stay" | "move" | "moveNeverEarlier";
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.makeConfidential": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default [] */
                    circleIds?: string[];
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.changeCircle": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default [] */
                    addIds?: string[];
                    /** @default [] */
                    removeIds?: string[];
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    "Case.liftConfidentiality": {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same content is done once; with other content it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseKey: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default  */
                    reason?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
}
