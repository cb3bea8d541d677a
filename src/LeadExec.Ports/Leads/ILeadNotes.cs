using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>What people wrote about leads; kept, never said anew, and gone with the lead's data (E-38).</summary>
public interface ILeadNotes
{
    /// <summary>Oldest first, withdrawn ones too.</summary>
    Task<IReadOnlyList<LeadNote>> ListAsync(LeadId lead, CancellationToken cancellationToken);

    /// <summary>Writes a note; the same note twice writes once. False: no such lead, an erased one, an id that is another note's, or <paramref name="most"/> notes already.</summary>
    Task<bool> WriteAsync(LeadId lead, LeadNote note, int most, CancellationToken cancellationToken);

    /// <summary>Marks the writer's own note as withdrawn; the first time stays. False: no such note of this writer.</summary>
    Task<bool> WithdrawAsync(LeadId lead, Guid note, string writer, CancellationToken cancellationToken);
}
