using System.Text.Json;

namespace LeadExec.GatewaySimulator;

/// <summary>The order in which Authorize.Net's schema wants the members of its types; anything else it refuses as E00003.</summary>
internal static class SchemaOrder
{
    private static readonly Dictionary<string, string[]> Members = new()
    {
        ["createTransactionRequest"] = ["merchantAuthentication", "clientId", "refId", "transactionRequest"],
        ["getHostedPaymentPageRequest"] = ["merchantAuthentication", "clientId", "refId", "transactionRequest", "hostedPaymentSettings"],
        ["createCustomerProfileRequest"] = ["merchantAuthentication", "clientId", "refId", "profile", "validationMode"],
        ["getCustomerProfileRequest"] = ["merchantAuthentication", "clientId", "refId", "customerProfileId", "merchantCustomerId", "email", "unmaskExpirationDate", "includeIssuerInfo"],
        ["getHostedProfilePageRequest"] = ["merchantAuthentication", "clientId", "refId", "customerProfileId", "hostedProfileSettings"],
        ["getTransactionDetailsRequest"] = ["merchantAuthentication", "clientId", "refId", "transId"],
        ["getUnsettledTransactionListRequest"] = ["merchantAuthentication", "clientId", "refId", "status", "sorting", "paging"],
        ["getTransactionListForCustomerRequest"] = ["merchantAuthentication", "clientId", "refId", "customerProfileId", "customerPaymentProfileId", "sorting", "paging"],
        ["getSettledBatchListRequest"] = ["merchantAuthentication", "clientId", "refId", "includeStatistics", "firstSettlementDate", "lastSettlementDate"],
        ["getTransactionListRequest"] = ["merchantAuthentication", "clientId", "refId", "batchId", "sorting", "paging"],
        ["merchantAuthentication"] = ["name", "transactionKey"],
        ["transactionRequest"] =
        [
            "transactionType", "amount", "currencyCode", "payment", "profile", "solution", "callId", "terminalNumber", "authCode", "refTransId", "splitTenderId", "order",
            "lineItems", "tax", "duty", "shipping", "taxExempt", "poNumber", "customer", "billTo", "shipTo", "customerIP", "cardholderAuthentication", "retail",
            "employeeId", "transactionSettings", "userFields",
        ],
        ["order"] = ["invoiceNumber", "description"],
        ["creditCard"] = ["cardNumber", "expirationDate", "cardCode"],
        ["paymentProfile"] = ["paymentProfileId", "cardCode"],
        ["setting"] = ["settingName", "settingValue"],
        ["sorting"] = ["orderBy", "orderDescending"],
        ["paging"] = ["limit", "offset"],
    };

    public static bool Holds(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().All(item => Holds(name, item)),
        JsonValueKind.Object => InOrder(name, value) && value.EnumerateObject().All(member => Holds(member.Name, member.Value)),
        _ => true,
    };

    private static bool InOrder(string name, JsonElement value)
    {
        // A profile means one thing in a transaction and another when it is made.
        if (!Members.TryGetValue(name, out var known))
        {
            return true;
        }

        var places = value.EnumerateObject().Select(member => Array.IndexOf(known, member.Name)).ToList();
        return places.TrueForAll(place => place >= 0) && places.Zip(places.Skip(1)).All(pair => pair.First < pair.Second);
    }
}
