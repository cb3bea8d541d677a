using LeadExec.Domain.Flow;
using LeadExec.Domain.Intake;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Settings;

namespace LeadExec.Grains.Leads;

/// <summary>
/// The result of a lead that was answered before it was distributed, in the dialect of its post (E-19). Made from the record when
/// it is told, because the stored answer is what the source got and never changes (FM-34).
/// </summary>
public sealed class FinalResults(ICatalogSource catalogs, IAnswerRenderer answers, TimeProvider time)
{
    /// <summary>Null when the lead's campaign was archived since.</summary>
    public RenderedAnswer? Of(LeadRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var catalog = catalogs.Current;
        if (StoredFacts.Of(record, catalog) is not { } facts)
        {
            return null;
        }

        var sold = PastAttempts.Of(record, catalog, time.GetUtcNow()).Sold;
        var flow = LeadFlow.Start(record.MaximumDeliveries, []) with { Sold = sold };
        return answers.Render(record.Dialect, facts.Result(flow) with { Cost = record.Cost });
    }
}
