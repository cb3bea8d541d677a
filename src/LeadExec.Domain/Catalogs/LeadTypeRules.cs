using System.Collections.Immutable;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Returns;

namespace LeadExec.Domain.Catalogs;

/// <summary>The rules of <see cref="CatalogRules"/> for lead types.</summary>
public static class LeadTypeRules
{
    /// <summary>
    /// E-08: the type of a field never changes once it was published, because leads may hold a value, and a field that criteria or
    /// mappings use cannot be removed before they are changed. Renaming is removing and adding.
    /// </summary>
    public static ImmutableArray<DefinitionError> Check(LeadType item, CatalogChange change)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(change);
        var (next, now) = (change.Next, change.Now);
        var errors = new RuleErrors();
        errors.Add("", LeadTypeChecker.Check(item));
        errors.Text(item.Industry, "/industry", 200, required: false);
        ReturnRules.CheckReasons(item.ReturnReasons, errors);
        if (now.LeadTypes.TryGetValue(item.Id, out var before))
        {
            CheckKinds(item, before, errors);
            CheckUsers(item, before, change, errors);
        }

        return errors.All;
    }

    private static void CheckKinds(LeadType item, LeadType before, RuleErrors errors)
    {
        for (var at = 0; at < item.Fields.Length; at++)
        {
            var field = item.Fields[at];
            errors.Check(before.Find(field.Name) is not { } old || old.Kind == field.Kind, $"/fields/{at}/kind", "Fixed when the field was published (E-08).");
        }
    }

    // Users that were wrong before this change are not its fault; only new mistakes are named.
    private static void CheckUsers(LeadType item, LeadType before, CatalogChange change, RuleErrors errors)
    {
        var next = change.Next;
        foreach (var campaign in next.Campaigns.Values.Where(user => user.LeadTypeId == item.Id).OrderBy(user => user.Id.Value))
        {
            Report($"campaign {campaign.Id}", type => [.. CriteriaChecker.Check(campaign.Criteria, type), .. CriteriaRules.RequiredFieldMistakes(campaign.ClientRequiredFields, type), .. PingRules.FieldMistakes(campaign, type)]);
        }

        foreach (var list in next.DistributionLists.Values.Where(user => user.LeadTypeId == item.Id).OrderBy(user => user.Id.Value))
        {
            Report($"distribution list {list.Id}", type => ListRules.FieldMistakes(list, type));
        }

        foreach (var account in next.DeliveryAccounts.Values.Where(user => user.LeadTypeId == item.Id).OrderBy(user => user.Id.Value))
        {
            Report($"delivery account {account.Id}", type => CriteriaChecker.Check(account.Criteria, type));
        }

        foreach (var group in next.ClientGroups.Values.OrderBy(user => user.Id.Value))
        {
            foreach (var way in group.Overrides.Where(way => next.DeliveryMethods.GetValueOrDefault(way.MethodId)?.LeadTypeId == item.Id))
            {
                Report($"client group {group.Id}", type => CriteriaChecker.Check(way.Criteria, type));
            }
        }

        foreach (var method in next.DeliveryMethods.Values.Where(user => user.LeadTypeId == item.Id && user.Webhook is not null).OrderBy(user => user.Id.Value))
        {
            Report($"delivery method {method.Id}", type => WebhookSettingsChecker.Check(method.Webhook!, type, change.AllowedTargets));
            Report($"the ping of delivery method {method.Id}", type => method.Ping is { } ping ? WebhookSettingsChecker.Check(ping, type, change.AllowedTargets) : []);
        }

        void Report(string user, Func<LeadType, IEnumerable<DefinitionError>> check) =>
            errors.Add("", check(item).Except(check(before)).Select(error => new DefinitionError("/fields", $"Used by {user}: {error.Message}")));
    }
}
