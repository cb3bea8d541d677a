using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// The index of one lead type in one catalog: chunks of accounts in creation order. The next snapshot shares all chunks in which
/// nothing changed.
/// </summary>
internal sealed class LeadTypeIndex
{
    // What the shared tables may grow beyond twice their first size before all is built anew.
    private const int Slack = 10_000;

    private readonly int freshSize;

    private LeadTypeIndex(CompilerSettings settings, IndexTables tables, ImmutableArray<AccountChunk> chunks, int freshSize)
    {
        (Settings, Tables, Chunks, this.freshSize) = (settings, tables, chunks, freshSize);
        Count = chunks.Sum(chunk => chunk.Seats.Length);
    }

    /// <summary>How wanted values were read.</summary>
    public CompilerSettings Settings { get; }

    public IndexTables Tables { get; }

    public ImmutableArray<AccountChunk> Chunks { get; }

    /// <summary>All accounts of the lead type.</summary>
    public int Count { get; }

    /// <summary>
    /// The index of the lead type's accounts in this catalog, sharing with <paramref name="basis"/> what did not change. With
    /// <paramref name="samePeople"/> clients, methods and client groups are those of the basis, so that only the accounts are compared.
    /// </summary>
    public static LeadTypeIndex Of(Catalog catalog, LeadType type, LeadTypeIndex? basis, bool samePeople)
    {
        var accounts = catalog.AccountsByLeadType.GetValueOrDefault(type.Id, []);
        var settings = CompilerSettings.Of(catalog, type);
        return basis is not null && basis.CanServe(settings, accounts.Length) ? basis.Next(catalog, accounts, samePeople) : Fresh(catalog, settings, accounts);
    }

    private static LeadTypeIndex Fresh(Catalog catalog, CompilerSettings settings, ImmutableArray<DeliveryAccount> accounts)
    {
        var tables = new IndexTables();
        var builder = new ChunkBuilder(catalog, settings, tables);
        var chunks = ImmutableArray.CreateBuilder<AccountChunk>();
        builder.Build(accounts.AsSpan(), null, chunks);
        return new LeadTypeIndex(settings, tables, chunks.ToImmutable(), tables.Size);
    }

    private bool CanServe(CompilerSettings settings, int accounts) =>
        Settings.IsSame(settings) && Tables.Size <= 2 * freshSize + Slack
        && Chunks.Length <= 2 * (accounts / Bits.ChunkSize) + 2;

    // Each old chunk takes the accounts up to where the next one began, so an account that is new goes where its number belongs.
    private LeadTypeIndex Next(Catalog catalog, ImmutableArray<DeliveryAccount> accounts, bool samePeople)
    {
        var builder = new ChunkBuilder(catalog, Settings, Tables) { SamePeople = samePeople };
        var chunks = ImmutableArray.CreateBuilder<AccountChunk>(Chunks.Length);
        var from = 0;
        for (var at = 0; at < Chunks.Length; at++)
        {
            var to = at + 1 < Chunks.Length ? PlaceOf(accounts, Chunks[at + 1].Seats[0].Account) : accounts.Length;
            builder.Build(accounts.AsSpan()[from..to], Chunks[at], chunks);
            from = to;
        }

        if (Chunks.IsEmpty)
        {
            builder.Build(accounts.AsSpan(), null, chunks);
        }

        return new LeadTypeIndex(Settings, Tables, chunks.ToImmutable(), freshSize);
    }

    // The first account that does not stand before this one in creation order.
    private static int PlaceOf(ImmutableArray<DeliveryAccount> accounts, DeliveryAccount first)
    {
        var (low, high) = (0, accounts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var account = accounts[middle];
            var isBefore = (account.ClientId.Value, account.Id.Value).CompareTo((first.ClientId.Value, first.Id.Value)) < 0;
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
