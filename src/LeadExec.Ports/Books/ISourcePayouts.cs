using LeadExec.Domain.Values;
using LeadExec.Ports.Queries;

namespace LeadExec.Ports.Books;

/// <summary>What sources are owed and paid (VEND-04, VEND-08, E-97).</summary>
public interface ISourcePayouts
{
    /// <summary>Records a payout or an adjustment with its entry and the record of who did it, all or nothing. Payouts of one source wait for each other.</summary>
    Task<SourcePayoutReply> RecordAsync(SourcePayout payout, CancellationToken cancellationToken);

    /// <summary>Figures of a period, one row for each source that has any, in order of their numbers; <paramref name="source"/> asks for one.</summary>
    Task<IReadOnlyList<SourceFigures>> FiguresAsync(DateTimeOffset from, DateTimeOffset to, LeadSourceId? source, CancellationToken cancellationToken);

    /// <summary>Payouts and adjustments of a source, newest first.</summary>
    Task<Page<SourcePayout, PageKey>> ListAsync(LeadSourceId source, int limit, PageKey? after, CancellationToken cancellationToken);
}
