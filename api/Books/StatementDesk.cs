using System.Text.Json;
using LeadExec.Api.Exports;
using LeadExec.Api.Http;
using LeadExec.Ports.Books;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Books;

/// <summary>Reads statements for whichever route asks; who may see whose is the route's business.</summary>
internal sealed record StatementDesk
{
    private static readonly SheetCell[] Heading =
        [.. new[] { "Date", "Kind", "Lead", "Reference", "Order", "Account", "Amount", "Balance" }.Select(word => SheetCell.Of(word))];

    [FromServices]
    public required IStatements Statements { get; init; }

    [FromServices]
    public required ICatalogSource Catalogs { get; init; }

    [FromServices]
    public required TimeProvider Time { get; init; }

    public required CancellationToken Aborted { get; init; }

    /// <summary>One page as JSON; <paramref name="own"/> is a client's own, which shows no lead ids.</summary>
    public async Task<Results<Ok<StatementReplies.StatementPage>, ProblemHttpResult>> PageAsync(BookParty party, StatementPageFilter filter, bool own = false)
    {
        if (filter.Limit is < 1 or > StatementQuery.MostLines)
        {
            return Problems.Invalid("/limit", $"Between 1 and {StatementQuery.MostLines}.");
        }

        if (!StatementCursor.TryRead(filter.Cursor, out var after))
        {
            return Problems.Invalid("/cursor", "Not a cursor of this list.");
        }

        if (Period(filter) is not { } period)
        {
            return BadPeriod();
        }

        var query = new StatementQuery { Party = party, From = period.From, To = period.To, Limit = filter.Limit ?? 200, After = after };
        return TypedResults.Ok(Show(await Statements.ReadAsync(query, Aborted), period, own));
    }

    /// <summary>The whole statement as a file.</summary>
    public Results<PushStreamHttpResult, ProblemHttpResult> File(BookParty party, StatementFilter filter, string form, bool own = false)
    {
        if (Period(filter) is not { } period)
        {
            return BadPeriod();
        }

        var name = $"statement-{period.First:yyyy-MM-dd}-{period.Last:yyyy-MM-dd}";
        var query = new StatementQuery { Party = party, From = period.From, To = period.To, Limit = StatementQuery.MostLines };
        return Downloads.Table(form, name, writer => WriteAsync(writer, query, period, own), Aborted);
    }

    public static ProblemHttpResult BadPeriod() => Problems.Invalid("/from", "A day that is not after the last one.");

    private static SheetCell[] Row(StatementLine line, StatementPeriod period, bool own) =>
    [
        SheetCell.Of(period.Local(line.At)), SheetCell.Of(Word(line.Kind)), SheetCell.Of(own ? null : line.LeadId?.Value.ToString()), SheetCell.Of(line.Reference.ToString()),
        line.OrderId is { } order ? SheetCell.Of(order.Value) : SheetCell.Empty, SheetCell.Of(line.Counter), SheetCell.Of(line.Amount), SheetCell.Of(line.Balance),
    ];

    private static SheetCell[] Border(string word, DateTimeOffset at, Domain.Values.Money balance) =>
        [SheetCell.Of(at), SheetCell.Of(word), SheetCell.Empty, SheetCell.Empty, SheetCell.Empty, SheetCell.Empty, SheetCell.Empty, SheetCell.Of(balance)];

    private static string Word(EntryKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private async Task WriteAsync(ITableWriter writer, StatementQuery query, StatementPeriod period, bool own)
    {
        await writer.WriteRowAsync(Heading, Aborted);
        var page = await Statements.ReadAsync(query, Aborted);
        var balance = page.Totals!.Opening;
        await writer.WriteRowAsync(Border("openingBalance", period.Local(period.From), balance), Aborted);
        while (true)
        {
            foreach (var line in page.Lines)
            {
                balance = line.Balance;
                await writer.WriteRowAsync(Row(line, period, own), Aborted);
            }

            if (page.Next is not { } next)
            {
                break;
            }

            page = await Statements.ReadAsync(query with { After = next }, Aborted);
        }

        await writer.WriteRowAsync(Border("closingBalance", period.Local(period.To), balance), Aborted);
    }

    private StatementPeriod? Period(StatementDays filter) => StatementPeriod.Of(filter, Catalogs.Current.Account, Time.GetUtcNow());

    private StatementReplies.StatementPage Show(Statement statement, StatementPeriod period, bool own) => new()
    {
        From = period.First,
        To = period.Last,
        ZoneId = period.ZoneId,
        Currency = Catalogs.Current.Account.Currency,
        Totals = statement.Totals is { } totals
            ? new StatementReplies.Totals { Opening = totals.Opening, Credits = totals.Credits, Debits = totals.Debits, Closing = totals.Closing, Lines = totals.Lines }
            : null,
        Items = [.. statement.Lines.Select(line => new StatementReplies.LineOfStatement
        {
            At = line.At,
            Kind = line.Kind,
            Reference = line.Reference,
            Counter = line.Counter,
            Amount = line.Amount,
            Balance = line.Balance,
            LeadId = own ? null : line.LeadId?.Value,
            OrderId = line.OrderId?.Value,
        })],
        Next = StatementCursor.Of(statement.Next),
    };
}
