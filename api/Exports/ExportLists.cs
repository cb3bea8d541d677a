using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadExec.Api.Books;
using LeadExec.Api.Distribution;
using LeadExec.Api.Http;
using LeadExec.Api.Invoices;
using LeadExec.Api.Leads;
using LeadExec.Api.Orders;
using LeadExec.Api.Payments;
using LeadExec.Api.Returns;
using LeadExec.Api.Security;
using LeadExec.Api.Settings;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace LeadExec.Api.Exports;

/// <summary>
/// The lists that can be exported (LEAD-18, CAMP-47, ORD-23). Each is read as its endpoint reads it, so that a file holds what the list
/// shows and takes the same filter.
/// </summary>
internal sealed class ExportLists(ExportPorts ports, IOptions<JsonOptions> options)
{
    /// <summary>Rows of one reading.</summary>
    private const int PageSize = 200;

    // Their rows may name persons.
    private static readonly FrozenSet<string> Personal = new[] { "leads", "deliveries", "returns", "refused" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly JsonSerializerOptions json = options.Value.SerializerOptions;
    private FrozenDictionary<string, ExportSource>? sources;

    public FrozenDictionary<string, ExportSource> All => sources ??= Sources().Concat(SettingLists()).ToFrozenDictionary(source => source.Name, StringComparer.Ordinal);

    public JsonSerializerOptions Json => json;

    /// <summary>What somebody may see now: a file is written later than it was asked for.</summary>
    public Task<StaffRights> RightsOfAsync(UserId person, CancellationToken cancellationToken) => ports.All.Roles.RightsOfAsync(person, cancellationToken);

    /// <summary>A page of the list; a filter that cannot be read is refused.</summary>
    public async Task<ExportPage> ReadAsync(ExportSource source, string filter, (string? Cursor, DataFilter Within) at, CancellationToken cancellationToken)
    {
        try
        {
            var asked = JsonNode.Parse(filter)!.AsObject();
            asked["limit"] = PageSize;
            asked["cursor"] = at.Cursor;
            return ExportPage.Of(await source.Read(asked, at.Within, cancellationToken), json);
        }
        catch (JsonException wrong)
        {
            return ExportPage.Refused(Problems.Invalid("/filter" + (wrong.Path?.TrimStart('$').Replace('.', '/') ?? ""), EnumWords.Of(wrong.Message) ?? "Not a filter of this list."));
        }
        catch (FilterNotSearchableException refused)
        {
            return ExportPage.Refused(Problems.Invalid("/filter", refused.Message));
        }
    }

    private IEnumerable<ExportSource> Sources()
    {
        var (leads, money, all, _) = ports;
        yield return Of<LeadRequests.Search, LeadReplies.LeadItem>("leads", StaffArea.Leads, async (search, within, end) =>
            await LeadEndpoints.SearchAsync(search, within, new LeadEndpoints.SearchCall(leads.Leads, all.Catalogs, all.Hashes, end)));
        yield return Of<DeliveryFilter, DeliveryReplies.DeliveredLead>("deliveries", StaffArea.Leads, async (filter, within, end) =>
            await DeliveryEndpoints.ListAsync(filter, within, leads.Deliveries, all.Catalogs, end));
        yield return Of<ReturnFilter, ReturnBodies.Return>("returns", StaffArea.Leads, async (filter, within, end) =>
            await ReturnEndpoints.ListAsync(filter, within, leads.Returns, all.Catalogs, end));
        yield return Of<RefusedPostFilter, LeadReplies.RefusedPost>("refused", StaffArea.Leads, async (filter, within, end) =>
            await RefusedPostEndpoints.ListAsync(filter, within, leads.Leads, all.Catalogs, end));
        yield return Of<PingFilter, PingReplies.PingItem>("pings", StaffArea.Leads, async (filter, within, end) =>
            await PingEndpoints.ListAsync(filter, within, leads.Pings, all.Catalogs, end));
        yield return Of<OrderFilter, OrderReplies.Order>("orders", StaffArea.Money, async (filter, within, end) =>
            await OrderLists.ReadAsync(filter, within, money.Orders, all.Catalogs.Current, end));
        yield return Of<PaymentFilter, PaymentBodies.Payment>("payments", StaffArea.Money, async (filter, within, end) =>
            await PaymentEndpoints.ListAsync(filter, within, money.Payments, all.Catalogs, end));
        yield return Of<InvoiceFilter, InvoiceReplies.Row>("invoices", StaffArea.Money, async (filter, within, end) => await Invoices(end).ListAsync(filter, within, numbered: false));
        yield return Of<StatementOfExport, StatementReplies.LineOfStatement>("statements", StaffArea.Money, async (filter, within, end) => !filter.IsWithin(within) ? StaffScope.Outside() : filter.Party is { } party
            ? await new StatementDesk { Statements = money.Statements, Catalogs = all.Catalogs, Time = all.Time, Aborted = end }.PageAsync(party, filter.Page)
            : Problems.Invalid("/filter", "clientId or leadSourceId says whose statement it is."));
    }

    // Settings as their lists answer them, without members that are no single value (CAMP-47).
    private IEnumerable<ExportSource> SettingLists()
    {
        yield return Settings(new LeadSourceResource(), StaffArea.LeadSources);
        yield return Settings(new CampaignResource(ports.All.Hashes), StaffArea.LeadSources);
        yield return Settings(new ClientResource(), StaffArea.Clients);
        yield return Settings(new DeliveryMethodResource(ports.Kept.Box), StaffArea.Clients);
        yield return Settings(new DeliveryAccountResource(), StaffArea.Clients);
    }

    private ExportSource Settings<TBody, TSetting>(Resource<TBody, TSetting> resource, StaffArea area)
        where TBody : ResourceBody
        where TSetting : class =>
        Of<SettingsOfExport, TBody>(resource.Path, area, async (filter, within, end) => Cursor.Read(filter.Cursor) is { } after
            ? TypedResults.Ok(await resource.PageAsync(
                ports.Kept.Settings, new SettingQuery { Kind = resource.Kind, After = after, Limit = filter.Limit ?? PageSize, WithArchived = filter.Archived ?? false }, within, end))
            : Problems.Invalid("/filter", "Not a cursor of this list."));

    private InvoiceDesk Invoices(CancellationToken end) => new()
    {
        Context = new DefaultHttpContext { RequestAborted = end },
        Invoices = ports.Money.Invoices,
        Catalogs = ports.All.Catalogs,
        Hash = ports.All.Hashes,
        Time = ports.All.Time,
        Intake = ports.All.Intake,
    };

    private ExportSource Of<TFilter, TItem>(string name, StaffArea area, Func<TFilter, DataFilter, CancellationToken, Task<IResult>> read) =>
        new(name, typeof(TItem), Personal.Contains(name), area, (filter, within, end) => read(Read<TFilter>(filter), within, end));

    private TFilter Read<TFilter>(JsonObject filter) => filter.Deserialize<TFilter>(json) ?? throw new JsonException("An object is expected.");

    /// <summary>Which settings of a kind.</summary>
    internal sealed record SettingsOfExport
    {
        /// <summary>With those that were taken out of the catalog.</summary>
        public bool? Archived { get; init; }

        public int? Limit { get; init; }

        public string? Cursor { get; init; }
    }

    /// <summary>Whose statement, and of which days.</summary>
    internal sealed record StatementOfExport
    {
        public int? ClientId { get; init; }

        public int? LeadSourceId { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }

        public int? Limit { get; init; }

        public string? Cursor { get; init; }

        internal BookParty? Party => (ClientId, LeadSourceId) switch
        {
            ({ } client, null) => BookParty.Of(new ClientId(client)),
            (null, { } source) => BookParty.Of(new LeadSourceId(source)),
            _ => null,
        };

        internal bool IsWithin(DataFilter data) => (ClientId is not { } client || data.Allows(new ClientId(client))) && (LeadSourceId is not { } source || data.Allows(new LeadSourceId(source)));

        internal StatementPageFilter Page => new() { From = From, To = To, Limit = Limit, Cursor = Cursor };
    }
}
