// Made from api/openapi/openapi.json by npm run generate.

export interface paths {
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates the first administrator and the company's settings */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in and sets the session cookie */
        post: operations["signIn"];
        delete?: never;
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
        /** Ends this session */
        delete: operations["signOut"];
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
        /** The signed-in person */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password and ends all other sessions of the person (PORT-18) */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/portal-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The portal users of the client */
        get: operations["listPortalUsers"];
        put?: never;
        /** Makes a one-time link by which a portal user of the client sets a password */
        post: operations["invitePortalUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/portal-users/{userId}/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Ties a portal user to further clients, whose leads it then sees beside its own client's (PORT-21) */
        put: operations["tiePortalUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/portal-users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Disables a portal user and ends all sessions */
        delete: operations["disablePortalUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-time-links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the link is for */
        get: operations["getOneTimeLink"];
        put?: never;
        /** Sets the password of the portal user whom the link is for */
        post: operations["useOneTimeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has this number in a history: staff or a client's portal user */
        get: operations["getPersonName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/posting-instructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads what a source must know to post to the campaign */
        get: operations["getPostingInstructions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns what the buyer's page gave back into tokens */
        post: operations["finishOAuth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/failed-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries that ended in an error, newest first */
        get: operations["listFailedDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a lead by hand under the checks of a post, but for the campaign's limits and duplicates, and distributes it when asked to */
        post: operations["addLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/lead-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fields that a lead of the campaign has, with their defaults, for adding one by hand */
        get: operations["getCampaignLeadFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refused-posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts that became no lead, newest first */
        get: operations["listRefusedPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Inbound pings, newest first */
        get: operations["listPings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One inbound ping with the bids of its buyers */
        get: operations["getPing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names of the account, lead types and their fields, sources, campaigns and clients */
        get: operations["getDirectory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Received, accepted, delivered, rejected, revenue, cost and profit */
        get: operations["getToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/pings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many pings of each campaign became posts */
        get: operations["getPingReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/anomalies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clients and sources with unusual returns or sales, measured by their own history */
        get: operations["getAnomalies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The portal's name and logo; needs no session; missing before the set-up */
        get: operations["getBrand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/brand/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The portal's logo; needs no session */
        get: operations["getBrandLogo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/lead-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The lead that a link of an e-mail is for; opening it marks the lead read */
        post: operations["openPortalLeadLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Appointments that clients' users have over the lead (LEAD-11) */
        get: operations["getLeadAppointments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/leads/{id}/assignee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives a lead to a user of the client; for users who look after the others */
        put: operations["assignPortalLead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}/attempts/{attemptId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms a delivery for its client */
        post: operations["confirmDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/leads/{id}/price": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms the price of one of the client's leads, where the account allows it */
        post: operations["confirmOwnPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}/attempts/{attemptId}/price": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms the price of a delivery for its client, where the account allows it */
        post: operations["confirmPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's own wallet */
        get: operations["getPortalWallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What approved returns left over for the client's next charge */
        get: operations["getClientCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's own returns, newest request first */
        get: operations["listPortalReturns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/leads/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks to return one of the client's leads, within its days and percentages; after a denial once more */
        post: operations["returnPortalLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/payments.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's own payments as csv */
        get: operations["getPortalPaymentsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/payments.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's own payments as xlsx */
        get: operations["getPortalPaymentsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of the company who sign in */
        get: operations["listStaff"];
        put?: never;
        /** Adds a person and makes a one-time link by which a password is set */
        post: operations["inviteStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives another role, disables or enables; sessions end at once */
        put: operations["changeStaff"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-users/{id}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a one-time link by which a new password is set; sessions end at once */
        post: operations["resetStaffPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles that members of staff can have */
        get: operations["listStaffRoles"];
        put?: never;
        /** Adds a role */
        post: operations["addStaffRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a role; it counts with the next request of whoever has it */
        put: operations["changeStaffRole"];
        post?: never;
        /** Removes a role that nobody has */
        delete: operations["removeStaffRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All credentials without their secrets */
        get: operations["listApiCredentials"];
        put?: never;
        /** Makes a credential; its secret is shown only now */
        post: operations["createApiCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-credentials/{clientId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disables a credential and ends its tokens at once */
        post: operations["disableApiCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-credentials/{clientId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enables a credential again */
        post: operations["enableApiCredential"];
        delete?: never;
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
        /** The company's settings with their ETag */
        get: operations["getAccount"];
        /** Replaces the company's settings */
        put: operations["replaceAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes some of the company's settings (RFC 7396) */
        patch: operations["patchAccount"];
        trace?: never;
    };
    "/api/v1/outbound/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops every outbound delivery at once */
        post: operations["stopOutbound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbound/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets deliveries go out again */
        post: operations["startOutbound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/billing-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payment provider, tax and invoice heading with their ETag; secrets are never shown */
        get: operations["getBillingSettings"];
        /** Replaces them; a secret sent as {"set":true} stays */
        put: operations["replaceBillingSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of lead-types in order of number */
        get: operations["listLeadTypes"];
        put?: never;
        /** Creates the setting and publishes it */
        post: operations["createLeadType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-types/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The setting with its ETag */
        get: operations["getLeadType"];
        /** Replaces the setting and publishes it */
        put: operations["replaceLeadType"];
        post?: never;
        /** Takes the setting out of the catalog; its number and history stay */
        delete: operations["archiveLeadType"];
        options?: never;
        head?: never;
        /** Changes some members (RFC 7396) and publishes */
        patch: operations["patchLeadType"];
        trace?: never;
    };
    "/api/v1/lead-types/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest 200 versions, newest first */
        get: operations["listLeadTypeVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of lead-sources in order of number */
        get: operations["listLeadSources"];
        put?: never;
        /** Creates the setting and publishes it */
        post: operations["createLeadSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The setting with its ETag */
        get: operations["getLeadSource"];
        /** Replaces the setting and publishes it */
        put: operations["replaceLeadSource"];
        post?: never;
        /** Takes the setting out of the catalog; its number and history stay */
        delete: operations["archiveLeadSource"];
        options?: never;
        head?: never;
        /** Changes some members (RFC 7396) and publishes */
        patch: operations["patchLeadSource"];
        trace?: never;
    };
    "/api/v1/lead-sources/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest 200 versions, newest first */
        get: operations["listLeadSourceVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-sources/{id}/access-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes an access key; it is shown only now */
        post: operations["createAccessKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-sources/{id}/access-keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes an access key in every process within a second */
        delete: operations["revokeAccessKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of campaigns in order of number */
        get: operations["listCampaigns"];
        put?: never;
        /** Creates the setting and publishes it */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The setting with its ETag */
        get: operations["getCampaign"];
        /** Replaces the setting and publishes it */
        put: operations["replaceCampaign"];
        post?: never;
        /** Takes the setting out of the catalog; its number and history stay */
        delete: operations["archiveCampaign"];
        options?: never;
        head?: never;
        /** Changes some members (RFC 7396) and publishes */
        patch: operations["patchCampaign"];
        trace?: never;
    };
    "/api/v1/campaigns/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest 200 versions, newest first */
        get: operations["listCampaignVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of clients in order of number */
        get: operations["listClients"];
        put?: never;
        /** Creates the setting and publishes it */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The setting with its ETag */
        get: operations["getClient"];
        /** Replaces the setting and publishes it */
        put: operations["replaceClient"];
        post?: never;
        /** Takes the setting out of the catalog; its number and history stay */
        delete: operations["archiveClient"];
        options?: never;
        head?: never;
        /** Changes some members (RFC 7396) and publishes */
        patch: operations["patchClient"];
        trace?: never;
    };
    "/api/v1/clients/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest 200 versions, newest first */
        get: operations["listClientVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of delivery-methods in order of number */
        get: operations["listDeliveryMethods"];
        put?: never;
        /** Creates the setting and publishes it */
        post: operations["createDeliveryMethod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-methods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The setting with its ETag */
        get: operations["getDeliveryMethod"];
        /** Replaces the setting and publishes it */
        put: operations["replaceDeliveryMethod"];
        post?: never;
        /** Takes the setting out of the catalog; its number and history stay */
        delete: operations["archiveDeliveryMethod"];
        options?: never;
        head?: never;
        /** Changes some members (RFC 7396) and publishes */
        patch: operations["patchDeliveryMethod"];
        trace?: never;
    };
    "/api/v1/delivery-methods/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest 200 versions, newest first */
        get: operations["listDeliveryMethodVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of delivery-accounts in order of number */
        get: operations["listDeliveryAccounts"];
        put?: never;
        /** Creates the setting and publishes it */
        post: operations["createDeliveryAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The setting with its ETag */
        get: operations["getDeliveryAccount"];
        /** Replaces the setting and publishes it */
        put: operations["replaceDeliveryAccount"];
        post?: never;
        /** Takes the setting out of the catalog; its number and history stay */
        delete: operations["archiveDeliveryAccount"];
        options?: never;
        head?: never;
        /** Changes some members (RFC 7396) and publishes */
        patch: operations["patchDeliveryAccount"];
        trace?: never;
    };
    "/api/v1/delivery-accounts/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest 200 versions, newest first */
        get: operations["listDeliveryAccountVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/distribution-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of distribution-lists in order of number */
        get: operations["listDistributionLists"];
        put?: never;
        /** Creates the setting and publishes it */
        post: operations["createDistributionList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/distribution-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The setting with its ETag */
        get: operations["getDistributionList"];
        /** Replaces the setting and publishes it */
        put: operations["replaceDistributionList"];
        post?: never;
        /** Takes the setting out of the catalog; its number and history stay */
        delete: operations["archiveDistributionList"];
        options?: never;
        head?: never;
        /** Changes some members (RFC 7396) and publishes */
        patch: operations["patchDistributionList"];
        trace?: never;
    };
    "/api/v1/distribution-lists/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest 200 versions, newest first */
        get: operations["listDistributionListVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/distribution-lists/{id}/rows/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A page of the list's rows in order of value */
        post: operations["listDistributionListRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/distribution-lists/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts rows in; the clients of a value that is there are replaced */
        post: operations["putDistributionListRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/distribution-lists/{id}/rows/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes rows out by value */
        post: operations["removeDistributionListRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/distribution-lists/{id}/rows/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports rows from xlsx, xls or CSV: value, then clients by number or name; bad rows are reported and left out */
        post: operations["importDistributionListRows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of delivery-groups in order of number */
        get: operations["listDeliveryGroups"];
        put?: never;
        /** Creates the setting and publishes it */
        post: operations["createDeliveryGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The setting with its ETag */
        get: operations["getDeliveryGroup"];
        /** Replaces the setting and publishes it */
        put: operations["replaceDeliveryGroup"];
        post?: never;
        /** Takes the setting out of the catalog; its number and history stay */
        delete: operations["archiveDeliveryGroup"];
        options?: never;
        head?: never;
        /** Changes some members (RFC 7396) and publishes */
        patch: operations["patchDeliveryGroup"];
        trace?: never;
    };
    "/api/v1/delivery-groups/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest 200 versions, newest first */
        get: operations["listDeliveryGroupVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of client-groups in order of number */
        get: operations["listClientGroups"];
        put?: never;
        /** Creates the setting and publishes it */
        post: operations["createClientGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The setting with its ETag */
        get: operations["getClientGroup"];
        /** Replaces the setting and publishes it */
        put: operations["replaceClientGroup"];
        post?: never;
        /** Takes the setting out of the catalog; its number and history stay */
        delete: operations["archiveClientGroup"];
        options?: never;
        head?: never;
        /** Changes some members (RFC 7396) and publishes */
        patch: operations["patchClientGroup"];
        trace?: never;
    };
    "/api/v1/client-groups/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest 200 versions, newest first */
        get: operations["listClientGroupVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exclusive-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of exclusive-groups in order of number */
        get: operations["listExclusiveGroups"];
        put?: never;
        /** Creates the setting and publishes it */
        post: operations["createExclusiveGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exclusive-groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The setting with its ETag */
        get: operations["getExclusiveGroup"];
        /** Replaces the setting and publishes it */
        put: operations["replaceExclusiveGroup"];
        post?: never;
        /** Takes the setting out of the catalog; its number and history stay */
        delete: operations["archiveExclusiveGroup"];
        options?: never;
        head?: never;
        /** Changes some members (RFC 7396) and publishes */
        patch: operations["patchExclusiveGroup"];
        trace?: never;
    };
    "/api/v1/exclusive-groups/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest 200 versions, newest first */
        get: operations["listExclusiveGroupVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/posting-instructions.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a source must know to post or ping, as a PDF */
        get: operations["getPostingInstructionsPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/posting-instructions.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Identifiers and fields of a campaign's posts or pings as a workbook */
        get: operations["getPostingInstructionsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The version in force in this process, and how much is in it */
        get: operations["getCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalog/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published versions, newest first */
        get: operations["listCatalogVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalog/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one published version changed, at most 200 settings */
        get: operations["getCatalogVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalog/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The changes that wait for publication */
        get: operations["getDraft"];
        put?: never;
        post?: never;
        /** Throws the draft away */
        delete: operations["discardDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalog/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes the draft as one catalog version */
        post: operations["publishDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-methods/{id}/test-send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a sample lead and shows how the answer is judged */
        post: operations["testSend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-methods/{id}/double-send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the same sample lead twice; when the buyer answers alike, the method is marked as de-duplicated by the buyer */
        post: operations["doubleSend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-methods/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an unsaved delivery method would send for a sample lead; saves nothing and calls nobody */
        post: operations["previewDeliveryMethod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-methods/{id}/oauth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the delivery method's consent and its tokens fare */
        get: operations["getOAuthConnection"];
        put?: never;
        /** The address of the buyer's page to consent at; good once, for ten minutes */
        post: operations["connectOAuth"];
        /** Forgets the delivery method's tokens; every process has within a minute */
        delete: operations["disconnectOAuth"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Attempts of unknown outcome, oldest first */
        get: operations["listUnknownAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{leadId}/attempts/{attemptId}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says how an attempt of unknown outcome really ended */
        post: operations["decideAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** E-mail that waits, was sent or failed, newest first */
        get: operations["listMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a failed e-mail again, as the same message */
        post: operations["sendMailAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-accounts/{id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Failures in a row, breaker and deliveries under way */
        get: operations["getDeliveryAccountHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/invariants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last check of the record: each invariant with its violations, and the check that is under way */
        get: operations["getInvariants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/invariants/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks the record soon; answers the check that waits or is under way, whose end getInvariants shows */
        post: operations["runInvariants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The processes that run the grains: version, start, state */
        get: operations["listHosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/grains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Types of grains with activations, calls, failures and times */
        get: operations["listGrains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every gate of readiness of every host, and the warnings that are on */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Waiting work: delivery queue, leads under way, unknown outcomes, parked leads, messages */
        get: operations["listWorkQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/database": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Size, sessions and settings of the database */
        get: operations["getDatabaseFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/distribution/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The delivery queue: depth, oldest age, per campaign, and a page of its leads */
        get: operations["getDeliveryQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of the delivery queue as they change, as server-sent events named queue; 503 when too many watch */
        get: operations["getQueueEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/distribution/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Candidates, order, prices and reasons for a sample or stored lead, with settings to try; changes nothing */
        post: operations["dryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leads by time, status, source, person and field values */
        post: operations["searchLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One lead with its field values and properties */
        get: operations["getLead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every step taken with the lead, with reason and milliseconds */
        get: operations["getLeadTrace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every attempt to deliver the lead */
        get: operations["getLeadDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/deliveries/{attemptId}/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Request and response of an attempt, secrets masked */
        get: operations["getDeliveryExchange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes a lead's personal data for good; ids, times, client and prices stay */
        post: operations["eraseLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/insert-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the source posted and what it was answered */
        get: operations["getInsertRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For each delivery account: sold, refused, or the first failing gate with both sides, and what would have sold it */
        get: operations["getLeadWhy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/run-automation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the lead through automation now, under the full rules */
        post: operations["runAutomation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the lead to a delivery account past criteria, quantity limits and schedules; the same key sends once */
        post: operations["sendLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/deliveries/{attemptId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a delivery again to the same client; an accepted one is neither sold nor charged again */
        post: operations["resendDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/deliveries/{attemptId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an accepted delivery back, with its price, and makes it to another client */
        post: operations["moveDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/deliveries/{attemptId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a failed, rejected or unknown delivery as accepted, because the client has the lead */
        post: operations["acceptDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/deliveries/{attemptId}/price": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes what the client pays for a delivery; the difference is booked today */
        post: operations["updateDeliveryPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/find-client": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delivery accounts that the lead could be sent to, those without automated delivery too, with marks and what it would take */
        get: operations["findClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/deliveries/{attemptId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notes about a delivery, oldest first */
        get: operations["getDeliveryNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/deliveries/{attemptId}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Writes a note under an id that the caller makes, or says it anew */
        put: operations["writeDeliveryNote"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lead's values as they are edited, with their ETag */
        get: operations["getLeadValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes values under the checks of a post; status, money and what was delivered stay */
        patch: operations["updateLeadValues"];
        trace?: never;
    };
    "/api/v1/leads/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people did to the lead, newest first: changed values and deeds by hand */
        get: operations["getLeadHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notes on the lead, oldest first */
        get: operations["getLeadNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Writes a note under an id that the caller makes */
        put: operations["writeLeadNote"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/notes/{noteId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks one's own note as withdrawn; it stays readable */
        post: operations["withdrawLeadNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of the lead, oldest first, and what may be added */
        get: operations["getLeadFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of the lead as a download */
        get: operations["getLeadFile"];
        /** Adds a file under an id that the caller makes; the header X-File-Name names it, percent-encoded */
        put: operations["addLeadFile"];
        post?: never;
        /** Removes a file of the lead for good */
        delete: operations["removeLeadFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Delivered leads of all clients, newest first: not read, read, returned */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Views of a list: one's own, and for staff those that others share */
        get: operations["listSavedViews"];
        put?: never;
        /** Keeps the state of a list under a name */
        post: operations["addSavedView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Renames, shares or replaces one's own view */
        put: operations["saveSavedView"];
        post?: never;
        /** Removes one's own view; administrators also remove a shared one */
        delete: operations["removeSavedView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lists that can be exported, with their columns */
        get: operations["listExportLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own files, newest first */
        get: operations["listExports"];
        put?: never;
        /** Asks for a file of a whole list by its filter */
        post: operations["askExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a file is */
        get: operations["getExport"];
        put?: never;
        post?: never;
        /** Cancels a file that is being made, or removes one that is ready */
        delete: operations["cancelExport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file, once it is ready */
        get: operations["downloadExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leads and money of some days, in steps and in rows, compared with the days before */
        get: operations["getLeadReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/leads.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report of leads as csv: one line for each step and row */
        get: operations["getLeadReportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/leads.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report of leads as xlsx: one line for each step and row */
        get: operations["getLeadReportXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose portal it is */
        get: operations["getPortalInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's own leads, newest first */
        get: operations["listPortalLeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leads per day of this month and the last, and how many were not opened yet */
        get: operations["getPortalDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/leads.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's own leads with every field as csv */
        get: operations["getPortalLeadsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/leads.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's own leads with every field as xlsx */
        get: operations["getPortalLeadsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the client's leads with its fields */
        get: operations["getPortalLead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/leads/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks a lead read; the first time stays */
        post: operations["markPortalLeadRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/leads/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files that the client attached to one of its leads, and whether it may */
        get: operations["getPortalLeadFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/leads/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that the client attached, as a download */
        get: operations["getPortalLeadFile"];
        /** Attaches a file to one of the client's leads; the header X-File-Name names it, percent-encoded */
        put: operations["addPortalLeadFile"];
        post?: never;
        /** Removes a file that the client attached */
        delete: operations["removePortalLeadFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal-brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Name, colour and logo of the client portal with their ETag */
        get: operations["getPortalBrand"];
        /** Sets the portal's name and colour; a colour on which white text cannot be read is refused */
        put: operations["replacePortalBrand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal-brand/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the portal's logo: PNG or JPEG, at most 256 kB */
        put: operations["setPortalLogo"];
        post?: never;
        /** Takes the portal's logo away */
        delete: operations["removePortalLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in user and the client's contact data */
        get: operations["getPortalProfile"];
        /** Sets the client's contact data; for users who look after the others */
        put: operations["replacePortalContact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Appointments that stand, the earliest first, at most 200: one's own, and of who looks after the users all */
        get: operations["listPortalAppointments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/leads/{id}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same of one lead */
        get: operations["listPortalLeadAppointments"];
        put?: never;
        /** Makes an appointment; the user whose it is gets an e-mail */
        post: operations["makePortalAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/appointments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says an appointment anew; the user whose it is gets an e-mail */
        put: operations["changePortalAppointment"];
        post?: never;
        /** Cancels an appointment; the user whose it was gets an e-mail */
        delete: operations["cancelPortalAppointment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The enabled users of the client, for whom appointments can be made */
        get: operations["listPortalColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's leads, returns and spend by day, week or month */
        get: operations["getPortalReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's report as csv */
        get: operations["getPortalReportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/report.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's report as xlsx */
        get: operations["getPortalReportXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's own users; for users who look after the others */
        get: operations["listPortalTeam"];
        put?: never;
        /** Makes a one-time link by which a new user of the client sets a password */
        post: operations["invitePortalColleague"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enables or disables another user of the client, says who may look after users, which leads it sees and who stands above */
        put: operations["changePortalColleague"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries that the client has to confirm, the most urgent first */
        get: operations["listConfirmations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/confirmations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms one of the client's deliveries, in time and once */
        post: operations["confirmOwnDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries that wait for a confirmation, the most urgent first */
        get: operations["listAwaitedConfirmations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders of all clients, newest first */
        get: operations["listOrders"];
        put?: never;
        /** Makes an order; it waits as pending when a card has to be charged first */
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order with counters, charges and history */
        get: operations["getOrder"];
        /** Changes items, dates, renewal, way of charging and prices of an order, never below what was received */
        put: operations["editOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the status by hand; an order that was renewed does not open again */
        post: operations["setOrderStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves a pending order, with or without a charge; or charges a complete one again whose card was declined */
        post: operations["approveOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renews a filled order once; what remains of it is credited. Answers with the renewal */
        post: operations["renewOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's own orders, newest first */
        get: operations["listPortalOrders"];
        put?: never;
        /** Takes an offered order; it waits as pending when a card has to be charged first */
        post: operations["takePortalOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the client's orders with its figures */
        get: operations["getPortalOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/orders/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pauses an open order */
        post: operations["pausePortalOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/orders/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resumes a paused order */
        post: operations["resumePortalOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/order-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders that the client may take */
        get: operations["listPortalOrderOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices of all clients, newest first */
        get: operations["listInvoices"];
        put?: never;
        /** Drafts an invoice over an order, over the sales of a period or over lines of its own */
        post: operations["createInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invoice with its lines and payments */
        get: operations["getInvoice"];
        /** Replaces a draft; the lines of its order or its sales are read anew */
        put: operations["editInvoice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a draft its number and books tax and free lines; from then on it is not changed */
        post: operations["issueInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends an issued invoice to the client by e-mail */
        post: operations["sendInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an invoice back that nothing is paid on; it keeps its number */
        post: operations["voidInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a payment of an invoice without a card, whole or in part; the same one again changes nothing */
        post: operations["payInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invoice as a PDF */
        get: operations["getInvoicePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's own invoices, newest first */
        get: operations["listPortalInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the client's invoices, with the page to pay it */
        get: operations["getPortalInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the client's invoices as a PDF */
        get: operations["getPortalInvoicePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A client's prepaid wallet */
        get: operations["getWallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/wallet/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Books money that came in; the same payment again changes nothing */
        post: operations["payIntoWallet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/wallet/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets how far the wallet may go below zero; not below what is used of it */
        put: operations["setWalletCredit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns of all clients, newest request first */
        get: operations["listReturns"];
        put?: never;
        /** Marks a delivery as returned, and on request its lead as returned to the source */
        post: operations["markReturned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The return of one delivery */
        get: operations["getReturn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Credits the client with the price; with toSource the source is not paid for the lead */
        post: operations["approveReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/return-to-source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns the lead of a pending or approved return to its source */
        post: operations["returnToSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/deny": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuses a pending return; it may be asked for again once */
        post: operations["denyReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{id}/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a return for the client, beyond its percentages if need be; after a denial once more */
        post: operations["requestReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks deliveries as returned from xlsx, xls or CSV; rows that cannot be taken are reported and left out */
        post: operations["importReturns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/books/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last seals of journal and audit, and what waits to be sealed */
        get: operations["getJournalHead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/books/chain/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compares seals with the journal and names the first entry that was altered, removed or inserted; ask on from upto until complete */
        get: operations["verifyJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments of all clients, newest first */
        get: operations["listPayments"];
        put?: never;
        /** Records a payment without a card, whole or in part, towards an order or an invoice, or into the wallet; the same one again changes nothing */
        post: operations["recordPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One payment */
        get: operations["getPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's own payments, newest first */
        get: operations["listPortalPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the client's payments */
        get: operations["getPortalPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/payments/{id}/back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The payer is back from the provider's page: the provider is asked soon what became of it */
        post: operations["cameBackFromPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refunds of a payment, newest first */
        get: operations["listRefunds"];
        put?: never;
        /** Gives back all or a part of a payment, a card payment over its provider; the same refund again changes nothing */
        post: operations["refundPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A client's cards on file, the one that is charged first */
        get: operations["listCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/cards/setups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a page of the payment provider on which a card is stored */
        post: operations["startCardSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/cards/setups/{setup}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stores the card that a page ended with; again changes nothing */
        post: operations["finishCardSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/cards/{card}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes it the card that is charged */
        put: operations["makeCardDefault"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/cards/{card}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a card; the newest other one is charged then */
        delete: operations["removeCard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/wallet/top-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a page of the payment provider on which the wallet is topped up */
        post: operations["topUpWallet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/wallet/recharge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the wallet asks for money by itself */
        get: operations["getWalletRecharge"];
        /** Sets when the card on file is charged for the wallet; a stopped recharge starts again */
        put: operations["setWalletRecharge"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's own cards on file, the one that is charged first */
        get: operations["listPortalCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/cards/setups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a page of the payment provider on which a card is stored */
        post: operations["startPortalCardSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/cards/setups/{setup}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stores the card that a page ended with; again changes nothing */
        post: operations["finishPortalCardSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/cards/{card}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Makes it the card that is charged */
        put: operations["makePortalCardDefault"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/cards/{card}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a card; the newest other one is charged then */
        delete: operations["removePortalCard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/wallet/top-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a page of the payment provider on which the wallet is topped up */
        post: operations["topUpPortalWallet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/wallet/recharge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the wallet asks for money by itself */
        get: operations["getPortalWalletRecharge"];
        /** Sets when the card on file is charged for the wallet; a stopped recharge starts again */
        put: operations["setPortalWalletRecharge"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A client's account for some days, page by page */
        get: operations["getClientStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-sources/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a source is owed for some days, page by page */
        get: operations["getSourceStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/statement.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A client's whole statement as csv */
        get: operations["getClientStatementCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-sources/{id}/statement.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A source's whole statement as csv */
        get: operations["getSourceStatementCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/statement.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A client's whole statement as xlsx */
        get: operations["getClientStatementXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-sources/{id}/statement.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A source's whole statement as xlsx */
        get: operations["getSourceStatementXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's own account for some days, page by page */
        get: operations["getPortalStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/statement.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's own statement as csv */
        get: operations["getPortalStatementCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal/statement.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's own statement as xlsx */
        get: operations["getPortalStatementXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each source brought, is owed and was paid on some days */
        get: operations["getPayoutFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payouts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as csv */
        get: operations["getPayoutFiguresCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payouts.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as xlsx */
        get: operations["getPayoutFiguresXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-sources/{id}/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payouts and adjustments of a source, newest first */
        get: operations["listSourcePayouts"];
        put?: never;
        /** Records money paid to a source, never more than it is owed; the same payout again changes nothing */
        post: operations["payOutToSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-sources/{id}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes what a source is owed; the same adjustment again changes nothing */
        post: operations["adjustSourceBalance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/books/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Closed months with their figures, newest first */
        get: operations["listBookPeriods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/books/periods/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One month with its figures, closed or not */
        get: operations["getBookPeriod"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/books/periods/{month}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a month that is over, for good: it takes no entries any more */
        post: operations["closeBookPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authorization/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchanges client id and secret for a token of 3,600 seconds */
        post: operations["issueToken"];
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
        /** @enum {unknown} */
        AboveTarget: "last" | "never";
        AccessKey: {
            id: string;
            key: string;
        };
        AccountNames: {
            companyName: string;
            zoneId: string;
            currency: string;
        };
        AccountSettings: {
            companyName: string;
            zoneId?: string;
            currency?: string;
            distributionMethod?: components["schemas"]["DistributionMethod"];
            automation?: components["schemas"]["AutomationSettings"];
            clientFields?: components["schemas"]["ClientField"][];
            forceIdField?: null | string;
            applyGroupsAsCriteria?: boolean;
            hooks?: null | components["schemas"]["DistributionHooks"];
            allowConfirmPrice?: boolean;
            returns?: components["schemas"]["ReturnDefaults"];
            notices?: components["schemas"]["NoticeSettings"];
            /** Format: int32 */
            portalLinkDays?: number;
            lockOutInactiveClients?: boolean;
            outboundStopped?: boolean;
        };
        AddedLead: {
            /** Format: uuid */
            id: string;
            before: boolean;
            duplicate: boolean;
            running: boolean;
        };
        Adjustment: {
            /** Format: uuid */
            adjustmentId: string;
            amount: components["schemas"]["Money"];
            note: string;
        };
        AlternateBody: {
            /** Format: int32 */
            deliveryMethodId: number;
            trigger?: components["schemas"]["AlternateTrigger"];
        };
        /** @enum {unknown} */
        AlternateTrigger: "always" | "primaryFails";
        Anomalies: {
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            recent: string;
            /** Format: date-time */
            to: string;
            clients: components["schemas"]["Anomaly"][];
            leadSources: components["schemas"]["Anomaly"][];
        };
        Anomaly: {
            /** Format: int32 */
            clientId?: null | number;
            /** Format: int32 */
            leadSourceId?: null | number;
            name?: null | string;
            kinds: components["schemas"]["AnomalyKind"][];
            recent: components["schemas"]["Span"];
            before: components["schemas"]["Span"];
        };
        /** @enum {unknown} */
        AnomalyKind: "returnsUp" | "salesUp" | "salesDown";
        AppointmentAsk: {
            /** Format: date */
            day: string;
            /** Format: time */
            time: string;
            /** Format: int32 */
            minutes?: number;
            title: string;
            note?: null | string;
            /** Format: int32 */
            userId: number;
        };
        AppointmentItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            leadId: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date */
            day: string;
            /** Format: time */
            time: string;
            /** Format: int32 */
            minutes: number;
            title: string;
            note?: null | string;
            /** Format: int32 */
            userId: number;
            userEmail: string;
            /** Format: int32 */
            clientId: number;
            client: string;
        };
        Appointments: {
            items: components["schemas"]["AppointmentItem"][];
        };
        Approve: {
            toSource?: boolean;
        };
        ApproveBody: {
            autoCharge?: boolean;
        };
        Ask: {
            reason?: null | string;
            note?: null | string;
        };
        Assignee: {
            /** Format: int32 */
            userId?: null | number;
        };
        /** @enum {unknown} */
        AttemptState: "planned" | "sending" | "accepted" | "rejected" | "failed" | "notSent" | "unknown" | "unconfirmed";
        AuctionSettings: {
            strategy?: components["schemas"]["AuctionStrategy"];
            floor?: null | components["schemas"]["Money"];
            marginAmount?: null | components["schemas"]["Money"];
            /** Format: double */
            marginPercent?: null | number;
        };
        /** @enum {unknown} */
        AuctionStrategy: "bestCombination" | "waterfall" | "highestBid" | "allUpToCount";
        /** @enum {unknown} */
        AuthenticationKind: "none" | "basic" | "digest" | "bearer" | "oAuth2";
        AuthorizeNetBody: {
            /** @description The API login ID. */
            loginId?: null | string;
            transactionKey?: null | components["schemas"]["Secret"];
            signatureKey?: null | components["schemas"]["Secret"];
            /** @description Absent: https://api.authorize.net/xml/v1/request.api. */
            baseAddress?: null | string;
            /** @description Where browsers are sent to. Absent: https://accept.authorize.net. */
            pageAddress?: null | string;
        };
        /** @enum {unknown} */
        AutoCharge: "off" | "atStart" | "atCompletion";
        AutomationSettings: {
            optimizePrice?: boolean;
            timeFrame?: components["schemas"]["TimeFrame"];
            baseMethod?: components["schemas"]["BaseMethod"];
            aboveTarget?: components["schemas"]["AboveTarget"];
        };
        Awaited: {
            /** Format: uuid */
            attemptId: string;
            /** Format: uuid */
            leadId: string;
            leadType: string;
            /** Format: int32 */
            campaignId: number;
            campaign: string;
            /** Format: int32 */
            clientId: number;
            client: string;
            /** Format: int32 */
            deliveryAccountId: number;
            deliveryAccount: string;
            /** Format: date-time */
            sentAt: string;
            /** Format: date-time */
            until: string;
            price?: components["schemas"]["Money"];
            test: boolean;
        };
        AwaitedPage: {
            items: components["schemas"]["Awaited"][];
            next: null | string;
        };
        /** @enum {unknown} */
        BaseMethod: "priority" | "roundRobin" | "price";
        BidSettings: {
            /** Format: double */
            weight?: number;
            penalty?: components["schemas"]["Money"];
            floor?: null | components["schemas"]["Money"];
            ceiling?: null | components["schemas"]["Money"];
            /** Format: int32 */
            mostPerMinute?: null | number;
            lossNoticeMethodId?: null | components["schemas"]["DeliveryMethodId"];
        };
        BillingBody: {
            provider?: null | components["schemas"]["PaymentProvider"];
            stripe?: null | components["schemas"]["StripeBody"];
            authorizeNet?: null | components["schemas"]["AuthorizeNetBody"];
            /** @description Name on invoices; absent: the account's company name. */
            companyName?: null | string;
            slogan?: null | string;
            /** @description Lines of the address as they are printed. */
            address?: null | string;
            /** @description Registration, VAT and bank account numbers, as they are printed. */
            businessData?: null | string;
            phone?: null | string;
            email?: null | string;
            /**
             * Format: double
             * @description Percent of tax on the net amount of an invoice, 0 to 100 with at most four decimals.
             */
            taxPercent?: number;
        };
        Brand: {
            name?: null | string;
            accent?: null | string;
            logo?: null | string;
        };
        CampaignBody: {
            /** Format: int32 */
            leadSourceId: number;
            /** Format: int32 */
            leadTypeId: number;
            name: string;
            channel?: components["schemas"]["Channel"];
            status?: components["schemas"]["CampaignStatus"];
            price?: components["schemas"]["Money"];
            revenueShare?: null | components["schemas"]["RevenueShare"];
            scanCoverage?: components["schemas"]["ScanCoverage"];
            rejectNoCoverage?: boolean;
            rejectNotDelivered?: boolean;
            requireAuthentication?: boolean;
            distributionMethod?: null | components["schemas"]["DistributionMethod"];
            automation?: null | components["schemas"]["AutomationSettings"];
            /** Format: int32 */
            deliversTo?: null | number;
            /** Format: int32 */
            maximumDeliveryCount?: null | number;
            limits?: components["schemas"]["QuantityLimits"];
            defaultReject?: components["schemas"]["DefaultReject"];
            criteria?: null | components["schemas"]["CriteriaNode"];
            clientRequiredFields?: string[];
            postingPassword?: null | components["schemas"]["Secret"];
            allowSendResponses?: boolean;
            valueDelimiter?: null | string;
            rejectUnknownFields?: boolean;
            /** Format: int32 */
            duplicateDays?: number;
            checkRejectedLeads?: boolean;
            /** Format: int32 */
            answerWithinMs?: number;
            useDeliveryQueue?: boolean;
            hooks?: null | components["schemas"]["DistributionHooks"];
            ping?: null | components["schemas"]["PingOptions"];
            auction?: null | components["schemas"]["AuctionSettings"];
            /** Format: int32 */
            maximumReturnDays?: null | number;
            resale?: null | components["schemas"]["ResaleSettings"];
            allowDuplicateCheck?: boolean;
            /** Format: int32 */
            id?: null | number;
            /** Format: int32 */
            version?: null | number;
            archived?: null | boolean;
            /** Format: date-time */
            changedAt?: null | string;
            changedBy?: null | string;
        };
        CampaignName: {
            /** Format: int32 */
            id: number;
            name: string;
            /** Format: int32 */
            leadTypeId: number;
            /** Format: int32 */
            leadSourceId: number;
        };
        CampaignPart: {
            /** Format: int32 */
            campaignId: number;
            campaign?: null | string;
            /** Format: int32 */
            depth: number;
            /** Format: int32 */
            delayed: number;
            /** Format: int32 */
            oldestAgeSeconds: number;
        };
        /** @enum {unknown} */
        CampaignStatus: "active" | "closed" | "inactive" | "onHold" | "late" | "suspended";
        Candidate: {
            /** Format: int32 */
            place: number;
            /** Format: int32 */
            clientId: number;
            client: string;
            /** Format: int32 */
            accountId: number;
            account: string;
            /** Format: int32 */
            methodId: number;
            price?: components["schemas"]["Money"];
            exclusive: boolean;
        };
        Cap: {
            scope: components["schemas"]["CapScope"];
            window: components["schemas"]["CapWindow"];
            /** Format: int32 */
            used: number;
            /** Format: int32 */
            limit: number;
            full: boolean;
            /** Format: date-time */
            opensAt?: null | string;
            zoneId: string;
            words: string;
        };
        /** @enum {unknown} */
        CapScope: "campaign" | "deliveryAccount" | "client";
        /** @enum {unknown} */
        CapWindow: "hour" | "day" | "week" | "month";
        Card: {
            /** Format: uuid */
            id: string;
            provider: components["schemas"]["PaymentProvider"];
            brand?: null | string;
            last4?: null | string;
            /** Format: date */
            expires?: null | string;
            isDefault: boolean;
            /** Format: date-time */
            addedAt: string;
        };
        Cards: {
            items: components["schemas"]["Card"][];
        };
        /** @enum {unknown} */
        CashAccount: "bank" | "check" | "cash" | "mobile" | "manual" | null;
        CatalogState: {
            /** Format: int64 */
            version: number;
            /** Format: int32 */
            leadTypes: number;
            /** Format: int32 */
            leadSources: number;
            /** Format: int32 */
            campaigns: number;
            /** Format: int32 */
            clients: number;
            /** Format: int32 */
            deliveryMethods: number;
            /** Format: int32 */
            deliveryAccounts: number;
        };
        Change: {
            kind: components["schemas"]["RemedyKind"];
            words: string;
            field?: null | string;
            operator?: null | components["schemas"]["CriteriaOperator"];
            values: string[];
            not: boolean;
            /** Format: double */
            miles?: null | number;
            /** Format: date-time */
            opensAt?: null | string;
            cap?: null | components["schemas"]["Cap"];
            /** Format: int32 */
            raiseTo?: null | number;
            leastPrice?: null | components["schemas"]["Money"];
        };
        ChangeBody: {
            kind: components["schemas"]["SettingKind"];
            /** Format: int32 */
            id: number;
            body?: null | components["schemas"]["JsonObject"];
            archive?: boolean;
        };
        ChangePassword: {
            currentPassword: string;
            newPassword: string;
        };
        ChangeStaff: {
            role?: null | components["schemas"]["UserRole"];
            /** Format: int32 */
            staffRoleId?: null | number;
            enabled?: null | boolean;
        };
        /** @enum {unknown} */
        Channel: "web" | "phone" | "chat" | "pingPost";
        /** @enum {unknown} */
        CharacterAction: "reject" | "strip";
        CharacterRule: {
            set?: components["schemas"]["CharacterSet"];
            denied?: string;
            action?: components["schemas"]["CharacterAction"];
        };
        /** @enum {unknown} */
        CharacterSet: "any" | "letters" | "lettersAndDigits" | "digits" | "noHtml" | "denyList";
        Charge: {
            purpose: components["schemas"]["ChargePurpose"];
            amount: components["schemas"]["Money"];
            state: components["schemas"]["ChargeState"];
            tax: components["schemas"]["Money"];
            /** Format: double */
            taxPercent: number;
            credit: components["schemas"]["Money"];
            why?: null | string;
        };
        /** @enum {unknown} */
        ChargePurpose: "start" | "completion";
        /** @enum {unknown} */
        ChargeState: "due" | "paid" | "declined" | "waived";
        ClientBody: {
            companyName: string;
            firstName?: null | string;
            lastName?: null | string;
            email?: null | string;
            status?: components["schemas"]["ClientStatus"];
            zoneId?: null | string;
            /** Format: int32 */
            priority?: number;
            /** Format: int32 */
            weight?: number;
            /** Format: double */
            percent?: number;
            /** Format: int32 */
            deliveryGroupId?: null | number;
            /** Format: int32 */
            clientGroupId?: null | number;
            postalCode?: null | string;
            fields?: {
                [key: string]: string;
            };
            notes?: null | string;
            limits?: components["schemas"]["QuantityLimits"];
            share?: null | components["schemas"]["QualifiedShare"];
            allowSeveralDeliveries?: boolean;
            notices?: components["schemas"]["ClientNotices"];
            neverWith?: number[];
            portal?: components["schemas"]["PortalPermissions"];
            orderOffers?: components["schemas"]["OrderOffer"][];
            /** Format: int32 */
            id?: null | number;
            /** Format: int32 */
            version?: null | number;
            archived?: null | boolean;
            /** Format: date-time */
            changedAt?: null | string;
            changedBy?: null | string;
        };
        ClientField: {
            name: string;
            label?: null | string;
        };
        ClientGroupBody: {
            name: string;
            defaultMethods?: number[];
            forceMethods?: number[];
            overrides?: components["schemas"]["DeliveryOverride"][];
            notAsCriteria?: boolean;
            /** Format: int32 */
            id?: null | number;
            /** Format: int32 */
            version?: null | number;
            archived?: null | boolean;
            /** Format: date-time */
            changedAt?: null | string;
            changedBy?: null | string;
        };
        /** Format: int32 */
        ClientId: number;
        ClientNotices: {
            recipients?: string[];
            kinds?: {
                [key: string]: boolean;
            };
        };
        /** @enum {unknown} */
        ClientStatus: "new" | "pending" | "working" | "waiting" | "dead" | "inactive" | "active" | "late" | "suspended" | "closed";
        Colleague: {
            /** Format: int32 */
            id: number;
            email: string;
            self: boolean;
        };
        Colleagues: {
            items: components["schemas"]["Colleague"][];
        };
        Column: {
            id?: string;
            label?: null | string;
        };
        Confirmation: {
            lead: components["schemas"]["PortalLeadDetails"];
            /** Format: date-time */
            until: string;
        };
        ConfirmationList: {
            items: components["schemas"]["Confirmation"][];
        };
        Confirmed: {
            /** Format: uuid */
            id: string;
            before: boolean;
        };
        ConfirmedPrice: {
            /** Format: uuid */
            id: string;
            price: components["schemas"]["Money"];
            before: boolean;
        };
        ConfirmPrice: {
            price?: null | components["schemas"]["Money"];
        };
        Contact: {
            firstName?: null | string;
            lastName?: null | string;
            email?: null | string;
            tellNewLeads?: null | boolean;
        };
        Credential: {
            clientId: string;
            clientSecret?: null | string;
            description: string;
            scopes: string[];
            enabled: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        CredentialList: {
            items: components["schemas"]["Credential"][];
        };
        Credit: {
            amount: components["schemas"]["Money"];
        };
        CreditBody: {
            amount: components["schemas"]["Money"];
        };
        /**
         * @description A group (all, any, notAll, none) of nodes, or one test: field, op, values.
         * @example {
         *       "all": [
         *         {
         *           "field": "State",
         *           "op": "isAnyOf",
         *           "values": [
         *             "AZ"
         *           ]
         *         }
         *       ]
         *     }
         */
        CriteriaNode: Record<string, never>;
        /** @enum {unknown} */
        CriteriaOperator: "is" | "isNot" | "isAnyOf" | "isNoneOf" | "contains" | "doesNotContain" | "startsWith" | "endsWith" | "isBlank" | "isNotBlank" | "lessThan" | "atMost" | "greaterThan" | "atLeast" | "between" | "withinMilesOf" | "inDistributionList" | "matchesPattern" | null;
        DailyRange: {
            day: components["schemas"]["IsoDayOfWeek"];
            from: components["schemas"]["LocalTime"];
            to?: null | components["schemas"]["LocalTime"];
        };
        Dashboard: {
            /** Format: date */
            today: string;
            thisMonth: components["schemas"]["LeadDay"][];
            lastMonth: components["schemas"]["LeadDay"][];
            /** Format: int32 */
            unread: number;
        };
        DatabaseState: {
            version: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: int64 */
            bytes: number;
            /** Format: int32 */
            connections: number;
            /** Format: int32 */
            active: number;
            /** Format: int32 */
            maximumConnections: number;
            /** Format: int64 */
            longestTransactionSeconds: number;
            durable: boolean;
            tables: components["schemas"]["TableRow"][];
        };
        DataFilter: {
            clients?: unknown[];
            leadSources?: unknown[];
            leadTypes?: unknown[];
        };
        Decided: {
            /** Format: uuid */
            leadId: string;
            /** Format: uuid */
            attemptId: string;
            accepted: boolean;
        };
        DecideRequest: {
            accepted: boolean;
        };
        Deed: {
            /** Format: date-time */
            at: string;
            by: string;
            action: string;
            field?: null | string;
            label?: null | string;
            oldValue?: null | string;
            newValue?: null | string;
            /** Format: uuid */
            deliveryId?: null | string;
            account?: null | string;
            price?: null | components["schemas"]["Money"];
            accepted?: null | boolean;
        };
        /** @enum {unknown} */
        DefaultReject: "backToSource" | "qualityControl" | "forwardToDelivery";
        DefinitionError: {
            path: string;
            message: string;
        };
        DeliveredLead: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            leadId: string;
            /** Format: int32 */
            leadTypeId: number;
            leadType: string;
            /** Format: int32 */
            campaignId: number;
            campaign: string;
            /** Format: int32 */
            clientId: number;
            client: string;
            /** Format: int32 */
            accountId: number;
            account: string;
            /** Format: int32 */
            methodId: number;
            method: string;
            /** Format: int32 */
            orderId?: null | number;
            price?: components["schemas"]["Money"];
            /** Format: date-time */
            deliveredAt: string;
            mark: components["schemas"]["DeliveryMark"];
            /** Format: date-time */
            readAt?: null | string;
            moved: boolean;
            byHand: boolean;
            manual: boolean;
            exclusive: boolean;
            portal: boolean;
            /** Format: int32 */
            notes: number;
        };
        Deliveries: {
            items: components["schemas"]["Delivery"][];
        };
        Delivery: {
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            number: number;
            /** Format: int32 */
            clientId: number;
            client: string;
            /** Format: int32 */
            accountId: number;
            account: string;
            /** Format: int32 */
            methodId: number;
            method: string;
            state: components["schemas"]["AttemptState"];
            reason?: null | components["schemas"]["RejectReason"];
            reasonText?: null | string;
            detail?: null | string;
            price?: null | components["schemas"]["Money"];
            heldPrice?: components["schemas"]["Money"];
            returned: boolean;
            return?: null | components["schemas"]["ReturnMark"];
            exclusive: boolean;
            test: boolean;
            portal: boolean;
            manual: boolean;
            ambiguous: boolean;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            doneAt?: null | string;
            /** Format: date-time */
            pinnedUntil?: null | string;
            /** Format: int32 */
            elapsedMs?: null | number;
            buyerReference?: null | string;
            redirectUrl?: null | string;
            /** Format: date-time */
            lateAcceptedAt?: null | string;
            hasExchange: boolean;
            /** Format: date-time */
            readAt?: null | string;
            byHand: boolean;
            /** Format: uuid */
            besideId?: null | string;
            /** Format: int32 */
            notes: number;
        };
        DeliveryAccountBody: {
            /** Format: int32 */
            clientId: number;
            /** Format: int32 */
            deliveryMethodId: number;
            /** Format: int32 */
            leadTypeId: number;
            name: string;
            status?: components["schemas"]["DeliveryAccountStatus"];
            kind?: components["schemas"]["DeliveryAccountKind"];
            price?: components["schemas"]["Money"];
            requirements?: null | components["schemas"]["PriceRequirements"];
            /** Format: int32 */
            priority?: number;
            automated?: boolean;
            exclusive?: boolean;
            requireOrder?: boolean;
            usesWallet?: boolean;
            /** Format: int32 */
            deliveryGroupId?: null | number;
            limits?: components["schemas"]["QuantityLimits"];
            share?: null | components["schemas"]["QualifiedShare"];
            allowOverCap?: boolean;
            /** Format: int32 */
            delayMinutes?: number;
            /** Format: int32 */
            confirmWithinHours?: null | number;
            alternates?: components["schemas"]["AlternateBody"][];
            redirectUrl?: null | string;
            criteria?: null | components["schemas"]["CriteriaNode"];
            /** Format: int32 */
            maxReturnPercent?: null | number;
            unknownPolicy?: components["schemas"]["UnknownPolicy"];
            /** Format: int32 */
            pinMinutes?: number;
            pinEnd?: components["schemas"]["PinEnd"];
            /** Format: int32 */
            maximumConcurrency?: number;
            bidding?: components["schemas"]["BidSettings"];
            /** Format: int32 */
            id?: null | number;
            /** Format: int32 */
            version?: null | number;
            archived?: null | boolean;
            /** Format: date-time */
            changedAt?: null | string;
            changedBy?: null | string;
        };
        /** @enum {unknown} */
        DeliveryAccountKind: "general" | "urlRedirect" | "liveCallTransfer" | "ivrDirectTransfer";
        /** @enum {unknown} */
        DeliveryAccountStatus: "open" | "paused" | "onHold" | "closed";
        /** @enum {unknown} */
        DeliveryEnvironment: "production" | "testing";
        DeliveryGroupBody: {
            name: string;
            /** Format: int32 */
            position?: number;
            method?: components["schemas"]["DistributionMethod"];
            automation?: components["schemas"]["AutomationSettings"];
            numbers?: components["schemas"]["GroupNumbers"][];
            /** Format: int32 */
            id?: null | number;
            /** Format: int32 */
            version?: null | number;
            archived?: null | boolean;
            /** Format: date-time */
            changedAt?: null | string;
            changedBy?: null | string;
        };
        /** @enum {unknown} */
        DeliveryMark: "notRead" | "read" | "returned";
        DeliveryMethodBody: {
            /** Format: int32 */
            clientId: number;
            /** Format: int32 */
            leadTypeId: number;
            description: string;
            type: components["schemas"]["DeliveryType"];
            environment?: components["schemas"]["DeliveryEnvironment"];
            enabled?: boolean;
            schedule?: null | components["schemas"]["DeliverySchedule"];
            webhook?: null | components["schemas"]["WebhookBody"];
            ping?: null | components["schemas"]["WebhookBody"];
            portalFiles?: boolean;
            portalAnalytics?: boolean;
            failureRecipients?: string[];
            retry?: components["schemas"]["RetrySettings"];
            /** Format: int32 */
            id?: null | number;
            /** Format: int32 */
            version?: null | number;
            archived?: null | boolean;
            /** Format: date-time */
            changedAt?: null | string;
            changedBy?: null | string;
        };
        /** Format: int32 */
        DeliveryMethodId: number;
        DeliveryNoteItem: {
            /** Format: uuid */
            id: string;
            text: string;
            writtenBy: string;
            /** Format: date-time */
            writtenAt: string;
            editedBy: null | string;
            /** Format: date-time */
            editedAt: null | string;
        };
        DeliveryNotes: {
            items: components["schemas"]["DeliveryNoteItem"][];
        };
        DeliveryOverride: {
            methodId: components["schemas"]["DeliveryMethodId"];
            criteria: components["schemas"]["CriteriaNode"];
        };
        DeliveryPage: {
            items: components["schemas"]["DeliveredLead"][];
            next: null | string;
        };
        DeliveryPrice: {
            /** Format: uuid */
            deliveryId: string;
            price: components["schemas"]["Money"];
            before: boolean;
        };
        DeliveryQueue: {
            /** Format: int32 */
            depth: number;
            /** Format: int32 */
            delayed: number;
            /** Format: int32 */
            processing: number;
            /** Format: int32 */
            oldestAgeSeconds: number;
            accepting: boolean;
            limits: components["schemas"]["Limits"];
            matching: components["schemas"]["MatchingTimes"];
            campaigns: components["schemas"]["CampaignPart"][];
            items: components["schemas"]["QueuedLead"][];
            next?: null | string;
        };
        DeliverySchedule: {
            ranges: components["schemas"]["DailyRange"][];
        };
        DeliveryTimings: {
            /** Format: int32 */
            connectMs?: null | number;
            /** Format: int32 */
            sentMs?: null | number;
            /** Format: int32 */
            firstByteMs?: null | number;
            /** Format: int32 */
            totalMs?: number;
        };
        /** @enum {unknown} */
        DeliveryType: "webhook" | "leadPortal" | "pingPost";
        Directory: {
            account: components["schemas"]["AccountNames"];
            leadTypes: components["schemas"]["LeadTypeNames"][];
            leadSources: components["schemas"]["Named"][];
            campaigns: components["schemas"]["CampaignName"][];
            clients: components["schemas"]["Named"][];
        };
        DistributionHooks: {
            setFields?: components["schemas"]["FieldHook"][];
            exclude?: null | string;
            boost?: null | string;
            price?: null | string;
            highestPrice?: components["schemas"]["Money"];
        };
        DistributionListBody: {
            description: string;
            /** Format: int32 */
            leadTypeId: number;
            field: string;
            linkField?: null | string;
            linkValue?: null | string;
            /** Format: int32 */
            defaultClientId?: null | number;
            enabled?: boolean;
            /** Format: int32 */
            id?: null | number;
            /** Format: int32 */
            version?: null | number;
            archived?: null | boolean;
            /** Format: date-time */
            changedAt?: null | string;
            changedBy?: null | string;
        };
        /** @enum {unknown} */
        DistributionMethod: "price" | "priority" | "roundRobin" | "weighted" | "percentage" | "geolocation";
        DoubleSend: {
            test: boolean;
            sampleFields: {
                [key: string]: string;
            };
            first: components["schemas"]["Trial"];
            second: components["schemas"]["Trial"];
            deduplicates: boolean;
            buyerDeduplicates: boolean;
        };
        Draft: {
            items: components["schemas"]["DraftChange"][];
        };
        DraftChange: {
            kind: components["schemas"]["SettingKind"];
            /** Format: int32 */
            id: number;
            /** Format: int32 */
            baseVersion: number;
            archive: boolean;
            /** Format: date-time */
            changedAt: string;
            changedBy: string;
        };
        DryRun: {
            /** Format: int64 */
            catalogVersion: number;
            withChanges: boolean;
            /** Format: date-time */
            judgedAt: string;
            intake: components["schemas"]["Intake"];
            rounds: components["schemas"]["Round"][];
            skipped: components["schemas"]["SkippedAccount"][];
            /** Format: int32 */
            skippedCount: number;
            notes: string[];
            hooksApplied?: null | string;
            hooksFailure?: null | string;
            notJudged: string[];
        };
        DryRunBody: {
            /** Format: uuid */
            leadId?: null | string;
            /** Format: int32 */
            campaignId?: null | number;
            fields?: {
                [key: string]: string;
            };
            changes?: components["schemas"]["ChangeBody"][];
            useDraft?: boolean;
        };
        Earlier: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            total: components["schemas"]["Figures"];
        };
        EditedField: {
            name: string;
            label: string;
            kind: string;
            values: string[];
            options: string[];
            several: boolean;
            required: boolean;
            editable: boolean;
        };
        EntryFields: {
            fields: components["schemas"]["EditedField"][];
        };
        /** @enum {unknown} */
        EntryKind: "sale" | "sourceCost" | "walletPayment" | "sourceShare" | "costTakenBack" | "priceReplaced" | "shareReplaced" | "return" | "returnToSource" | "payment" | "refund" | "credit" | "tax" | "taxTakenBack" | "fee" | "feeTakenBack" | "payout" | "sourceAdjustment" | "disputeLost" | "disputeWon";
        ErasedLead: {
            /** Format: uuid */
            leadId: string;
        };
        Exchange: {
            method: string;
            url: string;
            requestHeaders: components["schemas"]["WireHeader"][];
            requestBody: components["schemas"]["WireBody"];
            /** Format: int32 */
            status?: null | number;
            responseHeaders: components["schemas"]["WireHeader"][];
            responseBody: components["schemas"]["WireBody"];
            /** Format: int32 */
            responseLength: number;
            /** Format: int32 */
            wireRequests: number;
            timings: components["schemas"]["DeliveryTimings"];
        };
        ExchangeHeader: {
            name: string;
            value: string;
        };
        /** @enum {unknown} */
        ExchangeMode: "exclusive" | "shared";
        ExclusiveGroupBody: {
            name: string;
            description?: null | string;
            clients?: number[];
            preference?: components["schemas"]["SendPreference"];
            fallThrough?: boolean;
            /** Format: int32 */
            id?: null | number;
            /** Format: int32 */
            version?: null | number;
            archived?: null | boolean;
            /** Format: date-time */
            changedAt?: null | string;
            changedBy?: null | string;
        };
        Export: {
            /** Format: uuid */
            id: string;
            list: string;
            form: components["schemas"]["ExportForm"];
            state: components["schemas"]["ExportState"];
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            bytes: number;
            why?: null | string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            endedAt?: null | string;
            /** Format: date-time */
            expiresAt?: null | string;
        };
        /** @enum {unknown} */
        ExportForm: "csv" | "xlsx";
        Exports: {
            items: components["schemas"]["Export"][];
        };
        /** @enum {unknown} */
        ExportState: "waiting" | "running" | "done" | "failed" | "canceled" | "expired";
        FailedDelivery: {
            /** Format: uuid */
            attemptId: string;
            /** Format: uuid */
            leadId: string;
            /** Format: int32 */
            clientId: number;
            client?: null | string;
            /** Format: int32 */
            deliveryAccountId: number;
            deliveryAccount?: null | string;
            state: components["schemas"]["AttemptState"];
            reason: components["schemas"]["RejectReason"];
            detail?: null | string;
            /** Format: int32 */
            tries: number;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            retryDueAt?: null | string;
        };
        FailedPage: {
            items: components["schemas"]["FailedDelivery"][];
            next: null | string;
        };
        FieldChange: {
            name: string;
            values: string[];
        };
        FieldError: {
            field: string;
            code: components["schemas"]["FieldErrorCode"];
            message: string;
        };
        /** @enum {unknown} */
        FieldErrorCode: "required" | "wrongType" | "notAnOption" | "characters" | "unreadableText" | "tooLong" | "length" | "numericRange" | "dateRange" | "ageRange" | "pattern" | "patternFailed" | "conflictingValues" | "tooManyFields" | "unknownField";
        FieldHook: {
            field: string;
            value: string;
        };
        /** @enum {unknown} */
        FieldKind: "text" | "phone" | "email" | "money" | "percentage" | "decimal" | "integer" | "largeInteger" | "calculated" | "yesNo" | "dateTime" | "postalCode" | "usState" | "province" | "dropDown" | "subFields";
        FieldMapping: {
            fieldName: string;
            source?: components["schemas"]["MappingSource"];
            leadField?: null | string;
            staticValue?: null | string;
            special?: null | components["schemas"]["SpecialField"];
            expression?: null | string;
            defaultValue?: null | string;
            format?: null | string;
            testValue?: null | string;
            valueMappings?: components["schemas"]["ValueMapping"][];
        };
        FieldNames: {
            name: string;
            label: string;
            kind: string;
            options: string[];
        };
        FieldValidation: {
            rule?: components["schemas"]["ValidationRule"];
            /** Format: double */
            minimum?: null | number;
            /** Format: double */
            maximum?: null | number;
            /** Format: date */
            from?: null | string;
            /** Format: date */
            to?: null | string;
            pattern?: null | string;
        };
        Figures: {
            /** Format: int64 */
            received: number;
            /** Format: int64 */
            accepted: number;
            /** Format: int64 */
            delivered: number;
            /** Format: int64 */
            rejected: number;
            /** Format: int64 */
            returned: number;
            revenue?: components["schemas"]["Money"];
            cost?: components["schemas"]["Money"];
            profit?: components["schemas"]["Money"];
        };
        FiguresOfGroup: {
            row: components["schemas"]["ReportRow"];
            /** Format: int32 */
            id?: null | number;
            name?: null | string;
            previous?: null | components["schemas"]["Figures"];
            /** Format: int64 */
            received: number;
            /** Format: int64 */
            accepted: number;
            /** Format: int64 */
            delivered: number;
            /** Format: int64 */
            rejected: number;
            /** Format: int64 */
            returned: number;
            revenue?: components["schemas"]["Money"];
            cost?: components["schemas"]["Money"];
            profit?: components["schemas"]["Money"];
        };
        FiguresOfSource: {
            /** Format: int32 */
            sourceId: number;
            source: string;
            /** Format: int64 */
            accepted: number;
            /** Format: int64 */
            returnedToSource: number;
            /** Format: int64 */
            net: number;
            cost: components["schemas"]["Money"];
            adjusted: components["schemas"]["Money"];
            paid: components["schemas"]["Money"];
            opening: components["schemas"]["Money"];
            closing: components["schemas"]["Money"];
        };
        FiguresOfStep: {
            /** Format: date-time */
            from: string;
            /** Format: int64 */
            received: number;
            /** Format: int64 */
            accepted: number;
            /** Format: int64 */
            delivered: number;
            /** Format: int64 */
            rejected: number;
            /** Format: int64 */
            returned: number;
            revenue?: components["schemas"]["Money"];
            cost?: components["schemas"]["Money"];
            profit?: components["schemas"]["Money"];
        };
        Finding: {
            /** Format: int32 */
            clientId: number;
            client: string;
            /** Format: int32 */
            accountId: number;
            account: string;
            outcome: components["schemas"]["WhyOutcome"];
            reason?: null | components["schemas"]["RejectReason"];
            reasonText?: null | string;
            detail?: null | string;
            recorded: boolean;
            cap?: null | components["schemas"]["Cap"];
            caps: components["schemas"]["Cap"][];
            wouldHaveSold?: null | components["schemas"]["Remedy"];
        };
        /** @enum {unknown} */
        FindingState: "holds" | "broken" | "notJudged";
        FoundClient: {
            /** Format: int32 */
            clientId: number;
            client: string;
            /** Format: int32 */
            accountId: number;
            account: string;
            /** Format: int32 */
            methodId?: null | number;
            method?: null | string;
            price?: components["schemas"]["Money"];
            exclusive: boolean;
            automated: boolean;
            matches: boolean;
            hasOrder: boolean;
            needsOrder: boolean;
            marks: components["schemas"]["GateMark"][];
            remedy?: null | string;
            blocked?: null | components["schemas"]["RejectReason"];
            blockedText?: null | string;
        };
        FoundClients: {
            /** Format: date-time */
            judgedAt: string;
            /** Format: int32 */
            matching: number;
            /** Format: int32 */
            total: number;
            items: components["schemas"]["FoundClient"][];
        };
        GateMark: {
            reason: components["schemas"]["RejectReason"];
            reasonText: string;
            detail: null | string;
        };
        GateRow: {
            name: string;
            ok: boolean;
            /** Format: int32 */
            milliseconds: number;
        };
        GrainList: {
            complete: boolean;
            items: components["schemas"]["GrainRow"][];
        };
        GrainRow: {
            type: string;
            /** Format: int32 */
            activations: number;
            /** Format: int64 */
            calls: number;
            /** Format: int64 */
            failures: number;
            /** Format: int64 */
            recentCalls: number;
            /** Format: double */
            meanMs?: null | number;
            /** Format: double */
            p99Ms?: null | number;
        };
        GroupNumbers: {
            clientId: components["schemas"]["ClientId"];
            /** Format: int32 */
            priority?: null | number;
            /** Format: int32 */
            weight?: null | number;
            /** Format: double */
            percent?: null | number;
        };
        HandAct: {
            /** Format: uuid */
            key: string;
        };
        HandOutcome: {
            running: boolean;
            before: boolean;
            /** Format: uuid */
            deliveryId?: null | string;
            state?: null | components["schemas"]["AttemptState"];
            reason?: null | components["schemas"]["RejectReason"];
            reasonText?: null | string;
            detail?: null | string;
            price?: components["schemas"]["Money"];
        };
        HandSend: {
            /** Format: uuid */
            key: string;
            /** Format: int32 */
            accountId: number;
            /** Format: int32 */
            methodId?: null | number;
            price?: null | components["schemas"]["Money"];
            onOrder?: boolean;
            recordOnly?: boolean;
        };
        HealthList: {
            status: string;
            items: components["schemas"]["HealthRow"][];
        };
        HealthReply: {
            /** Format: int32 */
            deliveryAccountId: number;
            status: components["schemas"]["DeliveryAccountStatus"];
            methodEnabled: boolean;
            outboundStopped: boolean;
            /** Format: int32 */
            failuresInARow: number;
            breakerOpen: boolean;
            /** Format: date-time */
            breakerOpenUntil?: null | string;
            /** Format: int32 */
            permitsOut: number;
            /** Format: int32 */
            maximumConcurrency: number;
            /** Format: int32 */
            averageMs: number;
            pings?: null | components["schemas"]["PingFigures"];
        };
        HealthRow: {
            host: string;
            status: string;
            checks: components["schemas"]["GateRow"][];
            warnings: string[];
        };
        HostList: {
            engine: string;
            complete: boolean;
            items: components["schemas"]["HostRow"][];
        };
        HostRow: {
            id: string;
            name?: null | string;
            role?: null | string;
            membership: string;
            status: string;
            version?: null | string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            seenAt?: null | string;
            /** Format: int64 */
            memoryBytes?: null | number;
            /** Format: int32 */
            threads?: null | number;
            /** Format: int32 */
            activations: number;
        };
        ImportReport: {
            /** Format: int32 */
            taken: number;
            /** Format: int32 */
            errorCount: number;
            errors: components["schemas"]["RowError"][];
        };
        /** @enum {unknown} */
        InboundPingState: "declined" | "accepted" | "consumed" | "expired";
        Info: {
            companyName: string;
            clientName: string;
            currency: string;
            zoneId: string;
            leadTypes: components["schemas"]["Named"][];
            clients?: components["schemas"]["Named"][];
        };
        InsertRequest: {
            request?: null | components["schemas"]["WireBody"];
            requestMediaType?: null | string;
            /** Format: int32 */
            answerStatus?: null | number;
            answerMediaType?: null | string;
            answer?: null | components["schemas"]["WireBody"];
            /** Format: date-time */
            answeredAt?: null | string;
            callerWaited: boolean;
        };
        Intake: {
            validity: components["schemas"]["LeadValidity"];
            reason?: null | components["schemas"]["RejectReason"];
            message?: null | string;
            errors: components["schemas"]["FieldError"][];
        };
        InvariantReply: {
            id: string;
            statement: string;
            state: components["schemas"]["FindingState"];
            /** Format: int32 */
            violations: number;
            rows: string[];
            /** Format: int32 */
            elapsedMs: number;
        };
        InvariantRunReply: {
            /** Format: int64 */
            number: number;
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            /** Format: date-time */
            startedAt?: null | string;
            /** Format: date-time */
            endedAt?: null | string;
            /** Format: int64 */
            elapsedMs?: null | number;
            /** Format: int32 */
            broken: number;
            /** Format: int32 */
            notJudged: number;
            invariants: components["schemas"]["InvariantReply"][];
        };
        InvariantsReply: {
            last?: null | components["schemas"]["InvariantRunReply"];
            open?: null | components["schemas"]["InvariantRunReply"];
        };
        Invite: {
            email: string;
            admin?: boolean;
        };
        InvitePortalUser: {
            email: string;
        };
        InviteStaff: {
            email: string;
            name?: null | string;
            role?: components["schemas"]["UserRole"];
            /** Format: int32 */
            staffRoleId?: null | number;
        };
        Invoice: {
            /** Format: uuid */
            id: string;
            number?: null | string;
            /** Format: int32 */
            clientId: number;
            status: components["schemas"]["InvoiceStatus"];
            description?: null | string;
            term: components["schemas"]["PaymentTerm"];
            /** Format: date */
            issuedOn: string;
            /** Format: date */
            dueOn: string;
            /** Format: double */
            taxPercent: number;
            /** Format: date */
            chosenDueOn?: null | string;
            /** Format: double */
            chosenTaxPercent?: null | number;
            lines: components["schemas"]["LineOfInvoice"][];
            subtotal: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            paid: components["schemas"]["Money"];
            balance: components["schemas"]["Money"];
            payments: components["schemas"]["PaymentOfInvoice"][];
            /** Format: int32 */
            orderId?: null | number;
            purpose?: null | components["schemas"]["ChargePurpose"];
            sales?: null | components["schemas"]["PeriodBody"];
            parties: components["schemas"]["InvoiceParties"];
            payUrl?: null | string;
            /** Format: int32 */
            mailed: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            voidedAt?: null | string;
            voidReason?: null | string;
        };
        InvoiceBody: {
            /** Format: int32 */
            clientId: number;
            description?: null | string;
            term?: components["schemas"]["PaymentTerm"];
            /** Format: date */
            dueOn?: null | string;
            /** Format: double */
            taxPercent?: null | number;
            /** Format: int32 */
            orderId?: null | number;
            sales?: null | components["schemas"]["PeriodBody"];
            lines?: components["schemas"]["LineBody"][];
        };
        /** @enum {unknown} */
        InvoiceLineKind: "order" | "sales" | "free" | "credit" | "adjustment";
        InvoiceParties: {
            seller: string;
            slogan?: null | string;
            sellerAddress?: null | string;
            businessData?: null | string;
            buyer: string;
            buyerContact?: null | string;
            buyerEmail?: null | string;
            currency: string;
        };
        InvoicePaymentBody: {
            /** Format: uuid */
            id: string;
            method: components["schemas"]["PaymentMethod"];
            amount: components["schemas"]["Money"];
            note?: null | string;
        };
        Invoices: {
            items: components["schemas"]["Row"][];
            next: null | string;
        };
        /** @enum {unknown} */
        InvoiceStatus: "draft" | "open" | "partlyPaid" | "paid" | "overdue" | "void";
        IpRule: {
            allow: boolean;
            addresses: string;
        };
        /** @enum {unknown} */
        IsoDayOfWeek: "none" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
        IssueBody: {
            send?: boolean;
        };
        ItemBody: {
            /** Format: int32 */
            quantity?: number;
            pricePerLead?: null | components["schemas"]["Money"];
            dollars?: components["schemas"]["Money"];
            fillLimit?: components["schemas"]["Money"];
        };
        JournalFault: {
            /** Format: int64 */
            seal: number;
            /** Format: int64 */
            place: null | number;
            kind: components["schemas"]["JournalFaultKind"];
        };
        /** @enum {unknown} */
        JournalFaultKind: "altered" | "removed" | "inserted" | "seal";
        JournalHead: {
            /** Format: int64 */
            number: number;
            hash: string;
            /** Format: date-time */
            sealedAt?: null | string;
            /** Format: int64 */
            auditNumber: number;
            auditHash: string;
            /** Format: int64 */
            waiting: number;
            /** Format: date-time */
            waitingSince?: null | string;
        };
        JournalVerdict: {
            /** Format: int64 */
            upto: number;
            complete: boolean;
            faults: components["schemas"]["JournalFault"][];
        };
        JsonElement: unknown;
        JsonObject: Record<string, never>;
        LateAcceptance: {
            /** Format: date-time */
            at: string;
            price: null | components["schemas"]["Money"];
            reference: null | string;
        };
        LeadDay: {
            /** Format: date */
            day: string;
            /** Format: int32 */
            leads: number;
            /** Format: int32 */
            returned: number;
            cost: components["schemas"]["Money"];
        };
        LeadDetails: {
            reasonDetail?: null | string;
            /** Format: uuid */
            originalLeadId?: null | string;
            reference?: null | string;
            /** Format: date-time */
            dueAt?: null | string;
            setAside: boolean;
            /** Format: date-time */
            verifiedAt?: null | string;
            /** Format: date-time */
            removedAt?: null | string;
            /** Format: int64 */
            catalogVersion: number;
            erased: boolean;
            fields: components["schemas"]["LeadFieldValue"][];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: int32 */
            leadTypeId: number;
            leadType: string;
            /** Format: int32 */
            leadSourceId: number;
            leadSource: string;
            /** Format: int32 */
            campaignId: number;
            campaign: string;
            validity: components["schemas"]["LeadValidity"];
            distribution: components["schemas"]["LeadDistribution"];
            reason?: null | components["schemas"]["RejectReason"];
            reasonText?: null | string;
            test: boolean;
            cost?: components["schemas"]["Money"];
            revenue?: components["schemas"]["Money"];
            profit?: components["schemas"]["Money"];
            /** Format: int32 */
            sendCount: number;
            /** Format: int32 */
            maximumDeliveries?: null | number;
            return?: null | components["schemas"]["ReturnMark"];
            values: {
                [key: string]: string;
            };
        };
        /** @enum {unknown} */
        LeadDistribution: "notDistributed" | "queued" | "inDistribution" | "held" | "sold" | "unsold" | "returned";
        LeadField: {
            name: string;
            label?: string;
            kind?: components["schemas"]["FieldKind"];
            systemField?: components["schemas"]["SystemField"];
            required?: boolean;
            defaultValue?: null | string;
            errorMessage?: null | string;
            format?: null | string;
            options?: string[];
            expression?: null | string;
            children?: components["schemas"]["LeadField"][];
            inDuplicateKey?: boolean;
            acceptsSeveral?: boolean;
            validation?: components["schemas"]["FieldValidation"];
            characters?: components["schemas"]["CharacterRule"];
            allowPivot?: boolean;
            excludeFromIntegrations?: boolean;
            allowInPing?: boolean;
        };
        LeadFieldValue: {
            name: string;
            label: string;
            kind: string;
            value: string;
            text: string;
        };
        LeadFileItem: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int32 */
            size: number;
            addedBy: string;
            /** Format: date-time */
            addedAt: string;
            client?: null | string;
        };
        LeadFiles: {
            items: components["schemas"]["LeadFileItem"][];
            /** Format: int32 */
            largestFile: number;
            /** Format: int32 */
            mostFiles: number;
            fileTypes: string[];
        };
        LeadHistory: {
            items: components["schemas"]["Deed"][];
        };
        LeadItem: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: int32 */
            leadTypeId: number;
            leadType: string;
            /** Format: int32 */
            leadSourceId: number;
            leadSource: string;
            /** Format: int32 */
            campaignId: number;
            campaign: string;
            validity: components["schemas"]["LeadValidity"];
            distribution: components["schemas"]["LeadDistribution"];
            reason?: null | components["schemas"]["RejectReason"];
            reasonText?: null | string;
            test: boolean;
            cost?: components["schemas"]["Money"];
            revenue?: components["schemas"]["Money"];
            profit?: components["schemas"]["Money"];
            /** Format: int32 */
            sendCount: number;
            /** Format: int32 */
            maximumDeliveries?: null | number;
            return?: null | components["schemas"]["ReturnMark"];
            values: {
                [key: string]: string;
            };
        };
        LeadNoteItem: {
            /** Format: uuid */
            id: string;
            text: string;
            writtenBy: string;
            /** Format: date-time */
            writtenAt: string;
            /** Format: date-time */
            withdrawnAt: null | string;
            own: boolean;
        };
        LeadNotes: {
            items: components["schemas"]["LeadNoteItem"][];
        };
        /** @enum {unknown} */
        LeadOrder: "newestFirst" | "oldestFirst" | "statusAscending" | "statusDescending" | "costAscending" | "costDescending" | "revenueAscending" | "revenueDescending" | "profitAscending" | "profitDescending" | "sourceAscending" | "sourceDescending" | "campaignAscending" | "campaignDescending";
        LeadPage: {
            items: components["schemas"]["LeadItem"][];
            next: null | string;
        };
        LeadReport: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            by: components["schemas"]["ReportStep"];
            group: null | components["schemas"]["ReportGroup"];
            zoneId: string;
            currency: string;
            total: components["schemas"]["Figures"];
            previous: components["schemas"]["Earlier"];
            steps: components["schemas"]["FiguresOfStep"][];
            rows: components["schemas"]["FiguresOfGroup"][];
        };
        LeadSourceBody: {
            name: string;
            email?: null | string;
            address?: null | string;
            city?: null | string;
            state?: null | string;
            postalCode?: null | string;
            ipRules?: components["schemas"]["IpRule"][];
            /** Format: int32 */
            postsPerSecond?: number;
            accessKeys?: string[];
            /** Format: int32 */
            id?: null | number;
            /** Format: int32 */
            version?: null | number;
            archived?: null | boolean;
            /** Format: date-time */
            changedAt?: null | string;
            changedBy?: null | string;
        };
        LeadTypeBody: {
            name: string;
            industry?: null | string;
            fields?: components["schemas"]["LeadField"][];
            duplicateMatchAny?: boolean;
            returnReasons?: string[];
            /** Format: int32 */
            id?: null | number;
            /** Format: int32 */
            version?: null | number;
            archived?: null | boolean;
            /** Format: date-time */
            changedAt?: null | string;
            changedBy?: null | string;
        };
        LeadTypeNames: {
            /** Format: int32 */
            id: number;
            name: string;
            fields: components["schemas"]["FieldNames"][];
        };
        /** @enum {unknown} */
        LeadValidity: "valid" | "inQualityControl" | "qcReturned" | "rejected" | "removed";
        LeadValues: {
            fields: components["schemas"]["EditedField"][];
        };
        Limits: {
            /** Format: int32 */
            maximumDepth: number;
            /** Format: int32 */
            maximumAgeSeconds: number;
            /** Format: int32 */
            degradedDepth: number;
            /** Format: int32 */
            degradedAgeSeconds: number;
        };
        LineBody: {
            kind?: components["schemas"]["InvoiceLineKind"];
            description: string;
            /** Format: int32 */
            quantity?: number;
            unitPrice: components["schemas"]["Money"];
        };
        LineOfInvoice: {
            kind: components["schemas"]["InvoiceLineKind"];
            description: string;
            /** Format: int32 */
            quantity: number;
            unitPrice?: null | components["schemas"]["Money"];
            amount: components["schemas"]["Money"];
            /** Format: int32 */
            accountId?: null | number;
        };
        LineOfOrder: {
            /** Format: int32 */
            quantity: number;
            pricePerLead?: null | components["schemas"]["Money"];
            dollars: components["schemas"]["Money"];
            fillLimit: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        LineOfStatement: {
            /** Format: date-time */
            at: string;
            kind: components["schemas"]["EntryKind"];
            /** Format: uuid */
            reference: string;
            counter: string;
            amount: components["schemas"]["Money"];
            balance: components["schemas"]["Money"];
            /** Format: uuid */
            leadId?: null | string;
            /** Format: int32 */
            orderId?: null | number;
        };
        LinkedLead: {
            /** Format: uuid */
            id: string;
        };
        LinkTarget: {
            email: string;
        };
        ListOfExport: {
            name: string;
            columns: string[];
        };
        ListPageBody: {
            after?: null | string;
            /** Format: int32 */
            limit?: number;
        };
        ListReport: {
            /** Format: int32 */
            taken: number;
            /** Format: int32 */
            added: number;
            /** Format: int32 */
            changed: number;
            /** Format: int32 */
            removed: number;
            /** Format: int32 */
            count: number;
            /** Format: int32 */
            errorCount?: number;
            errors?: components["schemas"]["RowError"][];
        };
        ListRowBody: {
            value: string;
            clientIds: number[];
        };
        ListRowPage: {
            items: components["schemas"]["ListRowBody"][];
            next?: null | string;
            /** Format: int32 */
            count: number;
        };
        ListRowsBody: {
            rows: components["schemas"]["ListRowBody"][];
        };
        Lists: {
            items: components["schemas"]["ListOfExport"][];
        };
        ListValuesBody: {
            values: string[];
        };
        /** @example 09:00 */
        LocalTime: string;
        LogoBody: {
            /** Format: byte */
            picture: string;
        };
        Mail: {
            /** Format: uuid */
            id: string;
            kind: string;
            about: string;
            to?: null | string;
            state: components["schemas"]["MailState"];
            /** Format: int32 */
            tries: number;
            reason?: null | string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            nextAt?: null | string;
            /** Format: date-time */
            endedAt?: null | string;
        };
        MailPage: {
            items: components["schemas"]["Mail"][];
            next: null | string;
        };
        /** @enum {unknown} */
        MailState: "waiting" | "sent" | "failed";
        Manual: {
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            clientId: number;
            method: components["schemas"]["PaymentMethod"];
            amount: components["schemas"]["Money"];
            /** Format: int32 */
            orderId?: null | number;
            /** Format: uuid */
            invoiceId?: null | string;
            note?: null | string;
        };
        /** @enum {unknown} */
        MappingSource: "leadField" | "static" | "special" | "expression";
        Mark: {
            /** Format: uuid */
            deliveryId?: string;
            reason?: null | string;
            note?: null | string;
            toSource?: boolean;
        };
        MatchingTimes: {
            /** Format: int32 */
            leads: number;
            /** Format: double */
            averageMs: number;
            /** Format: double */
            slowestMs: number;
        };
        Member: {
            /** Format: int32 */
            id: number;
            email: string;
            admin: boolean;
            enabled: boolean;
            sees: components["schemas"]["PortalSees"];
            /** Format: int32 */
            reportsTo?: null | number;
            self: boolean;
        };
        /** @example 15.00 */
        Money: string;
        Named: {
            /** Format: int32 */
            id: number;
            name: string;
        };
        NewCredential: {
            description: string;
            scopes: string[];
        };
        NewExport: {
            /** Format: uuid */
            id?: string;
            list?: string;
            form?: components["schemas"]["ExportForm"];
            filter?: null | components["schemas"]["JsonElement"];
            columns?: components["schemas"]["Column"][];
        };
        NewLead: {
            /** Format: uuid */
            key: string;
            /** Format: int32 */
            campaignId: number;
            fields: components["schemas"]["FieldChange"][];
            deliver?: boolean;
            test?: boolean;
        };
        NewRole: {
            name?: string;
            rights?: components["schemas"]["StaffRights"];
        };
        NewView: {
            /** Format: uuid */
            id?: string;
            list?: string;
            name?: string;
            shared?: boolean;
            search?: components["schemas"]["JsonElement"];
        };
        NoteText: {
            text: string;
        };
        NoticeRule: {
            staff?: boolean;
            client?: boolean;
            recipients?: string[];
        };
        NoticeSettings: {
            recipients?: string[];
            kinds?: {
                [key: string]: components["schemas"]["NoticeRule"];
            };
            /** Format: int32 */
            endingDays?: number;
            overdueDays?: number[];
        };
        OAuthBody: {
            tokenUrl: string;
            authorizeUrl?: null | string;
            grant?: components["schemas"]["OAuthGrant"];
            clientId?: null | string;
            clientSecret?: null | components["schemas"]["Secret"];
            userName?: null | string;
            password?: null | components["schemas"]["Secret"];
            scope?: null | string;
        };
        OAuthConnect: {
            ping?: boolean;
        };
        OAuthConnected: {
            /** Format: int32 */
            methodId: number;
        };
        /** @enum {unknown} */
        OAuthGrant: "clientCredentials" | "password" | "authorizationCode";
        OAuthReturn: {
            state: string;
            code?: null | string;
            error?: null | string;
        };
        /** @enum {unknown} */
        OAuthState: "none" | "connected" | "failing" | "broken";
        OAuthStatus: {
            state: components["schemas"]["OAuthState"];
            /** Format: date-time */
            connectedAt?: null | string;
            connectedBy?: null | string;
            /** Format: date-time */
            expiresAt?: null | string;
            /** Format: date-time */
            refreshedAt?: null | string;
            /** Format: date-time */
            failedAt?: null | string;
            failure?: null | string;
        };
        OAuthWay: {
            address: string;
            /** Format: date-time */
            expiresAt: string;
        };
        Offer: {
            name: string;
            description?: null | string;
            type: components["schemas"]["OrderType"];
            pricePerLead?: null | components["schemas"]["Money"];
            /** Format: int32 */
            leastQuantity?: null | number;
            /** Format: int32 */
            mostQuantity?: null | number;
            leastDollars?: null | components["schemas"]["Money"];
            mostDollars?: null | components["schemas"]["Money"];
            renewal: components["schemas"]["RenewalMethod"];
            autoCharge: components["schemas"]["AutoCharge"];
            cardNeeded: boolean;
            available: boolean;
        };
        Offers: {
            items: components["schemas"]["Offer"][];
        };
        OneTimeLink: {
            token: string;
            path: string;
            /** Format: int32 */
            lifetimeHours: number;
        };
        OpenLink: {
            token: string;
        };
        Order: {
            /** Format: int32 */
            id: number;
            /** Format: int32 */
            clientId: number;
            client: string;
            name: string;
            /** Format: int32 */
            version: number;
            status: components["schemas"]["OrderStatus"];
            type: components["schemas"]["OrderType"];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt?: null | string;
            renewal: components["schemas"]["RenewalMethod"];
            autoCharge: components["schemas"]["AutoCharge"];
            /** Format: int32 */
            quantity?: null | number;
            /** Format: int32 */
            received?: null | number;
            /** Format: int32 */
            remaining?: null | number;
            total: components["schemas"]["Money"];
            receivedCost: components["schemas"]["Money"];
            heldCost: components["schemas"]["Money"];
            paid: components["schemas"]["Money"];
            isRenewal: boolean;
            description?: null | string;
            items: components["schemas"]["LineOfOrder"][];
            generateInvoice: boolean;
            /** Format: int32 */
            maxReturnPercent?: null | number;
            accounts: number[];
            creditIn: components["schemas"]["Money"];
            creditOut: components["schemas"]["Money"];
            /** Format: int32 */
            renewalOf?: null | number;
            /** Format: int32 */
            renewedBy?: null | number;
            /** Format: int32 */
            renewalNumber: number;
            charges: components["schemas"]["Charge"][];
            history: components["schemas"]["StatusChange"][];
            /** Format: date-time */
            createdAt: string;
        };
        OrderBody: {
            /** Format: int32 */
            clientId: number;
            name: string;
            description?: null | string;
            type: components["schemas"]["OrderType"];
            items: components["schemas"]["ItemBody"][];
            /** Format: date */
            startDate?: null | string;
            /** Format: date */
            endDate?: null | string;
            renewal?: components["schemas"]["RenewalMethod"];
            autoCharge?: components["schemas"]["AutoCharge"];
            generateInvoice?: boolean;
            /** Format: int32 */
            maxReturnPercent?: null | number;
            accounts?: number[];
        };
        OrderEditBody: {
            name: string;
            description?: null | string;
            items: components["schemas"]["ItemBody"][];
            /** Format: date */
            startDate?: null | string;
            /** Format: date */
            endDate?: null | string;
            renewal?: components["schemas"]["RenewalMethod"];
            autoCharge?: null | components["schemas"]["AutoCharge"];
            generateInvoice?: boolean;
            /** Format: int32 */
            maxReturnPercent?: null | number;
            accounts?: number[];
        };
        /** @enum {unknown} */
        OrderEvent: "created" | "chargeSucceeded" | "chargeDeclined" | "approvedWithCharge" | "approvedWithoutCharge" | "filled" | "endPassed" | "paused" | "resumed" | "held" | "released" | "statusSet" | "renewed" | "roomFreed" | "edited";
        OrderFieldChange: {
            field: string;
            before: string;
            after: string;
        };
        OrderOffer: {
            name: string;
            description?: null | string;
            type: components["schemas"]["OrderType"];
            pricePerLead?: null | components["schemas"]["Money"];
            /** Format: int32 */
            leastQuantity?: number;
            /** Format: int32 */
            mostQuantity?: number;
            leastDollars?: components["schemas"]["Money"];
            mostDollars?: components["schemas"]["Money"];
            fillLimit?: components["schemas"]["Money"];
            renewal?: components["schemas"]["RenewalMethod"];
            autoCharge?: components["schemas"]["AutoCharge"];
            generateInvoice?: boolean;
            accounts?: unknown[];
            /** Format: int32 */
            mostUnfinished?: number;
        };
        Orders: {
            items: components["schemas"]["Order"][];
            next: null | string;
        };
        /** @enum {unknown} */
        OrderStatus: "pending" | "open" | "onHold" | "filled" | "paused" | "closed";
        /** @enum {unknown} */
        OrderType: "leadQuantity" | "dollarAmount";
        Page: {
            /** Format: uuid */
            id: string;
            /** Format: uri */
            address: string;
            token?: null | string;
        };
        Payment: {
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            clientId: number;
            client: string;
            method: components["schemas"]["PaymentMethod"];
            provider?: null | components["schemas"]["PaymentProvider"];
            state: components["schemas"]["PaymentState"];
            amount: components["schemas"]["Money"];
            refunded: components["schemas"]["Money"];
            disputed: components["schemas"]["Money"];
            disputeWon: components["schemas"]["Money"];
            target: components["schemas"]["PaymentTarget"];
            /** Format: int32 */
            orderId?: null | number;
            purpose?: null | components["schemas"]["ChargePurpose"];
            /** Format: uuid */
            invoiceId?: null | string;
            /** Format: uuid */
            cardId?: null | string;
            providerReference?: null | string;
            why?: null | string;
            note?: null | string;
            actor?: null | string;
            hosted?: boolean;
            automatic?: boolean;
            /** Format: int32 */
            tries?: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            sentAt?: null | string;
            /** Format: date-time */
            settledAt?: null | string;
        };
        PaymentBody: {
            /** Format: uuid */
            paymentId: string;
            amount: components["schemas"]["Money"];
        };
        /** @enum {unknown} */
        PaymentMethod: "notTold" | "card" | "check" | "bankTransfer" | "cash" | "mobilePayment" | "credit" | "adjustment";
        PaymentOfInvoice: {
            /** Format: uuid */
            id: string;
            method: components["schemas"]["PaymentMethod"];
            amount: components["schemas"]["Money"];
            refunded: components["schemas"]["Money"];
            /** Format: date-time */
            at: string;
        };
        /** @enum {unknown} */
        PaymentProvider: "stripe" | "authorizeNet" | null;
        Payments: {
            items: components["schemas"]["Payment"][];
            /** Format: uuid */
            next: null | string;
        };
        /** @enum {unknown} */
        PaymentState: "initiated" | "sent" | "succeeded" | "declined" | "unknown" | "notSent";
        /** @enum {unknown} */
        PaymentTarget: "order" | "invoice" | "wallet";
        /** @enum {unknown} */
        PaymentTerm: "dueOnReceipt" | "net7" | "net15" | "net30" | "net60";
        Payout: {
            /** Format: uuid */
            payoutId: string;
            amount: components["schemas"]["Money"];
            account: components["schemas"]["CashAccount"];
            note?: null | string;
        };
        PayoutFigures: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            zoneId: string;
            currency: string;
            items: components["schemas"]["FiguresOfSource"][];
        };
        PayoutPage: {
            items: components["schemas"]["RecordedPayout"][];
            next?: null | string;
        };
        People: {
            items: components["schemas"]["Person"][];
        };
        Period: {
            month: string;
            state: components["schemas"]["PeriodState"];
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** Format: date-time */
            closedAt?: null | string;
            closedBy?: null | string;
            /** Format: int64 */
            seal?: null | number;
            hash?: null | string;
            figures?: null | components["schemas"]["PeriodFigures"];
        };
        PeriodBody: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        PeriodFigures: {
            revenue: components["schemas"]["Money"];
            cost: components["schemas"]["Money"];
            received: components["schemas"]["Money"];
            paid: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            fees: components["schemas"]["Money"];
            adjustments: components["schemas"]["Money"];
            clients: components["schemas"]["Money"];
            sources: components["schemas"]["Money"];
        };
        Periods: {
            items: components["schemas"]["Period"][];
        };
        /** @enum {unknown} */
        PeriodState: "open" | "closing" | "closed";
        Person: {
            /** Format: int32 */
            id: number;
            email: string;
            name?: null | string;
            role: components["schemas"]["UserRole"];
            /** Format: int32 */
            staffRoleId?: null | number;
            /** Format: int32 */
            clientId?: null | number;
            disabled?: boolean;
            otherClientIds?: null | number[];
        };
        PersonName: {
            /** Format: int32 */
            id: number;
            name: string;
        };
        /** @enum {unknown} */
        PinEnd: "staff" | "releaseLead" | "accepted" | "notDelivered";
        PingAnswerPart: {
            name: string;
            example: string;
            meaning: string;
        };
        PingBid: {
            /** Format: int32 */
            clientId: number;
            client: string;
            /** Format: int32 */
            deliveryAccountId: number;
            deliveryAccount: string;
            state: components["schemas"]["PingState"];
            price?: null | components["schemas"]["Money"];
            /** Format: int32 */
            elapsedMs: number;
            reason?: null | components["schemas"]["RejectReason"];
            detail?: null | string;
        };
        /** @enum {unknown} */
        PingChange: "refuse" | "warn";
        PingDetails: {
            bids: components["schemas"]["PingBid"][];
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: int32 */
            leadTypeId: number;
            leadType: string;
            /** Format: int32 */
            leadSourceId: number;
            leadSource: string;
            /** Format: int32 */
            campaignId: number;
            campaign: string;
            state: components["schemas"]["InboundPingState"];
            reason?: null | components["schemas"]["RejectReason"];
            reasonText?: null | string;
            reasonDetail?: null | string;
            price?: components["schemas"]["Money"];
            revenue?: components["schemas"]["Money"];
            /** Format: int32 */
            matches: number;
            test: boolean;
            shared: boolean;
            /** Format: int32 */
            elapsedMs: number;
            /** Format: uuid */
            leadId?: null | string;
            /** Format: date-time */
            usedAt?: null | string;
        };
        PingField: {
            name: string;
            required?: boolean;
        };
        PingFigures: {
            /** Format: date-time */
            since: string;
            /** Format: int64 */
            bids: number;
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            timedOut: number;
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            notNeeded: number;
            /** Format: int64 */
            late: number;
            /** Format: int64 */
            notSent: number;
        };
        PingItem: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: int32 */
            leadTypeId: number;
            leadType: string;
            /** Format: int32 */
            leadSourceId: number;
            leadSource: string;
            /** Format: int32 */
            campaignId: number;
            campaign: string;
            state: components["schemas"]["InboundPingState"];
            reason?: null | components["schemas"]["RejectReason"];
            reasonText?: null | string;
            reasonDetail?: null | string;
            price?: components["schemas"]["Money"];
            revenue?: components["schemas"]["Money"];
            /** Format: int32 */
            matches: number;
            test: boolean;
            shared: boolean;
            /** Format: int32 */
            elapsedMs: number;
            /** Format: uuid */
            leadId?: null | string;
            /** Format: date-time */
            usedAt?: null | string;
        };
        PingOptions: {
            fields?: components["schemas"]["PingField"][];
            revenueRequirement?: null | components["schemas"]["Money"];
            profitRequirement?: null | components["schemas"]["Money"];
            /** Format: double */
            profitPercentRequirement?: null | number;
            /** Format: int32 */
            minimumDeliveries?: null | number;
            qualifyAllCriteria?: boolean;
            changedFields?: components["schemas"]["PingChange"];
            exchange?: components["schemas"]["ExchangeMode"];
            /** Format: int32 */
            deadlineMs?: number;
            /** Format: int32 */
            mostPerMinute?: null | number;
            /** Format: double */
            leastPostPercent?: null | number;
            /** Format: int32 */
            postPercentAfter?: number;
            /** Format: int32 */
            repeatSeconds?: number;
        };
        PingPage: {
            items: components["schemas"]["PingItem"][];
            next: null | string;
        };
        PingReason: {
            reason: string;
            /** Format: int32 */
            status: number;
            meaning: string;
        };
        Pings: {
            /** Format: date-time */
            since: string;
            campaigns: components["schemas"]["PingsOfCampaign"][];
        };
        PingSheet: {
            addresses: components["schemas"]["PostingAddress"][];
            fields: components["schemas"]["PostingField"][];
            samples: components["schemas"]["PostingSample"][];
            answer: components["schemas"]["PingAnswerPart"][];
            reasons: components["schemas"]["PingReason"][];
            posting: string[];
            limits: string[];
            pageUrl: string;
        };
        PingsOfCampaign: {
            /** Format: int32 */
            campaignId: number;
            /** Format: int32 */
            leadSourceId: number;
            /** Format: int32 */
            pings: number;
            /** Format: int32 */
            accepted: number;
            /** Format: int32 */
            posted: number;
            /** Format: int32 */
            open: number;
            /** Format: double */
            postPercent: null | number;
        };
        /** @enum {unknown} */
        PingState: "notSent" | "sent" | "bidAccepted" | "bidRefused" | "timedOut" | "failed";
        PortalLead: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            deliveredAt: string;
            /** Format: int32 */
            leadTypeId: number;
            leadType: string;
            title: string;
            place?: null | string;
            phone?: null | string;
            email?: null | string;
            price: components["schemas"]["Money"];
            returned: boolean;
            return?: null | components["schemas"]["ReturnMark"];
            test: boolean;
            /** Format: date-time */
            readAt?: null | string;
            /** Format: int32 */
            assignedToId?: null | number;
            assignedTo?: null | string;
            client?: null | string;
            ofAnother?: boolean;
            leadSource?: null | string;
            campaign?: null | string;
        };
        PortalLeadDetails: {
            fields: components["schemas"]["LeadFieldValue"][];
            returnReasons?: string[];
            returnOffered?: boolean;
            noReturnBecause?: null | string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            deliveredAt: string;
            /** Format: int32 */
            leadTypeId: number;
            leadType: string;
            title: string;
            place?: null | string;
            phone?: null | string;
            email?: null | string;
            price: components["schemas"]["Money"];
            returned: boolean;
            return?: null | components["schemas"]["ReturnMark"];
            test: boolean;
            /** Format: date-time */
            readAt?: null | string;
            /** Format: int32 */
            assignedToId?: null | number;
            assignedTo?: null | string;
            client?: null | string;
            ofAnother?: boolean;
            leadSource?: null | string;
            campaign?: null | string;
        };
        PortalLeadFiles: {
            mayAdd: boolean;
            items: components["schemas"]["LeadFileItem"][];
            /** Format: int32 */
            largestFile: number;
            /** Format: int32 */
            mostFiles: number;
            fileTypes: string[];
        };
        PortalLeadPage: {
            items: components["schemas"]["PortalLead"][];
            next: null | string;
        };
        PortalPermissions: {
            leadSource?: boolean;
            campaign?: boolean;
        };
        PortalReportReply: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            rows: components["schemas"]["PortalReportRow"][];
            total: components["schemas"]["PortalReportRow"];
        };
        PortalReportRow: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** Format: int32 */
            leads: number;
            /** Format: int32 */
            returned: number;
            spend: components["schemas"]["Money"];
        };
        PortalReturn: {
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            leadTypeId: number;
            leadType: string;
            price: components["schemas"]["Money"];
            return: components["schemas"]["ReturnMark"];
            /** Format: date-time */
            deliveredAt: string;
            /** Format: int32 */
            orderId?: null | number;
        };
        PortalReturns: {
            items: components["schemas"]["PortalReturn"][];
            next: null | string;
        };
        /** @enum {unknown} */
        PortalSees: "all" | "own" | "downline";
        PostingAddress: {
            url: string;
            formats: string;
            answer: string;
        };
        PostingAnswer: {
            number: string;
            v1: string;
            v2: string;
            meaning: string;
        };
        PostingField: {
            name: string;
            label: string;
            type: string;
            required: boolean;
            allowed: string;
            format: string;
            default: string;
            example: null | string;
        };
        PostingIdentifier: {
            name: string;
            value: string;
            meaning: string;
        };
        PostingSample: {
            title: string;
            command: string;
        };
        PostingSheet: {
            company: string;
            campaign: string;
            leadType: string;
            addresses: components["schemas"]["PostingAddress"][];
            identifiers: components["schemas"]["PostingIdentifier"][];
            credentials: string[];
            fields: components["schemas"]["PostingField"][];
            samples: components["schemas"]["PostingSample"][];
            answers: components["schemas"]["PostingAnswer"][];
            limits: string[];
            repeats: string[];
            ping: null | components["schemas"]["PingSheet"];
            pageUrl: string;
        };
        PreviewReply: {
            sampleFields: {
                [key: string]: string;
            };
            request?: null | components["schemas"]["SentRequest"];
            detail?: null | string;
            mistakes: components["schemas"]["DefinitionError"][];
        };
        PreviewRequest: {
            method: components["schemas"]["DeliveryMethodBody"];
            sampleFields?: {
                [key: string]: string;
            };
            test?: boolean;
            ping?: boolean;
        };
        PriceChange: {
            newPrice?: null | components["schemas"]["Money"];
        };
        PriceRequirements: {
            revenue?: null | components["schemas"]["Money"];
            profit?: null | components["schemas"]["Money"];
            /** Format: double */
            profitPercent?: null | number;
        };
        ProblemDetails: {
            type?: null | string;
            title?: null | string;
            /** Format: int32 */
            status?: null | number;
            detail?: null | string;
            instance?: null | string;
        };
        Profile: {
            userEmail: string;
            admin: boolean;
            companyName: string;
            contact: components["schemas"]["Contact"];
        };
        Publication: {
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: string;
            /** Format: int32 */
            changes: number;
        };
        Published: {
            /** Format: int64 */
            version: number;
            /** Format: int32 */
            changes: number;
        };
        PublishedChange: {
            kind: components["schemas"]["SettingKind"];
            /** Format: int32 */
            id: number;
            /** Format: int32 */
            version: number;
            archived: boolean;
        };
        PublishedChanges: {
            items: components["schemas"]["PublishedChange"][];
        };
        Pulse: {
            /** Format: int32 */
            depth: number;
            /** Format: int32 */
            delayed: number;
            /** Format: int32 */
            processing: number;
            accepting: boolean;
        };
        QualifiedShare: {
            /** Format: int32 */
            percent: number;
            frame?: components["schemas"]["ShareFrame"];
        };
        QuantityLimits: {
            /** Format: int32 */
            perHour?: null | number;
            /** Format: int32 */
            perDay?: null | number;
            /** Format: int32 */
            perWeek?: null | number;
            /** Format: int32 */
            perMonth?: null | number;
        };
        QueuedLead: {
            /** Format: uuid */
            leadId: string;
            state: components["schemas"]["QueueItemState"];
            /** Format: int32 */
            campaignId: number;
            campaign?: null | string;
            /** Format: int32 */
            leadSourceId: number;
            leadSource?: null | string;
            /** Format: int32 */
            leadTypeId: number;
            leadType?: null | string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            dueAt?: null | string;
            /** Format: int32 */
            ageSeconds: number;
            /** Format: int32 */
            attempts: number;
        };
        /** @enum {unknown} */
        QueueItemState: "waiting" | "delayed" | "processing";
        ReceivedResponse: {
            /** Format: int32 */
            status: number;
            headers: components["schemas"]["ExchangeHeader"][];
            body: string;
            /** Format: int32 */
            length: number;
        };
        Recharge: {
            enabled: boolean;
            threshold: components["schemas"]["Money"];
            amount: components["schemas"]["Money"];
            /** Format: int32 */
            mostPerDay?: number;
            stopped?: null | string;
        };
        RecordedPayout: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SourcePayoutKind"];
            amount: components["schemas"]["Money"];
            account?: null | components["schemas"]["CashAccount"];
            note?: null | string;
            actor: string;
            /** Format: date-time */
            at: string;
        };
        Refund: {
            /** Format: uuid */
            id: string;
            state: components["schemas"]["PaymentState"];
            amount: components["schemas"]["Money"];
            provider?: null | components["schemas"]["PaymentProvider"];
            why?: null | string;
            note?: null | string;
            actor: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            settledAt?: null | string;
        };
        RefundBody: {
            /** Format: uuid */
            id: string;
            amount: components["schemas"]["Money"];
            byHand?: boolean;
            note?: null | string;
        };
        Refunds: {
            items: components["schemas"]["Refund"][];
        };
        RefusedPage: {
            items: components["schemas"]["RefusedPost"][];
            next: null | string;
        };
        RefusedPost: {
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            at: string;
            remoteAddress?: null | string;
            receiver: string;
            /** Format: int32 */
            leadTypeId?: null | number;
            /** Format: int32 */
            leadSourceId?: null | number;
            /** Format: int32 */
            campaignId?: null | number;
            campaign?: null | string;
            reason: components["schemas"]["RejectReason"];
            reasonText: string;
            detail?: null | string;
            traceId?: null | string;
        };
        /** @enum {unknown} */
        RejectReason: "none" | "missingSource" | "missingLeadType" | "missingSystem" | "unknownCampaign" | "ipDenied" | "unauthorized" | "campaignInactive" | "overLimit" | "rateLimited" | "dataErrors" | "doNotContact" | "duplicate" | "outsideCriteria" | "noConsent" | "noCoverage" | "notDelivered" | "unreadableBody" | "unsupportedMediaType" | "bodyTooLarge" | "pingRequired" | "pingExpired" | "pingUsed" | "pingMismatch" | "pingRepeated" | "pingOverLimit" | "tooFewBuyers" | "revenueTooLow" | "profitTooLow" | "profitPercentTooLow" | "duplicateCheckOff" | "pingPostsTooFew" | "outcomeUnknown" | "doneByHand" | "clientNotActive" | "accountNotOpen" | "accountNotAutomated" | "leadTypeDiffers" | "methodDisabled" | "criteriaNotMet" | "outsideSchedule" | "exclusiveAfterShared" | "afterExclusive" | "clientAlreadyHasLead" | "maximumDeliveriesReached" | "accountTypeNotAutomated" | "criteriaFailedToRun" | "priceRequirementNotMet" | "requiredCriteriaMissing" | "notAssigned" | "groupHasLead" | "outsideExclusiveGroup" | "percentReached" | "sourceNotWaiting" | "redirectGiven" | "clientConflict" | "shareCountReached" | "excludedByHook" | "hookFailed" | "hourlyCap" | "dailyCap" | "weeklyCap" | "monthlyCap" | "clientHourlyCap" | "clientDailyCap" | "clientWeeklyCap" | "clientMonthlyCap" | "slotTaken" | "capRowMissing" | "qualifiedShareReached" | "clientQualifiedShareReached" | "fundsTooLow" | "orderRequired" | "orderNotOpen" | "buyerRejected" | "buyerError" | "buyerTimeout" | "buyerUnreachable" | "addressRefused" | "requestNotBuilt" | "breakerOpen" | "noPermit" | "outboundStopped" | "deadlineTooShort" | "ambiguousAnswer" | "responseTooLarge" | "connectionLost" | "tokenRefused" | "processDied" | "retryBudgetSpent" | "noBid" | "bidUnusable" | "bidOutOfRange" | "pingRateReached" | "auctionLost" | "pingNotNeeded" | "notConfirmed" | "accountLeft" | "internal" | "storageUnavailable" | "overloaded" | "staleOwner" | "quarantined";
        Remedy: {
            words: string;
            changes: components["schemas"]["Change"][];
        };
        /** @enum {unknown} */
        RemedyKind: "lead" | "client" | "accountStatus" | "automation" | "deliveryMethod" | "requiredCriterion" | "schedule" | "cap" | "price" | "exclusivity" | "order";
        /** @enum {unknown} */
        RenewalMethod: "noRenewal" | "onFill" | "closeByEndDate" | "renewAtEndDate";
        /** @enum {unknown} */
        ReportGroup: "leadType" | "leadSource" | "campaign" | "client" | null;
        /** @enum {unknown} */
        ReportPeriod: "day" | "month" | "year";
        /** @enum {unknown} */
        ReportRow: "one" | "unsold" | "others";
        /** @enum {unknown} */
        ReportStep: "hour" | "day" | "month" | "year";
        ResaleSettings: {
            enabled?: boolean;
            /** Format: int32 */
            maxAgeHours?: number;
            /** Format: int32 */
            priceFactorPercent?: number;
        };
        ResourcePageOfCampaignBody: {
            items: components["schemas"]["CampaignBody"][];
            next: null | string;
        };
        ResourcePageOfClientBody: {
            items: components["schemas"]["ClientBody"][];
            next: null | string;
        };
        ResourcePageOfClientGroupBody: {
            items: components["schemas"]["ClientGroupBody"][];
            next: null | string;
        };
        ResourcePageOfDeliveryAccountBody: {
            items: components["schemas"]["DeliveryAccountBody"][];
            next: null | string;
        };
        ResourcePageOfDeliveryGroupBody: {
            items: components["schemas"]["DeliveryGroupBody"][];
            next: null | string;
        };
        ResourcePageOfDeliveryMethodBody: {
            items: components["schemas"]["DeliveryMethodBody"][];
            next: null | string;
        };
        ResourcePageOfDistributionListBody: {
            items: components["schemas"]["DistributionListBody"][];
            next: null | string;
        };
        ResourcePageOfExclusiveGroupBody: {
            items: components["schemas"]["ExclusiveGroupBody"][];
            next: null | string;
        };
        ResourcePageOfLeadSourceBody: {
            items: components["schemas"]["LeadSourceBody"][];
            next: null | string;
        };
        ResourcePageOfLeadTypeBody: {
            items: components["schemas"]["LeadTypeBody"][];
            next: null | string;
        };
        ResourcePageOfPublication: {
            items: components["schemas"]["Publication"][];
            next: null | string;
        };
        ResponseRules: {
            result?: null | components["schemas"]["ResponseSearch"];
            refusal?: null | components["schemas"]["ResponseSearch"];
            price?: null | components["schemas"]["ResponseSearch"];
            reference?: null | components["schemas"]["ResponseSearch"];
            redirectUrl?: null | components["schemas"]["ResponseSearch"];
            redirectHosts?: string[];
            pingDuringSort?: boolean;
            pricesByCount?: components["schemas"]["ResponseSearch"][];
        };
        ResponseSearch: {
            kind?: components["schemas"]["SearchKind"];
            search: string;
            expected?: null | string;
        };
        RetrySettings: {
            enabled?: boolean;
            /** Format: int32 */
            maximumRetries?: number;
            /** Format: int32 */
            minutesBetween?: number;
            errorsOnly?: boolean;
        };
        Return: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            leadId: string;
            state: components["schemas"]["ReturnState"];
            reason: string;
            note?: null | string;
            price?: components["schemas"]["Money"];
            /** Format: int32 */
            clientId: number;
            client: string;
            /** Format: int32 */
            accountId: number;
            account: string;
            /** Format: int32 */
            campaignId: number;
            campaign: string;
            /** Format: int32 */
            leadSourceId: number;
            leadSource: string;
            /** Format: int32 */
            leadTypeId: number;
            leadType: string;
            /** Format: int32 */
            orderId?: null | number;
            /** Format: int32 */
            asked: number;
            byStaff: boolean;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            deliveredAt: string;
            /** Format: date-time */
            requestedAt: string;
            requestedBy: string;
            /** Format: date-time */
            decidedAt?: null | string;
            decidedBy?: null | string;
            /** Format: date-time */
            returnedToSourceAt?: null | string;
            backToOrder?: null | boolean;
        };
        ReturnDefaults: {
            /** Format: int32 */
            accountPercent?: null | number;
            /** Format: int32 */
            orderPercent?: null | number;
        };
        ReturnMark: {
            state: components["schemas"]["ReturnState"];
            reason: string;
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            decidedAt: null | string;
        };
        ReturnPage: {
            items: components["schemas"]["Return"][];
            next: null | string;
        };
        /** @enum {unknown} */
        ReturnState: "none" | "pending" | "approved" | "approvedReturnedToSource" | "denied";
        RevenueShare: {
            /** Format: double */
            percent?: null | number;
            perSale?: null | components["schemas"]["Money"];
        };
        Rights: {
            admin?: null | boolean;
            enabled?: null | boolean;
            sees?: null | components["schemas"]["PortalSees"];
            /** Format: int32 */
            reportsTo?: null | number;
        };
        Role: {
            /** Format: int32 */
            id: number;
            name: string;
            rights: components["schemas"]["StaffRights"];
            /** Format: int32 */
            version: number;
            /** Format: int32 */
            people: number;
        };
        RoleChange: {
            name?: string;
            rights?: components["schemas"]["StaffRights"];
            /** Format: int32 */
            version?: number;
        };
        Roles: {
            items: components["schemas"]["Role"][];
        };
        Round: {
            kind: components["schemas"]["ScanRoundKind"];
            name: string;
            method: null | components["schemas"]["DistributionMethod"];
            candidates: components["schemas"]["Candidate"][];
        };
        Row: {
            /** Format: uuid */
            id: string;
            number?: null | string;
            /** Format: int32 */
            clientId: number;
            client: string;
            status: components["schemas"]["InvoiceStatus"];
            description?: null | string;
            /** Format: int32 */
            orderId?: null | number;
            /** Format: date */
            issuedOn?: null | string;
            /** Format: date */
            dueOn?: null | string;
            total: components["schemas"]["Money"];
            paid: components["schemas"]["Money"];
            balance: components["schemas"]["Money"];
            /** Format: date-time */
            createdAt: string;
        };
        RowError: {
            /** Format: int32 */
            row: number;
            reason: string;
        };
        /** @enum {unknown} */
        ScanCoverage: "none" | "coverage" | "delivery";
        /** @enum {unknown} */
        ScanRoundKind: "forceId" | "distributionList" | "deliveryGroup" | "general" | "overCap" | "auction" | "runnersUp";
        Search: {
            /** Format: int32 */
            leadTypeId?: null | number;
            from?: null | string;
            to?: null | string;
            campaignIds?: number[];
            leadSourceIds?: number[];
            validity?: components["schemas"]["LeadValidity"][];
            distribution?: components["schemas"]["LeadDistribution"][];
            setAside?: boolean;
            test?: null | boolean;
            text?: null | string;
            filter?: null | components["schemas"]["CriteriaNode"];
            fields?: string[];
            sort?: components["schemas"]["LeadOrder"];
            /** Format: int32 */
            limit?: number;
            cursor?: null | string;
        };
        /** @enum {unknown} */
        SearchKind: "text" | "pattern" | "jsonPath" | "xPath";
        /** @description Write-only: text stores a value, {"set":true} keeps it, null takes it away. Read, it is {"set":true} or null. */
        Secret: string | {
            set: boolean;
        };
        Self: {
            /** Format: int32 */
            id: number;
            email: string;
            name?: null | string;
            role: components["schemas"]["UserRole"];
            /** Format: int32 */
            clientId?: null | number;
            rights?: null | components["schemas"]["StaffRights"];
        };
        /** @enum {unknown} */
        SendPreference: "oneItem" | "severalItems";
        SentRequest: {
            method: string;
            url: string;
            headers: components["schemas"]["ExchangeHeader"][];
            body: string;
        };
        /** @enum {unknown} */
        SettingKind: "account" | "leadType" | "leadSource" | "campaign" | "client" | "deliveryMethod" | "deliveryAccount" | "deliveryGroup" | "clientGroup" | "exclusiveGroup" | "distributionList" | "billing";
        Setup: {
            token: string;
            email: string;
            password: string;
            companyName: string;
            zoneId?: string;
            currency?: string;
        };
        /** @enum {unknown} */
        ShareFrame: "hour" | "day" | "week" | "month";
        Shown: {
            name: string;
            logo?: null | string;
        };
        SignIn: {
            email: string;
            password: string;
        };
        SkippedAccount: {
            /** Format: int32 */
            clientId: number;
            client: string;
            /** Format: int32 */
            accountId: number;
            account: string;
            reason: components["schemas"]["RejectReason"];
            reasonText: string;
            detail: string;
        };
        /** @enum {unknown} */
        SourcePayoutKind: "payout" | "adjustment";
        Span: {
            /** Format: int32 */
            days: number;
            /** Format: int64 */
            sales: number;
            /** Format: int64 */
            returns: number;
            /** Format: double */
            returnPercent: null | number;
        };
        /** @enum {unknown} */
        SpecialField: "leadUid" | "deliveryId" | "receivedTime" | "campaignName" | "campaignId" | "sourceName" | "sourceId" | "price" | "clientId" | "clientName" | "clientEmail" | "clientFirstName" | "clientLastName" | "sourceEmail" | "sourceCity" | "sourceState" | "sourcePostalCode" | "companyName" | "deliveryAccountName" | "deliveryAccountId" | "testMode" | "pingReference" | "bidId" | "lossReason" | null;
        SseItemOfPulse: {
            data?: components["schemas"]["Pulse"];
            eventType?: null | string;
            eventId?: null | string;
            reconnectionInterval?: null | string;
        };
        /** @enum {unknown} */
        StaffLevel: "none" | "view" | "edit" | "delete";
        StaffRights: {
            leads?: components["schemas"]["StaffLevel"];
            clients?: components["schemas"]["StaffLevel"];
            leadSources?: components["schemas"]["StaffLevel"];
            reports?: components["schemas"]["StaffLevel"];
            money?: components["schemas"]["StaffLevel"];
            settings?: components["schemas"]["StaffLevel"];
            export?: boolean;
            sendByHand?: boolean;
            approveReturns?: boolean;
            data?: components["schemas"]["DataFilter"];
        };
        Standing: {
            owed: components["schemas"]["Money"];
        };
        StatementPage: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            zoneId: string;
            currency: string;
            totals?: null | components["schemas"]["Totals"];
            items: components["schemas"]["LineOfStatement"][];
            next?: null | string;
        };
        StatusBody: {
            status: components["schemas"]["OrderStatus"];
        };
        StatusChange: {
            status: components["schemas"]["OrderStatus"];
            event: components["schemas"]["OrderEvent"];
            /** Format: date-time */
            at: string;
            actor: string;
            changes?: null | components["schemas"]["OrderFieldChange"][];
        };
        /** Format: binary */
        Stream: string;
        StripeBody: {
            secretKey?: null | components["schemas"]["Secret"];
            webhookSecret?: null | components["schemas"]["Secret"];
            /** @description Absent: https://api.stripe.com. */
            baseAddress?: null | string;
        };
        /** @enum {unknown} */
        SystemField: "custom" | "firstName" | "lastName" | "fullName" | "email" | "primaryPhone" | "secondaryPhone" | "isMobile" | "address" | "address2" | "city" | "state" | "zip" | "country" | "ipAddress" | "consent" | "consentText" | "consentTime" | "comments" | "forceId" | "referrer" | "searchTerm" | "landingPageUrl" | "dateOfBirth" | "sourceReference";
        TableRow: {
            name: string;
            /** Format: int64 */
            bytes: number;
            /** Format: int64 */
            rows: number;
        };
        Take: {
            offer: string;
            /** Format: int32 */
            quantity?: null | number;
            dollars?: null | components["schemas"]["Money"];
        };
        Team: {
            items: components["schemas"]["Member"][];
        };
        TestSend: {
            test: boolean;
            sampleFields: {
                [key: string]: string;
            };
            result: components["schemas"]["Trial"];
        };
        TieClients: {
            clientIds: number[];
        };
        /** @enum {unknown} */
        TimeFrame: "day" | "hour" | "week" | "month";
        Today: {
            period: components["schemas"]["ReportPeriod"];
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            zoneId: string;
            currency: string;
            total: components["schemas"]["Figures"];
            steps: components["schemas"]["FiguresOfStep"][];
        };
        TokenError: {
            error: string;
        };
        TokenReply: {
            access_token: string;
            token_type: string;
            /** Format: int32 */
            expires_in: number;
            scope: string;
        };
        TokenRequest: {
            grant_type: string;
            client_id?: null | string;
            client_secret?: null | string;
        };
        TopUp: {
            amount: components["schemas"]["Money"];
        };
        Totals: {
            opening: components["schemas"]["Money"];
            credits: components["schemas"]["Money"];
            debits: components["schemas"]["Money"];
            closing: components["schemas"]["Money"];
            /** Format: int64 */
            lines: number;
        };
        Trace: {
            segments: components["schemas"]["TraceSegment"][];
        };
        TraceSegment: {
            /** Format: date-time */
            startedAt: string;
            /** Format: double */
            elapsedMs: number;
            /** Format: double */
            waitMs: number;
            /** Format: double */
            ownMs: number;
            steps: components["schemas"]["TraceStep"][];
        };
        TraceStep: {
            step: string;
            result: string;
            reason?: null | components["schemas"]["RejectReason"];
            reasonText?: null | string;
            detail?: null | string;
            /** Format: date-time */
            at: string;
            /** Format: double */
            elapsedMs: number;
            /** Format: double */
            waitMs: number;
            client?: null | string;
            account?: null | string;
            /** Format: uuid */
            attemptId?: null | string;
        };
        Trial: {
            state: components["schemas"]["AttemptState"];
            reason: components["schemas"]["RejectReason"];
            detail?: null | string;
            rule: components["schemas"]["VerdictRule"];
            ambiguous: boolean;
            /** Format: double */
            price?: null | number;
            priceUnusable: boolean;
            reference?: null | string;
            redirectUrl?: null | string;
            /** Format: int32 */
            retryAfterSeconds?: null | number;
            request?: null | components["schemas"]["SentRequest"];
            response?: null | components["schemas"]["ReceivedResponse"];
            timings?: null | components["schemas"]["DeliveryTimings"];
        };
        TrialRequest: {
            sampleFields?: {
                [key: string]: string;
            };
            test?: null | boolean;
        };
        UnknownAttempt: {
            /** Format: uuid */
            attemptId: string;
            /** Format: uuid */
            leadId: string;
            /** Format: int32 */
            number: number;
            /** Format: int32 */
            clientId: number;
            client?: null | string;
            /** Format: int32 */
            deliveryAccountId: number;
            deliveryAccount?: null | string;
            /** Format: int32 */
            deliveryMethodId: number;
            reason: components["schemas"]["RejectReason"];
            detail?: null | string;
            heldPrice?: components["schemas"]["Money"];
            exclusive: boolean;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            pinnedUntil?: null | string;
            overdue: boolean;
            lateAcceptance?: null | components["schemas"]["LateAcceptance"];
            hasExchange: boolean;
        };
        UnknownPage: {
            items: components["schemas"]["UnknownAttempt"][];
            next: null | string;
        };
        /** @enum {unknown} */
        UnknownPolicy: "default" | "moveOn" | "wait";
        UseLink: {
            password: string;
        };
        /** @enum {unknown} */
        UserRole: "administrator" | "staff" | "client";
        /** @enum {unknown} */
        ValidationRule: "none" | "lengthRange" | "numericRange" | "dateRange" | "ageRange" | "pattern";
        ValueMapping: {
            ours: string;
            theirs: string;
        };
        ValuesChange: {
            fields: components["schemas"]["FieldChange"][];
        };
        /** @enum {unknown} */
        VerdictRule: "noAnswer" | "status" | "resultFound" | "resultNotFound" | "refusalFound";
        View: {
            /** Format: uuid */
            id: string;
            list: string;
            name: string;
            shared: boolean;
            own: boolean;
            owner?: null | string;
            search: components["schemas"]["JsonElement"];
            /** Format: date-time */
            changedAt: string;
        };
        ViewChange: {
            name?: null | string;
            shared?: null | boolean;
            search?: null | components["schemas"]["JsonElement"];
        };
        Views: {
            items: components["schemas"]["View"][];
        };
        VoidBody: {
            reason: string;
        };
        Wallet: {
            available: components["schemas"]["Money"];
            credit: components["schemas"]["Money"];
            balance: components["schemas"]["Money"];
        };
        WebhookAuthenticationBody: {
            kind?: components["schemas"]["AuthenticationKind"];
            userName?: null | string;
            password?: null | components["schemas"]["Secret"];
            tokenPrefix?: string;
            token?: null | components["schemas"]["Secret"];
            oAuth?: null | components["schemas"]["OAuthBody"];
        };
        WebhookBody: {
            method?: components["schemas"]["WebhookMethod"];
            productionUrl: string;
            testUrl?: null | string;
            contentType?: components["schemas"]["WebhookContentType"];
            /** Format: int32 */
            timeoutSeconds?: number;
            headers?: components["schemas"]["WebhookHeaderBody"][];
            authentication?: components["schemas"]["WebhookAuthenticationBody"];
            mappings?: components["schemas"]["FieldMapping"][];
            bodyTemplate?: null | string;
            typedJson?: boolean;
            response?: components["schemas"]["ResponseRules"];
            buyerDeduplicates?: boolean;
            signatureSecret?: null | components["schemas"]["Secret"];
        };
        /** @enum {unknown} */
        WebhookContentType: "form" | "json" | "xml" | "text";
        WebhookHeaderBody: {
            name: string;
            value?: null | string;
            secretValue?: null | components["schemas"]["Secret"];
        };
        /** @enum {unknown} */
        WebhookMethod: "post" | "put" | "get";
        Why: {
            /** Format: int64 */
            catalogVersion: number;
            /** Format: date-time */
            judgedFor: string;
            /** Format: date-time */
            capsReadAt?: null | string;
            notKnown: string[];
            campaignCaps: components["schemas"]["Cap"][];
            items: components["schemas"]["Finding"][];
            /** Format: int32 */
            next?: null | number;
        };
        /** @enum {unknown} */
        WhyOutcome: "sold" | "refused" | "open" | "skipped" | "notTried";
        WireBody: {
            text: null | string;
            base64: null | string;
            /** Format: int32 */
            length: number;
        };
        WireHeader: {
            name: string;
            value: string;
        };
        WorkQueueList: {
            items: components["schemas"]["WorkQueueRow"][];
        };
        WorkQueueRow: {
            name: string;
            /** Format: int64 */
            depth: number;
            /** Format: int64 */
            delayed: number;
            /** Format: int64 */
            oldestAgeSeconds: number;
            /** Format: int64 */
            givenUp: number;
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
    setUp: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "from-the-link-on-the-console",
                 *       "email": "pat@example.com",
                 *       "password": "a long pass phrase",
                 *       "companyName": "Example Leads",
                 *       "zoneId": "America/Phoenix",
                 *       "currency": "USD"
                 *     }
                 */
                "application/json": components["schemas"]["Setup"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "pat@example.com",
                 *       "password": "a long pass phrase"
                 *     }
                 */
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Self"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currentPassword": "a long pass phrase",
                 *       "newPassword": "an even longer pass phrase"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listPortalUsers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    invitePortalUser: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "buyer@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["InvitePortalUser"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimeLink"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    tiePortalUser: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
                userId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "clientIds": [
                 *         8,
                 *         9
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["TieClients"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    disablePortalUser: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
                userId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getOneTimeLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkTarget"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    useOneTimeLink: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "a long pass phrase"
                 *     }
                 */
                "application/json": components["schemas"]["UseLink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPersonName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonName"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPostingInstructions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingSheet"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    finishOAuth: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "43 characters that we gave away",
                 *       "code": "what the buyer's page gave back"
                 *     }
                 */
                "application/json": components["schemas"]["OAuthReturn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthConnected"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listFailedDeliveries: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    addLead: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "00000000-0000-0000-0000-000000000000",
                 *       "campaignId": 13278,
                 *       "fields": [
                 *         {
                 *           "name": "FirstName",
                 *           "values": [
                 *             "Ann"
                 *           ]
                 *         }
                 *       ],
                 *       "deliver": true,
                 *       "test": false
                 *     }
                 */
                "application/json": components["schemas"]["NewLead"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedLead"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getCampaignLeadFields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryFields"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listRefusedPosts: {
        parameters: {
            query?: {
                CampaignId?: number;
                LeadSourceId?: number;
                Limit?: number;
                Cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listPings: {
        parameters: {
            query?: {
                CampaignId?: number;
                LeadSourceId?: number;
                Accepted?: boolean;
                Limit?: number;
                Cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PingPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPing: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PingDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getDirectory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directory"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getToday: {
        parameters: {
            query?: {
                Period?: string;
                LeadTypeId?: number;
                LeadSourceId?: number;
                CampaignId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPingReport: {
        parameters: {
            query?: {
                hours?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pings"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getAnomalies: {
        parameters: {
            query?: {
                days?: number;
                history?: number;
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Anomalies"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getBrand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shown"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getBrandLogo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    openPortalLeadLink: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "hT0yW7c1mC3b0bq2b1o3nE5j2kqkq0w1v5n8r9t2u4x"
                 *     }
                 */
                "application/json": components["schemas"]["OpenLink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedLead"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getLeadAppointments: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointments"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    assignPortalLead: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
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
                 *       "userId": 7
                 *     }
                 */
                "application/json": components["schemas"]["Assignee"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    confirmDelivery: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                leadId: string;
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmed"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    confirmOwnPrice: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
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
                 *       "price": "38.00"
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmPrice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedPrice"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    confirmPrice: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                leadId: string;
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "price": "38.00"
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmPrice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedPrice"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalWallet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wallet"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getClientCredit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credit"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listPortalReturns: {
        parameters: {
            query?: {
                Limit?: number;
                Cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalReturns"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    returnPortalLead: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
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
                 *       "reason": "Wrong number"
                 *     }
                 */
                "application/json": components["schemas"]["Ask"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnMark"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalPaymentsCsv: {
        parameters: {
            query?: {
                ClientId?: number;
                OrderId?: number;
                InvoiceId?: string;
                Target?: string;
                Method?: string;
                State?: string;
                From?: string;
                To?: string;
                Limit?: number;
                Cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalPaymentsXlsx: {
        parameters: {
            query?: {
                ClientId?: number;
                OrderId?: number;
                InvoiceId?: string;
                Target?: string;
                Method?: string;
                State?: string;
                From?: string;
                To?: string;
                Limit?: number;
                Cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    inviteStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "colleague@example.com",
                 *       "role": "staff"
                 *     }
                 */
                "application/json": components["schemas"]["InviteStaff"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimeLink"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    changeStaff: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "administrator"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeStaff"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    resetStaffPassword: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimeLink"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listStaffRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roles"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    addStaffRole: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Account manager",
                 *       "rights": {
                 *         "leads": "edit",
                 *         "clients": "view",
                 *         "leadSources": "none",
                 *         "reports": "view",
                 *         "money": "none",
                 *         "settings": "none",
                 *         "export": false,
                 *         "sendByHand": true,
                 *         "approveReturns": false,
                 *         "data": {
                 *           "clients": [],
                 *           "leadSources": [],
                 *           "leadTypes": []
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewRole"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    changeStaffRole: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Account manager",
                 *       "rights": {
                 *         "leads": "edit",
                 *         "clients": "view",
                 *         "leadSources": "none",
                 *         "reports": "view",
                 *         "money": "none",
                 *         "settings": "none",
                 *         "export": false,
                 *         "sendByHand": true,
                 *         "approveReturns": false,
                 *         "data": {
                 *           "clients": [],
                 *           "leadSources": [],
                 *           "leadTypes": []
                 *         }
                 *       },
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["RoleChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    removeStaffRole: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listApiCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialList"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createApiCredential: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "Landing pages",
                 *       "scopes": [
                 *         "lead_receiver"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewCredential"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    disableApiCredential: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    enableApiCredential: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSettings"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replaceAccount: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "companyName": "Example Leads",
                 *       "zoneId": "America/Phoenix",
                 *       "currency": "USD",
                 *       "distributionMethod": "price",
                 *       "automation": {
                 *         "optimizePrice": false,
                 *         "timeFrame": "day",
                 *         "baseMethod": "priority",
                 *         "aboveTarget": "last"
                 *       },
                 *       "clientFields": [],
                 *       "applyGroupsAsCriteria": false,
                 *       "allowConfirmPrice": false,
                 *       "returns": {},
                 *       "notices": {
                 *         "recipients": [],
                 *         "kinds": {},
                 *         "endingDays": 3,
                 *         "overdueDays": [
                 *           1,
                 *           7,
                 *           14
                 *         ]
                 *       },
                 *       "portalLinkDays": 30,
                 *       "lockOutInactiveClients": false,
                 *       "outboundStopped": false
                 *     }
                 */
                "application/json": components["schemas"]["AccountSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSettings"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSettings"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    patchAccount: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["JsonObject"];
                "application/json": components["schemas"]["JsonObject"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSettings"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSettings"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    stopOutbound: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSettings"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    startOutbound: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSettings"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getBillingSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replaceBillingSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of the version that the change was made from; "0" before the first save. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "provider": "stripe",
                 *       "stripe": {
                 *         "secretKey": {
                 *           "set": true
                 *         },
                 *         "webhookSecret": {
                 *           "set": true
                 *         }
                 *       },
                 *       "companyName": "Example Leads",
                 *       "address": "1 Example Street\nPhoenix, AZ 85001",
                 *       "taxPercent": 8.25
                 *     }
                 */
                "application/json": components["schemas"]["BillingBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listLeadTypes: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfLeadTypeBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createLeadType: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Mortgage",
                 *       "industry": "Finance",
                 *       "fields": [
                 *         {
                 *           "name": "FirstName",
                 *           "label": "First name",
                 *           "kind": "text",
                 *           "systemField": "firstName",
                 *           "required": true,
                 *           "options": [],
                 *           "children": [],
                 *           "inDuplicateKey": false,
                 *           "acceptsSeveral": false,
                 *           "validation": {
                 *             "rule": "none"
                 *           },
                 *           "characters": {
                 *             "set": "any",
                 *             "denied": "",
                 *             "action": "reject"
                 *           },
                 *           "allowPivot": false,
                 *           "excludeFromIntegrations": false,
                 *           "allowInPing": false
                 *         },
                 *         {
                 *           "name": "Email",
                 *           "label": "E-mail",
                 *           "kind": "email",
                 *           "systemField": "email",
                 *           "required": true,
                 *           "options": [],
                 *           "children": [],
                 *           "inDuplicateKey": true,
                 *           "acceptsSeveral": false,
                 *           "validation": {
                 *             "rule": "none"
                 *           },
                 *           "characters": {
                 *             "set": "any",
                 *             "denied": "",
                 *             "action": "reject"
                 *           },
                 *           "allowPivot": false,
                 *           "excludeFromIntegrations": false,
                 *           "allowInPing": false
                 *         },
                 *         {
                 *           "name": "State",
                 *           "label": "",
                 *           "kind": "usState",
                 *           "systemField": "state",
                 *           "required": true,
                 *           "options": [],
                 *           "children": [],
                 *           "inDuplicateKey": false,
                 *           "acceptsSeveral": false,
                 *           "validation": {
                 *             "rule": "none"
                 *           },
                 *           "characters": {
                 *             "set": "any",
                 *             "denied": "",
                 *             "action": "reject"
                 *           },
                 *           "allowPivot": false,
                 *           "excludeFromIntegrations": false,
                 *           "allowInPing": false
                 *         }
                 *       ],
                 *       "duplicateMatchAny": false,
                 *       "returnReasons": []
                 *     }
                 */
                "application/json": components["schemas"]["LeadTypeBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadTypeBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadTypeBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getLeadType: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header?: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadTypeBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replaceLeadType: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Mortgage",
                 *       "industry": "Finance",
                 *       "fields": [
                 *         {
                 *           "name": "FirstName",
                 *           "label": "First name",
                 *           "kind": "text",
                 *           "systemField": "firstName",
                 *           "required": true,
                 *           "options": [],
                 *           "children": [],
                 *           "inDuplicateKey": false,
                 *           "acceptsSeveral": false,
                 *           "validation": {
                 *             "rule": "none"
                 *           },
                 *           "characters": {
                 *             "set": "any",
                 *             "denied": "",
                 *             "action": "reject"
                 *           },
                 *           "allowPivot": false,
                 *           "excludeFromIntegrations": false,
                 *           "allowInPing": false
                 *         },
                 *         {
                 *           "name": "Email",
                 *           "label": "E-mail",
                 *           "kind": "email",
                 *           "systemField": "email",
                 *           "required": true,
                 *           "options": [],
                 *           "children": [],
                 *           "inDuplicateKey": true,
                 *           "acceptsSeveral": false,
                 *           "validation": {
                 *             "rule": "none"
                 *           },
                 *           "characters": {
                 *             "set": "any",
                 *             "denied": "",
                 *             "action": "reject"
                 *           },
                 *           "allowPivot": false,
                 *           "excludeFromIntegrations": false,
                 *           "allowInPing": false
                 *         },
                 *         {
                 *           "name": "State",
                 *           "label": "",
                 *           "kind": "usState",
                 *           "systemField": "state",
                 *           "required": true,
                 *           "options": [],
                 *           "children": [],
                 *           "inDuplicateKey": false,
                 *           "acceptsSeveral": false,
                 *           "validation": {
                 *             "rule": "none"
                 *           },
                 *           "characters": {
                 *             "set": "any",
                 *             "denied": "",
                 *             "action": "reject"
                 *           },
                 *           "allowPivot": false,
                 *           "excludeFromIntegrations": false,
                 *           "allowInPing": false
                 *         }
                 *       ],
                 *       "duplicateMatchAny": false,
                 *       "returnReasons": []
                 *     }
                 */
                "application/json": components["schemas"]["LeadTypeBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadTypeBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadTypeBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    archiveLeadType: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadTypeBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadTypeBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    patchLeadType: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["JsonObject"];
                "application/json": components["schemas"]["JsonObject"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadTypeBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadTypeBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listLeadTypeVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfLeadTypeBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listLeadSources: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfLeadSourceBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createLeadSource: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Example Partner",
                 *       "email": "partner@example.com",
                 *       "city": "Phoenix",
                 *       "state": "AZ",
                 *       "ipRules": [
                 *         {
                 *           "allow": true,
                 *           "addresses": "203.0.113.0/24"
                 *         }
                 *       ],
                 *       "postsPerSecond": 50,
                 *       "accessKeys": []
                 *     }
                 */
                "application/json": components["schemas"]["LeadSourceBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadSourceBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadSourceBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getLeadSource: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header?: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadSourceBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replaceLeadSource: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Example Partner",
                 *       "email": "partner@example.com",
                 *       "city": "Phoenix",
                 *       "state": "AZ",
                 *       "ipRules": [
                 *         {
                 *           "allow": true,
                 *           "addresses": "203.0.113.0/24"
                 *         }
                 *       ],
                 *       "postsPerSecond": 50,
                 *       "accessKeys": []
                 *     }
                 */
                "application/json": components["schemas"]["LeadSourceBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadSourceBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadSourceBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    archiveLeadSource: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadSourceBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadSourceBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    patchLeadSource: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["JsonObject"];
                "application/json": components["schemas"]["JsonObject"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadSourceBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadSourceBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listLeadSourceVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfLeadSourceBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createAccessKey: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessKey"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    revokeAccessKey: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listCampaigns: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                archived?: boolean;
                /** @description Only settings with this number. */
                leadSourceId?: number;
                /** @description Only settings with this number. */
                leadTypeId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfCampaignBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createCampaign: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "leadSourceId": 6240,
                 *       "leadTypeId": 4439,
                 *       "name": "Example landing page",
                 *       "channel": "web",
                 *       "status": "active",
                 *       "price": "15.00",
                 *       "scanCoverage": "none",
                 *       "rejectNoCoverage": false,
                 *       "rejectNotDelivered": false,
                 *       "requireAuthentication": false,
                 *       "maximumDeliveryCount": 1,
                 *       "limits": {},
                 *       "defaultReject": "backToSource",
                 *       "clientRequiredFields": [],
                 *       "allowSendResponses": false,
                 *       "rejectUnknownFields": false,
                 *       "duplicateDays": 30,
                 *       "checkRejectedLeads": false,
                 *       "answerWithinMs": 30000,
                 *       "useDeliveryQueue": false,
                 *       "allowDuplicateCheck": false
                 *     }
                 */
                "application/json": components["schemas"]["CampaignBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getCampaign: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header?: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replaceCampaign: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "leadSourceId": 6240,
                 *       "leadTypeId": 4439,
                 *       "name": "Example landing page",
                 *       "channel": "web",
                 *       "status": "active",
                 *       "price": "15.00",
                 *       "scanCoverage": "none",
                 *       "rejectNoCoverage": false,
                 *       "rejectNotDelivered": false,
                 *       "requireAuthentication": false,
                 *       "maximumDeliveryCount": 1,
                 *       "limits": {},
                 *       "defaultReject": "backToSource",
                 *       "clientRequiredFields": [],
                 *       "allowSendResponses": false,
                 *       "rejectUnknownFields": false,
                 *       "duplicateDays": 30,
                 *       "checkRejectedLeads": false,
                 *       "answerWithinMs": 30000,
                 *       "useDeliveryQueue": false,
                 *       "allowDuplicateCheck": false
                 *     }
                 */
                "application/json": components["schemas"]["CampaignBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    archiveCampaign: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    patchCampaign: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["JsonObject"];
                "application/json": components["schemas"]["JsonObject"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listCampaignVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfCampaignBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listClients: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfClientBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createClient: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "companyName": "Arizona Home Loans",
                 *       "email": "buyer@example.com",
                 *       "status": "active",
                 *       "zoneId": "America/Phoenix",
                 *       "priority": 0,
                 *       "weight": 0,
                 *       "percent": 0,
                 *       "fields": {},
                 *       "limits": {},
                 *       "allowSeveralDeliveries": false,
                 *       "notices": {
                 *         "recipients": [],
                 *         "kinds": {}
                 *       },
                 *       "neverWith": [],
                 *       "portal": {
                 *         "leadSource": false,
                 *         "campaign": false
                 *       },
                 *       "orderOffers": []
                 *     }
                 */
                "application/json": components["schemas"]["ClientBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getClient: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header?: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replaceClient: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "companyName": "Arizona Home Loans",
                 *       "email": "buyer@example.com",
                 *       "status": "active",
                 *       "zoneId": "America/Phoenix",
                 *       "priority": 0,
                 *       "weight": 0,
                 *       "percent": 0,
                 *       "fields": {},
                 *       "limits": {},
                 *       "allowSeveralDeliveries": false,
                 *       "notices": {
                 *         "recipients": [],
                 *         "kinds": {}
                 *       },
                 *       "neverWith": [],
                 *       "portal": {
                 *         "leadSource": false,
                 *         "campaign": false
                 *       },
                 *       "orderOffers": []
                 *     }
                 */
                "application/json": components["schemas"]["ClientBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    archiveClient: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    patchClient: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["JsonObject"];
                "application/json": components["schemas"]["JsonObject"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listClientVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfClientBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listDeliveryMethods: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                archived?: boolean;
                /** @description Only settings with this number. */
                clientId?: number;
                /** @description Only settings with this number. */
                leadTypeId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfDeliveryMethodBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createDeliveryMethod: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "clientId": 1,
                 *       "leadTypeId": 4439,
                 *       "description": "Buyer's intake",
                 *       "type": "webhook",
                 *       "environment": "production",
                 *       "enabled": true,
                 *       "webhook": {
                 *         "method": "post",
                 *         "productionUrl": "https://buyer.example.com/leads",
                 *         "contentType": "json",
                 *         "timeoutSeconds": 30,
                 *         "headers": [],
                 *         "authentication": {
                 *           "kind": "bearer",
                 *           "tokenPrefix": "Bearer",
                 *           "token": {
                 *             "set": true
                 *           }
                 *         },
                 *         "mappings": [
                 *           {
                 *             "fieldName": "email",
                 *             "source": "leadField",
                 *             "leadField": "Email",
                 *             "valueMappings": []
                 *           }
                 *         ],
                 *         "typedJson": false,
                 *         "response": {
                 *           "redirectHosts": [],
                 *           "pingDuringSort": false,
                 *           "pricesByCount": []
                 *         },
                 *         "buyerDeduplicates": false
                 *       },
                 *       "portalFiles": false,
                 *       "portalAnalytics": false,
                 *       "failureRecipients": [],
                 *       "retry": {
                 *         "enabled": false,
                 *         "maximumRetries": 3,
                 *         "minutesBetween": 5,
                 *         "errorsOnly": false
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DeliveryMethodBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryMethodBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryMethodBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getDeliveryMethod: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header?: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryMethodBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replaceDeliveryMethod: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "clientId": 1,
                 *       "leadTypeId": 4439,
                 *       "description": "Buyer's intake",
                 *       "type": "webhook",
                 *       "environment": "production",
                 *       "enabled": true,
                 *       "webhook": {
                 *         "method": "post",
                 *         "productionUrl": "https://buyer.example.com/leads",
                 *         "contentType": "json",
                 *         "timeoutSeconds": 30,
                 *         "headers": [],
                 *         "authentication": {
                 *           "kind": "bearer",
                 *           "tokenPrefix": "Bearer",
                 *           "token": {
                 *             "set": true
                 *           }
                 *         },
                 *         "mappings": [
                 *           {
                 *             "fieldName": "email",
                 *             "source": "leadField",
                 *             "leadField": "Email",
                 *             "valueMappings": []
                 *           }
                 *         ],
                 *         "typedJson": false,
                 *         "response": {
                 *           "redirectHosts": [],
                 *           "pingDuringSort": false,
                 *           "pricesByCount": []
                 *         },
                 *         "buyerDeduplicates": false
                 *       },
                 *       "portalFiles": false,
                 *       "portalAnalytics": false,
                 *       "failureRecipients": [],
                 *       "retry": {
                 *         "enabled": false,
                 *         "maximumRetries": 3,
                 *         "minutesBetween": 5,
                 *         "errorsOnly": false
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DeliveryMethodBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryMethodBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryMethodBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    archiveDeliveryMethod: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryMethodBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryMethodBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    patchDeliveryMethod: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["JsonObject"];
                "application/json": components["schemas"]["JsonObject"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryMethodBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryMethodBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listDeliveryMethodVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfDeliveryMethodBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listDeliveryAccounts: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                archived?: boolean;
                /** @description Only settings with this number. */
                clientId?: number;
                /** @description Only settings with this number. */
                deliveryMethodId?: number;
                /** @description Only settings with this number. */
                leadTypeId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfDeliveryAccountBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createDeliveryAccount: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "clientId": 1,
                 *       "deliveryMethodId": 1,
                 *       "leadTypeId": 4439,
                 *       "name": "Arizona refinance",
                 *       "status": "open",
                 *       "kind": "general",
                 *       "price": "40.00",
                 *       "priority": 0,
                 *       "automated": true,
                 *       "exclusive": false,
                 *       "requireOrder": false,
                 *       "usesWallet": false,
                 *       "limits": {
                 *         "perDay": 10
                 *       },
                 *       "allowOverCap": false,
                 *       "delayMinutes": 0,
                 *       "alternates": [],
                 *       "unknownPolicy": "default",
                 *       "pinMinutes": 15,
                 *       "pinEnd": "staff",
                 *       "maximumConcurrency": 32,
                 *       "bidding": {
                 *         "weight": 1,
                 *         "penalty": "0.00"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DeliveryAccountBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryAccountBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryAccountBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getDeliveryAccount: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header?: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryAccountBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replaceDeliveryAccount: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "clientId": 1,
                 *       "deliveryMethodId": 1,
                 *       "leadTypeId": 4439,
                 *       "name": "Arizona refinance",
                 *       "status": "open",
                 *       "kind": "general",
                 *       "price": "40.00",
                 *       "priority": 0,
                 *       "automated": true,
                 *       "exclusive": false,
                 *       "requireOrder": false,
                 *       "usesWallet": false,
                 *       "limits": {
                 *         "perDay": 10
                 *       },
                 *       "allowOverCap": false,
                 *       "delayMinutes": 0,
                 *       "alternates": [],
                 *       "unknownPolicy": "default",
                 *       "pinMinutes": 15,
                 *       "pinEnd": "staff",
                 *       "maximumConcurrency": 32,
                 *       "bidding": {
                 *         "weight": 1,
                 *         "penalty": "0.00"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DeliveryAccountBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryAccountBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryAccountBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    archiveDeliveryAccount: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryAccountBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryAccountBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    patchDeliveryAccount: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["JsonObject"];
                "application/json": components["schemas"]["JsonObject"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryAccountBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryAccountBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listDeliveryAccountVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfDeliveryAccountBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listDistributionLists: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                archived?: boolean;
                /** @description Only settings with this number. */
                leadTypeId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfDistributionListBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createDistributionList: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "description": "Arizona by ZIP",
                 *       "leadTypeId": 4439,
                 *       "field": "State",
                 *       "defaultClientId": 7,
                 *       "enabled": true
                 *     }
                 */
                "application/json": components["schemas"]["DistributionListBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistributionListBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistributionListBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getDistributionList: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header?: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistributionListBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replaceDistributionList: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "description": "Arizona by ZIP",
                 *       "leadTypeId": 4439,
                 *       "field": "State",
                 *       "defaultClientId": 7,
                 *       "enabled": true
                 *     }
                 */
                "application/json": components["schemas"]["DistributionListBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistributionListBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistributionListBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    archiveDistributionList: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistributionListBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistributionListBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    patchDistributionList: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["JsonObject"];
                "application/json": components["schemas"]["JsonObject"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistributionListBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistributionListBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listDistributionListVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfDistributionListBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listDistributionListRows: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "after": "85303",
                 *       "limit": 200
                 *     }
                 */
                "application/json": components["schemas"]["ListPageBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListRowPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    putDistributionListRows: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rows": [
                 *         {
                 *           "value": "AZ",
                 *           "clientIds": [
                 *             7
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ListRowsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListReport"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    removeDistributionListRows: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "values": [
                 *         "AZ"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ListValuesBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListReport"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    importDistributionListRows: {
        parameters: {
            query?: {
                mode?: string;
            };
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example State,Clients
                 *     AZ,7
                 */
                "application/octet-stream": components["schemas"]["Stream"];
                /**
                 * @example State,Clients
                 *     AZ,7
                 */
                "text/csv": components["schemas"]["Stream"];
                /**
                 * @example State,Clients
                 *     AZ,7
                 */
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Stream"];
                /**
                 * @example State,Clients
                 *     AZ,7
                 */
                "application/vnd.ms-excel": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListReport"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listDeliveryGroups: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfDeliveryGroupBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createDeliveryGroup: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Preferred buyers",
                 *       "position": 1,
                 *       "method": "roundRobin",
                 *       "automation": {
                 *         "optimizePrice": false,
                 *         "timeFrame": "day",
                 *         "baseMethod": "priority",
                 *         "aboveTarget": "last"
                 *       },
                 *       "numbers": []
                 *     }
                 */
                "application/json": components["schemas"]["DeliveryGroupBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryGroupBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryGroupBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getDeliveryGroup: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header?: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryGroupBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replaceDeliveryGroup: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Preferred buyers",
                 *       "position": 1,
                 *       "method": "roundRobin",
                 *       "automation": {
                 *         "optimizePrice": false,
                 *         "timeFrame": "day",
                 *         "baseMethod": "priority",
                 *         "aboveTarget": "last"
                 *       },
                 *       "numbers": []
                 *     }
                 */
                "application/json": components["schemas"]["DeliveryGroupBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryGroupBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryGroupBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    archiveDeliveryGroup: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryGroupBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryGroupBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    patchDeliveryGroup: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["JsonObject"];
                "application/json": components["schemas"]["JsonObject"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryGroupBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryGroupBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listDeliveryGroupVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfDeliveryGroupBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listClientGroups: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfClientGroupBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createClientGroup: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Branches",
                 *       "defaultMethods": [
                 *         1
                 *       ],
                 *       "forceMethods": [],
                 *       "overrides": [],
                 *       "notAsCriteria": false
                 *     }
                 */
                "application/json": components["schemas"]["ClientGroupBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientGroupBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientGroupBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getClientGroup: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header?: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientGroupBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replaceClientGroup: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Branches",
                 *       "defaultMethods": [
                 *         1
                 *       ],
                 *       "forceMethods": [],
                 *       "overrides": [],
                 *       "notAsCriteria": false
                 *     }
                 */
                "application/json": components["schemas"]["ClientGroupBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientGroupBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientGroupBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    archiveClientGroup: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientGroupBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientGroupBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    patchClientGroup: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["JsonObject"];
                "application/json": components["schemas"]["JsonObject"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientGroupBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientGroupBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listClientGroupVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfClientGroupBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listExclusiveGroups: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfExclusiveGroupBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createExclusiveGroup: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Own branches",
                 *       "clients": [
                 *         1,
                 *         2,
                 *         3
                 *       ],
                 *       "preference": "oneItem",
                 *       "fallThrough": false
                 *     }
                 */
                "application/json": components["schemas"]["ExclusiveGroupBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExclusiveGroupBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExclusiveGroupBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getExclusiveGroup: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header?: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExclusiveGroupBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replaceExclusiveGroup: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Own branches",
                 *       "clients": [
                 *         1,
                 *         2,
                 *         3
                 *       ],
                 *       "preference": "oneItem",
                 *       "fallThrough": false
                 *     }
                 */
                "application/json": components["schemas"]["ExclusiveGroupBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExclusiveGroupBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExclusiveGroupBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    archiveExclusiveGroup: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExclusiveGroupBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExclusiveGroupBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    patchExclusiveGroup: {
        parameters: {
            query?: {
                /** @description true puts the change into the draft instead of publishing it. */
                draft?: boolean;
            };
            header: {
                /** @description ETag of the version that the change was made from. */
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["JsonObject"];
                "application/json": components["schemas"]["JsonObject"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExclusiveGroupBody"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExclusiveGroupBody"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listExclusiveGroupVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfExclusiveGroupBody"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPostingInstructionsPdf: {
        parameters: {
            query?: {
                set?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPostingInstructionsXlsx: {
        parameters: {
            query?: {
                set?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getCatalog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogState"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listCatalogVersions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePageOfPublication"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getCatalogVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedChanges"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    discardDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    publishDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Published"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    testSend: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sampleFields": {
                 *         "State": "AZ"
                 *       },
                 *       "test": true
                 *     }
                 */
                "application/json": components["schemas"]["TrialRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestSend"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    doubleSend: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sampleFields": {
                 *         "State": "AZ"
                 *       },
                 *       "test": true
                 *     }
                 */
                "application/json": components["schemas"]["TrialRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoubleSend"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    previewDeliveryMethod: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": {
                 *         "clientId": 1,
                 *         "leadTypeId": 4439,
                 *         "description": "Buyer's intake",
                 *         "type": "webhook",
                 *         "environment": "production",
                 *         "enabled": true,
                 *         "webhook": {
                 *           "method": "post",
                 *           "productionUrl": "https://buyer.example.com/leads",
                 *           "contentType": "json",
                 *           "timeoutSeconds": 30,
                 *           "headers": [],
                 *           "authentication": {
                 *             "kind": "none",
                 *             "tokenPrefix": "Bearer"
                 *           },
                 *           "mappings": [
                 *             {
                 *               "fieldName": "email",
                 *               "source": "leadField",
                 *               "leadField": "Email",
                 *               "valueMappings": []
                 *             }
                 *           ],
                 *           "typedJson": false,
                 *           "response": {
                 *             "redirectHosts": [],
                 *             "pingDuringSort": false,
                 *             "pricesByCount": []
                 *           },
                 *           "buyerDeduplicates": false
                 *         },
                 *         "portalFiles": false,
                 *         "portalAnalytics": false,
                 *         "failureRecipients": [],
                 *         "retry": {
                 *           "enabled": false,
                 *           "maximumRetries": 3,
                 *           "minutesBetween": 5,
                 *           "errorsOnly": false
                 *         }
                 *       },
                 *       "sampleFields": {
                 *         "State": "AZ"
                 *       },
                 *       "test": false,
                 *       "ping": false
                 *     }
                 */
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewReply"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getOAuthConnection: {
        parameters: {
            query?: {
                ping?: boolean;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthStatus"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    connectOAuth: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ping": false
                 *     }
                 */
                "application/json": components["schemas"]["OAuthConnect"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthWay"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    disconnectOAuth: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listUnknownAttempts: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    decideAttempt: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                leadId: string;
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accepted": true
                 *     }
                 */
                "application/json": components["schemas"]["DecideRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listMail: {
        parameters: {
            query?: {
                state?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    sendMailAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getDeliveryAccountHealth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthReply"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getInvariants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvariantsReply"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    runInvariants: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvariantRunReply"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listHosts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HostList"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listGrains: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrainList"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthList"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listWorkQueues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkQueueList"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getDatabaseFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabaseState"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getDeliveryQueue: {
        parameters: {
            query?: {
                processing?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryQueue"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getQueueEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["SseItemOfPulse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    dryRun: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "campaignId": 13278,
                 *       "fields": {
                 *         "State": "AZ"
                 *       },
                 *       "changes": [],
                 *       "useDraft": false
                 *     }
                 */
                "application/json": components["schemas"]["DryRunBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    searchLeads: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "leadTypeId": 4439,
                 *       "from": "2026-03-01",
                 *       "campaignIds": [],
                 *       "leadSourceIds": [],
                 *       "validity": [],
                 *       "distribution": [],
                 *       "setAside": false,
                 *       "filter": {
                 *         "all": [
                 *           {
                 *             "field": "State",
                 *             "op": "isAnyOf",
                 *             "values": [
                 *               "AZ",
                 *               "NV"
                 *             ]
                 *           }
                 *         ]
                 *       },
                 *       "fields": [],
                 *       "sort": "newestFirst",
                 *       "limit": 50
                 *     }
                 */
                "application/json": components["schemas"]["Search"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getLead: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getLeadTrace: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trace"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getLeadDeliveries: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deliveries"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getDeliveryExchange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exchange"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    eraseLead: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasedLead"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getInsertRequest: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsertRequest"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getLeadWhy: {
        parameters: {
            query?: {
                Client?: number;
                Account?: number;
                Skip?: number;
                Limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Why"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    runAutomation: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
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
                 *       "key": "00000000-0000-0000-0000-000000000000"
                 *     }
                 */
                "application/json": components["schemas"]["HandAct"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOutcome"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    sendLead: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
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
                 *       "key": "00000000-0000-0000-0000-000000000000",
                 *       "accountId": 12,
                 *       "onOrder": true,
                 *       "recordOnly": false
                 *     }
                 */
                "application/json": components["schemas"]["HandSend"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOutcome"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    resendDelivery: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "00000000-0000-0000-0000-000000000000"
                 *     }
                 */
                "application/json": components["schemas"]["HandAct"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOutcome"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    moveDelivery: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "00000000-0000-0000-0000-000000000000",
                 *       "accountId": 12,
                 *       "onOrder": true,
                 *       "recordOnly": false
                 *     }
                 */
                "application/json": components["schemas"]["HandSend"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOutcome"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    acceptDelivery: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "00000000-0000-0000-0000-000000000000"
                 *     }
                 */
                "application/json": components["schemas"]["HandAct"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOutcome"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    updateDeliveryPrice: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "newPrice": "38.00"
                 *     }
                 */
                "application/json": components["schemas"]["PriceChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPrice"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    findClient: {
        parameters: {
            query?: {
                all?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundClients"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getDeliveryNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attemptId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryNotes"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    writeDeliveryNote: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
                attemptId: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Called the client: they have it."
                 *     }
                 */
                "application/json": components["schemas"]["NoteText"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getLeadValues: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadValues"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    updateLeadValues: {
        parameters: {
            query?: never;
            header: {
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
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
                 *       "fields": [
                 *         {
                 *           "name": "State",
                 *           "values": [
                 *             "AZ"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ValuesChange"];
                /**
                 * @example {
                 *       "fields": [
                 *         {
                 *           "name": "State",
                 *           "values": [
                 *             "AZ"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ValuesChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadValues"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getLeadHistory: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadHistory"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getLeadNotes: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadNotes"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    writeLeadNote: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Called: wants to hear from one lender only."
                 *     }
                 */
                "application/json": components["schemas"]["NoteText"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    withdrawLeadNote: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getLeadFiles: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadFiles"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getLeadFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    addLeadFile: {
        parameters: {
            query?: never;
            header: {
                "X-File-Name"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example %PDF-1.7 */
                "application/octet-stream": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    removeLeadFile: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                ClientId?: number;
                AccountId?: number;
                CampaignId?: number;
                LeadTypeId?: number;
                Mark?: string;
                From?: string;
                To?: string;
                Limit?: number;
                Cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listSavedViews: {
        parameters: {
            query?: {
                list?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Views"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    addSavedView: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "00000000-0000-0000-0000-000000000000",
                 *       "list": "leads",
                 *       "name": "Sold today",
                 *       "shared": true,
                 *       "search": {
                 *         "range": "today"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewView"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    saveSavedView: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
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
                 *       "name": "Sold this week",
                 *       "shared": false
                 *     }
                 */
                "application/json": components["schemas"]["ViewChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    removeSavedView: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listExportLists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lists"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exports"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    askExport: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "00000000-0000-0000-0000-000000000000",
                 *       "list": "leads",
                 *       "form": "xlsx",
                 *       "filter": {
                 *         "from": "2026-03-01"
                 *       },
                 *       "columns": [
                 *         {
                 *           "id": "receivedAt",
                 *           "label": "Received"
                 *         },
                 *         {
                 *           "id": "values.email"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewExport"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getExport: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    cancelExport: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    downloadExport: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getLeadReport: {
        parameters: {
            query?: {
                From?: string;
                To?: string;
                By?: string;
                Group?: string;
                LeadTypeId?: number;
                LeadSourceId?: number;
                CampaignId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadReport"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getLeadReportCsv: {
        parameters: {
            query?: {
                From?: string;
                To?: string;
                By?: string;
                Group?: string;
                LeadTypeId?: number;
                LeadSourceId?: number;
                CampaignId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getLeadReportXlsx: {
        parameters: {
            query?: {
                From?: string;
                To?: string;
                By?: string;
                Group?: string;
                LeadTypeId?: number;
                LeadSourceId?: number;
                CampaignId?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Info"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listPortalLeads: {
        parameters: {
            query?: {
                LeadTypeId?: number;
                ClientId?: number;
                Unread?: boolean;
                From?: string;
                To?: string;
                Limit?: number;
                Cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalLeadPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalLeadsCsv: {
        parameters: {
            query?: {
                LeadTypeId?: number;
                ClientId?: number;
                Unread?: boolean;
                From?: string;
                To?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalLeadsXlsx: {
        parameters: {
            query?: {
                LeadTypeId?: number;
                ClientId?: number;
                Unread?: boolean;
                From?: string;
                To?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalLead: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalLeadDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    markPortalLeadRead: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalLeadFiles: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalLeadFiles"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalLeadFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    addPortalLeadFile: {
        parameters: {
            query?: never;
            header: {
                "X-File-Name"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example %PDF-1.7 */
                "application/octet-stream": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    removePortalLeadFile: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalBrand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replacePortalBrand: {
        parameters: {
            query?: never;
            header: {
                "If-Match"?: string;
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Example Leads",
                 *       "accent": "#0b6e4f"
                 *     }
                 */
                "application/json": components["schemas"]["Brand"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    setPortalLogo: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "picture": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
                 *     }
                 */
                "application/json": components["schemas"]["LogoBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    removePortalLogo: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    replacePortalContact: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "firstName": "Ann",
                 *       "lastName": "Lee",
                 *       "email": "ann@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["Contact"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listPortalAppointments: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointments"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listPortalLeadAppointments: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointments"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    makePortalAppointment: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
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
                 *       "day": "2026-03-20",
                 *       "time": "09:30:00",
                 *       "minutes": 30,
                 *       "title": "Call back",
                 *       "userId": 7
                 *     }
                 */
                "application/json": components["schemas"]["AppointmentAsk"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    changePortalAppointment: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
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
                 *       "day": "2026-03-20",
                 *       "time": "09:30:00",
                 *       "minutes": 30,
                 *       "title": "Call back",
                 *       "userId": 7
                 *     }
                 */
                "application/json": components["schemas"]["AppointmentAsk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    cancelPortalAppointment: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listPortalColleagues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Colleagues"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalReport: {
        parameters: {
            query?: {
                By?: string;
                From?: string;
                To?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalReportReply"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalReportCsv: {
        parameters: {
            query?: {
                By?: string;
                From?: string;
                To?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalReportXlsx: {
        parameters: {
            query?: {
                By?: string;
                From?: string;
                To?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listPortalTeam: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    invitePortalColleague: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "colleague@example.com",
                 *       "admin": false
                 *     }
                 */
                "application/json": components["schemas"]["Invite"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimeLink"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    changePortalColleague: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "admin": false,
                 *       "enabled": false
                 *     }
                 */
                "application/json": components["schemas"]["Rights"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listConfirmations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmationList"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    confirmOwnDelivery: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmed"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listAwaitedConfirmations: {
        parameters: {
            query?: {
                /** @description Only of this client. */
                ClientId?: number;
                /** @description 1 to 200; 50 without it. */
                Limit?: number;
                /** @description next of the page before. */
                Cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwaitedPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listOrders: {
        parameters: {
            query?: {
                ClientId?: number;
                Status?: string;
                From?: string;
                To?: string;
                Limit?: number;
                Cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Orders"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "clientId": 7,
                 *       "name": "March",
                 *       "type": "dollarAmount",
                 *       "items": [
                 *         {
                 *           "quantity": 0,
                 *           "dollars": "200.00",
                 *           "fillLimit": "12.00"
                 *         }
                 *       ],
                 *       "startDate": "2026-03-01",
                 *       "renewal": "onFill",
                 *       "autoCharge": "off",
                 *       "generateInvoice": false,
                 *       "accounts": []
                 *     }
                 */
                "application/json": components["schemas"]["OrderBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    editOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "March",
                 *       "items": [
                 *         {
                 *           "quantity": 0,
                 *           "dollars": "200.00",
                 *           "fillLimit": "12.00"
                 *         }
                 *       ],
                 *       "endDate": "2026-03-31",
                 *       "renewal": "closeByEndDate",
                 *       "generateInvoice": false,
                 *       "accounts": []
                 *     }
                 */
                "application/json": components["schemas"]["OrderEditBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Precondition Required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    setOrderStatus: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "paused"
                 *     }
                 */
                "application/json": components["schemas"]["StatusBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    approveOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "autoCharge": true
                 *     }
                 */
                "application/json": components["schemas"]["ApproveBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    renewOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listPortalOrders: {
        parameters: {
            query?: {
                ClientId?: number;
                Status?: string;
                From?: string;
                To?: string;
                Limit?: number;
                Cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Orders"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    takePortalOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "offer": "100 leads",
                 *       "quantity": 100
                 *     }
                 */
                "application/json": components["schemas"]["Take"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    pausePortalOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    resumePortalOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listPortalOrderOffers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offers"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                ClientId?: number;
                Status?: string;
                From?: string;
                To?: string;
                Limit?: number;
                Cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoices"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    createInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "clientId": 7,
                 *       "description": "Leads of March",
                 *       "term": "net15",
                 *       "sales": {
                 *         "from": "2026-03-01",
                 *         "to": "2026-03-31"
                 *       },
                 *       "lines": [
                 *         {
                 *           "kind": "credit",
                 *           "description": "Goodwill",
                 *           "quantity": 1,
                 *           "unitPrice": "-25.00"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["InvoiceBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getInvoice: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    editInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
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
                 *       "clientId": 7,
                 *       "description": "Leads of March",
                 *       "term": "net15",
                 *       "sales": {
                 *         "from": "2026-03-01",
                 *         "to": "2026-03-31"
                 *       },
                 *       "lines": [
                 *         {
                 *           "kind": "credit",
                 *           "description": "Goodwill",
                 *           "quantity": 1,
                 *           "unitPrice": "-25.00"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["InvoiceBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    issueInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
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
                 *       "send": true
                 *     }
                 */
                "application/json": components["schemas"]["IssueBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    sendInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    voidInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
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
                 *       "reason": "Wrong period"
                 *     }
                 */
                "application/json": components["schemas"]["VoidBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    payInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
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
                 *       "id": "00000000-0000-0000-0000-000000000000",
                 *       "method": "check",
                 *       "amount": "200.00",
                 *       "note": "Check 1042"
                 *     }
                 */
                "application/json": components["schemas"]["InvoicePaymentBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getInvoicePdf: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listPortalInvoices: {
        parameters: {
            query?: {
                ClientId?: number;
                Status?: string;
                From?: string;
                To?: string;
                Limit?: number;
                Cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoices"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalInvoice: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalInvoicePdf: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getWallet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wallet"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    payIntoWallet: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "paymentId": "00000000-0000-0000-0000-000000000000",
                 *       "amount": "500.00"
                 *     }
                 */
                "application/json": components["schemas"]["PaymentBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wallet"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    setWalletCredit: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": "100.00"
                 *     }
                 */
                "application/json": components["schemas"]["CreditBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Wallet"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listReturns: {
        parameters: {
            query?: {
                State?: string;
                ClientId?: number;
                AccountId?: number;
                CampaignId?: number;
                LeadSourceId?: number;
                LeadTypeId?: number;
                OrderId?: number;
                LeadId?: string;
                Reason?: string;
                From?: string;
                To?: string;
                Limit?: number;
                Cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    markReturned: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "deliveryId": "00000000-0000-0000-0000-000000000000",
                 *       "reason": "Wrong number",
                 *       "toSource": false
                 *     }
                 */
                "application/json": components["schemas"]["Mark"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getReturn: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    approveReturn: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
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
                 *       "toSource": false
                 *     }
                 */
                "application/json": components["schemas"]["Approve"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    returnToSource: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    denyReturn: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    requestReturn: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
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
                 *       "reason": "Wrong number"
                 *     }
                 */
                "application/json": components["schemas"]["Ask"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Return"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    importReturns: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example Delivery ID,Reason,Return to source
                 *     0195a7c3-b200-7100-9a3e-51f2a0000000,Wrong number,no
                 */
                "application/octet-stream": components["schemas"]["Stream"];
                /**
                 * @example Delivery ID,Reason,Return to source
                 *     0195a7c3-b200-7100-9a3e-51f2a0000000,Wrong number,no
                 */
                "text/csv": components["schemas"]["Stream"];
                /**
                 * @example Delivery ID,Reason,Return to source
                 *     0195a7c3-b200-7100-9a3e-51f2a0000000,Wrong number,no
                 */
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Stream"];
                /**
                 * @example Delivery ID,Reason,Return to source
                 *     0195a7c3-b200-7100-9a3e-51f2a0000000,Wrong number,no
                 */
                "application/vnd.ms-excel": components["schemas"]["Stream"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getJournalHead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalHead"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    verifyJournal: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalVerdict"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listPayments: {
        parameters: {
            query?: {
                ClientId?: number;
                OrderId?: number;
                InvoiceId?: string;
                Target?: string;
                Method?: string;
                State?: string;
                From?: string;
                To?: string;
                Limit?: number;
                Cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payments"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    recordPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "00000000-0000-0000-0000-000000000000",
                 *       "clientId": 7,
                 *       "method": "check",
                 *       "amount": "200.00",
                 *       "orderId": 12,
                 *       "note": "Check 1042"
                 *     }
                 */
                "application/json": components["schemas"]["Manual"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPayment: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listPortalPayments: {
        parameters: {
            query?: {
                ClientId?: number;
                OrderId?: number;
                InvoiceId?: string;
                Target?: string;
                Method?: string;
                State?: string;
                From?: string;
                To?: string;
                Limit?: number;
                Cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payments"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalPayment: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    cameBackFromPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listRefunds: {
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
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refunds"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    refundPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
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
                 *       "id": "00000000-0000-0000-0000-000000000000",
                 *       "amount": "50.00",
                 *       "byHand": false,
                 *       "note": "Goodwill"
                 *     }
                 */
                "application/json": components["schemas"]["RefundBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listCards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cards"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    startCardSetup: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    finishCardSetup: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
                setup: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    makeCardDefault: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
                card: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cards"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    removeCard: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
                card: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cards"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    topUpWallet: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": "200.00"
                 *     }
                 */
                "application/json": components["schemas"]["TopUp"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getWalletRecharge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recharge"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    setWalletRecharge: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "enabled": true,
                 *       "threshold": "50.00",
                 *       "amount": "200.00",
                 *       "mostPerDay": 2
                 *     }
                 */
                "application/json": components["schemas"]["Recharge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recharge"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listPortalCards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cards"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    startPortalCardSetup: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    finishPortalCardSetup: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                setup: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    makePortalCardDefault: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                card: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cards"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    removePortalCard: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                card: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cards"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    topUpPortalWallet: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": "200.00"
                 *     }
                 */
                "application/json": components["schemas"]["TopUp"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalWalletRecharge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recharge"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    setPortalWalletRecharge: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "enabled": true,
                 *       "threshold": "50.00",
                 *       "amount": "200.00",
                 *       "mostPerDay": 2
                 *     }
                 */
                "application/json": components["schemas"]["Recharge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recharge"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getClientStatement: {
        parameters: {
            query?: {
                Limit?: number;
                Cursor?: string;
                From?: string;
                To?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getSourceStatement: {
        parameters: {
            query?: {
                Limit?: number;
                Cursor?: string;
                From?: string;
                To?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getClientStatementCsv: {
        parameters: {
            query?: {
                From?: string;
                To?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getSourceStatementCsv: {
        parameters: {
            query?: {
                From?: string;
                To?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getClientStatementXlsx: {
        parameters: {
            query?: {
                From?: string;
                To?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getSourceStatementXlsx: {
        parameters: {
            query?: {
                From?: string;
                To?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalStatement: {
        parameters: {
            query?: {
                Limit?: number;
                Cursor?: string;
                From?: string;
                To?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalStatementCsv: {
        parameters: {
            query?: {
                From?: string;
                To?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPortalStatementXlsx: {
        parameters: {
            query?: {
                From?: string;
                To?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPayoutFigures: {
        parameters: {
            query?: {
                From?: string;
                To?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutFigures"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPayoutFiguresCsv: {
        parameters: {
            query?: {
                From?: string;
                To?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getPayoutFiguresXlsx: {
        parameters: {
            query?: {
                From?: string;
                To?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listSourcePayouts: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    payOutToSource: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "payoutId": "00000000-0000-0000-0000-000000000000",
                 *       "amount": "1455.00",
                 *       "account": "bank"
                 *     }
                 */
                "application/json": components["schemas"]["Payout"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    adjustSourceBalance: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "adjustmentId": "00000000-0000-0000-0000-000000000000",
                 *       "amount": "-5.00",
                 *       "note": "Agreed by telephone"
                 *     }
                 */
                "application/json": components["schemas"]["Adjustment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listBookPeriods: {
        parameters: {
            query?: {
                limit?: number;
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Periods"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getBookPeriod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    closeBookPeriod: {
        parameters: {
            query?: never;
            header: {
                /** @description Any value; a foreign page cannot send it. */
                "X-LeadExec-Csrf": string;
            };
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Period"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    issueToken: {
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
                 *       "grant_type": "client_credentials",
                 *       "client_id": "lxc_example",
                 *       "client_secret": "shown-once"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenReply"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenError"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenError"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenError"];
                };
            };
        };
    };
}
