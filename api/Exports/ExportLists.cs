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
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Queries;
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

    private readonly JsonSerializerOptions json = options.Value.SerializerOptions;
    private FrozenDictionary<string, ExportSource>? sources;

    public FrozenDictionary<string, ExportSource> All => sources ??= Sources().ToFrozenDictionary(source => source.Name, StringComparer.Ordinal);

    public JsonSerializerOptions Json => json;

    /// <summary>A page of the list; a filter that cannot be read is refused.</summary>
    public async Task<ExportPage> ReadAsync(ExportSource source, string filter, string? cursor, CancellationToken cancellationToken)
    {
        try
        {
            var asked = JsonNode.Parse(filter)!.AsObject();
            asked["limit"] = PageSize;
            asked["cursor"] = cursor;
            return ExportPage.Of(await source.Read(asked, cancellationToken), json);
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
        var (leads, money, all) = ports;
        yield return Of<LeadRequests.Search, LeadReplies.LeadItem>("leads", true, async (search, end) => await LeadEndpoints.SearchAsync(search, leads.Leads, all.Catalogs, all.Hashes, end));
        yield return Of<DeliveryFilter, DeliveryReplies.DeliveredLead>("deliveries", true, async (filter, end) => await DeliveryEndpoints.ListAsync(filter, leads.Deliveries, all.Catalogs, end));
        yield return Of<ReturnFilter, ReturnBodies.Return>("returns", true, async (filter, end) => await ReturnEndpoints.ListAsync(filter, leads.Returns, all.Catalogs, end));
        yield return Of<RefusedPostFilter, LeadReplies.RefusedPost>("refused", true, async (filter, end) => await RefusedPostEndpoints.ListAsync(filter, leads.Leads, all.Catalogs, end));
        yield return Of<PingFilter, PingReplies.PingItem>("pings", false, async (filter, end) => await PingEndpoints.ListAsync(filter, leads.Pings, all.Catalogs, end));
        yield return Of<OrderFilter, OrderReplies.Order>("orders", false, async (filter, end) =>
            await OrderLists.ReadAsync(filter, filter.ClientId is { } id ? new ClientId(id) : null, money.Orders, all.Catalogs.Current, end));
        yield return Of<PaymentFilter, PaymentBodies.Payment>("payments", false, async (filter, end) =>
            await PaymentEndpoints.ListAsync(filter, new DefaultHttpContext { RequestAborted = end }, money.Payments, all.Catalogs));
        yield return Of<InvoiceFilter, InvoiceReplies.Row>("invoices", false, async (filter, end) => await Invoices(end).ListAsync(filter, filter.ClientId is { } id ? new ClientId(id) : null, numbered: false));
        yield return Of<StatementOfExport, StatementReplies.LineOfStatement>("statements", false, async (filter, end) => filter.Party is { } party
            ? await new StatementDesk { Statements = money.Statements, Catalogs = all.Catalogs, Time = all.Time, Aborted = end }.PageAsync(party, filter.Page)
            : Problems.Invalid("/filter", "clientId or leadSourceId says whose statement it is."));
    }

    private InvoiceDesk Invoices(CancellationToken end) => new()
    {
        Context = new DefaultHttpContext { RequestAborted = end },
        Invoices = ports.Money.Invoices,
        Catalogs = ports.All.Catalogs,
        Hash = ports.All.Hashes,
        Time = ports.All.Time,
        Intake = ports.All.Intake,
    };

    private ExportSource Of<TFilter, TItem>(string name, bool personal, Func<TFilter, CancellationToken, Task<IResult>> read) =>
        new(name, typeof(TItem), personal, (filter, end) => read(filter.Deserialize<TFilter>(json) ?? throw new JsonException("An object is expected."), end));

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

        internal StatementPageFilter Page => new() { From = From, To = To, Limit = Limit, Cursor = Cursor };
    }
}
