using System.Collections.Concurrent;
using LeadExec.Domain.Criteria;
using NodaTime;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// Up to 8,192 delivery accounts in creation order with an index of their own. Immutable; when one of its accounts changes, only
/// this chunk is built again.
/// </summary>
internal sealed class AccountChunk
{
    private readonly Seat[] seats;
    private readonly Candidate?[] candidates;
    private readonly ulong[] open;
    private readonly Term[] terms;
    private readonly ScheduleMask schedules;
    private readonly ConcurrentDictionary<string, ulong[]> mentioning = new(StringComparer.OrdinalIgnoreCase);

    private AccountChunk(Seat[] seats, ulong[] open, Term[] terms, Residuals residuals, ScheduleMask schedules)
    {
        (this.seats, this.open, this.terms, Residuals, this.schedules) = (seats, open, terms, residuals, schedules);
        candidates = [.. seats.Select(seat => seat.Candidate)];
        HasPerLead = seats.Any(seat => seat.PerLead);
        Groups = SeatGroups.Of(seats);
    }

    /// <summary>Whether any account's method depends on the lead.</summary>
    public bool HasPerLead { get; }

    public SeatGroups Groups { get; }

    public ReadOnlySpan<Seat> Seats => seats;

    /// <summary>By account; null when its client or method is archived.</summary>
    public ReadOnlySpan<Candidate?> Candidates => candidates;

    /// <summary>Criteria that are evaluated on survivors.</summary>
    public Residuals Residuals { get; }

    public static AccountChunk Of(Seat[] seats, IndexTables tables, string zoneId)
    {
        var open = new ulong[Bits.Words];
        for (var at = 0; at < seats.Length; at++)
        {
            var (account, candidate, _) = seats[at];
            if (candidate is not null && GateKeeper.IsOpen(account, candidate.Client, candidate.Method, seats[at].PerLead))
            {
                Bits.Set(open, at);
            }
        }

        return new AccountChunk(seats, open, TermBuilder.Build(seats, tables), Residuals.Of(seats), ScheduleMask.Of(seats, zoneId));
    }

    /// <summary>
    /// Writes who passes the gates that no lead changes and the indexed criteria. False when some of them are in
    /// <paramref name="unclear"/> too: they have a test that the index cannot compare with this lead.
    /// </summary>
    public bool Match(ReadOnlySpan<SlotProbe> probes, Span<ulong> survivors, Span<ulong> unclear)
    {
        var clear = true;
        open.CopyTo(survivors);
        Span<ulong> hits = stackalloc ulong[Bits.Words];
        foreach (var term in terms)
        {
            hits.Clear();
            if (term.TryAddHits(probes, hits))
            {
                Bits.KeepHits(survivors, term.Members, hits);
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
    public ulong[]? OutsideSchedule(Instant now) => schedules.ClosedAt(now);
}
