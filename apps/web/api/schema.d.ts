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
            rectificationDueDate: string | null;
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
            rectificationDueDate: string | null;
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
            /** @description 暂定: the date lies beyond the last published notice. */
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
            offsetWorkingDays: number;
            /** @enum {string} */
            tone: "blue" | "yellow" | "red";
            recipients: ("handler" | "supervisor" | "unitHead" | "groupLeader" | "deputyDirector" | "officeDirector" | "leadingGroup" | "systemAdministrator" | "circleMember")[];
            opensAgendaItem: boolean;
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
            actorName: string | null;
            substituteForName: string | null;
            text: string;
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
            kind: "person" | "account" | "session" | "token" | "unit" | "post" | "case" | "ledger";
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
        requestBody: {
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
        requestBody: {
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
        requestBody: {
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
        requestBody: {
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
        requestBody: {
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
        requestBody: {
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
        requestBody: {
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
        requestBody: {
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
        requestBody: {
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
        requestBody: {
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
        requestBody: {
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
        requestBody: {
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
        requestBody: {
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
        requestBody: {
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
        requestBody: {
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
        requestBody: {
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
        requestBody: {
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
        requestBody: {
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
