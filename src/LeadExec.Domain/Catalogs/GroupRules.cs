using System.Collections.Immutable;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>The rules of <see cref="CatalogRules"/> for delivery groups, client groups and exclusive groups, and for whoever is in one (DIST-27 to DIST-38).</summary>
public static class GroupRules
{
    private const int LongestName = 200;
    private const int MostMembers = 10_000;
    private const int MostMethods = 100;
    private const int HighestNumber = 1_000_000;

    public static ImmutableArray<DefinitionError> Check(DeliveryGroup item, CatalogChange change)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(change);
        var errors = new RuleErrors();
        errors.Text(item.Name, "/name", LongestName);
        errors.Range(item.Position, 0, HighestNumber, "/position");
        errors.Check(item.Numbers.Length <= MostMembers, "/numbers", $"At most {MostMembers} rows.");
        errors.Check(item.Numbers.DistinctBy(numbers => numbers.ClientId).Count() == item.Numbers.Length, "/numbers", "A client has one row at most.");
        for (var at = 0; at < item.Numbers.Length; at++)
        {
            var numbers = item.Numbers[at];
            errors.Check(change.Next.Clients.ContainsKey(numbers.ClientId), $"/numbers/{at}/clientId", "No such client.");
            errors.Range(numbers.Priority ?? 0, 0, HighestNumber, $"/numbers/{at}/priority");
            errors.Range(numbers.Weight ?? 0, 0, Shares.HighestWeight, $"/numbers/{at}/weight");
            errors.Percent(numbers.Percent ?? 0m, $"/numbers/{at}/percent");
        }

