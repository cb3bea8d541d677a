namespace LeadExec.Ports.Leads;

/// <summary>Ends a lead that nobody bought as rejected.</summary>
public interface ILeadRejector
{
    /// <summary>
    /// In one commit: the lead is rejected and settled with its answer, the cost that was booked at receipt is taken back by an entry,
    /// and its place in the campaign's limits and among the originals of duplicates is given up.
    /// </summary>
    /// <returns>
    /// Done; Already when the lead is rejected; Refused when it was sold, may be sold, or is not valid; StaleEpoch when another
    /// owner has it.
    /// </returns>
    Task<CommitAnswer> RejectAsync(LeadRejection rejection, CancellationToken cancellationToken);
}
