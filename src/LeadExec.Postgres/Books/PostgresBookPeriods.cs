using Dapper;
using LeadExec.Ports.Books;
using LeadExec.Postgres.Queries;
using Npgsql;

namespace LeadExec.Postgres.Books;

/// <summary>
/// Closes in three steps: from the commit of the month's row nothing new is dated into it; what was under way then is waited for and
/// sealed; then the month is counted. Whoever stops in between is gone on with by the next call.
/// </summary>
public sealed class PostgresBookPeriods(NpgsqlDataSource database, ReadDatabase reads, IJournalChain chain) : IBookPeriods
{
    private const int LongestCountSeconds = 600;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public async Task<IReadOnlyList<BookPeriod>> ListAsync(int limit, BookMonth? before, CancellationToken cancellationToken)
    {
        var rows = await reads.ListAsync<PeriodColumns>(PeriodSql.Periods, new { month = (int?)null, before = before?.Number, limit }, cancellationToken);
        return [.. rows.Select(row => row.ToPeriod())];
    }

    public async Task<BookPeriod?> FindAsync(BookMonth month, CancellationToken cancellationToken) =>
        (await reads.FirstAsync<PeriodColumns>(PeriodSql.Periods, new { month = month.Number, before = (int?)null, limit = 1 }, cancellationToken))?.ToPeriod();

    public async Task<PeriodFigures> FiguresAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        (await reads.FirstAsync<PeriodColumns>(PeriodSql.Figures, new { from = from.UtcDateTime, to = to.UtcDateTime }, cancellationToken))!.ToFigures();

    public async Task<PeriodClosingStatus> CloseAsync(PeriodClosing closing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(closing);
        var refused = await BeginAsync(closing, cancellationToken);
        if (refused is { } status)
        {
            return status;
        }

        return await SealAsync(cancellationToken) ? await FinishAsync(closing, cancellationToken) : PeriodClosingStatus.Waiting;
    }

    private async Task<PeriodClosingStatus?> BeginAsync(PeriodClosing closing, CancellationToken cancellationToken)
    {
        var row = new { month = closing.Month.Number, from = closing.From.UtcDateTime, to = closing.To.UtcDateTime, grace = IBookPeriods.Grace, actor = closing.Actor };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        CommandDefinition Command(string sql) => new(sql, row, transaction, cancellationToken: cancellationToken);
        await connection.ExecuteAsync(Command(PeriodSql.Lock));
        PeriodClosingStatus? refused = await connection.ExecuteScalarAsync<int>(Command(PeriodSql.Judge)) switch
        {
            0 or 2 => null,
            1 => PeriodClosingStatus.Already,
            3 => PeriodClosingStatus.NotOver,
            _ => PeriodClosingStatus.NotNext,
        };
        if (refused is null && await connection.ExecuteScalarAsync<long>(Command("select count(*) from book_period where month = @month")) == 0)
        {
            await connection.ExecuteAsync(Command(PeriodSql.Begin));
            await transaction.CommitAsync(cancellationToken);
        }

        return refused;
    }

    // A transaction that drew a place before the month's row was seen is below a mark that is made now.
    private async Task<bool> SealAsync(CancellationToken cancellationToken)
    {
        if (await chain.MarkAsync(cancellationToken) is not { } mark)
        {
            return true;
        }

        for (var waited = TimeSpan.Zero; waited < LongestWait;)
        {
            var sealing = await chain.SealAsync(mark, cancellationToken);
            if (sealing is { Decided: true, More: false })
            {
                return true;
            }

            if (!sealing.Decided)
            {
                await Task.Delay(Pause, cancellationToken);
                waited += Pause;
            }
        }

        return false;
    }

    private async Task<PeriodClosingStatus> FinishAsync(PeriodClosing closing, CancellationToken cancellationToken)
    {
        var row = new { month = closing.Month.Number, actor = closing.Actor };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        CommandDefinition Command(string sql) => new(sql, row, transaction, LongestCountSeconds, cancellationToken: cancellationToken);
        await connection.ExecuteAsync(Command(PeriodSql.Lock));
        if (await connection.ExecuteScalarAsync<bool>(Command("select closed_at is not null from book_period where month = @month")))
        {
            return PeriodClosingStatus.Already;
        }

        await connection.ExecuteAsync(Command(PeriodSql.Finish));
        await transaction.CommitAsync(cancellationToken);
        return PeriodClosingStatus.Closed;
    }
}
