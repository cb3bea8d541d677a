using LeadExec.Api.Leads;
using LeadExec.Api.Returns;
using LeadExec.Domain.Catalogs;
using LeadExec.Ports.Queries;

namespace LeadExec.Api.Portal;

/// <summary>Sold leads as their buyer sees them.</summary>
internal static class PortalPresenter
{
    public static PortalReplies.PortalLead Item(Catalog catalog, PortalLeadRow row)
    {
        var values = LeadFields.Some(catalog.LeadTypes.GetValueOrDefault(row.LeadTypeId), row.FieldsJson, []);
        return new PortalReplies.PortalLead
        {
            Id = row.AttemptId.Value,
            DeliveredAt = row.DeliveredAt,
            LeadTypeId = row.LeadTypeId.Value,
            LeadType = catalog.NameOf(row.LeadTypeId),
            Title = Title(values) ?? catalog.NameOf(row.LeadTypeId),
            Place = Join(", ", values.GetValueOrDefault("city"), Join(" ", values.GetValueOrDefault("state"), values.GetValueOrDefault("zip"))),
            Phone = values.GetValueOrDefault("primaryPhone"),
            Email = values.GetValueOrDefault("email"),
            Price = row.Price,
            Returned = row.Returned,
            Return = ReturnPresenter.Mark(row.Return),
            Test = row.Test,
            ReadAt = row.ReadAt,
            AssignedToId = row.AssignedTo?.Value,
            AssignedTo = row.AssignedToEmail,
            LeadSource = PortalSight.LeadSource(catalog, row),
            Campaign = PortalSight.Campaign(catalog, row),
        };
    }

    public static PortalReplies.PortalLeadDetails Details(Catalog catalog, PortalLeadRow row)
    {
        var item = Item(catalog, row);
        return new PortalReplies.PortalLeadDetails
        {
            Id = item.Id,
            DeliveredAt = item.DeliveredAt,
            LeadTypeId = item.LeadTypeId,
            LeadType = item.LeadType,
            Title = item.Title,
            Place = item.Place,
            Phone = item.Phone,
            Email = item.Email,
            Price = item.Price,
            Returned = item.Returned,
            Return = item.Return,
            ReturnReasons = catalog.LeadTypes.GetValueOrDefault(row.LeadTypeId)?.ReturnReasons ?? [],
            Test = item.Test,
            ReadAt = item.ReadAt,
            AssignedToId = item.AssignedToId,
            AssignedTo = item.AssignedTo,
            LeadSource = item.LeadSource,
            Campaign = item.Campaign,
            Fields = PortalSight.Fields(catalog, row),
        };
    }

    private static string? Title(IReadOnlyDictionary<string, string> values) =>
        values.GetValueOrDefault("fullName") ?? Join(" ", values.GetValueOrDefault("firstName"), values.GetValueOrDefault("lastName"));

    private static string? Join(string separator, params string?[] parts)
    {
        var present = parts.Where(part => !string.IsNullOrEmpty(part)).ToArray();
        return present.Length == 0 ? null : string.Join(separator, present);
    }
}
