using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Postgres.Queries;

namespace LeadExec.Postgres.Books;

/// <summary>Wallets by their book row.</summary>
internal sealed class PostgresWalletQueries(ReadDatabase database) : IWalletQueries
{
    public async Task<WalletFigures> FindAsync(ClientId client, CancellationToken cancellationToken)
    {
        const string sql = """select left_cents as "Left", credit_cents as Credit from book where kind = 2 and id = @id""";
        var row = await database.FirstAsync<Columns>(sql, new { id = (long)client.Value }, cancellationToken);
        return row is null ? WalletFigures.Empty : new WalletFigures { Available = Money.FromCents(row.Left), Credit = Money.FromCents(row.Credit) };
    }

    private sealed class Columns
    {
        public long Left { get; init; }

        public long Credit { get; init; }
    }
}
