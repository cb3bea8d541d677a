using LeadExec.Api.Exports;
using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;
using NodaTime;

namespace LeadExec.Api.Portal;

/// <summary>A client's own leads as files (PORT-04): one row for each, one column for each field of its lead types.</summary>
internal static class PortalLeadFiles
{
    /// <summary>More than this are not written into one file; the filter by date divides them.</summary>
    internal const int MostRows = 50_000;

    private static readonly string[] First = ["Delivered", "Lead type", "Price", "Returned", "Return", "Opened", "Lead"];

    /// <summary>What the filter asks for. Days begin on the client's clock; the last one counts whole.</summary>
    public static PortalSearch Search(PortalFilter filter, PortalViewer viewer, Catalog catalog)
    {
        var zone = PortalClock.ZoneOf(viewer.Clients[0], catalog);
        return new PortalSearch
        {
            Viewer = viewer,
            LeadTypeId = filter.LeadTypeId is { } type ? new LeadTypeId(type) : null,
            UnreadOnly = filter.Unread ?? false,
            From = filter.From is { } from ? AccountDays.Start(from, zone) : null,
            To = filter.To is { } to ? AccountDays.Start(to.AddDays(1), zone) : null,
        };
    }

    public static async Task<IResult> FileAsync(PortalLeadFilter filter, string form, HttpContext context, (PortalEye Eye, Catalog Catalog) source)
    {
        if (filter.From > filter.To)
        {
            return Problems.Invalid("/from", "A day that is not after the last one.");
        }

        if (await source.Eye.ViewerAsync(context, filter.ClientId) is not { } viewer)
        {
            return Problems.Invalid("?clientId", "A client whose leads you see.");
        }

        var whole = new PortalFilter { LeadTypeId = filter.LeadTypeId, Unread = filter.Unread, From = filter.From, To = filter.To };
        var search = Search(whole, viewer, source.Catalog) with { Limit = 200 };
        return Downloads.Table(form, "leads", table => FillAsync(table, search, source, context.RequestAborted), context.RequestAborted);
    }

    private static async Task FillAsync(ITableWriter table, PortalSearch search, (PortalEye Eye, Catalog Catalog) source, CancellationToken cancellationToken)
    {
        LeadType[] types = [.. source.Catalog.DeliveryAccounts.Values
            .Where(account => search.Viewer.Clients.Contains(account.ClientId) && (search.LeadTypeId ?? account.LeadTypeId) == account.LeadTypeId)
            .Select(account => account.LeadTypeId).Distinct().OrderBy(id => id.Value)
            .Select(id => source.Catalog.LeadTypes.GetValueOrDefault(id)).OfType<LeadType>()];
        var (sight, analytics) = (PortalSight.Of(source.Catalog, search.Viewer.Clients), source.Catalog.DeliveryAccounts.Values
            .Where(account => search.Viewer.Clients.Contains(account.ClientId)).Any(account => PortalSight.ShowsAnalytics(source.Catalog, account.DeliveryMethodId)));
        string[] fields = [.. types.SelectMany(type => type.Fields.Where(field => analytics || !PortalSight.Hidden(type).Contains(field.Name))).Select(field => field.Caption).Distinct(StringComparer.OrdinalIgnoreCase)];
        await table.WriteRowAsync([.. First.Concat(Origin(sight)).Concat(fields).Select(SheetCell.Of)], cancellationToken);
        var zone = Zones.Of(PortalClock.ZoneOf(search.Viewer.Clients[0], source.Catalog));
        for (var (rows, more) = (0, true); more && rows < MostRows;)
        {
            var page = await source.Eye.Queries.LeadsAsync(search, cancellationToken);
            foreach (var row in page.Items)
            {
                await table.WriteRowAsync(Row(row, fields, source.Catalog, (zone, sight)), cancellationToken);
            }

            rows += page.Items.Count;
            search = search with { After = page.Next };
            more = page.Next is not null;
        }
    }

    private static IEnumerable<string> Origin(PortalPermissions sight)
    {
        if (sight.LeadSource)
        {
            yield return "Lead source";
        }

        if (sight.Campaign)
        {
            yield return "Campaign";
        }
    }

    private static SheetCell[] Row(PortalLeadRow row, string[] fields, Catalog catalog, (DateTimeZone Zone, PortalPermissions Sight) shown)
    {
        var values = PortalSight.Fields(catalog, row)
            .GroupBy(value => value.Label, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First().Text, StringComparer.OrdinalIgnoreCase);
        return
        [
            SheetCell.Of(Local(row.DeliveredAt)), SheetCell.Of(catalog.NameOf(row.LeadTypeId)), SheetCell.Of(row.Price), SheetCell.Of(row.Returned ? "yes" : "no"),
            SheetCell.Of(row.Return?.State.ToString()), row.ReadAt is { } read ? SheetCell.Of(Local(read)) : SheetCell.Empty, SheetCell.Of(row.AttemptId.ToString()),
            .. shown.Sight.LeadSource ? [SheetCell.Of(PortalSight.LeadSource(catalog, row))] : Array.Empty<SheetCell>(),
            .. shown.Sight.Campaign ? [SheetCell.Of(PortalSight.Campaign(catalog, row))] : Array.Empty<SheetCell>(),
            .. fields.Select(field => SheetCell.Of(values.GetValueOrDefault(field))),
        ];

        DateTimeOffset Local(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(shown.Zone).ToDateTimeOffset();
    }
}
