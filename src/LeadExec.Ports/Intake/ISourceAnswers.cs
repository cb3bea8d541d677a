using LeadExec.Domain.Values;

namespace LeadExec.Ports.Intake;

/// <summary>Lets a source ask again for an answer (decision 5). Never answers about another source's lead.</summary>
public interface ISourceAnswers
{
    /// <summary>The answer about one lead of the source; null when the source has no such lead.</summary>
    Task<SourceAnswer?> FindAsync(LeadSourceId source, LeadId lead, CancellationToken cancellationToken);

    /// <summary>The answer about the source's newest lead with that reference; null when there is none.</summary>
    Task<SourceAnswer?> FindByReferenceAsync(LeadSourceId source, string reference, CancellationToken cancellationToken);
}
