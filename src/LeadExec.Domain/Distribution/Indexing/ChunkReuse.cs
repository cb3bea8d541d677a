namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// What a chunk whose accounts stand where they stood takes over from the one before: every slot in which no account's test changed,
/// and hours, groups and residual nodes when they are the same for all.
/// </summary>
internal sealed class ChunkReuse
{
    private ChunkReuse()
    {
    }

    public static ChunkReuse Nothing { get; } = new();

    public IReadOnlyDictionary<int, Slot> Slots { get; private init; } = new Dictionary<int, Slot>();

    public Residuals? Residuals { get; private init; }

    public ScheduleMask? Schedules { get; private init; }

    public SeatGroups? Groups { get; private init; }

    /// <summary>What the chunk of these seats may take from the old one.</summary>
    public static ChunkReuse Of(AccountChunk old, ReadOnlySpan<Seat> seats, string zoneId)
    {
        if (seats.Length != old.Seats.Length)
        {
            return Nothing;
        }

        var touched = new HashSet<int>();
        var (residuals, schedules, groups) = (true, zoneId == old.ZoneId, true);
        for (var at = 0; at < seats.Length; at++)
        {
            ref readonly var was = ref old.Seats[at];
            ref readonly var now = ref seats[at];
            if (was.Account.Id != now.Account.Id)
            {
                return Nothing;
            }

            if (!ReferenceEquals(was.Criteria, now.Criteria))
            {
                touched.UnionWith(was.Criteria.Conjuncts.Except(now.Criteria.Conjuncts).Concat(now.Criteria.Conjuncts.Except(was.Criteria.Conjuncts)).Select(test => test.Slot));
                residuals &= was.Criteria.Residuals.AsSpan().SequenceEqual(now.Criteria.Residuals);
            }

            schedules &= KeepsHours(was, now);
            groups &= SeatGroups.NamedBy(was) == SeatGroups.NamedBy(now);
        }

        return new ChunkReuse
        {
            Slots = old.Terms.SelectMany(term => term.Slots).Where(slot => !touched.Contains(slot.Number)).ToDictionary(slot => slot.Number),
            Residuals = residuals ? old.Residuals : null,
            Schedules = schedules ? old.Schedules : null,
            Groups = groups ? old.Groups : null,
        };
    }

    // Hours are the method's, in the client's zone.
    private static bool KeepsHours(in Seat was, in Seat now) =>
        was.PerLead == now.PerLead && ReferenceEquals(was.Candidate?.Method, now.Candidate?.Method) && ReferenceEquals(was.Candidate?.Client, now.Candidate?.Client);
}
