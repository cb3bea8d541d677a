using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Lists;

/// <summary>
/// Whom the distribution lists name for a lead (E-55): the assigned clients of all enabled lists whose link matches, in order of
/// list and row; nobody assigned: the first default client; no default: null, and normal distribution follows.
/// </summary>
/// <param name="Clients">The only candidates, in this order.</param>
/// <param name="ByDefault">The value is in no list.</param>
/// <param name="Name">Descriptions of the lists that decided, for the process log.</param>
public sealed record ListAssignment(ImmutableArray<ClientId> Clients, bool ByDefault, string Name)
{
    /// <summary>The assignment of a lead; null when no list decides.</summary>
    public static ListAssignment? Find(Catalog catalog, Lead lead)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(lead);
        if (catalog.DistributionLists.Count == 0)
        {
            return null;
        }

        var lists = catalog.DistributionLists.Values
            .Where(list => list.Enabled && list.LeadTypeId == lead.Type.Id && IsLinked(list, lead, catalog))
            .OrderBy(list => list.Id.Value)
            .ToList();
        var deciding = lists.Where(list => !Assigned(catalog, list, lead).IsEmpty).ToList();
        if (deciding.Count > 0)
        {
            return new([.. deciding.SelectMany(list => Assigned(catalog, list, lead)).Distinct()], ByDefault: false, string.Join(", ", deciding.Select(list => list.Description)));
        }

        var fallback = lists.Find(list => list.DefaultClientId is not null);
        return fallback?.DefaultClientId is { } client ? new([client], ByDefault: true, fallback.Description) : null;
    }

    // DIST-42. A link is the operator "is" of E-59, so that Arizona equals AZ.
    private static bool IsLinked(DistributionList list, Lead lead, Catalog catalog) => string.IsNullOrEmpty(list.LinkField)
        || CriteriaEvaluator.Evaluate(
            new FieldTest(list.LinkField, CriteriaOperator.Is, [list.LinkValue ?? ""]), lead, new CriteriaContext(default, catalog.Account.ZoneId));

    private static ImmutableArray<ClientId> Assigned(Catalog catalog, DistributionList list, Lead lead)
    {
        var (table, value) = (catalog.ListRows.Of(list.Id), lead.Value(list.Field));
        return value.Kind switch
        {
            FieldValueKind.Blank or FieldValueKind.Records => [],
            FieldValueKind.List => [.. value.Items.SelectMany(item => table.ClientsOf(item.Canonical)).Distinct()],
            _ => table.ClientsOf(value.Canonical),
        };
    }
}
