using System.Collections.Concurrent;
using LeadExec.Domain.Criteria;
using NodaTime;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// Up to 8,192 delivery accounts in creation order with an index of their own. Immutable; when one of its accounts changes, only
/// this chunk is built again, and of it only the slots in which that account's tests changed.
/// </summary>
internal sealed class AccountChunk
{
    private readonly Seat[] seats;
    private readonly ulong[] open;
    private readonly Term[] terms;
    private readonly ConcurrentDictionary<string, ulong[]> mentioning = new(StringComparer.OrdinalIgnoreCase);

    private AccountChunk(Seat[] seats, ulong[] open, Term[] terms)
    {
        (this.seats, this.open, this.terms) = (seats, open, terms);
        HasPerLead = Array.Exists(seats, seat => seat.PerLead);
    }

    /// <summary>Whether any account's method depends on the lead.</summary>
    public bool HasPerLead { get; }

    public required SeatGroups Groups { get; init; }

    public required ScheduleMask Schedules { get; init; }

    /// <summary>The zone in which clients without one keep their hours.</summary>
    public required string ZoneId { get; init; }

    public IReadOnlyList<Term> Terms => terms;

    public ReadOnlySpan<Seat> Seats => seats;

    /// <summary>Criteria that are evaluated on survivors.</summary>
    public required Residuals Residuals { get; init; }

    public static AccountChunk Of(Seat[] seats, IndexTables tables, string zoneId, AccountChunk? old)
    {
        var reuse = old is null ? ChunkReuse.Nothing : ChunkReuse.Of(old, seats, zoneId);
        var open = new ulong[Bits.Words];
        for (var at = 0; at < seats.Length; at++)
        {
            var (account, candidate, _) = seats[at];
            if (candidate is not null && GateKeeper.IsOpen(account, candidate.Client, candidate.Method, seats[at].PerLead))
            {
                Bits.Set(open, at);
            }
        }

        return new AccountChunk(seats, open, TermBuilder.Build(seats, tables, reuse.Slots))
        {
            Residuals = reuse.Residuals ?? Residuals.Of(seats),
            Schedules = reuse.Schedules ?? ScheduleMask.Of(seats, zoneId),
            Groups = reuse.Groups ?? SeatGroups.Of(seats),
            ZoneId = zoneId,
        };
    }

    /// <summary>
    /// Writes who passes the gates that no lead changes and the indexed criteria. False when some of them are in
    /// <paramref name="unclear"/> too: they have a test that the index cannot compare with this lead.
    /// </summary>
    public bool Match(ReadOnlySpan<SlotProbe> probes, Span<ulong> survivors, Span<ulong> unclear)
    {
        var clear = true;
        open.CopyTo(survivors);
        foreach (var term in terms)
        {
            if (term.TryKeep(probes, survivors))
            {
                continue;
            }

            if (clear)
            {
                unclear.Clear();
                clear = false;
            }

            Bits.Or(unclear, term.Members);
        }

        return clear;
    }

    /// <summary>Those whose criteria mention a field (CAMP-35). Found when a campaign first asks, and kept: there are as many as the lead type has fields at most.</summary>
    public ulong[] Mentioning(string field) => mentioning.GetOrAdd(field, static (name, seats) =>
    {
        var members = new ulong[Bits.Words];
        for (var at = 0; at < seats.Length; at++)
        {
            if (CriteriaReferences.Mentions(seats[at].Account.Criteria, name))
            {
                Bits.Set(members, at);
            }
        }

        return members;
    }, seats);

    /// <summary>Those outside their delivery hours; null when nobody keeps hours.</summary>
    public ulong[]? OutsideSchedule(Instant now) => Schedules.ClosedAt(now);
}
