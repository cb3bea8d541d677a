using System.Collections.Immutable;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>The rules of <see cref="CatalogRules"/> for distribution lists (DIST-41 to DIST-44).</summary>
public static class ListRules
{
    public static ImmutableArray<DefinitionError> Check(DistributionList item, CatalogChange change)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(change);
        var (next, now) = (change.Next, change.Now);
        var errors = new RuleErrors();
        errors.Text(item.Description, "/description", 200);
        errors.Check(item.DefaultClientId is not { } client || next.Clients.ContainsKey(client), "/defaultClientId", "No such client.");
        if (next.LeadTypes.TryGetValue(item.LeadTypeId, out var type))
        {
            errors.Add("", FieldMistakes(item, type));
        }
        else
        {
            errors.Check(false, "/leadTypeId", "No such lead type.");
        }

        if (now.DistributionLists.TryGetValue(item.Id, out var before))
        {
            errors.Check(item.LeadTypeId == before.LeadTypeId, "/leadTypeId", "Fixed when the list was created.");
            errors.Check(item.Field == before.Field, "/field", "Fixed when the list was created: its rows are values of that field.");
        }

        return errors.All;
    }

    /// <summary>Criteria that would ask a list which is gone.</summary>
    public static ImmutableArray<DefinitionError> CheckRemoval(DistributionListId id, Catalog next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var name = id.ToString();
        var users = next.DeliveryAccounts.Values.Where(account => Asks(account.Criteria)).Select(account => (Noun: "delivery account", account.Id.Value))
            .Concat(next.Campaigns.Values.Where(campaign => Asks(campaign.Criteria)).Select(campaign => (Noun: "campaign", campaign.Id.Value)))
            .OrderBy(user => user.Noun).ThenBy(user => user.Value).Take(10).Select(user => $"{user.Noun} {user.Value}").ToList();
        return users.Count == 0 ? [] : [new DefinitionError("", $"Still used by {string.Join(", ", users)}.")];

        bool Asks(CriteriaNode? criteria) => CriteriaReferences.ListsOf(criteria).Any(list => list.Values[0] == name);
    }

    internal static ImmutableArray<DefinitionError> FieldMistakes(DistributionList item, LeadType type)
    {
        var errors = new RuleErrors();
        errors.Check(LeadTypeChecker.FieldAt(type, item.Field) is { Kind: not FieldKind.SubFields }, "/field", "The lead type has no such field.");
        if (string.IsNullOrEmpty(item.LinkField))
        {
            errors.Check(string.IsNullOrEmpty(item.LinkValue), "/linkValue", "Only with a link field.");
            return errors.All;
        }

        var link = new FieldTest(item.LinkField, CriteriaOperator.Is, [item.LinkValue ?? ""]);
        foreach (var mistake in CriteriaChecker.Check(link, type))
        {
            errors.Check(false, mistake.Path == "/field" ? "/linkField" : "/linkValue", mistake.Message);
        }

        return errors.All;
    }
}
