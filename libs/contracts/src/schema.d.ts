// Generated from openapi.json by `npm run api:export`; never edited by hand.
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Does the process run? */
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Can the process serve? */
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics for Prometheus */
        get: operations["Health_scrape"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List my access tokens */
        get: operations["AccessTokens_list"];
        put?: never;
        /** Make a personal access token; it is shown once */
        post: operations["AccessTokens_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an access token at once */
        delete: operations["AccessTokens_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the chart of accounts */
        get: operations["LedgerSetUp_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what waits for a second person, and what was decided */
        get: operations["Approvals_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a request for approval */
        get: operations["Approvals_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve: the action runs as its maker asked */
        post: operations["Approvals_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject a request */
        post: operations["Approvals_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a request of my own */
        post: operations["Approvals_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, newest first; as CSV the lines of a filter */
        get: operations["AuditLog_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with e-mail and password */
        post: operations["Auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out */
        post: operations["Auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I, and what may I do? */
        get: operations["Auth_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn an access token into a JWT of 15 minutes */
        post: operations["Auth_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List bank accounts */
        get: operations["SetUp_bankAccounts"];
        put?: never;
        /** Add a bank account */
        post: operations["SetUp_addBankAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List bookings */
        get: operations["Bookings_list"];
        put?: never;
        /** Make a draft; nothing is in the books yet */
        post: operations["Bookings_createBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a booking with items, totals and documents */
        get: operations["Bookings_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a booking before its issue */
        patch: operations["Bookings_changeBooking"];
        trace?: never;
    };
    "/v1/bookings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a booking before its issue */
        post: operations["Bookings_cancelBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a booking, oldest first */
        get: operations["Bookings_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hold a draft until its time limit */
        post: operations["Bookings_holdBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue: tickets, journal entry, receivable and invoice in one transaction */
        post: operations["BookingActions_issueDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add items to a draft */
        post: operations["Bookings_addItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{id}/items/{item_id}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The traveller did not come: the document is not used */
        post: operations["ServiceDates_noShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{id}/items/{item_id}/service-dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change service dates after the issue: only the schedule of revenue moves */
        post: operations["ServiceDates_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Void inside the void window: the exact mirror and a credit note */
        post: operations["BookingActions_voidDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/branches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List branches */
        get: operations["Settings_branches"];
        put?: never;
        /** Open a branch */
        post: operations["Settings_addBranch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chargebacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List chargebacks, newest first */
        get: operations["Gateways_chargebacks"];
        put?: never;
        /** Record a chargeback: the invoice opens again */
        post: operations["Gateways_chargeback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chargebacks/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how a chargeback ended */
        post: operations["Gateways_outcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/client-money-releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release client money of a journey that is over */
        post: operations["Credit_releaseClientMoney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List credit notes */
        get: operations["CreditNotes_list"];
        put?: never;
        /** Credit lines of an invoice */
        post: operations["Notes_makeCreditNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a credit note */
        get: operations["CreditNotes_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-notes/{id}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply a credit note to other invoices */
        post: operations["Credit_applyCreditNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-notes/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Print a credit note */
        get: operations["CreditNotes_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List customers */
        get: operations["Customers_list"];
        put?: never;
        /** Make a customer */
        post: operations["Customers_createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a customer */
        get: operations["Customers_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a customer */
        patch: operations["Customers_changeCustomer"];
        trace?: never;
    };
    "/v1/customers/{id}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Set the credit limit of a customer */
        patch: operations["CustomerCredit_credit"];
        trace?: never;
    };
    "/v1/customers/{id}/expire-credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Book credit that has expired as breakage */
        post: operations["Credit_expireCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/exposure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Credit limit, open invoices and free credit of a customer */
        get: operations["Customers_exposure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a customer on credit hold */
        post: operations["CustomerCredit_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/pay-out-credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay a customer’s credit out */
        post: operations["Credit_payOutCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/rebates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accrue a volume rebate for a customer */
        post: operations["Notes_accrueRebate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release the credit hold of a customer */
        post: operations["CustomerCredit_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/unapplied": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Advances, wallet and open credit notes of a customer */
        get: operations["Credit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/debit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List debit notes */
        get: operations["DebitNotes_list"];
        put?: never;
        /** Charge a customer beside a sale */
        post: operations["Notes_makeDebitNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/debit-notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a debit note */
        get: operations["DebitNotes_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/debit-notes/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Print a debit note */
        get: operations["DebitNotes_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drawers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List cash drawers */
        get: operations["Tills_drawers"];
        put?: never;
        /** Add a cash drawer to an office */
        post: operations["Tills_addDrawer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drawers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a cash drawer */
        get: operations["Tills_drawer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drawers/{id}/bank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring cash of a drawer to the bank */
        post: operations["Drawers_bank"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drawers/{id}/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count a drawer; over or short is posted */
        post: operations["Drawers_count"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drawers/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a drawer */
        post: operations["Drawers_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drawers/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Openings and counts of a drawer, newest first */
        get: operations["Drawers_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fiscal-years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a fiscal year with its twelve periods */
        post: operations["LedgerSetUp_fiscalYear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fx-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List exchange rates, newest first */
        get: operations["SetUp_fxRates"];
        put?: never;
        /** Enter exchange rates */
        post: operations["SetUp_addFxRates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gateway-payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List payouts of gateways, newest first */
        get: operations["Gateways_payouts"];
        put?: never;
        /** Record what a gateway has paid out, less its fee */
        post: operations["Gateways_payOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gateway-payouts/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a payout of a gateway back */
        post: operations["Gateways_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List payment gateways, without their secrets */
        get: operations["Tills_gateways"];
        put?: never;
        /** Add a payment gateway */
        post: operations["Tills_addGateway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gateways/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a payment gateway, without its secrets */
        get: operations["Tills_gateway"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gateways/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace the secrets of a payment gateway */
        put: operations["Tills_secrets"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gateways/{id}/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a gateway has taken and not paid out, oldest first */
        get: operations["Gateways_transactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is open for my role */
        get: operations["Home_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The inbox: records by outcome and by what they need */
        get: operations["ImportRecords_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a record: what was understood, and its text */
        get: operations["ImportRecords_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-records/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give what a waiting record lacks; it goes on */
        post: operations["ImportRecords_completeRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import-records/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a record out of the inbox */
        post: operations["ImportRecords_dismissRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List import runs */
        get: operations["Imports_list"];
        put?: never;
        /** Upload a file of records */
        post: operations["Imports_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an import run with the result of each record */
        get: operations["Imports_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with a failed run */
        post: operations["Imports_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List invoices */
        get: operations["Invoices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an invoice */
        get: operations["Invoices_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Print an invoice */
        get: operations["Invoices_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/write-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write an invoice off */
        post: operations["Notes_writeOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/journal-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List journal entries with their lines; as CSV or PDF the journal of the days */
        get: operations["Ledger_list"];
        put?: never;
        /** Post a manual entry */
        post: operations["Ledger_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/journal-entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a journal entry */
        get: operations["Ledger_entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/journal-entries/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reverse an entry together with the action that made it */
        post: operations["Ledger_reverseEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/journal-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List journal lines: what a figure of a report is made of */
        get: operations["Ledger_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read my preferences */
        get: operations["Me_preferences"];
        /** Replace my preferences */
        put: operations["Me_setPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to use an authenticator */
        post: operations["Me_enrol"];
        /** Stop using the authenticator */
        delete: operations["Me_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the authenticator with its first code */
        post: operations["Me_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/memos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List debit and credit memos */
        get: operations["Memos_list"];
        put?: never;
        /** Record a debit or credit memo */
        post: operations["Memos_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/memos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a memo with its history */
        get: operations["Memos_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/memos/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a memo */
        post: operations["MemoDecisions_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/memos/{id}/billed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a debit memo was billed */
        post: operations["Memos_billed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/memos/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dispute a debit memo */
        post: operations["MemoDecisions_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/memos/{id}/dispute-outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how a dispute has ended */
        post: operations["MemoDecisions_outcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/memos/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link a memo to the document that it is about */
        post: operations["Memos_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/memos/{id}/recharge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Charge a debit memo on to a customer */
        post: operations["MemoDecisions_recharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/memos/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a memo into review */
        post: operations["Memos_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/memos/{id}/write-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a debit memo off */
        post: operations["MemoDecisions_writeOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is addressed to me, newest first */
        get: operations["Notifications_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all my notifications as read */
        post: operations["Notifications_markAllRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a notification as read */
        post: operations["Notifications_markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/doctor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check every invariant of the ledger on my own books */
        get: operations["Doctor_examine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State, progress and result of a slow thing */
        get: operations["Operations_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/override-invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invoice the override: the VAT of it is claimed too */
        post: operations["SupplierCommissions_invoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the periods of all fiscal years */
        get: operations["LedgerSetUp_periods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List receipts, newest first */
        get: operations["Receipts_list"];
        put?: never;
        /** Take money of a customer, and apply it */
        post: operations["Receipts_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a receipt with what it pays and its history */
        get: operations["Receipts_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts/{id}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply what is left of a receipt to invoices */
        post: operations["Receipts_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a cheque whose date has come */
        post: operations["Receipts_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a receipt back: bounced, in error, charged back */
        post: operations["Receipts_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts/{id}/unapply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an application back: the invoice is open, the money an advance again */
        post: operations["Receipts_unapply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List refunds, newest first */
        get: operations["Refunds_list"];
        put?: never;
        /** Make a refund of a quote; agreed outside already, it posts at once */
        post: operations["Refunds_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a refund would come to: recall, what the customer gets, the entries as they would be */
        post: operations["Refunds_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a refund with its documents, notes, paybacks and history */
        get: operations["Refunds_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a refund that the supplier has not accepted */
        post: operations["Refunds_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{id}/payback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay the open credit of a refund back to the customer */
        post: operations["Refunds_payback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{id}/payback-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter whether a payback by bank or gateway has arrived */
        post: operations["Refunds_paybackResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{id}/supplier-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter the supplier’s answer: accepted, the refund is in the books */
        post: operations["Refunds_supplierResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/ar-ageing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What customers owe by age */
        get: operations["Receivables_ageing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/commission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Commission claimed, settled and earned by supplier */
        get: operations["RevenueReports_commission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/control-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Control accounts beside their sub-ledgers */
        get: operations["Reports_controlAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/customer-statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One customer’s account line by line */
        get: operations["Receivables_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/deferred-revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deferred revenue by account and month, and what is coming */
        get: operations["RevenueReports_deferredRevenue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/general-ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** General ledger of an account as JSON, CSV or PDF */
        get: operations["Reports_generalLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Trial balance as JSON, CSV or PDF */
        get: operations["Reports_trialBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the role templates and what they grant */
        get: operations["Roles_roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List runs, newest first */
        get: operations["Runs_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/override-accrual": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accrue the override of a month: what is earned less what was accrued */
        post: operations["Runs_accrueOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/recognition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recognise what is served by a day; a second run posts nothing */
        post: operations["Runs_recognise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a run with its counts and entries */
        get: operations["Runs_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find bookings, tickets, invoices, entries and parties by number, name or amount */
        get: operations["Search_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the settings of the partner */
        get: operations["Settings_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change settings field by field */
        patch: operations["Settings_change"];
        trace?: never;
    };
    "/v1/supplier-commissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List commission received and override invoiced, newest first */
        get: operations["SupplierCommissions_list"];
        put?: never;
        /** Take in commission or override that a supplier pays; the difference is earned or lost */
        post: operations["SupplierCommissions_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List suppliers */
        get: operations["Suppliers_list"];
        put?: never;
        /** Make a supplier */
        post: operations["Suppliers_createSupplier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppliers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a supplier with its contracts */
        get: operations["Suppliers_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a supplier */
        patch: operations["Suppliers_changeSupplier"];
        trace?: never;
    };
    "/v1/suppliers/{id}/bank-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a supplier is paid, and until when payouts are held */
        get: operations["SupplierBank_read"];
        /** Ask to change where a supplier is paid */
        put: operations["SupplierBank_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppliers/{id}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the contracts of a supplier, newest first */
        get: operations["Suppliers_contracts"];
        put?: never;
        /** Add a contract: commission, recognition, recall */
        post: operations["Suppliers_addContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tax-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tax rules */
        get: operations["SetUp_taxRules"];
        put?: never;
        /** Add a tax rule */
        post: operations["SetUp_addTaxRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{document_number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a ticket or EMD by its number */
        get: operations["Bookings_ticket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List users */
        get: operations["Users_list"];
        put?: never;
        /** Make a user */
        post: operations["Users_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a user */
        get: operations["Users_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a user: name, roles, branch, state */
        patch: operations["Users_change"];
        trace?: never;
    };
    "/v1/wallet-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move money between the advances and the wallet of a customer */
        post: operations["Credit_transfer"];
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
        AcceptMemoRequest: {
            /**
             * Format: date
             * @example 2026-05-01
             */
            accepted_on?: string;
            /**
             * @description Of an ACM: where its credit belongs. Absent: its cause says, an open case of its document first.
             * @enum {string}
             */
            as?: "COMMISSION" | "RECOVERY" | "CUSTOMER" | "OVERRIDE" | "CASE";
        };
        AccessTokenRequest: {
            /**
             * Format: date-time
             * @description At most 365 days ahead.
             */
            expires_at?: string;
            name: string;
            /**
             * @description booking.read, or booking.read.branch to narrow its scope too. Absent: all that you may.
             * @example [
             *       "booking.read.branch"
             *     ]
             */
            permissions?: string[];
        };
        AccessTokenResponse: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            id: string;
            name: string;
            /** @description Null: all that its user may. */
            permissions: string[] | null;
            /** Format: date-time */
            revoked_at: string | null;
            /** Format: date-time */
            used_at: string | null;
        };
        AccountListResponse: {
            data: components["schemas"]["AccountResponse"][];
            next_cursor: string | null;
        };
        AccountResponse: {
            active: boolean;
            /** @example 1101 */
            code: string;
            /** @description Equals its sub-ledger: manual lines need journal.control. */
            is_control: boolean;
            name: string;
            required_dimensions: string[];
            /** @enum {string} */
            type: "ASSET" | "LIABILITY" | "EQUITY" | "REVENUE" | "EXPENSE";
        };
        AddContractRequest: {
            /** @description rate or amount; absent: none. */
            commission?: components["schemas"]["ContractCommissionRequest"];
            /** @description For routes and classes. Route and class counts before route, route before class, class before the commission for all. */
            commission_lines?: components["schemas"]["ContractCommissionRequest"][];
            /** @enum {string} */
            commission_paid?: "NETTED" | "LATER";
            override?: components["schemas"]["OverrideRequest"];
            /** @enum {string} */
            recall?: "REFUNDED_BASE" | "UNUSED_BASE" | "NONE";
            /** @enum {string} */
            recognition?: "SERVICE_DATE" | "ISSUE_DATE";
            /**
             * Format: date
             * @example 2026-05-01
             */
            valid_from: string;
            withholding?: components["schemas"]["WithholdingRequest"];
        };
        AddItemsRequest: {
            items: components["schemas"]["ItemRequest"][];
        };
        AgeingFiguresResponse: {
            /** @description Credit notes not used up yet; positive. */
            credits: string;
            days_1_30: string;
            days_31_60: string;
            days_61_90: string;
            not_due: string;
            over_90: string;
            /** @description The buckets less the credits: the balance of 1101. */
            receivable: string;
        };
        AgeingResponse: {
            /** Format: date */
            as_of: string;
            as_of_entry: components["schemas"]["AsOfEntryResponse"];
            currency: string;
            rows: components["schemas"]["AgeingRowResponse"][];
            totals: components["schemas"]["AgeingFiguresResponse"];
        };
        AgeingRowResponse: {
            /** @description Credit notes not used up yet; positive. */
            credits: string;
            customer: string;
            /** Format: uuid */
            customer_id: string;
            days_1_30: string;
            days_31_60: string;
            days_61_90: string;
            not_due: string;
            over_90: string;
            /** @description The buckets less the credits: the balance of 1101. */
            receivable: string;
        };
        ApplicationRequest: {
            /** @description Of the money that came, in its currency. */
            amount: string | {
                amount: string;
                currency: string;
            };
            /** Format: uuid */
            invoice_id: string;
            /** @description How much of an invoice in another currency it pays. */
            settles?: string | {
                amount: string;
                currency: string;
            };
        };
        ApplyCreditNoteRequest: {
            applications: components["schemas"]["CreditNoteApplicationRequest"][];
            /**
             * Format: date
             * @example 2026-05-01
             */
            on?: string;
        };
        ApplyReceiptRequest: {
            applications: components["schemas"]["ApplicationRequest"][];
            /**
             * Format: date
             * @example 2026-05-01
             */
            on?: string;
        };
        ApprovalResponse: {
            amount: string | null;
            /** Format: uuid */
            branch_id: string | null;
            /** @description The caller may approve or reject it. */
            can_decide: boolean;
            /** @description The caller may withdraw it. */
            can_withdraw: boolean;
            /** Format: uuid */
            checker_id: string | null;
            checker_name?: string | null;
            checker_reason: string | null;
            /** Format: date-time */
            created_at: string;
            currency: string | null;
            /** Format: date-time */
            decided_at: string | null;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "BOOKING" | "MANUAL_JOURNAL" | "OPENING_BALANCES" | "CREDIT_LIMIT" | "THRESHOLDS" | "BANK_ACCOUNT" | "MONEY_PERMISSION" | "REFUND" | "WAIVER" | "GOODWILL" | "CREDIT_NOTE" | "WRITE_OFF" | "PAYOUT" | "SUPPLIER_BANK" | "REOPENING";
            /** Format: uuid */
            maker_id: string;
            maker_name?: string | null;
            maker_reason: string | null;
            /** Format: uuid */
            object_id: string;
            object_type: string;
            /** @enum {string} */
            state: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN" | "EXPIRED" | "STALE";
            summary: string;
            version: number;
        };
        ApprovalSettings: {
            booking: string | null;
            credit_limit: string | null;
            credit_note: string | null;
            goodwill: string | null;
            manual_journal: string | null;
            payout: string | null;
            payout_always_two: boolean;
            refund: string | null;
            write_off: string | null;
        };
        ApprovalSettingsRequest: {
            /**
             * @description Functional currency; null: never asked.
             * @example 1234.56
             */
            booking?: string;
            /** @example 1234.56 */
            credit_limit?: string;
            /** @example 1234.56 */
            credit_note?: string;
            /** @example 1234.56 */
            goodwill?: string;
            /** @example 1234.56 */
            manual_journal?: string;
            /** @example 1234.56 */
            payout?: string;
            /** @description Two people for each payout, whatever its amount. */
            payout_always_two?: boolean;
            /** @example 1234.56 */
            refund?: string;
            /** @example 1234.56 */
            write_off?: string;
        };
        AsOfEntryResponse: {
            /** @description The last number of the hash chain that is in the report. */
            number: number;
            /** @description Entries posted since, not numbered yet; they are in the report too. */
            unsealed: number;
        };
        AuditChangeResponse: {
            after: string | null;
            before: string | null;
            /** @example approvals.booking */
            field: string;
            /** @description The values are personal and not for the caller. */
            masked: boolean;
        };
        AuditLineResponse: {
            action: string;
            /** @description What is there since. */
            after: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            at: string;
            /** @description What was there, as far as it changed. */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description The two, field by field. */
            changes: components["schemas"]["AuditChangeResponse"][];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            object_id: string;
            object_type: string;
            request_id: string | null;
            /** Format: uuid */
            user_id: string;
            user_name: string | null;
        };
        BankAccountOutcomeResponse: {
            /** Format: uuid */
            approval_id: string;
            /** Format: uuid */
            branch_id: string | null;
            currency: string;
            external_ref: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "BANK" | "TRUST" | "CASH";
            name: string;
            /** @enum {string} */
            state: "PENDING_APPROVAL";
        };
        BankAccountResponse: {
            /** Format: uuid */
            branch_id: string | null;
            currency: string;
            external_ref: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "BANK" | "TRUST" | "CASH";
            name: string;
        };
        BankDetailsRequest: {
            /** @description Whose account it is. */
            account_name: string;
            account_number?: string;
            bank_name: string;
            bic?: string;
            /** @example BD */
            country?: string;
            /** @example BDT */
            currency?: string;
            /** @description This or an account number. */
            iban?: string;
            /** @description Why, for who decides. */
            reason?: string;
            /** @description The bank’s or branch’s own number. */
            routing_number?: string;
        };
        BankDetailsResponse: {
            account_name: string;
            /** @description Whole with supplier.bank, else its last digits. */
            account_number: string | null;
            bank_name: string;
            bic: string | null;
            country: string | null;
            currency: string | null;
            /** @description Whole with supplier.bank, else its last digits. */
            iban: string | null;
            routing_number: string | null;
        };
        BankDrawerRequest: {
            amount: string | {
                amount: string;
                currency: string;
            };
            /** Format: uuid */
            bank_account_id: string;
            /**
             * Format: date
             * @example 2026-05-01
             */
            on?: string;
        };
        BillMemoRequest: {
            /**
             * Format: date
             * @example 2026-05-01
             */
            billed_on?: string;
        };
        BookingItemResponse: {
            /** Format: uuid */
            allotment_id: string | null;
            /**
             * @description Of a ticket or EMD.
             * @example 50000.00
             */
            base_fare?: string;
            /**
             * @description Of a sale as principal.
             * @enum {string|null}
             */
            billing: "ON_ISSUE" | "ON_DUE_DATE" | null;
            /** @example Y */
            booking_class: string | null;
            card_amount: string | null;
            /** @description Null: the contract’s. Left out without supplier_cost.read. */
            commission?: components["schemas"]["CommissionResponse"] | null;
            conjunction: string[];
            /** @description Left out without supplier_cost.read. */
            costs?: components["schemas"]["ItemCostResponse"][];
            description: string;
            /** @example 0.00 */
            discount: string;
            /** @example 1762400000123 */
            document_number: string | null;
            /** @enum {string|null} */
            emd_type: "A" | "S" | null;
            /** @enum {string} */
            form_of_payment: "CASH" | "AIRLINE_CARD" | "MIXED" | "OWN_CARD" | "EASYPAY";
            /** Format: uuid */
            id: string;
            /** Format: date */
            issued_on: string | null;
            /** @enum {string} */
            kind: "AIR_TICKET" | "EMD" | "HOTEL" | "TOUR" | "TRANSFER" | "INSURANCE" | "VISA" | "CAR" | "RAIL" | "ACTIVITY" | "PACKAGE" | "SERVICE_FEE";
            /** @example 0.00 */
            markup: string;
            /**
             * Format: date
             * @description The day on which it was noted that the traveller did not come.
             */
            no_show_on: string | null;
            payment_plan: components["schemas"]["PlanPartResponse"][];
            /** @description Of anything else. */
            price?: string;
            /** Format: uuid */
            related_item_id: string | null;
            /** @example DAC-DXB-DAC */
            route: string | null;
            /** @description Once issued; left out without supplier_cost.read. */
            sale?: components["schemas"]["ItemSaleResponse"];
            service_dates: components["schemas"]["ServiceDateResponse"][];
            /** @example 1000.00 */
            service_fee: string;
            /** @enum {string} */
            state: "DRAFT" | "ISSUED" | "VOIDED" | "CANCELLED" | "REFUNDED" | "EXCHANGED";
            /** @example USD */
            supplier_currency: string | null;
            /** Format: uuid */
            supplier_id: string | null;
            supplier_name?: string;
            taxes: components["schemas"]["TaxAmountResponse"][];
            traveller: components["schemas"]["BookingTravellerResponse"] | null;
            /**
             * @description Null: not issued yet and the supplier’s flag decides.
             * @enum {string|null}
             */
            treatment: "AGENT" | "PRINCIPAL" | null;
            treatment_reason: string | null;
        };
        BookingListResponse: {
            data: components["schemas"]["BookingRowResponse"][];
            next_cursor: string | null;
        };
        BookingResponse: {
            approval_id: string | null;
            branch_code?: string;
            /** Format: uuid */
            branch_id: string;
            created_at: string;
            credit_note_ids?: string[];
            currency: string;
            /** Format: uuid */
            customer_id: string;
            customer_name?: string;
            external_ref: string | null;
            gds: string | null;
            /** Format: uuid */
            id: string;
            invoice_ids?: string[];
            issued_on: string | null;
            items: components["schemas"]["BookingItemResponse"][];
            journal_entries?: string[];
            /** Format: uuid */
            made_by: string;
            metadata: {
                [key: string]: string;
            } | null;
            notes: string | null;
            record_locator: string | null;
            /** @example TVB-2026-000001 */
            reference: string;
            /** @example DRAFT */
            state: string;
            tickets: components["schemas"]["TicketResponse"][];
            /** Format: date-time */
            time_limit: string | null;
            totals: components["schemas"]["BookingTotals"];
            updated_at: string;
            version: number;
        };
        BookingRowResponse: {
            /** Format: uuid */
            branch_id: string;
            /** Format: date-time */
            created_at: string;
            /** @example BDT */
            currency: string;
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            issued_on: string | null;
            /** @example ABC123 */
            record_locator: string | null;
            /** @example TVB-2026-000001 */
            reference: string;
            /** @example ISSUED */
            state: string;
            /** Format: date-time */
            time_limit: string | null;
            /** @example 66550.00 */
            total: string;
            /**
             * @description Of the first item that has one.
             * @example RAHMAN/AYESHA
             */
            traveller: string | null;
            /** Format: date-time */
            updated_at: string;
            version: number;
        };
        BookingTotals: {
            base_fare: string;
            discount: string;
            markup: string;
            service_fee: string;
            taxes: string;
            total: string;
            vat: string;
        };
        BookingTravellerResponse: {
            /** @example RAHMAN */
            family_name: string;
            /** @example AYESHA */
            given_name: string;
            title?: string | null;
            /** @example ADT */
            type?: string;
        };
        BranchListResponse: {
            data: components["schemas"]["BranchResponse"][];
            next_cursor: string | null;
        };
        BranchRequest: {
            code: string;
            /** @description Your own key; unique per partner and kind. */
            external_ref?: string;
            gds_offices?: string[];
            iata_numeric?: string;
            name: string;
        };
        BranchResponse: {
            code: string;
            external_ref: string | null;
            gds_offices: string[];
            iata_numeric: string | null;
            id: string;
            name: string;
        };
        BspSettings: {
            adm_review_days: number;
            dispute_days: number;
            tolerance: string;
            /** @example 23:30 */
            void_cut_off: string;
        };
        BspSettingsRequest: {
            adm_review_days?: number;
            dispute_days?: number;
            /** @example 1234.56 */
            tolerance?: string;
            void_cut_off?: string;
        };
        CancelRefundRequest: {
            reason?: string;
        };
        CancelRequest: {
            reason: string;
        };
        ChangeBookingRequest: {
            /** Format: uuid */
            customer_id?: string;
            /** @description All items; what is not here leaves the booking. */
            items?: components["schemas"]["ChangedItemRequest"][];
            /** @description At most 20 strings. */
            metadata?: {
                [key: string]: string;
            };
            notes?: string;
            record_locator?: string;
            /** Format: date-time */
            time_limit?: string;
        };
        ChangeCreditRequest: {
            /**
             * @description Functional currency; 0 takes the credit away.
             * @example 1234.56
             */
            limit: string;
            reason?: string;
        };
        ChangeCustomerRequest: {
            address?: string;
            email?: string;
            /** @description At most 20 strings. */
            metadata?: {
                [key: string]: string;
            };
            name?: string;
            payment_terms_days?: number;
            phone?: string;
            /**
             * @description A hold has its own actions.
             * @enum {string}
             */
            state?: "ACTIVE" | "DORMANT" | "ARCHIVED";
            tax_number?: string;
        };
        ChangeSupplierRequest: {
            /** @description Empty clears it. */
            iata_numeric?: string;
            /** @description At most 20 strings. */
            metadata?: {
                [key: string]: string;
            };
            name?: string;
            /** @enum {string} */
            settlement?: "BSP" | "ARC" | "DIRECT" | "PREPAID" | "PAY_AT_PROPERTY";
            /** @enum {string} */
            state?: "ACTIVE" | "SUSPENDED" | "DORMANT" | "ARCHIVED";
            /** @enum {string} */
            treatment?: "AGENT" | "PRINCIPAL";
        };
        ChangeUserRequest: {
            /** Format: uuid */
            branch_id?: string;
            name?: string;
            /** @description A small partner may leave permissions that should be apart in one hand and says why; it stands in the audit log. */
            pair_reason?: string;
            password?: string;
            roles?: ("TRAVEL_AGENT" | "REFUND_DESK" | "CASHIER" | "ACCOUNTANT" | "SENIOR_ACCOUNTANT" | "SUPERVISOR" | "CONTROLLER" | "AUDITOR" | "PARTNER_ADMIN")[];
            /** @enum {string} */
            state?: "ACTIVE" | "DISABLED";
        };
        ChangedItemRequest: {
            /**
             * Format: uuid
             * @description Stock at one’s own risk that it is sold from.
             */
            allotment_id?: string;
            /**
             * @description Fare of a ticket or EMD.
             * @example 1234.56
             */
            base_fare?: string;
            /**
             * @description Of a sale as principal; absent: ON_DUE_DATE for TOUR and PACKAGE and with a payment_plan, else ON_ISSUE.
             * @enum {string}
             */
            billing?: "ON_ISSUE" | "ON_DUE_DATE";
            /** @description Booking class (RBD); a contract may pay by it. */
            booking_class?: string;
            /**
             * @description The part on the airline’s card of a MIXED sale.
             * @example 1234.56
             */
            card_amount?: string;
            /** @description rate or amount; absent: the contract’s. */
            commission?: components["schemas"]["CommissionRequest"];
            conjunction?: string[];
            /** @description Of a sale as principal: what it will cost, by supplier. */
            costs?: components["schemas"]["CostRequest"][];
            description?: string;
            /** @example 1234.56 */
            discount?: string;
            document_number?: string;
            /** @enum {string} */
            emd_type?: "A" | "S";
            /** @enum {string} */
            form_of_payment?: "CASH" | "AIRLINE_CARD" | "MIXED" | "OWN_CARD" | "EASYPAY";
            /**
             * Format: uuid
             * @description An item of the booking that stays.
             */
            id?: string;
            /** @enum {string} */
            kind: "AIR_TICKET" | "EMD" | "HOTEL" | "TOUR" | "TRANSFER" | "INSURANCE" | "VISA" | "CAR" | "RAIL" | "ACTIVITY" | "PACKAGE" | "SERVICE_FEE";
            /** @example 1234.56 */
            markup?: string;
            /** @description Instalments; they sum to the price with its VAT. */
            payment_plan?: components["schemas"]["PlanPartRequest"][];
            /**
             * @description Price of anything else.
             * @example 1234.56
             */
            price?: string;
            /** Format: uuid */
            related_item_id?: string;
            /** @description Codes of the journey in order, such as DAC-DXB-DAC; a contract may pay by it. */
            route?: string;
            service_dates?: components["schemas"]["ServiceDateRequest"][];
            /** @example 1234.56 */
            service_fee?: string;
            /**
             * @description In which the supplier of an agent’s sale is owed, where it is not the booking’s: at the day’s rate.
             * @example BDT
             */
            supplier_currency?: string;
            /**
             * Format: uuid
             * @description Absent only for a SERVICE_FEE and for the agency’s own product as principal.
             */
            supplier_id?: string;
            taxes?: components["schemas"]["TaxRequest"][];
            traveller?: components["schemas"]["Traveller"];
            /**
             * @description Against the supplier’s flag, with treatment_reason; absent: the flag decides, of an own product the kind.
             * @enum {string}
             */
            treatment?: "AGENT" | "PRINCIPAL";
            treatment_reason?: string;
        };
        ChargebackOutcomeRequest: {
            /**
             * Format: date
             * @example 2026-05-01
             */
            on?: string;
            won: boolean;
        };
        ChargebackRequest: {
            amount: string | {
                amount: string;
                currency: string;
            };
            /** @description What the gateway asks for it. */
            charge?: string | {
                amount: string;
                currency: string;
            };
            /** Format: uuid */
            gateway_id: string;
            gateway_transaction_id: string;
            /**
             * Format: date
             * @example 2026-05-01
             */
            received_on?: string;
        };
        ChargebackResponse: {
            amount: components["schemas"]["MoneyResponse"];
            charge: string;
            /** @description Dry run only. */
            checks?: components["schemas"]["CheckResponse"][];
            created_at: string;
            /** Format: date */
            decided_on: string | null;
            /** Format: uuid */
            gateway_id: string;
            gateway_transaction_id: string;
            /** Format: uuid */
            id: string;
            journal_entries?: string[];
            /** @description Dry run only. */
            journal_preview?: components["schemas"]["PreviewEntryResponse"][];
            /** Format: uuid */
            receipt_id: string;
            /** Format: date */
            received_on: string;
            /** @enum {string} */
            state: "OPEN" | "WON" | "LOST";
            updated_at: string;
            version: number;
        };
        CheckFactsResponse: {
            /**
             * @description What is counted: the sale, the receivable, the entry.
             * @example 66550.00
             */
            amount?: string;
            /** @example BDT */
            currency?: string;
            /**
             * @description Until when a document may be voided on its day.
             * @example 23:30
             */
            cut_off?: string;
            /**
             * Format: date
             * @description When the invoice is due.
             */
            due_on?: string;
            /**
             * @description Negative: by so much the credit is short.
             * @example 78450.00
             */
            free_after?: string;
            /** @example 145000.00 */
            free_before?: string;
            /**
             * @description The credit limit, or the threshold above which a second person is asked.
             * @example 145000.00
             */
            limit?: string;
            /** @description So many months before the current one. */
            months_back?: number;
            /** @description The customer or supplier. */
            name?: string;
            /**
             * @description The month that is posted into.
             * @example 2026-05
             */
            period?: string;
            /** @description Of the customer, supplier or period. */
            state?: string;
            /**
             * Format: date
             * @description The earlier day that a void is entered for.
             */
            voided_on?: string;
        };
        CheckResponse: {
            /**
             * @description What was found; of a failed check the code of the refusal.
             * @example CREDIT_ENOUGH
             */
            code?: string;
            /** @example 1,45,000.00 BDT free, 78,450.00 BDT left after it. */
            detail: string;
            facts?: components["schemas"]["CheckFactsResponse"];
            /** @example credit */
            name: string;
            /** @description False: the action is refused. */
            passed: boolean;
            remedy?: string;
            /**
             * @description ATTENTION: it is done, but look twice. ASKS: a second person must agree.
             * @enum {string}
             */
            state: "PASSED" | "ATTENTION" | "ASKS" | "FAILED";
        };
        ChequeRequest: {
            /**
             * Format: date
             * @description Nothing is posted before it.
             * @example 2026-05-01
             */
            dated_on: string;
            number: string;
        };
        ChequeResponse: {
            /** Format: date */
            dated_on: string;
            number: string;
        };
        ClientMoneyResponse: {
            amount: components["schemas"]["MoneyResponse"];
            /** Format: uuid */
            booking_id: string;
            /** @description Dry run only. */
            checks?: components["schemas"]["CheckResponse"][];
            /** Format: uuid */
            id: string | null;
            journal_entries: string[];
            /** @description Dry run only. */
            journal_preview?: components["schemas"]["PreviewEntryResponse"][];
            /** Format: date */
            on: string;
        };
        ComingMonthResponse: {
            /** @example 2031 */
            account: string;
            /** @example 1750.00 */
            amount: string;
            /** @example 2026-08 */
            month: string;
        };
        CommissionFiguresResponse: {
            claimed: string;
            /** @description Earned on 4011, 4013 and 4014. */
            commission: string;
            /** @description Sold and not earned at the end of the days. */
            deferred: string;
            /** @description opening + claimed - settled. */
            open: string;
            /** @description Claims on 1109, 1110 and 1111 before the days. */
            opening: string;
            /** @description Earned on 4012. */
            override: string;
            settled: string;
        };
        CommissionLineRequest: {
            /**
             * @description 1111: commission of a sale (default); 1110: override.
             * @enum {string}
             */
            account?: "1110" | "1111";
            /**
             * @description What the bank got.
             * @example 1234.56
             */
            amount: string;
            /**
             * Format: uuid
             * @description The booking item of the sale; absent: all that is open of the supplier on the account.
             */
            item_id?: string;
            /** @description The rest stays open; without it what lacks or is too much is commission less or more. */
            keeps_rest?: boolean;
            /**
             * @description Tax that the supplier withheld, against its certificate.
             * @example 1234.56
             */
            withheld?: string;
        };
        CommissionReportResponse: {
            as_of_entry: components["schemas"]["AsOfEntryResponse"];
            currency: string;
            /** Format: date */
            from: string;
            rows: components["schemas"]["CommissionRowResponse"][];
            snapshot: string | null;
            /** Format: date */
            to: string;
            totals: components["schemas"]["CommissionFiguresResponse"];
        };
        CommissionRequest: {
            /** @example 1234.56 */
            amount?: string;
            /** @example 0.07 */
            rate?: string;
        };
        CommissionResponse: {
            /** @example 3500.00 */
            amount?: string;
            /** @example 0.07 */
            rate?: string;
        };
        CommissionRowResponse: {
            claimed: string;
            /** @description Earned on 4011, 4013 and 4014. */
            commission: string;
            /** @description Sold and not earned at the end of the days. */
            deferred: string;
            name: string;
            /** @description opening + claimed - settled. */
            open: string;
            /** @description Claims on 1109, 1110 and 1111 before the days. */
            opening: string;
            /** @description Earned on 4012. */
            override: string;
            settled: string;
            /** Format: uuid */
            supplier_id: string | null;
        };
        CompleteRequest: {
            /** Format: uuid */
            branch_id?: string;
            /** Format: uuid */
            customer_id?: string;
            items?: components["schemas"]["CompletedItemRequest"][];
            /** Format: uuid */
            supplier_id?: string;
        };
        CompletedItemRequest: {
            /**
             * @description Absent: as the record says.
             * @example 1234.56
             */
            discount?: string;
            document_number: string;
            /**
             * @description Absent: as the record says.
             * @example 1234.56
             */
            markup?: string;
            /**
             * @description Absent: 0.
             * @example 1234.56
             */
            service_fee?: string;
        };
        ContractCommission: {
            amount?: string;
            currency?: string;
            rate?: string;
        };
        ContractCommissionRequest: {
            /**
             * @description A fixed amount a document.
             * @example 1234.56
             */
            amount?: string;
            /** @description Booking class (RBD). */
            class?: string;
            /**
             * @description Of the amount; absent: functional.
             * @example BDT
             */
            currency?: string;
            /**
             * @description Of the base fare.
             * @example 0.07
             */
            rate?: string;
            /** @description Journeys from the first place to the second (DAC-DXB), from (DAC-*) or to (*-DXB) one. A return journey goes to its turning point; the direction counts. */
            route?: string;
        };
        ContractLineResponse: {
            amount?: string;
            /** @example Y */
            class?: string;
            currency?: string;
            rate?: string;
            /** @example DAC-DXB */
            route?: string;
        };
        ContractResponse: {
            /** @description Left out without supplier_cost.read; null: none. */
            commission?: components["schemas"]["ContractCommission"] | null;
            /** @description For routes and classes; left out without supplier_cost.read. */
            commission_lines?: components["schemas"]["ContractLineResponse"][];
            /** @enum {string} */
            commission_paid: "NETTED" | "LATER";
            /** Format: uuid */
            id: string;
            /** @description Left out without supplier_cost.read. */
            override?: components["schemas"]["OverrideResponse"] | null;
            recall: string;
            /** @enum {string} */
            recognition: "SERVICE_DATE" | "ISSUE_DATE";
            /** Format: uuid */
            supplier_id: string;
            /** Format: date */
            valid_from: string;
            /** @description Left out without supplier_cost.read. */
            withholding?: components["schemas"]["WithholdingResponse"] | null;
        };
        ControlAccountResponse: {
            /** @example 1101 */
            account: string;
            difference: string;
            /** @description Debit less credit; negative: a credit balance. */
            ledger_balance: string;
            name: string;
            open_items: number;
            /** @enum {string} */
            sub_ledger: "INVOICES" | "OPEN_ITEMS" | "REVENUE_SCHEDULES";
            sub_ledger_balance: string;
        };
        ControlAccountsResponse: {
            as_of_entry: components["schemas"]["AsOfEntryResponse"];
            currency: string;
            rows: components["schemas"]["ControlAccountResponse"][];
            snapshot: string | null;
            totals: components["schemas"]["ControlTotals"];
        };
        ControlTotals: {
            difference: string;
            /** @description Debit less credit; negative: a credit balance. */
            ledger_balance: string;
            sub_ledger_balance: string;
        };
        CostRequest: {
            /**
             * @description With its VAT, in the currency in which the supplier is owed.
             * @example 1234.56
             */
            amount: string;
            /** @example BDT */
            currency: string;
            /** Format: uuid */
            supplier_id: string;
        };
        CountDrawerRequest: {
            /** @description An empty drawer has an empty list. */
            counted: components["schemas"]["CountedRequest"][];
        };
        CountedRequest: {
            /**
             * @description Worth of one note or coin.
             * @example 1234.56
             */
            denomination: string;
            pieces: number;
        };
        CountedResponse: {
            denomination: string;
            pieces: number;
        };
        CounterResponse: {
            amount: string;
            currency: string;
        };
        CreateBankAccountRequest: {
            /** Format: uuid */
            branch_id?: string;
            /** @example BDT */
            currency: string;
            /** @description Your own key; unique per partner and kind. */
            external_ref?: string;
            /** @enum {string} */
            kind: "BANK" | "TRUST" | "CASH";
            name: string;
        };
        CreateBookingRequest: {
            /**
             * Format: uuid
             * @description Another office, within the caller’s scope.
             */
            branch_id?: string;
            /** @example BDT */
            currency: string;
            /** Format: uuid */
            customer_id: string;
            /** @description Your own key; unique per partner and kind. */
            external_ref?: string;
            items: components["schemas"]["ItemRequest"][];
            /** @description At most 20 strings. */
            metadata?: {
                [key: string]: string;
            };
            notes?: string;
            record_locator?: string;
            /** Format: date-time */
            time_limit?: string;
        };
        CreateCustomerRequest: {
            /** @description Lines as they are printed. */
            address?: string;
            /**
             * Format: uuid
             * @description The office it belongs to; absent: every office.
             */
            branch_id?: string;
            /**
             * @description Functional currency; absent: no credit. Needs customer.credit; above the threshold a second person agrees first.
             * @example 1234.56
             */
            credit_limit?: string;
            email?: string;
            /** @description Your own key; unique per partner and kind. */
            external_ref?: string;
            /** @enum {string} */
            kind: "INDIVIDUAL" | "CORPORATE" | "SUB_AGENT";
            /** @description At most 20 strings. */
            metadata?: {
                [key: string]: string;
            };
            name: string;
            /** @description Days from invoice to due date; 0 when absent. */
            payment_terms_days?: number;
            phone?: string;
            /** @description For the approval of the limit. */
            reason?: string;
            tax_number?: string;
        };
        CreateDrawerRequest: {
            /**
             * Format: uuid
             * @description The office whose till it is.
             */
            branch_id: string;
            /** @example BDT */
            currency: string;
            /** @description Your own key; unique per partner and kind. */
            external_ref?: string;
            name: string;
        };
        CreateGatewayRequest: {
            /** @example BDT */
            currency: string;
            /** @description Your own key; unique per partner and kind. */
            external_ref?: string;
            /** @description Absent: the provider’s own name. */
            name?: string;
            /** @enum {string} */
            provider: "SSLCOMMERZ" | "BKASH" | "NAGAD" | "RAZORPAY" | "STRIPE" | "OTHER";
            /** @description At most 20 strings by name, such as store_id and store_password. Write only. */
            secrets?: {
                [key: string]: string;
            };
        };
        CreateRefundRequest: {
            /** Format: uuid */
            quote_id: string;
            /**
             * Format: date
             * @description The day it is posted on; absent: the day on which the supplier accepts.
             * @example 2026-05-01
             */
            refunded_on?: string;
            /** @description Already agreed outside: posts at once. */
            supplier_refund_ref?: string;
        };
        CreateSupplierRequest: {
            /** @description Your own key; unique per partner and kind. */
            external_ref?: string;
            /** @description Three digits before a document number; not unique. */
            iata_numeric?: string;
            /** @enum {string} */
            kind: "AIRLINE" | "BEDBANK" | "HOTEL" | "TOUR" | "TRANSFER" | "INSURANCE" | "VISA" | "CAR" | "RAIL" | "ACTIVITY" | "SETTLEMENT";
            /** @description At most 20 strings. */
            metadata?: {
                [key: string]: string;
            };
            name: string;
            /** @enum {string} */
            settlement: "BSP" | "ARC" | "DIRECT" | "PREPAID" | "PAY_AT_PROPERTY";
            /**
             * @description Absent: by kind, tours and activities as principal.
             * @enum {string}
             */
            treatment?: "AGENT" | "PRINCIPAL";
        };
        CreateTaxRuleRequest: {
            /** @description Item kinds; absent: every kind. */
            applies_to?: ("AIR_TICKET" | "EMD" | "HOTEL" | "TOUR" | "TRANSFER" | "INSURANCE" | "VISA" | "CAR" | "RAIL" | "ACTIVITY" | "PACKAGE" | "SERVICE_FEE")[];
            /**
             * @description What it is a part of. PRICE and MARGIN are taxes of a principal sale; an agent’s sale has neither.
             * @enum {string}
             */
            base: "FEE" | "MARKUP" | "COMMISSION" | "DEEMED_FARE" | "PRICE" | "MARGIN" | "SUB_AGENT_SHARE" | "COLLECTED_AT_SOURCE";
            code: string;
            /**
             * @description The part of the basic fare that counts, for DEEMED_FARE alone: 0.05 is 5 %.
             * @example 0.07
             */
            deemed_percent?: string;
            /** @description The tax is inside the amount. */
            inclusive?: boolean;
            /**
             * @description Of a tax on the margin; OPERATION when absent.
             * @enum {string}
             */
            method?: "OPERATION" | "PROVISIONAL";
            /**
             * @description Last year’s margin, for PROVISIONAL alone: 0.18 is 18 % of the price.
             * @example 0.07
             */
            provisional_margin?: string;
            /**
             * @description 0.15 is 15 %.
             * @example 0.07
             */
            rate: string;
            /**
             * Format: date
             * @example 2026-05-01
             */
            valid_from: string;
            /**
             * Format: date
             * @description The last day; absent: until the code’s next rule begins.
             * @example 2026-05-01
             */
            valid_to?: string;
        };
        CreateUserRequest: {
            /** Format: uuid */
            branch_id?: string;
            email: string;
            /** @description Your own key; unique per partner and kind. */
            external_ref?: string;
            name: string;
            /** @description A small partner may leave permissions that should be apart in one hand and says why; it stands in the audit log. */
            pair_reason?: string;
            /** @description At least 12 characters. Absent: no sign-in by password. */
            password?: string;
            roles: ("TRAVEL_AGENT" | "REFUND_DESK" | "CASHIER" | "ACCOUNTANT" | "SENIOR_ACCOUNTANT" | "SUPERVISOR" | "CONTROLLER" | "AUDITOR" | "PARTNER_ADMIN")[];
        };
        CreditMoveResponse: {
            amount: components["schemas"]["MoneyResponse"];
            /** @description Dry run only. */
            checks?: components["schemas"]["CheckResponse"][];
            /** Format: uuid */
            customer_id: string;
            /** Format: uuid */
            id: string | null;
            journal_entries: string[];
            /** @description Dry run only. */
            journal_preview?: components["schemas"]["PreviewEntryResponse"][];
            /** Format: date */
            on: string;
        };
        CreditNoteApplicationRequest: {
            amount: string | {
                amount: string;
                currency: string;
            };
            /** Format: uuid */
            invoice_id: string;
        };
        CreditNoteApplicationResponse: {
            applications: components["schemas"]["ReceiptApplicationResponse"][];
            /** @description Dry run only. */
            checks?: components["schemas"]["CheckResponse"][];
            /** Format: uuid */
            credit_note_id: string;
            journal_entries: string[];
            /** @description Dry run only. */
            journal_preview?: components["schemas"]["PreviewEntryResponse"][];
            /** @description Still open of the note. */
            open: components["schemas"]["MoneyResponse"];
        };
        CreditNoteLineRequest: {
            /** @example 1234.56 */
            amount: string;
            /**
             * Format: uuid
             * @description Of a line of the invoice.
             */
            invoice_line_id: string;
        };
        CreditNoteRequest: {
            /**
             * Format: uuid
             * @description An invoice or a debit note.
             */
            invoice_id: string;
            /**
             * Format: date
             * @example 2026-05-01
             */
            issued_on?: string;
            lines: components["schemas"]["CreditNoteLineRequest"][];
            /** @description Printed on the note. */
            note?: string;
            /**
             * @description GOODWILL keeps the VAT; REBATE takes what is accrued first; ERROR takes the revenue back.
             * @enum {string}
             */
            reason: "PRICE_CUT" | "GOODWILL" | "REBATE" | "ERROR";
        };
        CustomerOutcomeResponse: {
            address: string | null;
            /**
             * Format: uuid
             * @description The limit waits for a second person.
             */
            approval_id?: string;
            /** Format: uuid */
            branch_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description Null: no credit. */
            credit_limit: string | null;
            /** @description Of the amounts below: the functional currency. */
            currency: string;
            email: string | null;
            external_ref: string | null;
            /** @description Limit + unapplied money − open invoices. */
            free_credit: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "INDIVIDUAL" | "CORPORATE" | "SUB_AGENT";
            metadata: {
                [key: string]: string;
            } | null;
            name: string;
            open_invoices: string;
            payment_terms_days: number;
            phone: string | null;
            /** @enum {string} */
            state: "ACTIVE" | "CREDIT_HOLD" | "DORMANT" | "ARCHIVED" | "PENDING_SCREENING" | "BLOCKED";
            tax_number: string | null;
            /** @description Money received and not yet applied. */
            unapplied: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
        };
        CustomerResponse: {
            address: string | null;
            /** Format: uuid */
            branch_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description Null: no credit. */
            credit_limit: string | null;
            /** @description Of the amounts below: the functional currency. */
            currency: string;
            email: string | null;
            external_ref: string | null;
            /** @description Limit + unapplied money − open invoices. */
            free_credit: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "INDIVIDUAL" | "CORPORATE" | "SUB_AGENT";
            metadata: {
                [key: string]: string;
            } | null;
            name: string;
            open_invoices: string;
            payment_terms_days: number;
            phone: string | null;
            /** @enum {string} */
            state: "ACTIVE" | "CREDIT_HOLD" | "DORMANT" | "ARCHIVED" | "PENDING_SCREENING" | "BLOCKED";
            tax_number: string | null;
            /** @description Money received and not yet applied. */
            unapplied: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
        };
        CustomerRule: {
            customer_id: string;
            /** @enum {string} */
            field: "AI" | "RM" | "OFFICE" | "CONSULTANT";
            value: string;
        };
        CustomerRuleRequest: {
            /** Format: uuid */
            customer_id: string;
            /** @enum {string} */
            field: "AI" | "RM" | "OFFICE" | "CONSULTANT";
            value: string;
        };
        DebitNoteLineRequest: {
            /**
             * @description Without VAT.
             * @example 1234.56
             */
            amount: string;
            /**
             * @description What it is: 4031, 4032, 4051, or an expense of 5061 passed on.
             * @enum {string}
             */
            as: "SERVICE_FEE" | "MARKUP" | "CANCELLATION_FEE" | "EXPENSE";
            description: string;
            /** @description VAT by this rule on top. */
            tax_code?: string;
        };
        DebitNoteRequest: {
            /** Format: uuid */
            branch_id?: string;
            /** @example BDT */
            currency: string;
            /** Format: uuid */
            customer_id: string;
            /**
             * Format: date
             * @example 2026-05-01
             */
            issued_on?: string;
            lines: components["schemas"]["DebitNoteLineRequest"][];
            reason: string;
        };
        DecideRequest: {
            /** @description The checker’s is required (422 REASON_REQUIRED), the maker’s is not. */
            reason?: string;
        };
        DecisionResponse: {
            amount: string | null;
            /** Format: uuid */
            branch_id: string | null;
            /** @description The caller may approve or reject it. */
            can_decide: boolean;
            /** @description The caller may withdraw it. */
            can_withdraw: boolean;
            /** Format: uuid */
            checker_id: string | null;
            checker_name?: string | null;
            checker_reason: string | null;
            /** @description Dry run only. */
            checks?: components["schemas"]["CheckResponse"][];
            /** Format: date-time */
            created_at: string;
            currency: string | null;
            /** Format: date-time */
            decided_at: string | null;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            /** @description Dry run only: the entries that it would post. */
            journal_preview?: components["schemas"]["PreviewEntryResponse"][];
            /** @enum {string} */
            kind: "BOOKING" | "MANUAL_JOURNAL" | "OPENING_BALANCES" | "CREDIT_LIMIT" | "THRESHOLDS" | "BANK_ACCOUNT" | "MONEY_PERMISSION" | "REFUND" | "WAIVER" | "GOODWILL" | "CREDIT_NOTE" | "WRITE_OFF" | "PAYOUT" | "SUPPLIER_BANK" | "REOPENING";
            /** Format: uuid */
            maker_id: string;
            maker_name?: string | null;
            maker_reason: string | null;
            /** Format: uuid */
            object_id: string;
            object_type: string;
            /** @description What the granted action made. */
            result?: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            state: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN" | "EXPIRED" | "STALE";
            summary: string;
            version: number;
        };
        DeferredFiguresResponse: {
            /**
             * @description opening + deferred - taken_back - recognised.
             * @example 3500.00
             */
            closing: string;
            /**
             * @description Sold in the month and served later.
             * @example 1750.00
             */
            deferred: string;
            /** @example 3500.00 */
            opening: string;
            /**
             * @description Earned by the runs.
             * @example 1750.00
             */
            recognised: string;
            /**
             * @description Voids, refunds, corrections.
             * @example 0.00
             */
            taken_back: string;
        };
        DeferredMonthResponse: {
            /** @example 2031 */
            account: string;
            /**
             * @description opening + deferred - taken_back - recognised.
             * @example 3500.00
             */
            closing: string;
            /**
             * @description Sold in the month and served later.
             * @example 1750.00
             */
            deferred: string;
            /** @example 2026-05 */
            month: string;
            name: string;
            /** @example 3500.00 */
            opening: string;
            /**
             * @description Earned by the runs.
             * @example 1750.00
             */
            recognised: string;
            /**
             * @description Voids, refunds, corrections.
             * @example 0.00
             */
            taken_back: string;
        };
        DeferredRevenueResponse: {
            as_of_entry: components["schemas"]["AsOfEntryResponse"];
            /** @description What is deferred now, by the month in which it is served. */
            coming: components["schemas"]["ComingMonthResponse"][];
            currency: string;
            /** Format: date */
            from: string;
            rows: components["schemas"]["DeferredMonthResponse"][];
            snapshot: string | null;
            /** Format: date */
            to: string;
            totals: components["schemas"]["DeferredFiguresResponse"];
        };
        DismissRequest: {
            reason: string;
        };
        DisputeMemoRequest: {
            /**
             * @description The contested part of amount and charge; the rest is accepted. Absent: all of it.
             * @example 1234.56
             */
            amount?: string;
            /**
             * Format: date
             * @example 2026-05-01
             */
            disputed_on?: string;
            /** @description Probable: provided for on 2051. Not probable: no entry, disclosed (IAS 37). */
            loss_probable: boolean;
            reason: string;
        };
        DisputeOutcomeRequest: {
            /**
             * Format: date
             * @example 2026-05-01
             */
            decided_on?: string;
            /** @enum {string} */
            outcome: "WON" | "LOST" | "PARTLY";
            /**
             * @description With PARTLY: what is left to pay of the contested part.
             * @example 1234.56
             */
            payable?: string;
        };
        DoctorResponse: {
            findings: components["schemas"]["FindingResponse"][];
            /** @description No check has failed. */
            healthy: boolean;
        };
        DocumentRequest: {
            conjunction?: string[];
            document_number: string;
            /** Format: uuid */
            item_id: string;
        };
        DrawerActionResponse: {
            /** @description What was banked. */
            amount?: components["schemas"]["MoneyResponse"];
            /** @description Dry run only. */
            checks?: components["schemas"]["CheckResponse"][];
            currency: string;
            /** Format: uuid */
            drawer_id: string;
            journal_entries?: string[];
            /** @description Dry run only. */
            journal_preview?: components["schemas"]["PreviewEntryResponse"][];
            session: components["schemas"]["DrawerSessionResponse"] | null;
            /** @enum {string} */
            state: "OPEN" | "CLOSED";
        };
        DrawerResponse: {
            /** Format: uuid */
            branch_id: string;
            /** @example BDT */
            currency: string;
            external_ref: string | null;
            /** Format: uuid */
            id: string;
            name: string;
        };
        DrawerSessionResponse: {
            counted: components["schemas"]["CountedResponse"][];
            /** Format: date-time */
            counted_at: string | null;
            counted_by: string | null;
            counted_total: string | null;
            /** @description Negative: short. */
            difference: string | null;
            /** Format: uuid */
            drawer_id: string;
            /** @description What the books said; told only when it is counted. */
            expected: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            opened_at: string;
            /** Format: uuid */
            opened_by: string;
            /** @enum {string} */
            state: "OPEN" | "COUNTED";
        };
        DrawerSettings: {
            blind_count: boolean;
        };
        DrawerSettingsRequest: {
            /** @description Who counts sees afterwards what was expected. */
            blind_count?: boolean;
        };
        DunningSettings: {
            /** @description In order of their days. */
            steps: components["schemas"]["DunningStepSettings"][];
        };
        DunningSettingsRequest: {
            /** @description All steps; they replace the former ones. */
            steps: components["schemas"]["DunningStepRequest"][];
        };
        DunningStepRequest: {
            /** @description After the due date; negative: before it. */
            days: number;
            /** @description The customer goes on credit hold with it. */
            hold?: boolean;
            text: string;
        };
        DunningStepSettings: {
            /** @description After the due date; negative: before it. */
            days: number;
            hold: boolean;
            text: string;
        };
        EntrySourceResponse: {
            id: string;
            reference: string;
            type: string;
        };
        /** @enum {string} */
        ErrorCode: "ACCOUNT_IS_CONTROL" | "ACCOUNT_NOT_ACTIVE" | "ACCOUNT_UNKNOWN" | "ALLOTMENT_SOLD_OUT" | "ALREADY_EXISTS" | "AMOUNTS_DIFFER" | "AMOUNT_ABOVE_OPEN" | "AMOUNT_INVALID" | "APPLICATIONS_ABOVE_RECEIPT" | "APPROVAL_NOT_PENDING" | "APPROVAL_OWN_REQUEST" | "APPROVAL_PENDING" | "APPROVAL_STALE" | "BOOKING_EMPTY" | "BOOKING_NOT_IN_DRAFT_STATE" | "BOOKING_NOT_IN_HELD_STATE" | "BOOKING_NOT_IN_ISSUED_STATE" | "BRANCH_CODE_TAKEN" | "CARD_AMOUNT_INVALID" | "CARD_DATA_REFUSED" | "CHARGEBACK_NOT_IN_OPEN_STATE" | "CLIENT_MONEY_NOT_SERVED" | "CREDIT_LIMIT_EXCEEDED" | "CSRF_FAILED" | "CURRENCY_MIX" | "CURRENCY_UNKNOWN" | "CURSOR_INVALID" | "CUSTOMER_NOT_ACTIVE" | "CUSTOMER_ON_CREDIT_HOLD" | "CUSTOMER_STATE_INVALID" | "DATE_INVALID" | "DIMENSION_MISSING" | "DOCUMENT_ALREADY_SOLD" | "DOCUMENT_NUMBER_INVALID" | "DOCUMENT_NUMBER_MISSING" | "DRAWER_NOT_IN_CLOSED_STATE" | "DRAWER_NOT_IN_OPEN_STATE" | "EMAIL_TAKEN" | "EXTERNAL_REF_TAKEN" | "FX_RATE_MISSING" | "FX_RATE_STALE" | "GATEWAY_TRANSACTION_UNKNOWN" | "IDEMPOTENCY_IN_PROGRESS" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "IF_MATCH_REQUIRED" | "IMPORT_FAILED" | "IMPORT_FILE_EMPTY" | "IMPORT_KIND_UNSUPPORTED" | "IMPORT_NOT_RETRYABLE" | "IMPORT_RECORD_INCOMPLETE" | "IMPORT_RECORD_NOT_WAITING" | "INTERNAL_ERROR" | "INVOICE_NOT_IN_ISSUED_STATE" | "INVOICE_OF_OTHER_CUSTOMER" | "ISSUANCE_IN_PROGRESS" | "ITEM_NOT_IN_DRAFT_STATE" | "ITEM_NOT_IN_ISSUED_STATE" | "JE_ALREADY_POSTED" | "JE_ALREADY_REVERSED" | "JE_HAS_LATER_EVENTS" | "JE_LINES_INVALID" | "JE_NOT_BALANCED" | "MALFORMED_JSON" | "MEDIA_TYPE_UNSUPPORTED" | "MEMO_CREDIT_NOT_POSSIBLE" | "MEMO_DOCUMENT_UNKNOWN" | "MEMO_KIND_INVALID" | "MEMO_NOT_IN_ACCEPTED_STATE" | "MEMO_NOT_IN_DISPUTED_STATE" | "MEMO_NOT_IN_UNDER_REVIEW_STATE" | "MEMO_NOT_IN_UNLINKED_STATE" | "MEMO_WINDOW_OVER" | "NOT_FOUND" | "PASSWORD_TOO_WEAK" | "PAYBACK_ABOVE_CREDIT" | "PAYBACK_PENDING" | "PAYLOAD_TOO_LARGE" | "PERIOD_CLOSED" | "PERIOD_UNKNOWN" | "PERMISSION_DENIED" | "RATE_INVALID" | "RATE_LIMITED" | "REASON_REQUIRED" | "RECEIPT_NOT_IN_DISPUTED_STATE" | "RECEIPT_NOT_IN_RECEIVED_STATE" | "RECEIPT_NOT_IN_REGISTERED_STATE" | "RECEIPT_PLACE_INVALID" | "RECORD_REFUSED" | "REFUND_AMOUNT_DIFFERS" | "REFUND_AMOUNT_MISSING" | "REFUND_EXCEEDS_DOCUMENT" | "REFUND_IN_PROGRESS" | "REFUND_NOT_IN_PAYBACK_PENDING_STATE" | "REFUND_NOT_IN_PENDING_APPROVAL_STATE" | "REFUND_NOT_IN_QUOTED_STATE" | "REFUND_NOT_IN_SUPPLIER_PROCESSING_STATE" | "REFUND_NOT_POSSIBLE" | "REFUND_QUOTE_EXPIRED" | "REFUND_VALUATION_MISSING" | "RUN_FAILED" | "SALE_NOT_POSSIBLE_YET" | "SEPARATION_OF_DUTIES" | "SERVICE_DATE_MISSING" | "SERVICE_UNAVAILABLE" | "SIGN_IN_FAILED" | "SUPPLIER_KIND_MISMATCH" | "SUPPLIER_NOT_ACTIVE" | "SUPPLIER_NOT_CONNECTED" | "SUPPLIER_STATE_INVALID" | "TICKET_NOT_IN_OPEN_STATE" | "TICKET_NOT_IN_VOIDED_STATE" | "TOKEN_SCOPE_INVALID" | "TOTP_ALREADY_ENROLLED" | "TOTP_INVALID" | "TOTP_NOT_ENROLLED" | "TOTP_REQUIRED" | "UNAUTHENTICATED" | "VALIDATION_FAILED" | "VERSION_STALE" | "VOID_WINDOW_OVER";
        ExpireCreditRequest: {
            amount: components["schemas"]["MoneyRequest"];
            /** @enum {string} */
            from: "ADVANCE" | "WALLET";
            /**
             * Format: date
             * @example 2026-05-01
             */
            on?: string;
            /** @description The law or the terms by which it expires. */
            reason: string;
        };
        ExposureResponse: {
            credit_limit: string | null;
            currency: string;
            /** Format: uuid */
            customer_id: string;
            /** @description Negative: over the limit. */
            free_credit: string;
            /** Format: date */
            oldest_due_on: string | null;
            open_invoices: string;
            /** @description Part of open_invoices whose due date has passed. */
            overdue: string;
            /**
             * Format: uuid
             * @description A raise of the limit that nobody has decided.
             */
            pending_approval_id: string | null;
            /** @enum {string} */
            state: "ACTIVE" | "CREDIT_HOLD" | "DORMANT" | "ARCHIVED" | "PENDING_SCREENING" | "BLOCKED";
            unapplied: string;
        };
        FindingResponse: {
            check: string;
            /** @description The first offending row, or why it was skipped. */
            detail: string | null;
            duration_ms: number;
            rule: string;
            /** @enum {string} */
            state: "PASSED" | "FAILED" | "SKIPPED";
        };
        FiscalYearRequest: {
            /**
             * Format: date
             * @description The day on which the partner’s fiscal year begins.
             * @example 2026-05-01
             */
            starts_on: string;
        };
        FxRateRequest: {
            /**
             * Format: date
             * @example 2026-05-01
             */
            date: string;
            /** @example BDT */
            from: string;
            /** @enum {string} */
            kind: "SPOT" | "CLOSING" | "BSP";
            /**
             * @description 1 from = rate to.
             * @example 0.07
             */
            rate: string;
            /** @example BDT */
            to: string;
        };
        FxRateResponse: {
            /** Format: date */
            date: string;
            from: string;
            /** @enum {string} */
            kind: "SPOT" | "CLOSING" | "BSP";
            /** @example 122 */
            rate: string;
            to: string;
        };
        FxRatesResponse: {
            rates: components["schemas"]["FxRateResponse"][];
        };
        GatewayPayoutRequest: {
            /** Format: uuid */
            bank_account_id: string;
            /** @description Your own key; unique per partner and kind. */
            external_ref?: string;
            fee: string | {
                amount: string;
                currency: string;
            };
            fee_tax?: string | {
                amount: string;
                currency: string;
            };
            /** Format: uuid */
            gateway_id: string;
            /** @description Net, fee and tax together. What was charged back comes off the transactions first. */
            gross: string | {
                amount: string;
                currency: string;
            };
            /** @description What arrived at the bank. */
            net: string | {
                amount: string;
                currency: string;
            };
            /**
             * Format: date
             * @example 2026-05-01
             */
            paid_on?: string;
            /** @description Ids of receipts or of the gateway; absent: oldest first. What is not reached stays: the reserve. */
            transactions?: string[];
        };
        GatewayPayoutResponse: {
            /** Format: uuid */
            bank_account_id: string;
            /** @description Dry run only. */
            checks?: components["schemas"]["CheckResponse"][];
            created_at: string;
            currency: string;
            external_ref: string | null;
            fee: string;
            fee_tax: string;
            /** Format: uuid */
            gateway_id: string;
            gross: string;
            /** Format: uuid */
            id: string;
            journal_entries?: string[];
            /** @description Dry run only. */
            journal_preview?: components["schemas"]["PreviewEntryResponse"][];
            net: string;
            /** Format: date */
            paid_on: string;
            /** @enum {string} */
            state: "POSTED" | "REVERSED";
            /** @description What it is made of. */
            transactions?: components["schemas"]["PaidTransactionResponse"][];
        };
        GatewayResponse: {
            /** Format: date-time */
            created_at: string;
            /** @example BDT */
            currency: string;
            external_ref: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            provider: "SSLCOMMERZ" | "BKASH" | "NAGAD" | "RAZORPAY" | "STRIPE" | "OTHER";
            /** @description Which secrets are kept; what they say is never told. */
            secret_names: string[];
            /** Format: date-time */
            updated_at: string;
            version: number;
        };
        GatewaySecretsRequest: {
            /** @description At most 20 strings by name, such as store_id and store_password. Write only. */
            secrets: {
                [key: string]: string;
            };
        };
        GatewayTransactionListResponse: {
            data: components["schemas"]["GatewayTransactionResponse"][];
            next_cursor: string | null;
        };
        GatewayTransactionResponse: {
            customer_name: string | null;
            /** @enum {string} */
            kind: "CAPTURE" | "CHARGEBACK";
            open: components["schemas"]["MoneyResponse"];
            receipt_id: string | null;
            reference: string | null;
            /** Format: date */
            since: string;
        };
        GeneralLedgerLineResponse: {
            /** @example 1101 */
            account: string;
            account_name: string;
            amount: string;
            /** @description Debit less credit after this line; negative: a credit balance. */
            balance: string;
            booking_id: string | null;
            /** @description Of an entry with two currencies: what the line is worth in the other one. */
            counter?: components["schemas"]["CounterResponse"];
            credit: string;
            currency: string;
            debit: string;
            description: string;
            dimensions: {
                [key: string]: string;
            };
            /** Format: date */
            entry_date: string;
            /** Format: uuid */
            entry_id: string;
            event: string;
            functional_amount: string;
            fx_rate: string;
            fx_source: string;
            line_no: number;
            number: number | null;
            /** @enum {string} */
            side: "DEBIT" | "CREDIT";
        };
        GeneralLedgerResponse: {
            account: string;
            as_of_entry: components["schemas"]["AsOfEntryResponse"];
            closing_balance: string;
            currency: string;
            data: components["schemas"]["GeneralLedgerLineResponse"][];
            /** Format: date */
            from: string;
            name: string;
            next_cursor: string | null;
            /** @description Debit less credit; negative: a credit balance. */
            opening_balance: string;
            snapshot: string | null;
            /** Format: date */
            to: string;
            type: string;
        };
        HistoryResponse: {
            data: components["schemas"]["HistoryRowResponse"][];
            next_cursor: string | null;
        };
        HistoryRowResponse: {
            /** Format: date-time */
            at: string;
            /** @description What belongs to the event: reason, documents, approval_id, invoice_id, credit_note_id, outcome of an approval, journal_entries (with journal.read), asked_by. */
            detail: {
                [key: string]: unknown;
            } | null;
            /** @example ISSUED */
            event: string;
            from_state: string | null;
            /** Format: uuid */
            id: string;
            to_state: string | null;
            /**
             * Format: uuid
             * @description Who did it; of a sale that was approved who asked for it.
             */
            user_id: string;
            user_name: string | null;
        };
        HoldCustomerRequest: {
            /** @description Required: 422 REASON_REQUIRED without. */
            reason?: string;
        };
        HoldRequest: {
            /** Format: date-time */
            time_limit?: string;
        };
        HomeApprovalResponse: {
            amount: string | null;
            currency: string | null;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            maker_name: string | null;
            summary: string;
        };
        HomeBookingResponse: {
            currency: string;
            customer_name: string;
            /** Format: uuid */
            id: string;
            record_locator: string | null;
            reference: string;
            state: string;
            /** Format: date-time */
            time_limit: string | null;
            total: string;
        };
        HomeRecordResponse: {
            code: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            locator: string | null;
            needs: string | null;
            record_type: string | null;
        };
        HomeResponse: {
            /** @description My own pending requests. */
            approvals_asked?: components["schemas"]["HomeApprovalResponse"][];
            /** @description Requests of others that I can decide. */
            approvals_to_decide?: components["schemas"]["HomeApprovalResponse"][];
            /** @description My own drafts, newest first. */
            drafts?: components["schemas"]["HomeBookingResponse"][];
            /** @description Time limits of the next 24 hours, soonest first. */
            time_limits?: components["schemas"]["HomeBookingResponse"][];
            /** @description Entries not sealed yet. */
            unsealed?: number;
            waiting_records?: components["schemas"]["WaitingRecordsResponse"];
        };
        ImportCountsResponse: {
            created: number;
            dismissed: number;
            done: number;
            refused: number;
            total: number;
            unchanged: number;
            waiting: number;
        };
        ImportProgressResponse: {
            done: number;
            total: number;
        };
        ImportRecordResponse: {
            /** Format: uuid */
            approval_id?: string;
            /** Format: uuid */
            booking_id?: string;
            booking_reference?: string;
            /** Format: uuid */
            branch_id?: string;
            code?: string;
            /** @description What a person has added. */
            completion?: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            created_at?: string;
            /** Format: uuid */
            customer_id?: string;
            detail?: string;
            dismissed_reason?: string;
            /** @description While a person has to complete it: of all its pages, for they are completed together. */
            document_numbers: string[];
            file_name?: string;
            /** @description Line of the file at which raw_text begins. */
            first_line?: number;
            /** Format: uuid */
            id: string;
            /** @description Line of the file: of the record, or of what is wrong with it. */
            line: number;
            /** @description All that a person has to say; needs is the first of it. */
            missing: string[];
            needs?: string;
            /** @example CREATED */
            outcome: string;
            /** @description What was understood of the record; its fields depend on the kind. */
            parsed?: {
                [key: string]: unknown;
            };
            position: number;
            /** @description As sent, card numbers masked. */
            raw_text?: string;
            /** Format: uuid */
            record_id: string;
            record_locator?: string;
            /** @example ISSUE */
            record_type?: string;
            /** Format: uuid */
            run_id: string;
            /** Format: date-time */
            updated_at?: string;
            version: number;
        };
        ImportResultResponse: {
            /** Format: uuid */
            booking_id?: string;
            code?: string;
            detail?: string;
            /** @description Line of the file: of the record, or of what is wrong with it. */
            line: number;
            needs?: string;
            /** @example CREATED */
            outcome: string;
            /** Format: uuid */
            record_id: string;
        };
        ImportRunResponse: {
            /** Format: uuid */
            branch_id?: string;
            counts: components["schemas"]["ImportCountsResponse"];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            customer_id?: string;
            file_hash: string;
            file_name: string;
            /** Format: date-time */
            finished_at?: string;
            /** Format: uuid */
            id: string;
            /** @example GDS_AIR */
            kind: string;
            /** Format: uuid */
            made_by: string;
            made_by_name?: string;
            problem?: string;
            progress: components["schemas"]["ImportProgressResponse"];
            results?: components["schemas"]["ImportResultResponse"][];
            /** @example COMPLETED */
            state: string;
        };
        ImportSettings: {
            customer_rules: components["schemas"]["CustomerRule"][];
            default_service_fee: string;
            /** @enum {string} */
            gds_issue: "BY_HAND" | "AT_ONCE";
        };
        ImportSettingsRequest: {
            customer_rules?: components["schemas"]["CustomerRuleRequest"][];
            /** @example 1234.56 */
            default_service_fee?: string;
            /** @enum {string} */
            gds_issue?: "BY_HAND" | "AT_ONCE";
        };
        InvoiceDetailResponse: {
            /** Format: uuid */
            booking_id: string | null;
            booking_reference: string | null;
            /** Format: uuid */
            branch_id: string;
            /** Format: date-time */
            created_at: string;
            /** @description Notes that name this invoice. */
            credit_notes: components["schemas"]["InvoiceNoteResponse"][];
            /**
             * Format: uuid
             * @description The invoice that a note belongs to.
             */
            credits_id: string | null;
            credits_number: string | null;
            currency: string;
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            /** Format: date */
            due_on: string;
            functional_open: string;
            functional_total: string;
            fx_rate: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            issued_on: string;
            /** @description Left out without journal.read. */
            journal_entries?: string[];
            /** @enum {string} */
            kind: "INVOICE" | "CREDIT_NOTE" | "DEBIT_NOTE";
            lines: components["schemas"]["InvoiceLineResponse"][];
            /** @example INV-GUL-2026-000001 */
            number: string;
            open_amount: string;
            reason: string | null;
            /** @enum {string} */
            state: "DRAFT" | "ISSUED" | "PARTIALLY_PAID" | "PAID" | "CREDITED" | "WRITTEN_OFF" | "OVERDUE";
            total: string;
        };
        InvoiceLineResponse: {
            /** @description Negative: a discount, or what the airline takes from a card. */
            amount: string;
            description: string;
            document_number: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            item_id: string | null;
            /** @enum {string} */
            kind: "FARE" | "TAXES" | "FEE" | "DISCOUNT" | "VAT" | "ADJUSTMENT";
            tax_code: string | null;
            /**
             * @description Of a VAT line, as it was at the issue.
             * @example 0.15
             */
            tax_rate: string | null;
            /**
             * @description Travel days of its item.
             * @example [
             *       "2026-05-28",
             *       "2026-08-10"
             *     ]
             */
            travel_days: string[];
            /** @example RAHMAN/AYESHA */
            traveller: string | null;
        };
        InvoiceNoteResponse: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            issued_on: string;
            kind: string;
            number: string;
            total: string;
        };
        InvoiceResponse: {
            /** Format: uuid */
            booking_id: string | null;
            booking_reference: string | null;
            /** Format: uuid */
            branch_id: string;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: uuid
             * @description The invoice that a note belongs to.
             */
            credits_id: string | null;
            credits_number: string | null;
            currency: string;
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            /** Format: date */
            due_on: string;
            functional_open: string;
            functional_total: string;
            fx_rate: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            issued_on: string;
            /** @enum {string} */
            kind: "INVOICE" | "CREDIT_NOTE" | "DEBIT_NOTE";
            /** @example INV-GUL-2026-000001 */
            number: string;
            open_amount: string;
            reason: string | null;
            /** @enum {string} */
            state: "DRAFT" | "ISSUED" | "PARTIALLY_PAID" | "PAID" | "CREDITED" | "WRITTEN_OFF" | "OVERDUE";
            total: string;
        };
        InvoiceSettingsRequest: {
            /**
             * Format: uuid
             * @description The account that a printed invoice names; null: none.
             */
            bank_account_id?: string;
            /** @description VAT or BIN number as it is printed; null: none. */
            tax_number?: string;
        };
        InvoiceSettingsResponse: {
            /** Format: uuid */
            bank_account_id: string | null;
            /** @example BIN 000123456-0101 */
            tax_number: string | null;
        };
        IssueRequest: {
            /** @description The customer’s advances of the same currency pay the new invoice first: those for this booking, then the oldest. */
            apply_advances?: boolean;
            /** @description Over the credit limit: ask a second person instead of refusing. */
            ask_approval?: boolean;
            documents?: components["schemas"]["DocumentRequest"][];
            /**
             * Format: date
             * @example 2026-05-01
             */
            issued_on?: string;
            /** @description A part of the booking. */
            item_ids?: string[];
            reason?: string;
        };
        ItemCostResponse: {
            /** @example 2400.00 */
            amount: string;
            /** @example EUR */
            currency: string;
            /** Format: uuid */
            supplier_id: string;
        };
        ItemRequest: {
            /**
             * Format: uuid
             * @description Stock at one’s own risk that it is sold from.
             */
            allotment_id?: string;
            /**
             * @description Fare of a ticket or EMD.
             * @example 1234.56
             */
            base_fare?: string;
            /**
             * @description Of a sale as principal; absent: ON_DUE_DATE for TOUR and PACKAGE and with a payment_plan, else ON_ISSUE.
             * @enum {string}
             */
            billing?: "ON_ISSUE" | "ON_DUE_DATE";
            /** @description Booking class (RBD); a contract may pay by it. */
            booking_class?: string;
            /**
             * @description The part on the airline’s card of a MIXED sale.
             * @example 1234.56
             */
            card_amount?: string;
            /** @description rate or amount; absent: the contract’s. */
            commission?: components["schemas"]["CommissionRequest"];
            conjunction?: string[];
            /** @description Of a sale as principal: what it will cost, by supplier. */
            costs?: components["schemas"]["CostRequest"][];
            description?: string;
            /** @example 1234.56 */
            discount?: string;
            document_number?: string;
            /** @enum {string} */
            emd_type?: "A" | "S";
            /** @enum {string} */
            form_of_payment?: "CASH" | "AIRLINE_CARD" | "MIXED" | "OWN_CARD" | "EASYPAY";
            /** @enum {string} */
            kind: "AIR_TICKET" | "EMD" | "HOTEL" | "TOUR" | "TRANSFER" | "INSURANCE" | "VISA" | "CAR" | "RAIL" | "ACTIVITY" | "PACKAGE" | "SERVICE_FEE";
            /** @example 1234.56 */
            markup?: string;
            /** @description Instalments; they sum to the price with its VAT. */
            payment_plan?: components["schemas"]["PlanPartRequest"][];
            /**
             * @description Price of anything else.
             * @example 1234.56
             */
            price?: string;
            /** Format: uuid */
            related_item_id?: string;
            /** @description Codes of the journey in order, such as DAC-DXB-DAC; a contract may pay by it. */
            route?: string;
            service_dates?: components["schemas"]["ServiceDateRequest"][];
            /** @example 1234.56 */
            service_fee?: string;
            /**
             * @description In which the supplier of an agent’s sale is owed, where it is not the booking’s: at the day’s rate.
             * @example BDT
             */
            supplier_currency?: string;
            /**
             * Format: uuid
             * @description Absent only for a SERVICE_FEE and for the agency’s own product as principal.
             */
            supplier_id?: string;
            taxes?: components["schemas"]["TaxRequest"][];
            traveller?: components["schemas"]["Traveller"];
            /**
             * @description Against the supplier’s flag, with treatment_reason; absent: the flag decides, of an own product the kind.
             * @enum {string}
             */
            treatment?: "AGENT" | "PRINCIPAL";
            treatment_reason?: string;
        };
        ItemSaleResponse: {
            commission: string;
            discount: string;
            fee: string;
            markup: string;
            on_card: string;
            /** @description X: owed to the supplier. */
            payable: string;
            principal?: components["schemas"]["PrincipalSaleResponse"];
            /** @description What the customer owes the agency. */
            receivable: string;
            /** @description What the customer pays in all, card part included. */
            sale_total: string;
            vat: components["schemas"]["VatChargeResponse"][];
        };
        JournalEntryResponse: {
            booking_id: string | null;
            branch_id: string | null;
            description: string;
            /** Format: date */
            entry_date: string;
            event: string;
            hash: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            lines: components["schemas"]["JournalLineResponse"][];
            /** @description Null until sealed, seconds later. */
            number: number | null;
            /** @description The entry that it follows without being its mirror: a refund’s sale. */
            original_id: string | null;
            period: string;
            /** Format: date-time */
            posted_at: string;
            posted_by: string;
            posted_by_name: string | null;
            reversed_by_id: string | null;
            reverses_id: string | null;
            source: components["schemas"]["EntrySourceResponse"];
            total: string;
        };
        JournalLineResponse: {
            /** @example 1101 */
            account: string;
            account_name: string;
            amount: string;
            /** @description Of an entry with two currencies: what the line is worth in the other one. */
            counter?: components["schemas"]["CounterResponse"];
            currency: string;
            dimensions: {
                [key: string]: string;
            };
            functional_amount: string;
            fx_rate: string;
            fx_source: string;
            /** @enum {string} */
            side: "DEBIT" | "CREDIT";
        };
        JournalLineRowResponse: {
            /** @example 1101 */
            account: string;
            account_name: string;
            amount: string;
            booking_id: string | null;
            /** @description Of an entry with two currencies: what the line is worth in the other one. */
            counter?: components["schemas"]["CounterResponse"];
            currency: string;
            description: string;
            dimensions: {
                [key: string]: string;
            };
            /** Format: date */
            entry_date: string;
            /** Format: uuid */
            entry_id: string;
            event: string;
            functional_amount: string;
            fx_rate: string;
            fx_source: string;
            line_no: number;
            number: number | null;
            /** @enum {string} */
            side: "DEBIT" | "CREDIT";
        };
        LineDimensionsRequest: {
            /** Format: uuid */
            bank_account_id?: string;
            /** Format: uuid */
            branch_id?: string;
            /** Format: uuid */
            customer_id?: string;
            document_number?: string;
            /** Format: uuid */
            drawer_id?: string;
            /** Format: uuid */
            gateway_id?: string;
            /** Format: uuid */
            item_id?: string;
            /** Format: uuid */
            supplier_id?: string;
            tax_code?: string;
        };
        LinkMemoRequest: {
            /** @description 13 digits, of the same airline. */
            document_number: string;
        };
        LivenessResponse: {
            /** @enum {string} */
            status: "ok";
        };
        LoginRequest: {
            email: string;
            password: string;
            /** @description Six digits of the authenticator. */
            totp?: string;
        };
        LoginResponse: {
            /** @description For X-CSRF-Token on unsafe methods. */
            csrf_token: string;
            /** Format: date-time */
            expires_at: string;
        };
        ManualEntryRequest: {
            description: string;
            /**
             * Format: date
             * @example 2026-05-01
             */
            entry_date: string;
            /** @description Your own key; unique among manual entries. */
            external_ref?: string;
            /** @enum {string} */
            kind?: "MANUAL" | "OPENING";
            lines: components["schemas"]["ManualLineRequest"][];
            /** @description For the person who decides. */
            reason?: string;
        };
        ManualLineRequest: {
            account: string;
            /** @example 1234.56 */
            amount: string;
            /** @example BDT */
            currency?: string;
            dimensions?: components["schemas"]["LineDimensionsRequest"];
            /** @enum {string} */
            side: "DEBIT" | "CREDIT";
        };
        MarginTaxResponse: {
            /** @example TOMS */
            code: string;
            /** @description Null: by operation. */
            provisional_margin: string | null;
            /** @example 0.2 */
            rate: string;
        };
        MemoDetailResponse: {
            /** @description Who sold what it is about. */
            agent_name?: string | null;
            amount: string;
            /** Format: uuid */
            approval_id: string | null;
            /** Format: date */
            billed_on: string | null;
            /** Format: uuid */
            booking_id: string | null;
            booking_reference?: string | null;
            /** Format: uuid */
            branch_id: string | null;
            /** @enum {string} */
            cause: "FARE" | "COMMISSION" | "TAX" | "REFUND" | "CHURN" | "OVERRIDE" | "UNDOES_ADM" | "OTHER";
            charge: string;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: uuid */
            customer_id: string | null;
            customer_name?: string | null;
            /**
             * Format: date
             * @description Until when somebody may still decide; null: nothing runs out.
             */
            deadline_on: string | null;
            dispute: components["schemas"]["MemoDisputeResponse"] | null;
            /**
             * Format: date
             * @description Last day of a dispute after billing.
             */
            dispute_by: string | null;
            /** @description The sale that it is linked to; of a conjunction its first number. */
            document_number: string | null;
            external_ref: string | null;
            history: components["schemas"]["MemoStepResponse"][];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            item_id: string | null;
            /** @description Left out without journal.read. */
            journal_entries?: string[];
            /** @enum {string} */
            kind: "ADM" | "ACM";
            metadata: {
                [key: string]: string;
            };
            /** @example 1256666000001 */
            number: string;
            /** Format: date */
            received_on: string;
            /** @description Charged to customers so far. */
            recharged: string;
            related_document_number: string | null;
            /**
             * Format: date
             * @description Last day of the review before billing.
             */
            review_by: string | null;
            /**
             * @description PENDING_APPROVAL: a second person is asked to let it be written off.
             * @enum {string}
             */
            state: "RECEIVED" | "LINKED" | "UNLINKED" | "UNDER_REVIEW" | "ACCEPTED" | "DISPUTED" | "DISPUTE_ACCEPTED" | "DISPUTE_REJECTED" | "SETTLED_IN_BSP" | "CLOSED" | "PENDING_APPROVAL";
            /** Format: uuid */
            supplier_id: string;
            supplier_name?: string;
            /** Format: uuid */
            undoes_memo_id: string | null;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description The agency bears what is not charged on, for good. */
            written_off: boolean;
        };
        MemoDisputeResponse: {
            /** @description The debt stands; a win comes as an ACM. */
            after_billing: boolean;
            /** @description The contested part of amount and charge. */
            amount: string;
            loss_probable: boolean;
            /** @enum {string|null} */
            outcome: "WON" | "LOST" | "PARTLY" | null;
            payable: string | null;
            reason: string;
        };
        MemoOutcomeResponse: {
            /** @description Who sold what it is about. */
            agent_name?: string | null;
            amount: string;
            /** Format: uuid */
            approval_id: string | null;
            /** Format: date */
            billed_on: string | null;
            /** Format: uuid */
            booking_id: string | null;
            booking_reference?: string | null;
            /** Format: uuid */
            branch_id: string | null;
            /** @enum {string} */
            cause: "FARE" | "COMMISSION" | "TAX" | "REFUND" | "CHURN" | "OVERRIDE" | "UNDOES_ADM" | "OTHER";
            charge: string;
            /** @description Of a dry run. */
            checks?: components["schemas"]["CheckResponse"][];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            credit_note_id?: string | null;
            currency: string;
            /** Format: uuid */
            customer_id: string | null;
            customer_name?: string | null;
            /**
             * Format: date
             * @description Until when somebody may still decide; null: nothing runs out.
             */
            deadline_on: string | null;
            /** Format: uuid */
            debit_note_id?: string | null;
            dispute: components["schemas"]["MemoDisputeResponse"] | null;
            /**
             * Format: date
             * @description Last day of a dispute after billing.
             */
            dispute_by: string | null;
            /** @description The sale that it is linked to; of a conjunction its first number. */
            document_number: string | null;
            external_ref: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            item_id: string | null;
            journal_entries: string[];
            /** @description Of a dry run. */
            journal_preview?: components["schemas"]["PreviewEntryResponse"][];
            /** @enum {string} */
            kind: "ADM" | "ACM";
            metadata: {
                [key: string]: string;
            };
            /** @example 1256666000001 */
            number: string;
            /** Format: date */
            received_on: string;
            /** @description Charged to customers so far. */
            recharged: string;
            related_document_number: string | null;
            /**
             * Format: date
             * @description Last day of the review before billing.
             */
            review_by: string | null;
            /**
             * @description PENDING_APPROVAL: a second person is asked to let it be written off.
             * @enum {string}
             */
            state: "RECEIVED" | "LINKED" | "UNLINKED" | "UNDER_REVIEW" | "ACCEPTED" | "DISPUTED" | "DISPUTE_ACCEPTED" | "DISPUTE_REJECTED" | "SETTLED_IN_BSP" | "CLOSED" | "PENDING_APPROVAL";
            /** Format: uuid */
            supplier_id: string;
            supplier_name?: string;
            /** Format: uuid */
            undoes_memo_id: string | null;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description The agency bears what is not charged on, for good. */
            written_off: boolean;
        };
        MemoResponse: {
            /** @description Who sold what it is about. */
            agent_name?: string | null;
            amount: string;
            /** Format: uuid */
            approval_id: string | null;
            /** Format: date */
            billed_on: string | null;
            /** Format: uuid */
            booking_id: string | null;
            booking_reference?: string | null;
            /** Format: uuid */
            branch_id: string | null;
            /** @enum {string} */
            cause: "FARE" | "COMMISSION" | "TAX" | "REFUND" | "CHURN" | "OVERRIDE" | "UNDOES_ADM" | "OTHER";
            charge: string;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: uuid */
            customer_id: string | null;
            customer_name?: string | null;
            /**
             * Format: date
             * @description Until when somebody may still decide; null: nothing runs out.
             */
            deadline_on: string | null;
            dispute: components["schemas"]["MemoDisputeResponse"] | null;
            /**
             * Format: date
             * @description Last day of a dispute after billing.
             */
            dispute_by: string | null;
            /** @description The sale that it is linked to; of a conjunction its first number. */
            document_number: string | null;
            external_ref: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            item_id: string | null;
            /** @enum {string} */
            kind: "ADM" | "ACM";
            metadata: {
                [key: string]: string;
            };
            /** @example 1256666000001 */
            number: string;
            /** Format: date */
            received_on: string;
            /** @description Charged to customers so far. */
            recharged: string;
            related_document_number: string | null;
            /**
             * Format: date
             * @description Last day of the review before billing.
             */
            review_by: string | null;
            /**
             * @description PENDING_APPROVAL: a second person is asked to let it be written off.
             * @enum {string}
             */
            state: "RECEIVED" | "LINKED" | "UNLINKED" | "UNDER_REVIEW" | "ACCEPTED" | "DISPUTED" | "DISPUTE_ACCEPTED" | "DISPUTE_REJECTED" | "SETTLED_IN_BSP" | "CLOSED" | "PENDING_APPROVAL";
            /** Format: uuid */
            supplier_id: string;
            supplier_name?: string;
            /** Format: uuid */
            undoes_memo_id: string | null;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description The agency bears what is not charged on, for good. */
            written_off: boolean;
        };
        MemoStepResponse: {
            /** Format: date-time */
            at: string;
            /** @description What the step was told and made, as it came. */
            detail: {
                [key: string]: unknown;
            } | null;
            event: string;
            from: string | null;
            /**
             * Format: uuid
             * @description Left out without journal.read.
             */
            journal_entry_id?: string | null;
            /** Format: date */
            on: string;
            to: string;
            /** @description Null: done by the program itself. */
            user_name: string | null;
        };
        MoneyRequest: {
            /** @example 1234.56 */
            amount: string;
            /** @example BDT */
            currency: string;
        };
        MoneyResponse: {
            /** @example 1234.56 */
            amount: string;
            /** @example BDT */
            currency: string;
        };
        NewAccessTokenResponse: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            id: string;
            name: string;
            /** @description Null: all that its user may. */
            permissions: string[] | null;
            /** Format: date-time */
            revoked_at: string | null;
            /** @description Shown once: null in the answer of a retry under the same key, since no secret is kept. */
            token: string | null;
            /** Format: date-time */
            used_at: string | null;
        };
        NoShowRequest: {
            reason?: string;
        };
        NoteOutcomeResponse: {
            /** Format: uuid */
            approval_id?: string;
            /** @description Dry run only. */
            checks?: components["schemas"]["CheckResponse"][];
            /** Format: uuid */
            credit_note_id: string | null;
            /** Format: uuid */
            debit_note_id: string | null;
            /**
             * Format: uuid
             * @description The note; null while a second person is asked, and in a dry run.
             */
            id: string | null;
            /**
             * Format: uuid
             * @description The invoice that it credits.
             */
            invoice_id: string | null;
            journal_entries: string[];
            /** @description Dry run only. */
            journal_preview?: components["schemas"]["PreviewEntryResponse"][];
            /** @enum {string} */
            kind: "CREDIT_NOTE" | "DEBIT_NOTE" | "REBATE";
            /** @enum {string} */
            state: "POSTED" | "PENDING_APPROVAL" | "DRY_RUN";
        };
        NotificationReadResponse: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            read_at: string;
        };
        NotificationResponse: {
            /** Format: date-time */
            created_at: string;
            /** @example approval.requested */
            event: string;
            /** @description What the text says, by name: amounts are decimal strings beside currency. */
            facts: {
                [key: string]: string;
            };
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            object_id: string;
            /** @example APPROVAL */
            object_type: string;
            /**
             * @description Page of the app, below the partner’s own.
             * @example approvals?approval=…
             */
            page: string | null;
            /**
             * Format: date-time
             * @description Also when somebody else has done it meanwhile.
             */
            read_at: string | null;
            /**
             * @description Key of the text; the reader’s program has the words.
             * @example approval_requested
             */
            text: string;
        };
        NotificationsReadResponse: {
            /** @description How many were not read before. */
            read: number;
        };
        OperationResponse: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "IMPORT" | "RECOGNITION" | "OVERRIDE_ACCRUAL";
            /** @description Why it FAILED, else null. */
            problem: components["schemas"]["Problem"] | null;
            progress: components["schemas"]["ImportProgressResponse"];
            /** @description What the action would have answered (an import run, a run); null until it SUCCEEDED. */
            result: {
                [key: string]: unknown;
            } | null;
            /** @enum {string} */
            state: "PENDING" | "SUCCEEDED" | "FAILED" | "OUTCOME_UNKNOWN";
        };
        OverrideInvoiceRequest: {
            /**
             * Format: date
             * @example 2026-05-01
             */
            invoiced_on?: string;
            /** @description The number of the invoice to the supplier. */
            number: string;
            /** Format: uuid */
            supplier_id: string;
            taxes: components["schemas"]["OverrideTaxRequest"][];
        };
        OverrideRequest: {
            /** @enum {string} */
            period: "MONTH" | "QUARTER" | "YEAR";
            /** @description A tier reached counts for all sales of the period. */
            retroactive?: boolean;
            tiers: components["schemas"]["OverrideTierRequest"][];
        };
        OverrideResponse: {
            /** @enum {string} */
            period: "MONTH" | "QUARTER" | "YEAR";
            retroactive: boolean;
            tiers: components["schemas"]["OverrideTierResponse"][];
        };
        OverrideRunRequest: {
            /** @description The month, such as 2026-05; one that is not over yet counts up to today. */
            period: string;
            /**
             * @description The `from` of a higher tier that is highly probable (IFRS 15.56); without it only what is reached counts.
             * @example 1234.56
             */
            probable_tier?: string;
            /**
             * Format: uuid
             * @description Of this supplier alone.
             */
            supplier_id?: string;
        };
        OverrideTaxRequest: {
            /** @example 1234.56 */
            amount: string;
            code: string;
        };
        OverrideTierRequest: {
            /**
             * @description Sales of the period, functional currency; the first tier is from 0.
             * @example 1234.56
             */
            from: string;
            /** @example 0.07 */
            rate: string;
        };
        OverrideTierResponse: {
            /** @example 0.00 */
            from: string;
            rate: string;
        };
        PaidTransactionResponse: {
            /** @description Negative: kept back for a chargeback. */
            amount: string;
            reference: string | null;
        };
        PayOutCreditRequest: {
            amount: components["schemas"]["MoneyRequest"];
            /** Format: uuid */
            bank_account_id: string;
            /** @enum {string} */
            from: "CREDIT_NOTE" | "ADVANCE" | "WALLET";
            /**
             * Format: date
             * @example 2026-05-01
             */
            on?: string;
        };
        PaybackRequest: {
            /**
             * @description Absent: all that is open.
             * @example 1234.56
             */
            amount?: string;
            /** Format: uuid */
            bank_account_id?: string;
            /**
             * Format: uuid
             * @description Absent with CASH: the cash on hand.
             */
            drawer_id?: string;
            /** Format: uuid */
            gateway_id?: string;
            /** @enum {string} */
            method: "CASH" | "CARD" | "BANK_TRANSFER" | "GATEWAY" | "CHEQUE" | "WALLET";
            /** @description To the customer’s wallet, as method WALLET. */
            wallet?: boolean;
        };
        PaybackResponse: {
            amount: string;
            failure: string | null;
            /** Format: uuid */
            id: string;
            journal_entries?: string[];
            made_by_name: string | null;
            method: string;
            /** Format: date */
            paid_on: string;
            /** @enum {string} */
            state: "INITIATED" | "COMPLETED" | "FAILED";
        };
        PaybackResultRequest: {
            failure?: string;
            paid: boolean;
        };
        PeriodListResponse: {
            data: components["schemas"]["PeriodResponse"][];
            next_cursor: string | null;
        };
        PeriodResponse: {
            /** Format: date */
            ends_on: string;
            /** @example 2025-26 */
            fiscal_year: string;
            /** Format: uuid */
            id: string;
            /** @example 2026-05 */
            name: string;
            /** Format: date */
            starts_on: string;
            /** @example OPEN */
            state: string;
        };
        PlanPartRequest: {
            /** @example 1234.56 */
            amount: string;
            /**
             * Format: date
             * @example 2026-05-01
             */
            due_on: string;
        };
        PlanPartResponse: {
            /** @example 900.00 */
            amount: string;
            /** Format: date */
            due_on: string;
        };
        PostedEntriesResponse: {
            approval_id?: string;
            /** @description Dry run only. */
            checks?: components["schemas"]["CheckResponse"][];
            credit_note_id?: string | null;
            /** @description The first entry; null until it is posted. */
            id: string | null;
            invoice_id?: string | null;
            journal_entries: string[];
            /** @description Dry run only. */
            journal_preview?: components["schemas"]["PreviewEntryResponse"][];
            /** @enum {string} */
            state: "POSTED" | "PENDING_APPROVAL" | "DRY_RUN";
        };
        PostingResponse: {
            approval_id: string | null;
            branch_code?: string;
            /** Format: uuid */
            branch_id: string;
            /** @description Dry run only. */
            checks?: components["schemas"]["CheckResponse"][];
            created_at: string;
            credit_note_id: string | null;
            credit_note_ids?: string[];
            currency: string;
            /** Format: uuid */
            customer_id: string;
            customer_name?: string;
            external_ref: string | null;
            gds: string | null;
            /** Format: uuid */
            id: string;
            invoice_id: string | null;
            invoice_ids?: string[];
            issued_on: string | null;
            items: components["schemas"]["BookingItemResponse"][];
            journal_entries?: string[];
            /** @description Dry run only. */
            journal_preview?: components["schemas"]["PreviewEntryResponse"][];
            /** Format: uuid */
            made_by: string;
            metadata: {
                [key: string]: string;
            } | null;
            notes: string | null;
            record_locator: string | null;
            /** @example TVB-2026-000001 */
            reference: string;
            /** @description Dry run only: what the customer owes. */
            sale?: components["schemas"]["SalePreviewResponse"];
            /** @example DRAFT */
            state: string;
            tickets: components["schemas"]["TicketResponse"][];
            /** Format: date-time */
            time_limit: string | null;
            totals: components["schemas"]["BookingTotals"];
            updated_at: string;
            version: number;
        };
        PreferencesRequest: {
            /** @description Kept as it came. email_me: approvals (absent: this) or nothing says what is mailed besides. */
            preferences: {
                [key: string]: unknown;
            };
        };
        PreferencesResponse: {
            /** @description As it was stored. */
            preferences: {
                [key: string]: unknown;
            };
        };
        PreviewEntryResponse: {
            description?: string;
            /** Format: date */
            entry_date: string;
            /** @example ISSUE */
            event: string;
            lines?: components["schemas"]["PreviewLineResponse"][];
        };
        PreviewLineResponse: {
            /** @example 1101 */
            account: string;
            /** @example 66550.00 */
            amount: string;
            /** @example BDT */
            currency: string;
            dimensions: {
                [key: string]: string;
            };
            /** @example 66550.00 */
            functional_amount: string;
            /** @example 1 */
            fx_rate: string;
            /** @enum {string} */
            side: "DEBIT" | "CREDIT";
        };
        PriceVatResponse: {
            /** @example 1000.00 */
            amount: string;
            /** @example BD-VAT */
            code: string;
        };
        PrincipalSaleResponse: {
            /** @enum {string} */
            billing: "ON_ISSUE" | "ON_DUE_DATE";
            costs: components["schemas"]["ItemCostResponse"][];
            margin: components["schemas"]["MarginTaxResponse"][];
            /** @example 3000.00 */
            price: string;
            price_vat: components["schemas"]["PriceVatResponse"][];
        };
        Problem: {
            code: components["schemas"]["ErrorCode"];
            detail?: string;
            errors?: {
                code: string;
                detail: string;
                pointer: string;
            }[];
            remedy?: string;
            request_id: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        PutFxRatesRequest: {
            rates: components["schemas"]["FxRateRequest"][];
        };
        QuoteItemRequest: {
            /**
             * @description The agency’s own charge; VAT comes on top.
             * @example 1234.56
             */
            agency_charge?: string;
            /**
             * @description After the penalty.
             * @example 1234.56
             */
            base_refund?: string;
            /** @description Numbers of the coupons that go back, from 1. */
            coupons?: number[];
            /**
             * @description Given although the supplier pays nothing.
             * @example 1234.56
             */
            goodwill?: string;
            /** Format: uuid */
            item_id: string;
            /** @example 1234.56 */
            penalty?: string;
            /** @description Of the service fee that is given back with its VAT. */
            refund_fee?: string | boolean;
            /** @description Of the markup that is given back with its VAT. */
            refund_markup?: string | boolean;
            /** @enum {string} */
            scope: "FULL" | "PARTIAL" | "TAX_ONLY";
            /** @example 1234.56 */
            tax_refund?: string;
            taxes?: components["schemas"]["RefundTaxRequest"][];
            /** @description Required for a partly used document. */
            valuation?: components["schemas"]["ValuationRequest"];
        };
        QuoteRequest: {
            /** Format: uuid */
            booking_id: string;
            /** @description Your own key; unique per partner and kind. */
            external_ref?: string;
            items: components["schemas"]["QuoteItemRequest"][];
            /** @enum {string} */
            kind: "VOLUNTARY" | "INVOLUNTARY" | "NO_SHOW" | "SCHEDULE_CHANGE" | "WAIVER";
            /** @description At most 20 strings. */
            metadata?: {
                [key: string]: string;
            };
            reason: string;
        };
        ReadinessResponse: {
            /** @description Both. */
            details: {
                [key: string]: {
                    /** @enum {string} */
                    status: "up" | "down";
                } & {
                    [key: string]: unknown;
                };
            };
            /** @description What is not. */
            error: {
                [key: string]: {
                    /** @enum {string} */
                    status: "up" | "down";
                } & {
                    [key: string]: unknown;
                };
            };
            /** @description What is well. */
            info: {
                [key: string]: {
                    /** @enum {string} */
                    status: "up" | "down";
                } & {
                    [key: string]: unknown;
                };
            };
            /** @enum {string} */
            status: "ok" | "error" | "shutting_down";
        };
        RebateRequest: {
            /**
             * Format: date
             * @example 2026-05-01
             */
            accrued_on?: string;
            /** @example 1234.56 */
            amount: string;
            /** Format: uuid */
            branch_id?: string;
            /** @example BDT */
            currency: string;
            reason: string;
        };
        ReceiptActionResponse: {
            amount: components["schemas"]["MoneyResponse"];
            applications: components["schemas"]["ReceiptApplicationResponse"][];
            bank_account_id: string | null;
            bank_charge: string | null;
            booking_id: string | null;
            branch_id: string | null;
            /** @description Dry run only. */
            checks?: components["schemas"]["CheckResponse"][];
            cheque: components["schemas"]["ChequeResponse"] | null;
            created_at: string;
            /** Format: uuid */
            customer_id: string;
            customer_name?: string;
            drawer_id: string | null;
            external_ref: string | null;
            /** @description What the customer is credited is worth in the books. */
            functional_amount: string;
            gateway_id: string | null;
            gateway_transaction_id: string | null;
            /** Format: uuid */
            id: string;
            journal_entries?: string[];
            /** @description Dry run only. */
            journal_preview?: components["schemas"]["PreviewEntryResponse"][];
            /** Format: uuid */
            made_by: string;
            metadata: {
                [key: string]: string;
            } | null;
            /** @enum {string} */
            method: "CASH" | "CARD" | "BANK_TRANSFER" | "GATEWAY" | "CHEQUE" | "WALLET";
            received: components["schemas"]["MoneyResponse"] | null;
            /** Format: date */
            received_on: string;
            /** @enum {string} */
            state: "PENDING" | "REGISTERED" | "RECEIVED" | "DISPUTED" | "REVERSED" | "CHARGED_BACK" | "BOUNCED" | "FAILED";
            /** @description Still the customer’s advance, in the currency of the receipt. */
            unapplied: string;
            updated_at: string;
            version: number;
            withheld: components["schemas"]["WithheldResponse"][];
        };
        ReceiptApplicationResponse: {
            amount: string;
            currency: string;
            /** Format: uuid */
            invoice_id: string;
            /** @example INV-GUL-2026-000012 */
            invoice_number: string;
        };
        ReceiptDetailResponse: {
            amount: components["schemas"]["MoneyResponse"];
            applications: components["schemas"]["ReceiptApplicationResponse"][];
            bank_account_id: string | null;
            bank_charge: string | null;
            booking_id: string | null;
            branch_id: string | null;
            cheque: components["schemas"]["ChequeResponse"] | null;
            created_at: string;
            /** Format: uuid */
            customer_id: string;
            customer_name?: string;
            drawer_id: string | null;
            external_ref: string | null;
            /** @description What the customer is credited is worth in the books. */
            functional_amount: string;
            gateway_id: string | null;
            gateway_transaction_id: string | null;
            history: components["schemas"]["ReceiptHistoryResponse"][];
            /** Format: uuid */
            id: string;
            journal_entries?: string[];
            /** Format: uuid */
            made_by: string;
            metadata: {
                [key: string]: string;
            } | null;
            /** @enum {string} */
            method: "CASH" | "CARD" | "BANK_TRANSFER" | "GATEWAY" | "CHEQUE" | "WALLET";
            received: components["schemas"]["MoneyResponse"] | null;
            /** Format: date */
            received_on: string;
            /** @enum {string} */
            state: "PENDING" | "REGISTERED" | "RECEIVED" | "DISPUTED" | "REVERSED" | "CHARGED_BACK" | "BOUNCED" | "FAILED";
            /** @description Still the customer’s advance, in the currency of the receipt. */
            unapplied: string;
            updated_at: string;
            version: number;
            withheld: components["schemas"]["WithheldResponse"][];
        };
        ReceiptHistoryResponse: {
            /** Format: date-time */
            at: string;
            event: string;
            from_state: string | null;
            to_state: string;
            user_name: string;
        };
        ReceiptRequest: {
            /** @description What the customer paid; the bank may have kept its charge of it. */
            amount: components["schemas"]["MoneyRequest"];
            /** @description What is left is the customer’s advance. */
            applications?: components["schemas"]["ApplicationRequest"][];
            /** Format: uuid */
            bank_account_id?: string;
            /** @description What the bank kept, in the currency that arrived. */
            bank_charge?: string | {
                amount: string;
                currency: string;
            };
            /**
             * Format: uuid
             * @description A deposit for this booking.
             */
            booking_id?: string;
            /** Format: uuid */
            branch_id?: string;
            cheque?: components["schemas"]["ChequeRequest"];
            /** Format: uuid */
            customer_id: string;
            /** Format: uuid */
            drawer_id?: string;
            /** @description Your own key; unique per partner and kind. */
            external_ref?: string;
            /** Format: uuid */
            gateway_id?: string;
            /** @description Told a second time it posts nothing and answers the first receipt. */
            gateway_transaction_id?: string;
            /** @description At most 20 strings. */
            metadata?: {
                [key: string]: string;
            };
            /** @enum {string} */
            method: "CASH" | "CARD" | "BANK_TRANSFER" | "GATEWAY" | "CHEQUE" | "WALLET";
            /** @description What arrived, where that is another currency than the amount. */
            received?: components["schemas"]["MoneyRequest"];
            /**
             * Format: date
             * @example 2026-05-01
             */
            received_on?: string;
            withheld?: components["schemas"]["WithheldRequest"][];
        };
        ReceiptResponse: {
            amount: components["schemas"]["MoneyResponse"];
            applications: components["schemas"]["ReceiptApplicationResponse"][];
            bank_account_id: string | null;
            bank_charge: string | null;
            booking_id: string | null;
            branch_id: string | null;
            cheque: components["schemas"]["ChequeResponse"] | null;
            created_at: string;
            /** Format: uuid */
            customer_id: string;
            customer_name?: string;
            drawer_id: string | null;
            external_ref: string | null;
            /** @description What the customer is credited is worth in the books. */
            functional_amount: string;
            gateway_id: string | null;
            gateway_transaction_id: string | null;
            /** Format: uuid */
            id: string;
            journal_entries?: string[];
            /** Format: uuid */
            made_by: string;
            metadata: {
                [key: string]: string;
            } | null;
            /** @enum {string} */
            method: "CASH" | "CARD" | "BANK_TRANSFER" | "GATEWAY" | "CHEQUE" | "WALLET";
            received: components["schemas"]["MoneyResponse"] | null;
            /** Format: date */
            received_on: string;
            /** @enum {string} */
            state: "PENDING" | "REGISTERED" | "RECEIVED" | "DISPUTED" | "REVERSED" | "CHARGED_BACK" | "BOUNCED" | "FAILED";
            /** @description Still the customer’s advance, in the currency of the receipt. */
            unapplied: string;
            updated_at: string;
            version: number;
            withheld: components["schemas"]["WithheldResponse"][];
        };
        ReceiveChequeRequest: {
            /**
             * Format: date
             * @description From its date up to today; absent: today.
             * @example 2026-05-01
             */
            on?: string;
        };
        RechargeMemoRequest: {
            /** @example 1234.56 */
            amount: string;
            /** Format: uuid */
            customer_id: string;
            /** @description Printed on the debit note. */
            reason?: string;
            /**
             * Format: date
             * @example 2026-05-01
             */
            recharged_on?: string;
        };
        RecognitionRunRequest: {
            /**
             * Format: date
             * @description Service dates up to this day; today at the latest.
             * @example 2026-05-01
             */
            through: string;
        };
        RecordMemoRequest: {
            /**
             * @description Without the issue charge.
             * @example 1234.56
             */
            amount: string;
            /**
             * Format: uuid
             * @description The office of a memo that is linked to no sale.
             */
            branch_id?: string;
            /** @enum {string} */
            cause: "FARE" | "COMMISSION" | "TAX" | "REFUND" | "CHURN" | "OVERRIDE" | "UNDOES_ADM" | "OTHER";
            /**
             * @description What the airline charges for issuing an ADM.
             * @example 1234.56
             */
            charge?: string;
            /** @example BDT */
            currency: string;
            /** @description Your own key; unique per partner and kind. */
            external_ref?: string;
            /** @enum {string} */
            kind: "ADM" | "ACM";
            /** @description At most 20 strings. */
            metadata?: {
                [key: string]: string;
            };
            /** @description The airline’s number, as in its billing. */
            number: string;
            /**
             * Format: date
             * @example 2026-05-01
             */
            received_on?: string;
            /** @description The ticket or EMD that it is about: 13 digits. It links the memo to its sale. */
            related_document_number?: string;
            /** Format: uuid */
            supplier_id: string;
            /**
             * Format: uuid
             * @description The ADM that an ACM undoes.
             */
            undoes_memo_id?: string;
        };
        RefundDetailResponse: {
            /** Format: uuid */
            approval_id: string | null;
            /** Format: uuid */
            booking_id: string;
            /** @example TVB-2026-000123 */
            booking_reference: string;
            branch_code: string;
            /** Format: uuid */
            branch_id: string;
            /** @description Quote and dry run. */
            checks?: components["schemas"]["CheckResponse"][];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            credit_note_id: string | null;
            credit_note_ids: string[];
            /** @example BDT */
            currency: string;
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            debit_note_ids: string[];
            /**
             * Format: date-time
             * @description Until when the quote stands.
             */
            expires_at: string;
            external_ref: string | null;
            history: components["schemas"]["RefundStepResponse"][];
            /** Format: uuid */
            id: string;
            items: components["schemas"]["RefundItemResponse"][];
            journal_entries?: string[];
            /** @description Quote and dry run. */
            journal_preview?: components["schemas"]["PreviewEntryResponse"][];
            /** @enum {string} */
            kind: "VOLUNTARY" | "INVOLUNTARY" | "NO_SHOW" | "SCHEDULE_CHANGE" | "WAIVER";
            /** Format: uuid */
            made_by: string;
            made_by_name: string | null;
            metadata: {
                [key: string]: string;
            } | null;
            notes: components["schemas"]["RefundNoteResponse"][];
            /**
             * @description Credit that the customer has not got yet.
             * @example 54300.00
             */
            open_credit: string;
            paybacks: components["schemas"]["PaybackResponse"][];
            reason: string;
            /** Format: date */
            refunded_on: string | null;
            /** @enum {string} */
            state: "QUOTED" | "EXPIRED" | "PENDING_APPROVAL" | "APPROVED" | "REJECTED" | "SUPPLIER_PROCESSING" | "SUPPLIER_REJECTED" | "PAYBACK_PENDING" | "PAYBACK_FAILED" | "COMPLETED" | "CANCELLED";
            /** Format: date-time */
            state_since: string;
            supplier_refund_ref: string | null;
            /** @example 54300.00 */
            to_customer: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
        };
        RefundItemResponse: {
            /**
             * @description The agency’s own charge with its VAT.
             * @example 0.00
             */
            agency_charge: string;
            /**
             * @description After the penalty.
             * @example 38900.00
             */
            base_refund: string;
            /** @description The document ends with it. */
            closes: boolean;
            /**
             * @description Left out for those who may not see commission.
             * @example 2723.00
             */
            commission_recall?: string;
            coupons: number[];
            /** @example 0.00 */
            discount_taken_back: string;
            document_number: string | null;
            /** @example 0.00 */
            fee_back: string;
            /**
             * @description The published fare of what was flown.
             * @example 0.00
             */
            flown_fare: string;
            /** @example 0.00 */
            goodwill: string;
            /** Format: uuid */
            item_id: string;
            /** @example 0.00 */
            markup_back: string;
            /**
             * @description What the airline repays to the customer’s card.
             * @example 0.00
             */
            on_card: string;
            /** @example 11100.00 */
            penalty: string;
            /** @enum {string} */
            recall_rule?: "REFUNDED_BASE" | "UNUSED_BASE" | "NONE" | "RECORD";
            /**
             * @description R: base_refund and tax_refund.
             * @example 54300.00
             */
            refundable: string;
            /** @enum {string} */
            scope: "FULL" | "PARTIAL" | "TAX_ONLY";
            /**
             * @description VAT on the commission that is recalled.
             * @example 0.00
             */
            tax_recall?: string;
            /** @example 15400.00 */
            tax_refund: string;
            taxes: components["schemas"]["RefundTaxResponse"][];
            /** @example 54300.00 */
            to_customer: string;
            /**
             * @description VAT on fee and markup given back.
             * @example 0.00
             */
            vat_back: string;
        };
        RefundListItemResponse: {
            /** Format: uuid */
            approval_id: string | null;
            /** Format: uuid */
            booking_id: string;
            /** @example TVB-2026-000123 */
            booking_reference: string;
            branch_code: string;
            /** Format: uuid */
            branch_id: string;
            /** @description Quote and dry run. */
            checks?: components["schemas"]["CheckResponse"][];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            credit_note_id: string | null;
            credit_note_ids: string[];
            /** @example BDT */
            currency: string;
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            debit_note_ids: string[];
            /**
             * Format: date-time
             * @description Until when the quote stands.
             */
            expires_at: string;
            external_ref: string | null;
            /** Format: uuid */
            id: string;
            items: components["schemas"]["RefundItemResponse"][];
            journal_entries?: string[];
            /** @description Quote and dry run. */
            journal_preview?: components["schemas"]["PreviewEntryResponse"][];
            /** @enum {string} */
            kind: "VOLUNTARY" | "INVOLUNTARY" | "NO_SHOW" | "SCHEDULE_CHANGE" | "WAIVER";
            /** Format: uuid */
            made_by: string;
            made_by_name: string | null;
            metadata: {
                [key: string]: string;
            } | null;
            /**
             * @description Credit that the customer has not got yet.
             * @example 54300.00
             */
            open_credit: string;
            reason: string;
            /** Format: date */
            refunded_on: string | null;
            /** @enum {string} */
            state: "QUOTED" | "EXPIRED" | "PENDING_APPROVAL" | "APPROVED" | "REJECTED" | "SUPPLIER_PROCESSING" | "SUPPLIER_REJECTED" | "PAYBACK_PENDING" | "PAYBACK_FAILED" | "COMPLETED" | "CANCELLED";
            /** Format: date-time */
            state_since: string;
            supplier_refund_ref: string | null;
            /** @example 54300.00 */
            to_customer: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
        };
        RefundNoteResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "CREDIT_NOTE" | "DEBIT_NOTE";
            number: string;
            open_amount: string;
            total: string;
        };
        RefundResponse: {
            /** Format: uuid */
            approval_id: string | null;
            /** Format: uuid */
            booking_id: string;
            /** @example TVB-2026-000123 */
            booking_reference: string;
            /** Format: uuid */
            branch_id: string;
            /** @description Quote and dry run. */
            checks?: components["schemas"]["CheckResponse"][];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            credit_note_id: string | null;
            credit_note_ids: string[];
            /** @example BDT */
            currency: string;
            /** Format: uuid */
            customer_id: string;
            debit_note_ids: string[];
            /**
             * Format: date-time
             * @description Until when the quote stands.
             */
            expires_at: string;
            external_ref: string | null;
            /** Format: uuid */
            id: string;
            items: components["schemas"]["RefundItemResponse"][];
            journal_entries?: string[];
            /** @description Quote and dry run. */
            journal_preview?: components["schemas"]["PreviewEntryResponse"][];
            /** @enum {string} */
            kind: "VOLUNTARY" | "INVOLUNTARY" | "NO_SHOW" | "SCHEDULE_CHANGE" | "WAIVER";
            /** Format: uuid */
            made_by: string;
            metadata: {
                [key: string]: string;
            } | null;
            reason: string;
            /** Format: date */
            refunded_on: string | null;
            /** @enum {string} */
            state: "QUOTED" | "EXPIRED" | "PENDING_APPROVAL" | "APPROVED" | "REJECTED" | "SUPPLIER_PROCESSING" | "SUPPLIER_REJECTED" | "PAYBACK_PENDING" | "PAYBACK_FAILED" | "COMPLETED" | "CANCELLED";
            supplier_refund_ref: string | null;
            /** @example 54300.00 */
            to_customer: string;
            version: number;
        };
        RefundStepResponse: {
            /** Format: date-time */
            at: string;
            /** @description What the step was about. */
            detail: {
                [key: string]: unknown;
            } | null;
            /** @enum {string|null} */
            from_state: "QUOTED" | "EXPIRED" | "PENDING_APPROVAL" | "APPROVED" | "REJECTED" | "SUPPLIER_PROCESSING" | "SUPPLIER_REJECTED" | "PAYBACK_PENDING" | "PAYBACK_FAILED" | "COMPLETED" | "CANCELLED" | null;
            /** @enum {string} */
            to_state: "QUOTED" | "EXPIRED" | "PENDING_APPROVAL" | "APPROVED" | "REJECTED" | "SUPPLIER_PROCESSING" | "SUPPLIER_REJECTED" | "PAYBACK_PENDING" | "PAYBACK_FAILED" | "COMPLETED" | "CANCELLED";
            user_name: string | null;
        };
        RefundTaxRequest: {
            /** @example 1234.56 */
            amount: string;
            code: string;
        };
        RefundTaxResponse: {
            /** @example 5000.00 */
            amount: string;
            /** @example BD */
            code: string;
        };
        ReleaseClientMoneyRequest: {
            amount: string | {
                amount: string;
                currency: string;
            };
            /**
             * Format: uuid
             * @description Its last service date has passed.
             */
            booking_id: string;
            /**
             * Format: uuid
             * @description A TRUST account.
             */
            from_bank_account_id: string;
            /**
             * Format: date
             * @example 2026-05-01
             */
            on?: string;
            /** Format: uuid */
            to_bank_account_id: string;
        };
        ReversePayoutRequest: {
            /**
             * Format: date
             * @example 2026-05-01
             */
            on?: string;
            reason: string;
        };
        ReverseReceiptRequest: {
            /** @description What the bank or the gateway asks for it. */
            charge?: string | {
                amount: string;
                currency: string;
            };
            /**
             * Format: date
             * @example 2026-05-01
             */
            on?: string;
            /** @enum {string} */
            reason: "BOUNCED" | "ERROR" | "CHARGEBACK";
        };
        ReverseRequest: {
            /**
             * Format: date
             * @example 2026-05-01
             */
            entry_date?: string;
            reason: string;
        };
        RoleListResponse: {
            data: components["schemas"]["RoleResponse"][];
            next_cursor: string | null;
        };
        RoleResponse: {
            /**
             * @example CASHIER
             * @enum {string}
             */
            name: "TRAVEL_AGENT" | "REFUND_DESK" | "CASHIER" | "ACCOUNTANT" | "SENIOR_ACCOUNTANT" | "SUPERVISOR" | "CONTROLLER" | "AUDITOR" | "PARTNER_ADMIN";
            /** @description Moves money or decides on it: who gets it waits for a second person. */
            needs_approval: boolean;
            /**
             * @description Permission to scope.
             * @example {
             *       "receipt.create": "branch"
             *     }
             */
            permissions: {
                [key: string]: "own" | "branch" | "partner";
            };
        };
        RoundingSettings: {
            /** @example 0.00 */
            small_difference: string;
        };
        RoundingSettingsRequest: {
            /**
             * @description Up to here a small difference of a settlement goes to 5081, functional currency.
             * @example 1234.56
             */
            small_difference?: string;
        };
        RunPreviewResponse: {
            /** @description posted: entries; a run over what is done already posts 0. The others depend on the kind. */
            counts: {
                [key: string]: number;
            };
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            /** @description At most 1,000 of its entries. */
            journal_entries: string[];
            journal_preview?: components["schemas"]["PreviewEntryResponse"][];
            /** @enum {string} */
            kind: "RECOGNITION" | "OVERRIDE_ACCRUAL";
            /** @description As asked for. */
            parameters: {
                [key: string]: unknown;
            };
            /** @description Why it FAILED. */
            problem?: string;
            progress: components["schemas"]["ImportProgressResponse"];
            /** @description null: the night, by itself. */
            started_by: string | null;
            /** @enum {string} */
            state: "QUEUED" | "RUNNING" | "COMPLETED" | "FAILED";
        };
        RunResponse: {
            /** @description posted: entries; a run over what is done already posts 0. The others depend on the kind. */
            counts: {
                [key: string]: number;
            };
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            /** @description At most 1,000 of its entries. */
            journal_entries: string[];
            /** @enum {string} */
            kind: "RECOGNITION" | "OVERRIDE_ACCRUAL";
            /** @description As asked for. */
            parameters: {
                [key: string]: unknown;
            };
            /** @description Why it FAILED. */
            problem?: string;
            progress: components["schemas"]["ImportProgressResponse"];
            /** @description null: the night, by itself. */
            started_by: string | null;
            /** @enum {string} */
            state: "QUEUED" | "RUNNING" | "COMPLETED" | "FAILED";
        };
        SalePreviewResponse: {
            base_fare: string;
            /** @example BDT */
            currency: string;
            discount: string;
            markup: string;
            /** @example 66550.00 */
            receivable: string;
            service_fee: string;
            taxes: string;
            total: string;
            vat: string;
        };
        SearchHitResponse: {
            amount: string | null;
            currency: string | null;
            exact: boolean;
            /**
             * Format: uuid
             * @description Of a ticket: its booking.
             */
            id: string;
            state: string | null;
            subtitle: string | null;
            title: string;
            /** @enum {string} */
            type: "BOOKING" | "TICKET" | "INVOICE" | "JOURNAL_ENTRY" | "CUSTOMER" | "SUPPLIER";
        };
        ServiceDateRequest: {
            /**
             * Format: date
             * @example 2026-05-01
             */
            date: string;
            /**
             * @description Its share of the revenue; 1 when absent.
             * @example 0.07
             */
            weight?: string;
        };
        ServiceDateResponse: {
            /** Format: date */
            date: string;
            /** @example 1 */
            weight: string;
        };
        ServiceDatesRequest: {
            reason: string;
            /** @description All dates of the item; none: a ticket or EMD is left open. */
            service_dates: components["schemas"]["ServiceDateRequest"][];
        };
        SessionPartner: {
            country: string;
            functional_currency: string;
            /** @enum {string} */
            grouping: "INDIAN" | "WESTERN";
            /** @enum {string} */
            language: "en" | "bn";
            name: string;
            slug: string;
            time_zone: string;
        };
        SessionResponse: {
            /** @description Null when an access token asks. */
            csrf_token: string | null;
            partner: components["schemas"]["SessionPartner"];
            /**
             * @description Permission to widest scope.
             * @example {
             *       "booking.issue": "branch"
             *     }
             */
            permissions: {
                [key: string]: "own" | "branch" | "partner";
            };
            /** @description Addressed to me and not read; counted up to 100. */
            unread_notifications: number;
            user: components["schemas"]["SessionUser"];
        };
        SessionUser: {
            branch_id: string | null;
            email: string;
            id: string;
            name: string;
            roles: ("TRAVEL_AGENT" | "REFUND_DESK" | "CASHIER" | "ACCOUNTANT" | "SENIOR_ACCOUNTANT" | "SUPERVISOR" | "CONTROLLER" | "AUDITOR" | "PARTNER_ADMIN")[];
        };
        SettingsOutcomeResponse: {
            /** @description The thresholds wait for a second person. */
            approval_id?: string;
            approvals: components["schemas"]["ApprovalSettings"];
            bsp: components["schemas"]["BspSettings"];
            drawers: components["schemas"]["DrawerSettings"];
            dunning: components["schemas"]["DunningSettings"];
            fx_stale_days: number;
            /** @enum {string} */
            grouping: "INDIAN" | "WESTERN";
            imports: components["schemas"]["ImportSettings"];
            /** @description What a printed invoice says of the agency. */
            invoices?: components["schemas"]["InvoiceSettingsResponse"];
            /** @enum {string} */
            language: "en" | "bn";
            rate_limit_per_minute: number;
            rounding: components["schemas"]["RoundingSettings"];
        };
        SettingsRequest: {
            approvals?: components["schemas"]["ApprovalSettingsRequest"];
            bsp?: components["schemas"]["BspSettingsRequest"];
            drawers?: components["schemas"]["DrawerSettingsRequest"];
            dunning?: components["schemas"]["DunningSettingsRequest"];
            fx_stale_days?: number;
            /** @enum {string} */
            grouping?: "INDIAN" | "WESTERN";
            imports?: components["schemas"]["ImportSettingsRequest"];
            invoices?: components["schemas"]["InvoiceSettingsRequest"];
            /** @enum {string} */
            language?: "en" | "bn";
            rate_limit_per_minute?: number;
            rounding?: components["schemas"]["RoundingSettingsRequest"];
        };
        SettingsResponse: {
            approvals: components["schemas"]["ApprovalSettings"];
            bsp: components["schemas"]["BspSettings"];
            drawers: components["schemas"]["DrawerSettings"];
            dunning: components["schemas"]["DunningSettings"];
            fx_stale_days: number;
            /** @enum {string} */
            grouping: "INDIAN" | "WESTERN";
            imports: components["schemas"]["ImportSettings"];
            /** @description What a printed invoice says of the agency. */
            invoices?: components["schemas"]["InvoiceSettingsResponse"];
            /** @enum {string} */
            language: "en" | "bn";
            rate_limit_per_minute: number;
            rounding: components["schemas"]["RoundingSettings"];
        };
        ShortTokenResponse: {
            /** @description Seconds. */
            expires_in: number;
            token: string;
            /** @enum {string} */
            token_type: "Bearer";
        };
        StatementPartResponse: {
            closing_balance: string;
            currency: string;
            opening_balance: string;
            rows: components["schemas"]["StatementRowResponse"][];
        };
        StatementResponse: {
            customer: string;
            /** Format: uuid */
            customer_id: string;
            /** Format: date */
            from: string;
            /** @description One for each currency. */
            parts: components["schemas"]["StatementPartResponse"][];
            /** Format: date */
            to: string;
        };
        StatementRowResponse: {
            /** @description Owed after it; negative: the customer has money with us. */
            balance: string;
            credit: string;
            debit: string;
            description: string;
            /** @description Numbers of the invoices and notes that it names. */
            documents: string;
            /** Format: date */
            entry_date: string;
            /** Format: uuid */
            entry_id: string;
            event: string;
        };
        SupplierBankOutcomeResponse: {
            /**
             * Format: uuid
             * @description A change that waits for a controller.
             */
            approval_id?: string;
            bank_details: components["schemas"]["BankDetailsResponse"] | null;
            /**
             * Format: date-time
             * @description Nothing is paid out to the supplier until then.
             */
            bank_hold_until: string | null;
            /** Format: date-time */
            changed_at: string | null;
            /** @enum {string} */
            state: "PENDING_APPROVAL";
            /** Format: uuid */
            supplier_id: string;
            /** @description Of the supplier, for If-Match. */
            version: number;
        };
        SupplierBankResponse: {
            /**
             * Format: uuid
             * @description A change that waits for a controller.
             */
            approval_id?: string;
            bank_details: components["schemas"]["BankDetailsResponse"] | null;
            /**
             * Format: date-time
             * @description Nothing is paid out to the supplier until then.
             */
            bank_hold_until: string | null;
            /** Format: date-time */
            changed_at: string | null;
            /** Format: uuid */
            supplier_id: string;
            /** @description Of the supplier, for If-Match. */
            version: number;
        };
        SupplierCommissionRequest: {
            /**
             * Format: uuid
             * @description Its currency is that of the claims that are paid.
             */
            bank_account_id: string;
            lines: components["schemas"]["CommissionLineRequest"][];
            /**
             * Format: date
             * @example 2026-05-01
             */
            received_on?: string;
            /** Format: uuid */
            supplier_id: string;
        };
        SupplierCommissionResponse: {
            /**
             * @description What the bank got; of an invoice its VAT.
             * @example 9500.00
             */
            amount: string;
            /** Format: uuid */
            bank_account_id: string | null;
            /** @example BDT */
            currency: string;
            /**
             * @description Received more than was claimed; negative: less.
             * @example -12.00
             */
            difference: string;
            /** Format: uuid */
            id: string;
            journal_entries: string[];
            /** @description Of a dry run. */
            journal_preview?: components["schemas"]["PreviewEntryResponse"][];
            /** @enum {string} */
            kind: "RECEIVED" | "INVOICED";
            number: string | null;
            /** Format: date */
            received_on: string;
            /** @enum {string} */
            state: "POSTED" | "REVERSED";
            /** Format: uuid */
            supplier_id: string;
            /** @example 500.00 */
            withheld: string;
        };
        SupplierDetailResponse: {
            /** @description Newest first. */
            contracts: components["schemas"]["ContractResponse"][];
            /** Format: date-time */
            created_at: string;
            external_ref: string | null;
            iata_numeric: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "AIRLINE" | "BEDBANK" | "HOTEL" | "TOUR" | "TRANSFER" | "INSURANCE" | "VISA" | "CAR" | "RAIL" | "ACTIVITY" | "SETTLEMENT";
            metadata: {
                [key: string]: string;
            } | null;
            name: string;
            /** @enum {string} */
            settlement: "BSP" | "ARC" | "DIRECT" | "PREPAID" | "PAY_AT_PROPERTY";
            /** @enum {string} */
            state: "ACTIVE" | "SUSPENDED" | "DORMANT" | "ARCHIVED";
            /** @enum {string} */
            treatment: "AGENT" | "PRINCIPAL";
            /** Format: date-time */
            updated_at: string;
            version: number;
        };
        SupplierResponse: {
            /** Format: date-time */
            created_at: string;
            external_ref: string | null;
            iata_numeric: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "AIRLINE" | "BEDBANK" | "HOTEL" | "TOUR" | "TRANSFER" | "INSURANCE" | "VISA" | "CAR" | "RAIL" | "ACTIVITY" | "SETTLEMENT";
            metadata: {
                [key: string]: string;
            } | null;
            name: string;
            /** @enum {string} */
            settlement: "BSP" | "ARC" | "DIRECT" | "PREPAID" | "PAY_AT_PROPERTY";
            /** @enum {string} */
            state: "ACTIVE" | "SUSPENDED" | "DORMANT" | "ARCHIVED";
            /** @enum {string} */
            treatment: "AGENT" | "PRINCIPAL";
            /** Format: date-time */
            updated_at: string;
            version: number;
        };
        SupplierResultRequest: {
            accepted: boolean;
            /**
             * @description What the supplier gives back, where it is less than was asked.
             * @example 1234.56
             */
            amount?: string;
            /** @description Why it was rejected. */
            reason?: string;
            reference?: string;
        };
        TaxAmountResponse: {
            /** @example 5000.00 */
            amount: string;
            /** @example BD */
            code: string;
        };
        TaxRequest: {
            /** @example 1234.56 */
            amount: string;
            code: string;
        };
        TaxRuleResponse: {
            applies_to: string[];
            /** @enum {string} */
            base: "FEE" | "MARKUP" | "COMMISSION" | "DEEMED_FARE" | "PRICE" | "MARGIN" | "SUB_AGENT_SHARE" | "COLLECTED_AT_SOURCE";
            code: string;
            /** @description Of a tax on a deemed part of the fare. */
            deemed_percent: string | null;
            /** Format: uuid */
            id: string;
            inclusive: boolean;
            /**
             * @description Of a tax on the margin.
             * @enum {string|null}
             */
            method: "OPERATION" | "PROVISIONAL" | null;
            /** @description Of a provisional tax on the margin. */
            provisional_margin: string | null;
            /** @example 0.15 */
            rate: string;
            /** Format: date */
            valid_from: string;
            /**
             * Format: date
             * @description The last day; null: until the next one begins.
             */
            valid_to: string | null;
        };
        TicketResponse: {
            booking_id?: string;
            conjunction?: string[];
            document_number: string;
            /** Format: date */
            issued_on: string;
            item_id: string;
            /** @enum {string} */
            kind: "TICKET" | "EMD";
            state: string;
        };
        TotpEnrolmentResponse: {
            /** @description Base32, shown once. */
            secret: string;
            /** @description otpauth:// address for a QR code. */
            uri: string;
        };
        TotpRequest: {
            /** @description Six digits of the authenticator. */
            totp: string;
        };
        TotpStateResponse: {
            confirmed: boolean;
        };
        Traveller: {
            family_name: string;
            given_name: string;
            title?: string;
            /** @description ADT, CHD, INF … */
            type?: string;
        };
        TrialBalanceResponse: {
            as_of_entry: components["schemas"]["AsOfEntryResponse"];
            currency: string;
            /** Format: date */
            from: string;
            rows: components["schemas"]["TrialBalanceRowResponse"][];
            snapshot: string | null;
            /** Format: date */
            to: string;
            totals: components["schemas"]["TrialBalanceTotals"];
        };
        TrialBalanceRowResponse: {
            /** @example 1101 */
            account: string;
            closing_credit: string;
            closing_debit: string;
            name: string;
            opening_credit: string;
            opening_debit: string;
            period_credit: string;
            period_debit: string;
            type: string;
        };
        TrialBalanceTotals: {
            closing_credit: string;
            closing_debit: string;
            opening_credit: string;
            opening_debit: string;
            period_credit: string;
            period_debit: string;
        };
        UnapplicationRequest: {
            /** @description Absent: all that the receipt pays of it. */
            amount?: string | {
                amount: string;
                currency: string;
            };
            /** Format: uuid */
            invoice_id: string;
        };
        UnappliedCreditResponse: {
            /** Format: uuid */
            id: string;
            open: components["schemas"]["MoneyResponse"];
            /** @description A receipt, a wallet item or a credit note. */
            reference: string;
            /** Format: date */
            since: string;
            /** @enum {string} */
            source: "CREDIT_NOTE" | "ADVANCE" | "WALLET";
        };
        UnappliedListResponse: {
            data: components["schemas"]["UnappliedCreditResponse"][];
            next_cursor: string | null;
        };
        UnapplyReceiptRequest: {
            /** @description Absent: all. */
            applications?: components["schemas"]["UnapplicationRequest"][];
            /**
             * Format: date
             * @example 2026-05-01
             */
            on?: string;
        };
        UserOutcomeResponse: {
            /** @description Roles or an office that move money wait for a second person. */
            approval_id?: string;
            branch_id: string | null;
            /** Format: date-time */
            created_at: string;
            email: string;
            external_ref: string | null;
            id: string;
            name: string;
            roles: ("TRAVEL_AGENT" | "REFUND_DESK" | "CASHIER" | "ACCOUNTANT" | "SENIOR_ACCOUNTANT" | "SUPERVISOR" | "CONTROLLER" | "AUDITOR" | "PARTNER_ADMIN")[];
            /** @enum {string} */
            state: "ACTIVE" | "DISABLED";
            /** @description A second factor is in use. */
            totp: boolean;
        };
        UserResponse: {
            branch_id: string | null;
            /** Format: date-time */
            created_at: string;
            email: string;
            external_ref: string | null;
            id: string;
            name: string;
            roles: ("TRAVEL_AGENT" | "REFUND_DESK" | "CASHIER" | "ACCOUNTANT" | "SENIOR_ACCOUNTANT" | "SUPERVISOR" | "CONTROLLER" | "AUDITOR" | "PARTNER_ADMIN")[];
            /** @enum {string} */
            state: "ACTIVE" | "DISABLED";
            /** @description A second factor is in use. */
            totp: boolean;
        };
        ValuationRequest: {
            /**
             * @description The published fare of what was flown.
             * @example 1234.56
             */
            flown_fare: string;
            /** @enum {string} */
            method: "PUBLISHED_FARE";
        };
        VatChargeResponse: {
            /** @example 5000.00 */
            amount: string;
            /** @enum {string} */
            base: "FEE" | "MARKUP" | "COMMISSION" | "DEEMED_FARE" | "PRICE" | "MARGIN" | "SUB_AGENT_SHARE" | "COLLECTED_AT_SOURCE";
            /** @example BD */
            code: string;
        };
        VoidRequest: {
            item_ids?: string[];
            reason: string;
            /**
             * Format: date
             * @example 2026-05-01
             */
            voided_on?: string;
        };
        WaitingRecordsResponse: {
            count: number;
            /** @description At most five, oldest first. */
            first: components["schemas"]["HomeRecordResponse"][];
        };
        WalletTransferRequest: {
            amount: components["schemas"]["MoneyRequest"];
            /** Format: uuid */
            customer_id: string;
            /**
             * @description From the advances to the wallet, or back.
             * @enum {string}
             */
            direction: "TO_WALLET" | "FROM_WALLET";
            /**
             * Format: date
             * @example 2026-05-01
             */
            on?: string;
        };
        WithheldRequest: {
            /** @description Beside the amount: the customer paid it to the tax office. */
            amount: string | {
                amount: string;
                currency: string;
            };
            tax_code: string;
        };
        WithheldResponse: {
            amount: string;
            tax_code: string;
        };
        WithholdingRequest: {
            /**
             * @description TICKET_VALUE: without taxes.
             * @enum {string}
             */
            base: "COMMISSION" | "TICKET_VALUE";
            /** @example 0.07 */
            rate: string;
        };
        WithholdingResponse: {
            /** @enum {string} */
            base: "COMMISSION" | "TICKET_VALUE";
            rate: string;
        };
        WriteOffMemoRequest: {
            reason: string;
            /**
             * Format: date
             * @example 2026-05-01
             */
            written_off_on?: string;
        };
        WriteOffRequest: {
            /** @example 1234.56 */
            amount: string;
            reason: string;
            /**
             * @description VAT that the law gives back of it.
             * @example 1234.56
             */
            vat_relief?: string;
            /**
             * Format: date
             * @example 2026-05-01
             */
            written_off_on?: string;
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
    Health_live: {
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
                    "application/json": components["schemas"]["LivenessResponse"];
                };
            };
        };
    };
    Health_ready: {
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
                    "application/json": components["schemas"]["ReadinessResponse"];
                };
            };
            /** @description Database or schema is missing. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessResponse"];
                };
            };
        };
    };
    Health_scrape: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prometheus text. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    AccessTokens_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AccessTokenResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccessTokens_create: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nightly export",
                 *       "permissions": [
                 *         "booking.read.branch"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AccessTokenRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewAccessTokenResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CSRF_FAILED, PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, TOKEN_SCOPE_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AccessTokens_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CSRF_FAILED, PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LedgerSetUp_accounts: {
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
                    "application/json": components["schemas"]["AccountListResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Approvals_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                state?: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN" | "EXPIRED" | "STALE";
                kind?: "BOOKING" | "MANUAL_JOURNAL" | "OPENING_BALANCES" | "CREDIT_LIMIT" | "THRESHOLDS" | "BANK_ACCOUNT" | "MONEY_PERMISSION" | "REFUND" | "WAIVER" | "GOODWILL" | "CREDIT_NOTE" | "WRITE_OFF" | "PAYOUT" | "SUPPLIER_BANK" | "REOPENING";
                object_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApprovalResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Approvals_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Approvals_approve: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPROVAL_OWN_REQUEST, PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPROVAL_NOT_PENDING, APPROVAL_STALE, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, REASON_REQUIRED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Approvals_reject: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPROVAL_OWN_REQUEST, PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPROVAL_NOT_PENDING, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, REASON_REQUIRED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Approvals_withdraw: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPROVAL_NOT_PENDING, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditLog_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                /** @description Only what changed since. */
                updated_since?: string;
                /** @description Such as customer.credit_limit; with a dot at its end all of a kind: customer. */
                action?: string;
                object_type?: string;
                object_id?: string;
                user_id?: string;
                /** @description First day, of the partner. */
                from?: string;
                /** @description Last day. */
                to?: string;
                /** @description In what was done, to what kind of object, by whom, and in values that the caller may see; or a whole id. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditLineResponse"][];
                        next_cursor: string | null;
                    };
                    "text/csv": string;
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "rima@padma.example",
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SIGN_IN_FAILED, TOTP_INVALID, TOTP_REQUIRED, UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CSRF_FAILED, PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Auth_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShortTokenResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SetUp_bankAccounts: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BankAccountResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SetUp_addBankAccount: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBankAccountRequest"];
            };
        };
        responses: {
            /** @description Accepted: it waits for a second person, or goes on behind the answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccountOutcomeResponse"];
                };
            };
            /** @description CURRENCY_UNKNOWN, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description EXTERNAL_REF_TAKEN, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Bookings_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                /** @description Only what changed since. */
                updated_since?: string;
                /** @description One or several, comma separated. */
                state?: string;
                customer_id?: string;
                record_locator?: string;
                document_number?: string;
                external_ref?: string;
                /** @description metadata[name]=text; several must hold together. */
                metadata?: {
                    [key: string]: string;
                };
                /** @description Beginning of a reference, a locator or a traveller’s name, part of a customer’s name. */
                q?: string;
                sort?: "id" | "time_limit";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingListResponse"];
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Bookings_createBooking: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currency": "BDT",
                 *       "customer_id": "01990000-0000-7000-8000-000000000001",
                 *       "external_ref": "web-4711",
                 *       "items": [
                 *         {
                 *           "base_fare": "50000.00",
                 *           "commission": {
                 *             "rate": "0.07"
                 *           },
                 *           "description": "DAC-DXB-DAC",
                 *           "form_of_payment": "CASH",
                 *           "kind": "AIR_TICKET",
                 *           "service_dates": [
                 *             {
                 *               "date": "2026-05-28",
                 *               "weight": "1"
                 *             },
                 *             {
                 *               "date": "2026-08-10",
                 *               "weight": "1"
                 *             }
                 *           ],
                 *           "service_fee": "1000.00",
                 *           "supplier_id": "01990000-0000-7000-8000-000000000001",
                 *           "taxes": [
                 *             {
                 *               "amount": "5000.00",
                 *               "code": "BD"
                 *             },
                 *             {
                 *               "amount": "10400.00",
                 *               "code": "YQ"
                 *             }
                 *           ],
                 *           "traveller": {
                 *             "family_name": "RAHMAN",
                 *             "given_name": "AYESHA"
                 *           }
                 *         }
                 *       ],
                 *       "metadata": {
                 *         "order": "42"
                 *       },
                 *       "record_locator": "ABC123",
                 *       "time_limit": "2026-05-01T18:00:00+06:00"
                 *     }
                 */
                "application/json": components["schemas"]["CreateBookingRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingResponse"];
                };
            };
            /** @description AMOUNT_INVALID, CURRENCY_UNKNOWN, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, RATE_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description EXTERNAL_REF_TAKEN, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_AMOUNT_INVALID, CARD_DATA_REFUSED, CURRENCY_MIX, CUSTOMER_NOT_ACTIVE, DOCUMENT_NUMBER_INVALID, IDEMPOTENCY_KEY_REUSED, REASON_REQUIRED, SALE_NOT_POSSIBLE_YET, SUPPLIER_KIND_MISMATCH, SUPPLIER_NOT_ACTIVE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Bookings_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Bookings_changeBooking: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, or * for any version. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "metadata": {
                 *         "order": "42"
                 *       },
                 *       "notes": "Calls back on Sunday"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeBookingRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingResponse"];
                };
            };
            /** @description AMOUNT_INVALID, CURRENCY_UNKNOWN, DATE_INVALID, RATE_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BOOKING_NOT_IN_DRAFT_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_AMOUNT_INVALID, CURRENCY_MIX, CUSTOMER_NOT_ACTIVE, DOCUMENT_NUMBER_INVALID, REASON_REQUIRED, SALE_NOT_POSSIBLE_YET, SUPPLIER_KIND_MISMATCH, SUPPLIER_NOT_ACTIVE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IF_MATCH_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Bookings_cancelBooking: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The customer does not travel"
                 *     }
                 */
                "application/json": components["schemas"]["CancelRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BOOKING_NOT_IN_DRAFT_STATE, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, REASON_REQUIRED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Bookings_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Bookings_holdBooking: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "time_limit": "2026-05-01T18:00:00+06:00"
                 *     }
                 */
                "application/json": components["schemas"]["HoldRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BOOKING_NOT_IN_DRAFT_STATE, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BookingActions_issueDocuments: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "documents": [
                 *         {
                 *           "document_number": "1762400000123",
                 *           "item_id": "01990000-0000-7000-8000-000000000001"
                 *         }
                 *       ],
                 *       "issued_on": "2026-05-01"
                 *     }
                 */
                "application/json": components["schemas"]["IssueRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingResponse"];
                };
            };
            /** @description Accepted: it waits for a second person, or goes on behind the answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingResponse"];
                };
            };
            /**
             * @description DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED, VALIDATION_FAILED
             *
             *     VALIDATION_FAILED
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description UNAUTHENTICATED, UNAUTHENTICATED
             *
             *     UNAUTHENTICATED
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description PERMISSION_DENIED, PERMISSION_DENIED
             *
             *     PERMISSION_DENIED
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BOOKING_NOT_IN_HELD_STATE, DOCUMENT_ALREADY_SOLD, IDEMPOTENCY_IN_PROGRESS, ITEM_NOT_IN_DRAFT_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ALLOTMENT_SOLD_OUT, BOOKING_EMPTY, CREDIT_LIMIT_EXCEEDED, CUSTOMER_NOT_ACTIVE, CUSTOMER_ON_CREDIT_HOLD, DOCUMENT_NUMBER_INVALID, DOCUMENT_NUMBER_MISSING, FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN, SALE_NOT_POSSIBLE_YET, SERVICE_DATE_MISSING, SUPPLIER_NOT_ACTIVE, SUPPLIER_NOT_CONNECTED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description RATE_LIMITED, RATE_LIMITED
             *
             *     RATE_LIMITED
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description SERVICE_UNAVAILABLE, SERVICE_UNAVAILABLE
             *
             *     SERVICE_UNAVAILABLE
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Bookings_addItems: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "description": "Seat",
                 *           "kind": "SERVICE_FEE",
                 *           "price": "500.00"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AddItemsRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingResponse"];
                };
            };
            /** @description AMOUNT_INVALID, CURRENCY_UNKNOWN, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, RATE_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BOOKING_NOT_IN_DRAFT_STATE, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CARD_AMOUNT_INVALID, CURRENCY_MIX, CUSTOMER_NOT_ACTIVE, DOCUMENT_NUMBER_INVALID, IDEMPOTENCY_KEY_REUSED, REASON_REQUIRED, SALE_NOT_POSSIBLE_YET, SUPPLIER_KIND_MISMATCH, SUPPLIER_NOT_ACTIVE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ServiceDates_noShow: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoShowRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingResponse"];
                };
            };
            /** @description DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BOOKING_NOT_IN_ISSUED_STATE, IDEMPOTENCY_IN_PROGRESS, ITEM_NOT_IN_ISSUED_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ServiceDates_change: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceDatesRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingResponse"];
                };
            };
            /** @description DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BOOKING_NOT_IN_ISSUED_STATE, IDEMPOTENCY_IN_PROGRESS, ITEM_NOT_IN_ISSUED_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, REASON_REQUIRED, SERVICE_DATE_MISSING */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BookingActions_voidDocuments: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Wrong date"
                 *     }
                 */
                "application/json": components["schemas"]["VoidRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingResponse"];
                };
            };
            /** @description DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BOOKING_NOT_IN_ISSUED_STATE, IDEMPOTENCY_IN_PROGRESS, ITEM_NOT_IN_ISSUED_STATE, TICKET_NOT_IN_OPEN_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN, REASON_REQUIRED, VOID_WINDOW_OVER */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Settings_branches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BranchListResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Settings_addBranch: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BranchRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BranchResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CSRF_FAILED, PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BRANCH_CODE_TAKEN, EXTERNAL_REF_TAKEN, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Gateways_chargebacks: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                gateway_id?: string;
                state?: "OPEN" | "WON" | "LOST";
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ChargebackResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Gateways_chargeback: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChargebackRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargebackResponse"];
                };
            };
            /** @description AMOUNT_INVALID, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS, RECEIPT_NOT_IN_RECEIVED_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AMOUNT_ABOVE_OPEN, CURRENCY_MIX, GATEWAY_TRANSACTION_UNKNOWN, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Gateways_outcome: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChargebackOutcomeRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargebackResponse"];
                };
            };
            /** @description DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CHARGEBACK_NOT_IN_OPEN_STATE, IDEMPOTENCY_IN_PROGRESS, RECEIPT_NOT_IN_DISPUTED_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Credit_releaseClientMoney: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseClientMoneyRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientMoneyResponse"];
                };
            };
            /** @description AMOUNT_INVALID, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AMOUNT_ABOVE_OPEN, CLIENT_MONEY_NOT_SERVED, CURRENCY_MIX, FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN, RECEIPT_PLACE_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreditNotes_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                /** @description Only what changed since. */
                updated_since?: string;
                /** @description OVERDUE is computed: open and past its due day. */
                state?: "DRAFT" | "ISSUED" | "PARTIALLY_PAID" | "PAID" | "CREDITED" | "WRITTEN_OFF" | "OVERDUE";
                customer_id?: string;
                booking_id?: string;
                number?: string;
                currency?: string;
                /** @description Issued on or after. */
                from?: string;
                /** @description Issued on or before. */
                to?: string;
                /** @description Part of the number or of the customer’s name. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["InvoiceResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notes_makeCreditNote: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "invoice_id": "01990000-0000-7000-8000-000000000001",
                 *       "lines": [
                 *         {
                 *           "amount": "500.00",
                 *           "invoice_line_id": "01990000-0000-7000-8000-000000000001"
                 *         }
                 *       ],
                 *       "reason": "PRICE_CUT"
                 *     }
                 */
                "application/json": components["schemas"]["CreditNoteRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteOutcomeResponse"];
                };
            };
            /** @description Accepted: it waits for a second person, or goes on behind the answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteOutcomeResponse"];
                };
            };
            /**
             * @description AMOUNT_INVALID, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED, VALIDATION_FAILED
             *
             *     VALIDATION_FAILED
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description UNAUTHENTICATED, UNAUTHENTICATED
             *
             *     UNAUTHENTICATED
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description PERMISSION_DENIED, PERMISSION_DENIED
             *
             *     PERMISSION_DENIED
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPROVAL_PENDING, IDEMPOTENCY_IN_PROGRESS, INVOICE_NOT_IN_ISSUED_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AMOUNT_ABOVE_OPEN, FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description RATE_LIMITED, RATE_LIMITED
             *
             *     RATE_LIMITED
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description SERVICE_UNAVAILABLE, SERVICE_UNAVAILABLE
             *
             *     SERVICE_UNAVAILABLE
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreditNotes_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDetailResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Credit_applyCreditNote: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyCreditNoteRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNoteApplicationResponse"];
                };
            };
            /** @description AMOUNT_INVALID, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AMOUNT_ABOVE_OPEN, CURRENCY_MIX, IDEMPOTENCY_KEY_REUSED, INVOICE_OF_OTHER_CUSTOMER, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CreditNotes_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Customers_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                /** @description Only what changed since. */
                updated_since?: string;
                /** @description Part of the name. */
                q?: string;
                /** @description Part of the name. */
                name?: string;
                kind?: "INDIVIDUAL" | "CORPORATE" | "SUB_AGENT";
                state?: "ACTIVE" | "CREDIT_HOLD" | "DORMANT" | "ARCHIVED" | "PENDING_SCREENING" | "BLOCKED";
                /** @description Your own key; unique per partner and kind. */
                external_ref?: string;
                /** @description metadata[name]=text; several must hold together. */
                metadata?: {
                    [key: string]: string;
                };
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CustomerResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Customers_createCustomer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "accounts@padma.example",
                 *       "kind": "CORPORATE",
                 *       "name": "Padma Fabrics Ltd",
                 *       "payment_terms_days": 30
                 *     }
                 */
                "application/json": components["schemas"]["CreateCustomerRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerOutcomeResponse"];
                };
            };
            /** @description AMOUNT_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description EXTERNAL_REF_TAKEN, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Customers_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Customers_changeCustomer: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, or * for any version. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCustomerRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CUSTOMER_STATE_INVALID */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IF_MATCH_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustomerCredit_credit: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, or * for any version. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "limit": "500000.00",
                 *       "reason": "Bank guarantee received"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeCreditRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerResponse"];
                };
            };
            /** @description Waits for a second person. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerOutcomeResponse"];
                };
            };
            /** @description AMOUNT_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPROVAL_PENDING */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IF_MATCH_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Credit_expireCredit: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpireCreditRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditMoveResponse"];
                };
            };
            /** @description AMOUNT_INVALID, CURRENCY_UNKNOWN, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AMOUNT_ABOVE_OPEN, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN, REASON_REQUIRED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Customers_exposure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExposureResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustomerCredit_hold: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldCustomerRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CUSTOMER_STATE_INVALID, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, REASON_REQUIRED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Credit_payOutCredit: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayOutCreditRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditMoveResponse"];
                };
            };
            /** @description AMOUNT_INVALID, CURRENCY_UNKNOWN, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AMOUNT_ABOVE_OPEN, CURRENCY_MIX, FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notes_accrueRebate: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RebateRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteOutcomeResponse"];
                };
            };
            /** @description AMOUNT_INVALID, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CustomerCredit_release: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldCustomerRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CUSTOMER_STATE_INVALID, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, REASON_REQUIRED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Credit_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnappliedListResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DebitNotes_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                /** @description Only what changed since. */
                updated_since?: string;
                /** @description OVERDUE is computed: open and past its due day. */
                state?: "DRAFT" | "ISSUED" | "PARTIALLY_PAID" | "PAID" | "CREDITED" | "WRITTEN_OFF" | "OVERDUE";
                customer_id?: string;
                booking_id?: string;
                number?: string;
                currency?: string;
                /** @description Issued on or after. */
                from?: string;
                /** @description Issued on or before. */
                to?: string;
                /** @description Part of the number or of the customer’s name. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["InvoiceResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notes_makeDebitNote: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currency": "BDT",
                 *       "customer_id": "01990000-0000-7000-8000-000000000001",
                 *       "lines": [
                 *         {
                 *           "amount": "200.00",
                 *           "as": "SERVICE_FEE",
                 *           "description": "Courier",
                 *           "tax_code": "BD-VAT-FEE"
                 *         }
                 *       ],
                 *       "reason": "Papers by courier"
                 *     }
                 */
                "application/json": components["schemas"]["DebitNoteRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteOutcomeResponse"];
                };
            };
            /** @description AMOUNT_INVALID, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DebitNotes_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDetailResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DebitNotes_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tills_drawers: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                branch_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DrawerResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tills_addDrawer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDrawerRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawerResponse"];
                };
            };
            /** @description CURRENCY_UNKNOWN, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description EXTERNAL_REF_TAKEN, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tills_drawer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawerResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drawers_bank: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankDrawerRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawerActionResponse"];
                };
            };
            /** @description AMOUNT_INVALID, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AMOUNT_ABOVE_OPEN, CURRENCY_MIX, FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drawers_count: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountDrawerRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawerActionResponse"];
                };
            };
            /** @description AMOUNT_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DRAWER_NOT_IN_OPEN_STATE, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drawers_open: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawerActionResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DRAWER_NOT_IN_CLOSED_STATE, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drawers_sessions: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DrawerSessionResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LedgerSetUp_fiscalYear: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FiscalYearRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodListResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ALREADY_EXISTS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SetUp_fxRates: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                from?: string;
                to?: string;
                kind?: "SPOT" | "CLOSING" | "BSP";
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["FxRateResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SetUp_addFxRates: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rates": [
                 *         {
                 *           "date": "2026-04-27",
                 *           "from": "USD",
                 *           "kind": "SPOT",
                 *           "rate": "122.00",
                 *           "to": "BDT"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PutFxRatesRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FxRatesResponse"];
                };
            };
            /** @description CURRENCY_UNKNOWN, IDEMPOTENCY_KEY_REQUIRED, RATE_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Gateways_payouts: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                gateway_id?: string;
                state?: "POSTED" | "REVERSED";
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["GatewayPayoutResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Gateways_payOut: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GatewayPayoutRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayPayoutResponse"];
                };
            };
            /** @description AMOUNT_INVALID, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description EXTERNAL_REF_TAKEN, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AMOUNTS_DIFFER, AMOUNT_ABOVE_OPEN, CURRENCY_MIX, FX_RATE_MISSING, FX_RATE_STALE, GATEWAY_TRANSACTION_UNKNOWN, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Gateways_reverse: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReversePayoutRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayPayoutResponse"];
                };
            };
            /** @description DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS, JE_ALREADY_REVERSED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN, REASON_REQUIRED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tills_gateways: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["GatewayResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tills_addGateway: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGatewayRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayResponse"];
                };
            };
            /** @description CURRENCY_UNKNOWN, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description EXTERNAL_REF_TAKEN, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tills_gateway: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tills_secrets: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, or * for any version. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GatewaySecretsRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IF_MATCH_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Gateways_transactions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayTransactionListResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Home_home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportRecords_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                /** @description Only what changed since. */
                updated_since?: string;
                outcome?: "CREATED" | "UNCHANGED" | "WAITING" | "REFUSED" | "DISMISSED";
                /** @description What a waiting record waits for. */
                needs?: "CUSTOMER" | "SUPPLIER" | "BRANCH" | "PAGE" | "BASE_DOCUMENT" | "APPROVAL" | "REFUND" | "REISSUE";
                run_id?: string;
                record_locator?: string;
                document_number?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ImportRecordResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportRecords_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecordResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportRecords_completeRecord: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customer_id": "01990000-0000-7000-8000-000000000001",
                 *       "items": [
                 *         {
                 *           "document_number": "1762400000123",
                 *           "service_fee": "1000.00"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CompleteRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecordResponse"];
                };
            };
            /** @description Accepted: it waits for a second person, or goes on behind the answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecordResponse"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED, VALIDATION_FAILED
             *
             *     VALIDATION_FAILED
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description UNAUTHENTICATED, UNAUTHENTICATED
             *
             *     UNAUTHENTICATED
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description PERMISSION_DENIED, PERMISSION_DENIED
             *
             *     PERMISSION_DENIED
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS, IMPORT_RECORD_NOT_WAITING */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, IMPORT_RECORD_INCOMPLETE */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description RATE_LIMITED, RATE_LIMITED
             *
             *     RATE_LIMITED
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description SERVICE_UNAVAILABLE, SERVICE_UNAVAILABLE
             *
             *     SERVICE_UNAVAILABLE
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportRecords_dismissRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRecordResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPROVAL_PENDING, IMPORT_RECORD_NOT_WAITING */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description REASON_REQUIRED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                state?: "QUEUED" | "RUNNING" | "COMPLETED" | "COMPLETED_WITH_ERRORS" | "FAILED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ImportRunResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_create: {
        parameters: {
            query?: never;
            header: {
                Prefer?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: uuid */
                    branch_id?: string;
                    /** Format: uuid */
                    customer_id?: string;
                    /** Format: binary */
                    file: string;
                    /** @enum {string} */
                    kind: "GDS_AIR" | "GDS_MIR" | "GDS_IUR" | "BSP_HOT" | "BSP_CSV" | "ARC_CSV" | "MEMOS_CSV" | "BANK_MT940" | "BANK_CAMT" | "BANK_OFX" | "BANK_BAI2" | "BANK_CSV" | "GATEWAY_CSV" | "SUPPLIER_CSV" | "CUSTOMERS_CSV" | "OPENING_CSV" | "FX_CSV";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRunResponse"];
                };
            };
            /** @description Accepted: it waits for a second person, or goes on behind the answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRunResponse"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED, VALIDATION_FAILED
             *
             *     VALIDATION_FAILED
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description UNAUTHENTICATED, UNAUTHENTICATED
             *
             *     UNAUTHENTICATED
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description PERMISSION_DENIED, PERMISSION_DENIED
             *
             *     PERMISSION_DENIED
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description MEDIA_TYPE_UNSUPPORTED */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, IMPORT_FILE_EMPTY, IMPORT_KIND_UNSUPPORTED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description RATE_LIMITED, RATE_LIMITED
             *
             *     RATE_LIMITED
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description SERVICE_UNAVAILABLE, SERVICE_UNAVAILABLE
             *
             *     SERVICE_UNAVAILABLE
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRunResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Imports_retry: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted: it waits for a second person, or goes on behind the answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRunResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS, IMPORT_NOT_RETRYABLE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Invoices_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                /** @description Only what changed since. */
                updated_since?: string;
                /** @description OVERDUE is computed: open and past its due day. */
                state?: "DRAFT" | "ISSUED" | "PARTIALLY_PAID" | "PAID" | "CREDITED" | "WRITTEN_OFF" | "OVERDUE";
                customer_id?: string;
                booking_id?: string;
                number?: string;
                currency?: string;
                /** @description Issued on or after. */
                from?: string;
                /** @description Issued on or before. */
                to?: string;
                /** @description Part of the number or of the customer’s name. */
                q?: string;
                /** @description Which documents, by commas; INVOICE alone when it is left out. */
                kind?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["InvoiceResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Invoices_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDetailResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Invoices_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notes_writeOff: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": "66550.00",
                 *       "reason": "Insolvent"
                 *     }
                 */
                "application/json": components["schemas"]["WriteOffRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteOutcomeResponse"];
                };
            };
            /** @description Accepted: it waits for a second person, or goes on behind the answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteOutcomeResponse"];
                };
            };
            /**
             * @description AMOUNT_INVALID, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED, VALIDATION_FAILED
             *
             *     VALIDATION_FAILED
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description UNAUTHENTICATED, UNAUTHENTICATED
             *
             *     UNAUTHENTICATED
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description PERMISSION_DENIED, PERMISSION_DENIED
             *
             *     PERMISSION_DENIED
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPROVAL_PENDING, IDEMPOTENCY_IN_PROGRESS, INVOICE_NOT_IN_ISSUED_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AMOUNT_ABOVE_OPEN, FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN, REASON_REQUIRED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description RATE_LIMITED, RATE_LIMITED
             *
             *     RATE_LIMITED
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description SERVICE_UNAVAILABLE, SERVICE_UNAVAILABLE
             *
             *     SERVICE_UNAVAILABLE
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ledger_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                source_type?: "BOOKING_ITEM" | "MANUAL" | "RECEIPT" | "ADVANCE" | "WALLET_TRANSFER" | "CREDIT_PAYOUT" | "CREDIT_EXPIRY" | "CREDIT_NOTE_APPLICATION" | "GATEWAY_PAYOUT" | "DRAWER" | "CLIENT_MONEY" | "OVERRIDE" | "SUPPLIER_COMMISSION";
                source_id?: string;
                booking_id?: string;
                document_number?: string;
                event?: "ISSUE" | "VOID" | "MANUAL" | "OPENING" | "REVERSAL" | "RECEIPT" | "APPLICATION" | "UNAPPLY" | "RETURN_CHARGE" | "RECEIPT_REVERSAL" | "APPLICATION_REVERSAL" | "UNAPPLY_REVERSAL" | "RETURN_CHARGE_REVERSAL" | "WALLET_TRANSFER" | "CREDIT_PAID_OUT" | "CREDIT_EXPIRED" | "CREDIT_NOTE_APPLIED" | "RECOGNITION" | "RECOGNITION_REVERSED" | "OVERRIDE_ACCRUAL" | "COMMISSION_RECEIVED" | "OVERRIDE_INVOICED" | "CHARGEBACK" | "CHARGEBACK_WON" | "CHARGEBACK_REVERSAL" | "CHARGEBACK_WON_REVERSAL" | "GATEWAY_PAYOUT" | "DRAWER_COUNT" | "DRAWER_BANKED" | "CLIENT_MONEY_RELEASED";
                account?: string;
                customer_id?: string;
                branch_id?: string;
                from?: string;
                to?: string;
                q?: string;
                /** @description Only what was posted since. */
                updated_since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["JournalEntryResponse"][];
                        next_cursor: string | null;
                    };
                    "application/pdf": string;
                    "text/csv": string;
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ledger_create: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "Cash paid in",
                 *       "entry_date": "2026-05-02",
                 *       "lines": [
                 *         {
                 *           "account": "1001",
                 *           "amount": "1000.00",
                 *           "side": "DEBIT"
                 *         },
                 *         {
                 *           "account": "3001",
                 *           "amount": "1000.00",
                 *           "side": "CREDIT"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ManualEntryRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostedEntriesResponse"];
                };
            };
            /** @description Accepted: it waits for a second person, or goes on behind the answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostedEntriesResponse"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED, VALIDATION_FAILED
             *
             *     VALIDATION_FAILED
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description UNAUTHENTICATED, UNAUTHENTICATED
             *
             *     UNAUTHENTICATED
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description PERMISSION_DENIED, PERMISSION_DENIED
             *
             *     PERMISSION_DENIED
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description EXTERNAL_REF_TAKEN, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACCOUNT_IS_CONTROL, ACCOUNT_NOT_ACTIVE, ACCOUNT_UNKNOWN, DIMENSION_MISSING, IDEMPOTENCY_KEY_REUSED, JE_NOT_BALANCED, PERIOD_CLOSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description RATE_LIMITED, RATE_LIMITED
             *
             *     RATE_LIMITED
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description SERVICE_UNAVAILABLE, SERVICE_UNAVAILABLE
             *
             *     SERVICE_UNAVAILABLE
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ledger_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalEntryResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ledger_reverseEntry: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "entry_date": "2026-05-02",
                 *       "reason": "Posted twice"
                 *     }
                 */
                "application/json": components["schemas"]["ReverseRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostedEntriesResponse"];
                };
            };
            /** @description Accepted: it waits for a second person, or goes on behind the answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostedEntriesResponse"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED, VALIDATION_FAILED
             *
             *     VALIDATION_FAILED
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description UNAUTHENTICATED, UNAUTHENTICATED
             *
             *     UNAUTHENTICATED
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description PERMISSION_DENIED, PERMISSION_DENIED
             *
             *     PERMISSION_DENIED
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS, JE_ALREADY_REVERSED, JE_HAS_LATER_EVENTS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, REASON_REQUIRED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description RATE_LIMITED, RATE_LIMITED
             *
             *     RATE_LIMITED
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description SERVICE_UNAVAILABLE, SERVICE_UNAVAILABLE
             *
             *     SERVICE_UNAVAILABLE
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ledger_lines: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                source_type?: "BOOKING_ITEM" | "MANUAL" | "RECEIPT" | "ADVANCE" | "WALLET_TRANSFER" | "CREDIT_PAYOUT" | "CREDIT_EXPIRY" | "CREDIT_NOTE_APPLICATION" | "GATEWAY_PAYOUT" | "DRAWER" | "CLIENT_MONEY" | "OVERRIDE" | "SUPPLIER_COMMISSION";
                source_id?: string;
                booking_id?: string;
                document_number?: string;
                event?: "ISSUE" | "VOID" | "MANUAL" | "OPENING" | "REVERSAL" | "RECEIPT" | "APPLICATION" | "UNAPPLY" | "RETURN_CHARGE" | "RECEIPT_REVERSAL" | "APPLICATION_REVERSAL" | "UNAPPLY_REVERSAL" | "RETURN_CHARGE_REVERSAL" | "WALLET_TRANSFER" | "CREDIT_PAID_OUT" | "CREDIT_EXPIRED" | "CREDIT_NOTE_APPLIED" | "RECOGNITION" | "RECOGNITION_REVERSED" | "OVERRIDE_ACCRUAL" | "COMMISSION_RECEIVED" | "OVERRIDE_INVOICED" | "CHARGEBACK" | "CHARGEBACK_WON" | "CHARGEBACK_REVERSAL" | "CHARGEBACK_WON_REVERSAL" | "GATEWAY_PAYOUT" | "DRAWER_COUNT" | "DRAWER_BANKED" | "CLIENT_MONEY_RELEASED";
                account?: string;
                customer_id?: string;
                branch_id?: string;
                from?: string;
                to?: string;
                q?: string;
                supplier_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["JournalLineRowResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_setPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CSRF_FAILED, PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpEnrolmentResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CSRF_FAILED, PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOTP_ALREADY_ENROLLED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_remove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpStateResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOTP_INVALID, UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CSRF_FAILED, PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOTP_NOT_ENROLLED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Me_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpStateResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOTP_INVALID, UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CSRF_FAILED, PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description TOTP_NOT_ENROLLED */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memos_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                /** @description Only what changed since. */
                updated_since?: string;
                kind?: "ADM" | "ACM";
                /** @description One or several, comma separated. */
                state?: string;
                cause?: "FARE" | "COMMISSION" | "TAX" | "REFUND" | "CHURN" | "OVERRIDE" | "UNDOES_ADM" | "OTHER";
                supplier_id?: string;
                customer_id?: string;
                booking_id?: string;
                number?: string;
                /** @description The document that it is about. */
                document_number?: string;
                external_ref?: string;
                /** @description metadata[name]=text; several must hold together. */
                metadata?: {
                    [key: string]: string;
                };
                /** @description Part of its number, its document or its airline’s name. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MemoResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memos_record: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": "890.00",
                 *       "cause": "FARE",
                 *       "currency": "USD",
                 *       "kind": "ADM",
                 *       "number": "1256666000001",
                 *       "related_document_number": "1251234567895",
                 *       "supplier_id": "01990000-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["RecordMemoRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoOutcomeResponse"];
                };
            };
            /** @description AMOUNT_INVALID, CURRENCY_UNKNOWN, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ALREADY_EXISTS, EXTERNAL_REF_TAKEN, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DOCUMENT_NUMBER_INVALID, IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memos_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoDetailResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MemoDecisions_accept: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptMemoRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoOutcomeResponse"];
                };
            };
            /** @description DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPROVAL_PENDING, IDEMPOTENCY_IN_PROGRESS, MEMO_NOT_IN_UNDER_REVIEW_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, MEMO_CREDIT_NOT_POSSIBLE, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memos_billed: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BillMemoRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoOutcomeResponse"];
                };
            };
            /** @description DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPROVAL_PENDING, IDEMPOTENCY_IN_PROGRESS, MEMO_NOT_IN_UNDER_REVIEW_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, MEMO_KIND_INVALID, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MemoDecisions_dispute: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "loss_probable": true,
                 *       "reason": "The fare was right"
                 *     }
                 */
                "application/json": components["schemas"]["DisputeMemoRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoOutcomeResponse"];
                };
            };
            /** @description AMOUNT_INVALID, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPROVAL_PENDING, IDEMPOTENCY_IN_PROGRESS, MEMO_NOT_IN_UNDER_REVIEW_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AMOUNT_ABOVE_OPEN, FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, MEMO_KIND_INVALID, MEMO_WINDOW_OVER, PERIOD_CLOSED, PERIOD_UNKNOWN, REASON_REQUIRED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MemoDecisions_outcome: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeOutcomeRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoOutcomeResponse"];
                };
            };
            /** @description AMOUNT_INVALID, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS, MEMO_NOT_IN_DISPUTED_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AMOUNT_ABOVE_OPEN, FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memos_link: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkMemoRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoOutcomeResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS, MEMO_NOT_IN_UNLINKED_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description DOCUMENT_NUMBER_INVALID, IDEMPOTENCY_KEY_REUSED, MEMO_DOCUMENT_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MemoDecisions_recharge: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RechargeMemoRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoOutcomeResponse"];
                };
            };
            /** @description AMOUNT_INVALID, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPROVAL_PENDING, IDEMPOTENCY_IN_PROGRESS, MEMO_NOT_IN_ACCEPTED_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AMOUNT_ABOVE_OPEN, FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, MEMO_KIND_INVALID, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memos_review: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoOutcomeResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS, MEMO_NOT_IN_UNLINKED_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MemoDecisions_writeOff: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteOffMemoRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoOutcomeResponse"];
                };
            };
            /** @description Accepted: it waits for a second person, or goes on behind the answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoOutcomeResponse"];
                };
            };
            /**
             * @description DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED, VALIDATION_FAILED
             *
             *     VALIDATION_FAILED
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description UNAUTHENTICATED, UNAUTHENTICATED
             *
             *     UNAUTHENTICATED
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description PERMISSION_DENIED, PERMISSION_DENIED
             *
             *     PERMISSION_DENIED
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPROVAL_PENDING, IDEMPOTENCY_IN_PROGRESS, MEMO_NOT_IN_ACCEPTED_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, MEMO_KIND_INVALID, PERIOD_CLOSED, PERIOD_UNKNOWN, REASON_REQUIRED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description RATE_LIMITED, RATE_LIMITED
             *
             *     RATE_LIMITED
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description SERVICE_UNAVAILABLE, SERVICE_UNAVAILABLE
             *
             *     SERVICE_UNAVAILABLE
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                /** @description true: only what is not read; false: only what is. */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["NotificationResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_markAllRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsReadResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CSRF_FAILED, PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notifications_markRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationReadResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CSRF_FAILED, PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Doctor_examine: {
        parameters: {
            query?: {
                /** @description Only what was sealed after this number, and the tail. */
                since?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoctorResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Operations_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupplierCommissions_invoice: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideInvoiceRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierCommissionResponse"];
                };
            };
            /** @description AMOUNT_INVALID, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LedgerSetUp_periods: {
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
                    "application/json": components["schemas"]["PeriodListResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Receipts_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                /** @description Only what changed since. */
                updated_since?: string;
                customer_id?: string;
                /** @description One or several, comma separated. */
                state?: string;
                /** @description One or several, comma separated. */
                method?: string;
                invoice_id?: string;
                booking_id?: string;
                bank_account_id?: string;
                drawer_id?: string;
                gateway_id?: string;
                currency?: string;
                from?: string;
                to?: string;
                external_ref?: string;
                /** @description Customer, transaction or cheque number. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ReceiptResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Receipts_take: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptActionResponse"];
                };
            };
            /** @description AMOUNT_INVALID, CURRENCY_UNKNOWN, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ALREADY_EXISTS, EXTERNAL_REF_TAKEN, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AMOUNT_ABOVE_OPEN, APPLICATIONS_ABOVE_RECEIPT, CURRENCY_MIX, FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, INVOICE_OF_OTHER_CUSTOMER, PERIOD_CLOSED, PERIOD_UNKNOWN, RECEIPT_PLACE_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Receipts_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDetailResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Receipts_apply: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyReceiptRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptActionResponse"];
                };
            };
            /** @description DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS, RECEIPT_NOT_IN_RECEIVED_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AMOUNT_ABOVE_OPEN, APPLICATIONS_ABOVE_RECEIPT, CURRENCY_MIX, IDEMPOTENCY_KEY_REUSED, INVOICE_OF_OTHER_CUSTOMER, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Receipts_receive: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveChequeRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptActionResponse"];
                };
            };
            /** @description DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS, RECEIPT_NOT_IN_REGISTERED_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Receipts_reverse: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReverseReceiptRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptActionResponse"];
                };
            };
            /** @description DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS, JE_HAS_LATER_EVENTS, RECEIPT_NOT_IN_RECEIVED_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN, RECEIPT_PLACE_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Receipts_unapply: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
                /** @description The ETag that was read, or * for any version. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnapplyReceiptRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptActionResponse"];
                };
            };
            /** @description DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS, JE_HAS_LATER_EVENTS, RECEIPT_NOT_IN_RECEIVED_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AMOUNT_ABOVE_OPEN, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Refunds_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                /** @description Only what changed since. */
                updated_since?: string;
                /** @description One or several, comma separated; absent: all but unused quotes. */
                state?: string;
                booking_id?: string;
                customer_id?: string;
                document_number?: string;
                /** @description Your own key; unique per partner and kind. */
                external_ref?: string;
                /** @description metadata[name]=text; several must hold together. */
                metadata?: {
                    [key: string]: string;
                };
                /** @description Part of the booking reference, the customer’s name or the supplier’s reference. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RefundListItemResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Refunds_create: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRefundRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundResponse"];
                };
            };
            /** @description Accepted: it waits for a second person, or goes on behind the answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundResponse"];
                };
            };
            /**
             * @description AMOUNT_INVALID, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED, VALIDATION_FAILED
             *
             *     VALIDATION_FAILED
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description UNAUTHENTICATED, UNAUTHENTICATED
             *
             *     UNAUTHENTICATED
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description PERMISSION_DENIED, PERMISSION_DENIED
             *
             *     PERMISSION_DENIED
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BOOKING_NOT_IN_ISSUED_STATE, IDEMPOTENCY_IN_PROGRESS, ITEM_NOT_IN_ISSUED_STATE, REFUND_IN_PROGRESS, REFUND_NOT_IN_QUOTED_STATE, REFUND_QUOTE_EXPIRED, TICKET_NOT_IN_OPEN_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN, REFUND_AMOUNT_MISSING, REFUND_EXCEEDS_DOCUMENT, REFUND_NOT_POSSIBLE, REFUND_VALUATION_MISSING */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description RATE_LIMITED, RATE_LIMITED
             *
             *     RATE_LIMITED
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description SERVICE_UNAVAILABLE, SERVICE_UNAVAILABLE
             *
             *     SERVICE_UNAVAILABLE
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Refunds_quote: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundResponse"];
                };
            };
            /** @description AMOUNT_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BOOKING_NOT_IN_ISSUED_STATE, EXTERNAL_REF_TAKEN, IDEMPOTENCY_IN_PROGRESS, ITEM_NOT_IN_ISSUED_STATE, TICKET_NOT_IN_OPEN_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, REASON_REQUIRED, REFUND_AMOUNT_MISSING, REFUND_EXCEEDS_DOCUMENT, REFUND_NOT_POSSIBLE, REFUND_VALUATION_MISSING */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Refunds_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundDetailResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Refunds_cancel: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelRefundRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS, REFUND_NOT_IN_SUPPLIER_PROCESSING_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Refunds_payback: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaybackRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS, PAYBACK_PENDING, REFUND_NOT_IN_PAYBACK_PENDING_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CURRENCY_MIX, FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, PAYBACK_ABOVE_CREDIT, PERIOD_CLOSED, PERIOD_UNKNOWN, RECEIPT_PLACE_INVALID */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Refunds_paybackResult: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaybackResultRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS, REFUND_NOT_IN_PAYBACK_PENDING_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Refunds_supplierResult: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierResultRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundResponse"];
                };
            };
            /** @description AMOUNT_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description BOOKING_NOT_IN_ISSUED_STATE, IDEMPOTENCY_IN_PROGRESS, ITEM_NOT_IN_ISSUED_STATE, REFUND_NOT_IN_SUPPLIER_PROCESSING_STATE, TICKET_NOT_IN_OPEN_STATE */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN, REFUND_AMOUNT_DIFFERS, REFUND_AMOUNT_MISSING, REFUND_EXCEEDS_DOCUMENT, REFUND_NOT_POSSIBLE, REFUND_VALUATION_MISSING */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Receivables_ageing: {
        parameters: {
            query?: {
                /** @description Absent: today. */
                as_of?: string;
                /** @description One office. */
                branch_id?: string;
                customer_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgeingResponse"];
                    "application/pdf": string;
                    "text/csv": string;
                };
            };
            /** @description DATE_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RevenueReports_commission: {
        parameters: {
            query?: {
                /** @description Absent: the begin of the fiscal year. */
                from?: string;
                /** @description Absent: today. */
                to?: string;
                /** @description Balances on this day: the fiscal year up to it. */
                as_of?: string;
                /** @description One office. */
                branch_id?: string;
                /** @description The functional currency; another is refused until reports are translated. */
                currency?: string;
                /** @description Refused until both views are there: the answer shows the books as posted, by service date. */
                recognition_view?: "SERVICE_DATE" | "ISSUE_DATE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionReportResponse"];
                    "text/csv": string;
                };
            };
            /** @description DATE_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_controlAccounts: {
        parameters: {
            query?: {
                /** @description The functional currency; another is refused until reports are translated. */
                currency?: string;
                /** @description Refused until both views are there: the answer shows the books as posted, by service date. */
                recognition_view?: "SERVICE_DATE" | "ISSUE_DATE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ControlAccountsResponse"];
                    "text/csv": string;
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Receivables_statement: {
        parameters: {
            query: {
                customer_id: string;
                /** @description Absent: the begin of the fiscal year. */
                from?: string;
                /** @description Absent: today. */
                to?: string;
                /** @description Only what is in this currency. */
                currency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementResponse"];
                    "application/pdf": string;
                    "text/csv": string;
                };
            };
            /** @description DATE_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RevenueReports_deferredRevenue: {
        parameters: {
            query?: {
                /** @description Absent: the begin of the fiscal year. */
                from?: string;
                /** @description Absent: today. */
                to?: string;
                /** @description Balances on this day: the fiscal year up to it. */
                as_of?: string;
                /** @description One office. */
                branch_id?: string;
                /** @description The functional currency; another is refused until reports are translated. */
                currency?: string;
                /** @description Refused until both views are there: the answer shows the books as posted, by service date. */
                recognition_view?: "SERVICE_DATE" | "ISSUE_DATE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeferredRevenueResponse"];
                    "text/csv": string;
                };
            };
            /** @description DATE_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_generalLedger: {
        parameters: {
            query: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                account: string;
                /** @description Absent: the begin of the fiscal year. */
                from?: string;
                /** @description Absent: today. */
                to?: string;
                /** @description Balances on this day: the fiscal year up to it. */
                as_of?: string;
                /** @description One office. */
                branch_id?: string;
                /** @description The functional currency; another is refused until reports are translated. */
                currency?: string;
                /** @description Refused until both views are there: the answer shows the books as posted, by service date. */
                recognition_view?: "SERVICE_DATE" | "ISSUE_DATE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GeneralLedgerResponse"];
                    "application/pdf": string;
                    "text/csv": string;
                };
            };
            /** @description CURSOR_INVALID, DATE_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ACCOUNT_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_trialBalance: {
        parameters: {
            query?: {
                /** @description Absent: the begin of the fiscal year. */
                from?: string;
                /** @description Absent: today. */
                to?: string;
                /** @description Balances on this day: the fiscal year up to it. */
                as_of?: string;
                /** @description One office. */
                branch_id?: string;
                /** @description The functional currency; another is refused until reports are translated. */
                currency?: string;
                /** @description Refused until both views are there: the answer shows the books as posted, by service date. */
                recognition_view?: "SERVICE_DATE" | "ISSUE_DATE";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialBalanceResponse"];
                    "application/pdf": string;
                    "text/csv": string;
                };
            };
            /** @description DATE_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Roles_roles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleListResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Runs_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                kind?: "RECOGNITION" | "OVERRIDE_ACCRUAL";
                state?: "QUEUED" | "RUNNING" | "COMPLETED" | "FAILED";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RunResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Runs_accrueOverride: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                Prefer?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideRunRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPreviewResponse"];
                };
            };
            /** @description Accepted: it waits for a second person, or goes on behind the answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunResponse"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED, VALIDATION_FAILED
             *
             *     VALIDATION_FAILED
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description UNAUTHENTICATED, UNAUTHENTICATED
             *
             *     UNAUTHENTICATED
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description PERMISSION_DENIED, PERMISSION_DENIED
             *
             *     PERMISSION_DENIED
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description RATE_LIMITED, RATE_LIMITED
             *
             *     RATE_LIMITED
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description SERVICE_UNAVAILABLE, SERVICE_UNAVAILABLE
             *
             *     SERVICE_UNAVAILABLE
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Runs_recognise: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                Prefer?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecognitionRunRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPreviewResponse"];
                };
            };
            /** @description Accepted: it waits for a second person, or goes on behind the answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunResponse"];
                };
            };
            /**
             * @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED, VALIDATION_FAILED
             *
             *     DATE_INVALID
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description UNAUTHENTICATED, UNAUTHENTICATED
             *
             *     UNAUTHENTICATED
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description PERMISSION_DENIED, PERMISSION_DENIED
             *
             *     PERMISSION_DENIED
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description RATE_LIMITED, RATE_LIMITED
             *
             *     RATE_LIMITED
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description SERVICE_UNAVAILABLE, SERVICE_UNAVAILABLE
             *
             *     SERVICE_UNAVAILABLE
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Runs_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Search_search: {
        parameters: {
            query: {
                /** @description Reference, locator, document or invoice number, entry number, name. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SearchHitResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Settings_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Settings_change: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsOutcomeResponse"];
                };
            };
            /** @description Waits for a second person. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsOutcomeResponse"];
                };
            };
            /** @description AMOUNT_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CSRF_FAILED, PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPROVAL_PENDING */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IF_MATCH_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupplierCommissions_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                supplier_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupplierCommissionResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupplierCommissions_receive: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierCommissionRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierCommissionResponse"];
                };
            };
            /** @description AMOUNT_INVALID, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AMOUNT_ABOVE_OPEN, FX_RATE_MISSING, FX_RATE_STALE, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Suppliers_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
                /** @description Only what changed since. */
                updated_since?: string;
                /** @description Part of the name. */
                q?: string;
                /** @description Part of the name. */
                name?: string;
                kind?: "AIRLINE" | "BEDBANK" | "HOTEL" | "TOUR" | "TRANSFER" | "INSURANCE" | "VISA" | "CAR" | "RAIL" | "ACTIVITY" | "SETTLEMENT";
                state?: "ACTIVE" | "SUSPENDED" | "DORMANT" | "ARCHIVED";
                settlement?: "BSP" | "ARC" | "DIRECT" | "PREPAID" | "PAY_AT_PROPERTY";
                iata_numeric?: string;
                /** @description Your own key; unique per partner and kind. */
                external_ref?: string;
                /** @description metadata[name]=text; several must hold together. */
                metadata?: {
                    [key: string]: string;
                };
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["SupplierResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Suppliers_createSupplier: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "iata_numeric": "176",
                 *       "kind": "AIRLINE",
                 *       "name": "Emirates",
                 *       "settlement": "BSP",
                 *       "treatment": "AGENT"
                 *     }
                 */
                "application/json": components["schemas"]["CreateSupplierRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description EXTERNAL_REF_TAKEN, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Suppliers_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierDetailResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Suppliers_changeSupplier: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, or * for any version. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSupplierRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SUPPLIER_STATE_INVALID */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IF_MATCH_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupplierBank_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierBankResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupplierBank_put: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read, or * for any version. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankDetailsRequest"];
            };
        };
        responses: {
            /** @description Accepted: it waits for a second person, or goes on behind the answer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierBankOutcomeResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPROVAL_PENDING */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IF_MATCH_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Suppliers_contracts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ContractResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Suppliers_addContract: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "commission": {
                 *         "rate": "0.07"
                 *       },
                 *       "commission_lines": [
                 *         {
                 *           "class": "J",
                 *           "rate": "0.09",
                 *           "route": "DAC-*"
                 *         }
                 *       ],
                 *       "override": {
                 *         "period": "QUARTER",
                 *         "retroactive": true,
                 *         "tiers": [
                 *           {
                 *             "from": "0",
                 *             "rate": "0.01"
                 *           },
                 *           {
                 *             "from": "1000000",
                 *             "rate": "0.03"
                 *           }
                 *         ]
                 *       },
                 *       "recognition": "SERVICE_DATE",
                 *       "valid_from": "2026-07-01",
                 *       "withholding": {
                 *         "base": "COMMISSION",
                 *         "rate": "0.05"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AddContractRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractResponse"];
                };
            };
            /** @description AMOUNT_INVALID, IDEMPOTENCY_KEY_REQUIRED, RATE_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ALREADY_EXISTS, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SetUp_taxRules: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TaxRuleResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SetUp_addTaxRule: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "base": "FEE",
                 *       "code": "BD-VAT-FEE",
                 *       "rate": "0.15",
                 *       "valid_from": "2026-07-01"
                 *     }
                 */
                "application/json": components["schemas"]["CreateTaxRuleRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxRuleResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, RATE_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ALREADY_EXISTS, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Bookings_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_list: {
        parameters: {
            query?: {
                /** @description Rows on a page, at most 200. */
                limit?: number;
                /** @description next_cursor of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["UserResponse"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description CURSOR_INVALID, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_create: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOutcomeResponse"];
                };
            };
            /** @description Made; some roles wait for a second person. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOutcomeResponse"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CSRF_FAILED, PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description EMAIL_TAKEN, EXTERNAL_REF_TAKEN, IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED, PASSWORD_TOO_WEAK, SEPARATION_OF_DUTIES */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_change: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUserRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOutcomeResponse"];
                };
            };
            /** @description Some of it waits for a second person. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserOutcomeResponse"];
                };
            };
            /** @description VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CSRF_FAILED, PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description APPROVAL_PENDING */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description VERSION_STALE */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PASSWORD_TOO_WEAK, SEPARATION_OF_DUTIES */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IF_MATCH_REQUIRED */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Credit_transfer: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalletTransferRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditMoveResponse"];
                };
            };
            /** @description AMOUNT_INVALID, CURRENCY_UNKNOWN, DATE_INVALID, IDEMPOTENCY_KEY_REQUIRED, VALIDATION_FAILED */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description PERMISSION_DENIED */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_IN_PROGRESS */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description AMOUNT_ABOVE_OPEN, IDEMPOTENCY_KEY_REUSED, PERIOD_CLOSED, PERIOD_UNKNOWN */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