        CheckSum(item, change.Next, "/numbers", errors);
        return errors.All;
    }

    public static ImmutableArray<DefinitionError> Check(ClientGroup item, CatalogChange change)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(change);
        var errors = new RuleErrors();
        errors.Text(item.Name, "/name", LongestName);
        CheckMethods(item.DefaultMethods, change.Next, "/defaultMethods", errors);
        CheckMethods(item.ForceMethods, change.Next, "/forceMethods", errors);
        errors.Check(item.Overrides.Length <= MostMethods, "/overrides", $"At most {MostMethods} overrides.");
        for (var at = 0; at < item.Overrides.Length; at++)
        {
            var way = item.Overrides[at];
            errors.Check(change.Next.DeliveryMethods.TryGetValue(way.MethodId, out var method), $"/overrides/{at}/methodId", "No such delivery method.");
            if (method is not null && change.Next.LeadTypes.TryGetValue(method.LeadTypeId, out var leadType))
            {
                errors.Add($"/overrides/{at}/criteria", CriteriaRules.Check(way.Criteria, leadType, change.Next));
            }
        }

        return errors.All;
    }

    public static ImmutableArray<DefinitionError> Check(ExclusiveGroup item, CatalogChange change)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(change);
        var errors = new RuleErrors();
        errors.Text(item.Name, "/name", LongestName);
        errors.Text(item.Description, "/description", 1_000, required: false);
        errors.Check(item.Clients.Length is >= 1 and <= MostMembers, "/clients", $"Between 1 and {MostMembers} clients.");
        errors.Check(item.Clients.Distinct().Count() == item.Clients.Length, "/clients", "A client stands in the group once.");
        for (var at = 0; at < item.Clients.Length; at++)
        {
            errors.Check(change.Next.Clients.ContainsKey(item.Clients[at]), $"/clients/{at}", "No such client.");
        }

        return errors.All;
    }

    /// <summary>A client's numbers and groups (CLNT-05, CLNT-06, DIST-06, DIST-30).</summary>
    public static ImmutableArray<DefinitionError> CheckMember(Client item, CatalogChange change)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(change);
        var errors = new RuleErrors();
        errors.Range(item.Weight, 0, Shares.HighestWeight, "/weight");
        errors.Percent(item.Percent, "/percent");
        errors.Check(item.ClientGroupId is not { } group || change.Next.ClientGroups.ContainsKey(group), "/clientGroupId", "No such client group.");
        CheckGroup(item.DeliveryGroupId, change.Next, errors);
        if (item is { DeliveryGroupId: null, Percent: > 0m })
        {
            // A client in a group is not in the general automation.
            var sum = change.Next.Clients.Values.Where(client => client.DeliveryGroupId is null).Sum(client => client.Percent);
            errors.Check(sum <= 100m, "/percent", $"The percents of all clients outside delivery groups add up to {sum}, which is above 100 (E-46).");
        }

        return errors.All;
    }

    /// <summary>A delivery account's own group (CLNT-28).</summary>
    public static ImmutableArray<DefinitionError> CheckMember(DeliveryAccount item, CatalogChange change)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(change);
        var errors = new RuleErrors();
        CheckGroup(item.DeliveryGroupId, change.Next, errors);
        return errors.All;
    }

    public static ImmutableArray<DefinitionError> CheckRemoval(DeliveryGroupId id, Catalog next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return CatalogRules.StillUsedBy(
            CatalogRules.Users("client", next.Clients.Values.Where(item => item.DeliveryGroupId == id), item => item.Id.Value),
            CatalogRules.Users("delivery account", next.DeliveryAccounts.Values.Where(item => item.DeliveryGroupId == id), item => item.Id.Value));
    }

    public static ImmutableArray<DefinitionError> CheckRemoval(ClientGroupId id, Catalog next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return CatalogRules.StillUsedBy(CatalogRules.Users("client", next.Clients.Values.Where(item => item.ClientGroupId == id), item => item.Id.Value));
    }

    public static ImmutableArray<DefinitionError> CheckRemoval(ExclusiveGroupId id, Catalog next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return CatalogRules.StillUsedBy(CatalogRules.Users("campaign", next.Campaigns.Values.Where(item => item.DeliversTo == id), item => item.Id.Value));
    }

    /// <summary>Groups that would name an archived client.</summary>
    public static ImmutableArray<DefinitionError> CheckRemoval(ClientId id, Catalog next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return CatalogRules.StillUsedBy(
            CatalogRules.Users("exclusive group", next.ExclusiveGroups.Values.Where(item => item.Clients.Contains(id)), item => item.Id.Value),
            CatalogRules.Users("delivery group", next.DeliveryGroups.Values.Where(item => item.Numbers.Any(numbers => numbers.ClientId == id)), item => item.Id.Value));
    }

    /// <summary>Client groups that would name an archived delivery method.</summary>
    public static ImmutableArray<DefinitionError> CheckRemoval(DeliveryMethodId id, Catalog next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return CatalogRules.StillUsedBy(CatalogRules.Users(
            "client group",
            next.ClientGroups.Values.Where(item => item.DefaultMethods.Contains(id) || item.ForceMethods.Contains(id) || item.Overrides.Any(way => way.MethodId == id)),
            item => item.Id.Value));
    }

    private static void CheckGroup(DeliveryGroupId? id, Catalog next, RuleErrors errors)
    {
        if (id is not { } named)
        {
            return;
        }

        errors.Check(next.DeliveryGroups.TryGetValue(named, out var group), "/deliveryGroupId", "No such delivery group.");
        if (group is not null)
        {
            CheckSum(group, next, "/deliveryGroupId", errors);
        }
    }

    private static void CheckSum(DeliveryGroup group, Catalog next, string path, RuleErrors errors)
    {
        if (group.Method != DistributionMethod.Percentage)
        {
            return;
        }

        var numbers = new ClientNumbers(group);
        var members = next.Clients.Values.Where(client => client.DeliveryGroupId == group.Id).Select(client => client.Id)
            .Concat(next.DeliveryAccounts.Values.Where(account => account.DeliveryGroupId == group.Id).Select(account => account.ClientId))
            .Distinct();
        var sum = members.Sum(client => next.Clients.TryGetValue(client, out var member) ? numbers.Percent(member) : 0m);
        errors.Check(sum <= 100m, path, $"The percents of the group's members add up to {sum}, which is above 100 (E-46).");
    }

    private static void CheckMethods(ImmutableArray<DeliveryMethodId> methods, Catalog next, string path, RuleErrors errors)
    {
        errors.Check(methods.Length <= MostMethods, path, $"At most {MostMethods} delivery methods.");
        for (var at = 0; at < methods.Length; at++)
        {
            errors.Check(next.DeliveryMethods.ContainsKey(methods[at]), $"{path}/{at}", "No such delivery method.");
        }

        var types = methods.Select(id => next.DeliveryMethods.GetValueOrDefault(id)?.LeadTypeId).OfType<LeadTypeId>().ToList();
        errors.Check(types.Distinct().Count() == types.Count, path, "One delivery method per lead type.");
    }
}
