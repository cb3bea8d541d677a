using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>Removes the personal data of one lead for good (E-38, decision 25, INV-32).</summary>
public interface ILeadEraser
{
    /// <summary>
    /// How long after the start of a delivery whose sender did not say itself how it ended, a process may still be about to send: it may
    /// have stood still. So long the lead counts as under way.
    /// </summary>
    static readonly TimeSpan LongestSending = TimeSpan.FromMinutes(10);

    /// <summary>
    /// In one commit: field values, the raw request, what buyers were sent and answered, search and duplicate hashes, keys for replays,
    /// the source's reference, references and redirects of buyers, the answer's bytes, and the details of the process log. Ids, times,
    /// client, prices, reasons and entries stay. A lead that waited for something goes nowhere any more: who read it before finds its epoch stale.
    /// </summary>
    Task<LeadErasure> EraseAsync(LeadId leadId, CancellationToken cancellationToken);
}
