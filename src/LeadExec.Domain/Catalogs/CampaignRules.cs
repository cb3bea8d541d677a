using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>The rules of <see cref="CatalogRules"/> for campaigns (CAMP-05 to CAMP-36).</summary>
public static class CampaignRules
{
    private static readonly Money MostPerSale = Money.FromCents(100_000_000);

    public static ImmutableArray<DefinitionError> Check(Campaign item, CatalogChange change)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(change);
        var (next, now) = (change.Next, change.Now);
        var errors = new RuleErrors();
        errors.Check(next.LeadSources.ContainsKey(item.LeadSourceId), "/leadSourceId", "No such lead source.");
        errors.Check(next.LeadTypes.ContainsKey(item.LeadTypeId), "/leadTypeId", "No such lead type.");
        errors.Text(item.Name, "/name", 200);
        errors.Check(item.Price >= Money.Zero, "/price", "Not below 0.");
        errors.Check(item.MaximumDeliveryCount is null or (>= 1 and <= 100), "/maximumDeliveryCount", "Between 1 and 100, or blank for no limit.");
        errors.Limits(item.Limits, "/limits");
        errors.Check(item.DeliversTo is not { } group || next.ExclusiveGroups.ContainsKey(group), "/deliversTo", "No such exclusive group; it must exist beforehand (CAMP-15).");
        errors.Range(item.DuplicateDays, 0, 3_650, "/duplicateDays");
        errors.Range(item.AnswerWithinMs, 1_000, 120_000, "/answerWithinMs");
        errors.Check(item.ValueDelimiter is null or { Length: >= 1 and <= 10 }, "/valueDelimiter", "Between 1 and 10 characters, or blank.");
        ReturnRules.CheckDays(item.MaximumReturnDays, errors);
        ReturnRules.CheckResale(item.Resale, errors);
        CheckCost(item, errors);
        PingRules.Check(item, next.LeadTypes.GetValueOrDefault(item.LeadTypeId), errors);
        if (next.LeadTypes.TryGetValue(item.LeadTypeId, out var leadType))
        {
            HookRules.Check(item.Hooks, leadType, errors);
            CriteriaRules.CheckOfCampaign(item, leadType, next, errors);
        }

        if (now.Campaigns.TryGetValue(item.Id, out var before))
        {
            CheckFixed(item, before, errors);
        }

        return errors.All;
    }

    // CAMP-33, CAMP-34, and the mixes that E-24 calls impossible.
    private static void CheckCost(Campaign item, RuleErrors errors)
    {
        if (item.RevenueShare is { } share)
        {
            errors.Check(share.Percent is not null || share.PerSale is not null, "/revenueShare", "Give a percent, an amount per sale, or both; leave the share out to pay the campaign's price.");
            errors.Percent(share.Percent ?? 0m, "/revenueShare/percent");
            errors.Check(share.PerSale is null || (share.PerSale >= Money.Zero && share.PerSale <= MostPerSale), "/revenueShare/perSale", $"Between 0 and {MostPerSale}.");
        }

        errors.Check(Enum.IsDefined(item.ScanCoverage), "/scanCoverage", "None, coverage or delivery.");
        errors.Check(!item.RejectNoCoverage || item.ScanCoverage != ScanCoverage.None, "/rejectNoCoverage", "Needs scanCoverage to be coverage or delivery: without a scan nobody knows in time.");
        errors.Check(!item.RejectNotDelivered || item.ScanCoverage == ScanCoverage.Delivery, "/rejectNotDelivered", "Needs scanCoverage to be delivery: the result must be known before the answer.");
        errors.Check(item.ScanCoverage != ScanCoverage.Delivery || !item.UseDeliveryQueue, "/scanCoverage", "Delivery cannot be awaited when useDeliveryQueue answers before it; use coverage, or no queue.");
    }

    // CAMP-06: source, channel and lead type are fixed at creation.
    private static void CheckFixed(Campaign item, Campaign before, RuleErrors errors)
    {
        const string Fixed = "Fixed when the campaign was created.";
        errors.Check(item.LeadSourceId == before.LeadSourceId, "/leadSourceId", Fixed);
        errors.Check(item.LeadTypeId == before.LeadTypeId, "/leadTypeId", Fixed);
        errors.Check(item.Channel == before.Channel, "/channel", Fixed);
    }
}
