using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Tables;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Returns;

/// <summary>The rows of an imported file of returns. The first row names the columns: Delivery ID, or Lead ID and Client; Reason; Note; Return to source.</summary>
internal sealed class ReturnSheet(TableRow header)
{
    private static readonly string[] Yes = ["yes", "true", "1", "y", "x"];

    private readonly int delivery = Column(header, "deliveryid");
    private readonly int lead = Column(header, "leadid");
    private readonly int client = Math.Max(Column(header, "client"), Column(header, "clientid"));
    private readonly int reason = Math.Max(Column(header, "reason"), Column(header, "returnreason"));
    private readonly int note = Column(header, "note");
    private readonly int source = Column(header, "returntosource");

    /// <summary>What the header lacks; null when rows can be read.</summary>
    public string? Problem =>
        delivery < 0 && lead < 0 ? "The first row must name a column Delivery ID or Lead ID." : reason < 0 ? "The first row must name a column Reason." : null;

    /// <summary>One row; refuses with what is wrong with it.</summary>
    public Decision<Row> Read(TableRow row, Catalog catalog)
    {
        var who = Cell(row, client);
        ClientId? buyer = who.Length == 0 ? null : Find(who, catalog);
        var (ofDelivery, ofLead) = (Cell(row, delivery), Cell(row, lead));
        return row.Problem is { } problem ? Refuse(problem)
            : who.Length > 0 && buyer is null ? Refuse("No such client.")
            : ofDelivery.Length > 0 && !Guid.TryParse(ofDelivery, out _) ? Refuse("The delivery id cannot be read.")
            : ofDelivery.Length == 0 && !Guid.TryParse(ofLead, out _) ? Refuse("A delivery id or a lead id is needed.")
            : Decision<Row>.Accept(new Row(
                Guid.TryParse(ofDelivery, out var attempt) ? new AttemptId(attempt) : null,
                Guid.TryParse(ofLead, out var id) ? new LeadId(id) : null,
                buyer,
                Cell(row, reason))
            {
                Note = Cell(row, note) is { Length: > 0 } words ? words : null,
                ToSource = Yes.Contains(Cell(row, source), StringComparer.OrdinalIgnoreCase),
            });
    }

    private static Decision<Row> Refuse(string why) => Decision<Row>.Refuse(RejectReason.DataErrors, why);

    private static ClientId? Find(string text, Catalog catalog)
    {
        var named = int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? catalog.Clients.GetValueOrDefault(new ClientId(number))
            : catalog.Clients.Values.Where(known => string.Equals(known.CompanyName.Trim(), text, StringComparison.OrdinalIgnoreCase)).Take(2).ToArray() is [var only] ? only : null;
        return named?.Id;
    }

    private static string Cell(TableRow row, int at) => at < 0 ? "" : row[at];

    private static int Column(TableRow header, string name) => header.Cells.ToList().FindIndex(cell => string.Concat(cell.Where(char.IsLetter)).Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A row that can be tried.</summary>
    public sealed record Row(AttemptId? Delivery, LeadId? Lead, ClientId? Client, string Reason)
    {
        public string? Note { get; init; }

        public bool ToSource { get; init; }
    }
}
