using LeadExec.Domain.Delivery;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>The rules of a delivery account's delivery options: share, delay, confirmation, requirements, alternates, redirect (CLNT-20 to CLNT-29, E-50 to E-66).</summary>
internal static class DeliveryOptionRules
{
    /// <summary>A week.</summary>
    private const int LongestDelayMinutes = 10_080;

    /// <summary>Thirty days.</summary>
    private const int LongestConfirmHours = 720;

    private const int MostAlternates = 2;

    public static void Check(DeliveryAccount item, Catalog next, RuleErrors errors)
    {
        errors.Share(item.Share, "/share");
        errors.Check(!(item.RequireOrder && item.UsesWallet), "/usesWallet", "A lead is paid by an order or from the wallet, not by both.");
        errors.Range(item.DelayMinutes, 0, LongestDelayMinutes, "/delayMinutes");
        errors.Check(item.ConfirmWithinHours is null or (>= 1 and <= LongestConfirmHours), "/confirmWithinHours", $"Between 1 and {LongestConfirmHours}, or blank when no confirmation is needed.");
        ReturnRules.CheckPercent(item.MaxReturnPercent, "/maxReturnPercent", errors);
        CheckRequirements(item.Requirements, "/requirements", errors);
        CheckAlternates(item, next, errors);
        CheckRedirect(item, next, errors);
    }

    private static void CheckRequirements(PriceRequirements? item, string path, RuleErrors errors)
    {
        errors.Check(item?.Revenue is null || item.Revenue >= Money.Zero, path + "/revenue", "Not below 0; blank asks for no least price.");
        errors.Check(item?.Profit is null || item.Profit >= Money.Zero, path + "/profit", "Not below 0; blank asks for no least profit.");
        if (item?.ProfitPercent is { } percent)
        {
            errors.Percent(percent, path + "/profitPercent");
        }
    }

    private static void CheckAlternates(DeliveryAccount item, Catalog next, RuleErrors errors)
    {
        errors.Check(item.Alternates.Length <= MostAlternates, "/alternates", $"At most {MostAlternates} alternate deliveries.");
        var seen = new HashSet<int> { item.DeliveryMethodId.Value };
        for (var at = 0; at < Math.Min(item.Alternates.Length, MostAlternates); at++)
        {
            var (alternate, path) = (item.Alternates[at], $"/alternates/{at}/deliveryMethodId");
            errors.Check(Enum.IsDefined(alternate.Trigger), $"/alternates/{at}/trigger", "Always or primaryFails.");
            errors.Check(seen.Add(alternate.DeliveryMethodId.Value), path, "Named already as the primary or another alternate delivery.");
            if (!next.DeliveryMethods.TryGetValue(alternate.DeliveryMethodId, out var method))
            {
                errors.Check(false, path, "No such delivery method.");
                continue;
            }

            errors.Check(method.ClientId == item.ClientId, path, "The delivery method belongs to another client.");
            errors.Check(method.LeadTypeId == item.LeadTypeId, path, "The delivery method has another lead type.");
            errors.Check(method.Type == DeliveryType.Webhook, path, "An alternate delivery is a webhook; a lead in the portal is a delivery of its own.");
        }
    }

    private static void CheckRedirect(DeliveryAccount item, Catalog next, RuleErrors errors)
    {
        if (item.Kind != DeliveryAccountKind.UrlRedirect)
        {
            errors.Check(item.RedirectUrl is null, "/redirectUrl", "Only an account of the type URL redirect has one.");
            return;
        }

        errors.Check(item.DelayMinutes == 0, "/delayMinutes", "The consumer of a URL redirect does not wait.");
        errors.Check(item.ConfirmWithinHours is null, "/confirmWithinHours", "A URL redirect counts when it was returned to the source.");
        if (next.DeliveryMethods.TryGetValue(item.DeliveryMethodId, out var method))
        {
            errors.Check(method.Type == DeliveryType.LeadPortal, "/deliveryMethodId", "A URL redirect is delivered by the answer to the source; its method is the lead portal.");
        }

        if (RedirectTemplate.Error(item.RedirectUrl, next.LeadTypes.GetValueOrDefault(item.LeadTypeId)) is { } error)
        {
            errors.Check(false, "/redirectUrl", error);
        }
    }
}
