using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Payments;

/// <summary>Whether billing settings fit together (SET-19). Paths are JSON pointers into the setting.</summary>
public static class BillingRules
{
    private const int LongestLine = 200;
    private const int LongestText = 2_000;

    public static ImmutableArray<DefinitionError> Check(BillingSettings item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var errors = new RuleErrors();
        CheckProvider(item, errors);
        CheckAddress(item.Stripe?.BaseAddress, "/stripe/baseAddress", errors);
        CheckAddress(item.AuthorizeNet?.BaseAddress, "/authorizeNet/baseAddress", errors);
        CheckAddress(item.AuthorizeNet?.PageAddress, "/authorizeNet/pageAddress", errors);
        errors.Text(item.AuthorizeNet?.LoginId, "/authorizeNet/loginId", 25, required: false);
        errors.Text(item.CompanyName, "/companyName", LongestLine, required: false);
        errors.Text(item.Slogan, "/slogan", LongestLine, required: false);
        errors.Text(item.Address, "/address", LongestText, required: false);
        errors.Text(item.BusinessData, "/businessData", LongestText, required: false);
        errors.Text(item.Phone, "/phone", 50, required: false);
        errors.Email(item.Email, "/email");
        errors.Check(
            item.TaxPercent is >= 0m and <= 100m && decimal.Round(item.TaxPercent, 4) == item.TaxPercent,
            "/taxPercent", "Between 0 and 100, with at most four decimals.");
        return errors.All;
    }

    /// <summary>The chosen provider has what it takes to charge; notices are another matter, whose secret exists only after the webhook does.</summary>
    private static void CheckProvider(BillingSettings item, RuleErrors errors)
    {
        switch (item.Provider)
        {
            case null:
                break;
            case PaymentProvider.Stripe:
                errors.Check(item.Stripe?.SealedSecretKey is not null, "/stripe/secretKey", "The chosen provider needs its secret key.");
                break;
            case PaymentProvider.AuthorizeNet:
                errors.Check(!string.IsNullOrWhiteSpace(item.AuthorizeNet?.LoginId), "/authorizeNet/loginId", "The chosen provider needs its login ID.");
                errors.Check(item.AuthorizeNet?.SealedTransactionKey is not null, "/authorizeNet/transactionKey", "The chosen provider needs its transaction key.");
                break;
            default:
                errors.Check(false, "/provider", "No such provider.");
                break;
        }
    }

    // Keys travel there: never readable on the way, except inside one machine (which the operator must admit as well).
    private static void CheckAddress(string? address, string path, RuleErrors errors) => errors.Check(
        address is null || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsFit(uri) && address.Length <= LongestLine),
        path, "An https address without user, query or fragment; http only for this machine, such as http://127.0.0.1:8091.");

    private static bool IsFit(Uri uri) =>
        (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0;
}
