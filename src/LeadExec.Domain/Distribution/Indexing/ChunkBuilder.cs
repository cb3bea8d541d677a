using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>Makes chunks for one catalog, from an old chunk where there is one.</summary>
internal sealed class ChunkBuilder(Catalog catalog, CompilerSettings settings, IndexTables tables)
{
    private readonly CriteriaCompiler compiler = new(settings, tables);

    /// <summary>Clients, methods and client groups are those that the old chunks were built with.</summary>
    public bool SamePeople { get; init; }

    /// <summary>Adds the chunks of these accounts: the old one when nothing in it changed, else new ones that take over what was compiled.</summary>
    public void Build(ReadOnlySpan<DeliveryAccount> accounts, AccountChunk? old, ImmutableArray<AccountChunk>.Builder into)
    {
        if (old is not null && IsSame(accounts, old.Seats))
        {
            into.Add(old);
            return;
        }

        var known = new Dictionary<DeliveryAccount, Seat>(ReferenceEqualityComparer.Instance);
        foreach (var seat in old is null ? [] : old.Seats)
        {
            known[seat.Account] = seat;
        }

        // A chunk that grew too large is cut into equal parts, so that both have room again.
        var parts = (accounts.Length + Bits.ChunkSize - 1) / Bits.ChunkSize;
        for (var part = 0; part < parts; part++)
        {
            var from = (int)((long)accounts.Length * part / parts);
            var to = (int)((long)accounts.Length * (part + 1) / parts);
            var seats = new Seat[to - from];
            for (var at = from; at < to; at++)
            {
                seats[at - from] = SeatOf(accounts[at], known);
            }

            into.Add(AccountChunk.Of(seats, tables, catalog.Account.ZoneId, old));
        }
    }

    private bool IsSame(ReadOnlySpan<DeliveryAccount> accounts, ReadOnlySpan<Seat> seats)
    {
        if (accounts.Length != seats.Length)
        {
            return false;
        }

        for (var at = 0; at < seats.Length; at++)
        {
            if (!ReferenceEquals(accounts[at], seats[at].Account) || !(SamePeople || IsCurrent(seats[at])))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsCurrent(in Seat seat)
    {
        var client = catalog.Clients.GetValueOrDefault(seat.Account.ClientId);
        var (method, perLead) = MethodOf(client, seat.Account);
        return seat.Candidate is { } candidate
            ? candidate.MethodPerLead == perLead && ReferenceEquals(candidate.Client, client) && ReferenceEquals(candidate.Method, method)
            : client is null || method is null;
    }

    private Seat SeatOf(DeliveryAccount account, Dictionary<DeliveryAccount, Seat> known)
    {
        if (!known.TryGetValue(account, out var seat))
        {
            seat = new Seat(account, null, compiler.Compile(account.Criteria));
        }

        return IsCurrent(seat) ? seat : Seated(seat);
    }

    private Seat Seated(Seat seat)
    {
        var account = seat.Account;
        var client = catalog.Clients.GetValueOrDefault(account.ClientId);
        var (method, perLead) = MethodOf(client, account);
        var candidate = client is null || method is null ? null : new Candidate { Account = account, Client = client, Method = method, Price = account.Price, MethodPerLead = perLead };
        return seat with { Candidate = candidate };
    }

    // An account whose own method is archived may still get one from an override, so it needs a seat with a method.
    private (DeliveryMethod? Method, bool PerLead) MethodOf(Client? client, DeliveryAccount account)
    {
        var (method, perLead) = GroupDelivery.Fixed(catalog, client, account);
        return (method ?? (perLead ? GroupDelivery.SomeOverride(catalog, client!, account.LeadTypeId) : null), perLead); // only groups' clients are per lead
    }
}
