namespace LeadExec.Ports.Leads;

/// <summary>
/// The process log (LEAD-36, decision 13). Written after the settle without waiting for the flush; losing its last
/// seconds in a crash loses no truth, because reason codes also stand on lead and attempt.
/// </summary>
public interface IProcessLog
{
    /// <summary>Takes a segment without blocking or throwing. When the bounded queue is full the segment is dropped and counted.</summary>
    void Append(ProcessSegment segment);
}
