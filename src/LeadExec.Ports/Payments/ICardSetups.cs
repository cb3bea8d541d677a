using LeadExec.Domain.Payments;

namespace LeadExec.Ports.Payments;

/// <summary>Pages on which cards are entered, until they are.</summary>
public interface ICardSetups
{
    Task AddAsync(CardSetupRecord setup, CancellationToken cancellationToken);

    /// <summary>Null when there is none.</summary>
    Task<CardSetupRecord?> FindAsync(Guid setup, CancellationToken cancellationToken);

    /// <summary>By the provider's reference of the page, or of the client there: then the last page that was opened for it. Null when there is none.</summary>
    Task<CardSetupRecord?> FindAsync(PaymentProvider provider, string reference, CancellationToken cancellationToken);

    Task DoneAsync(Guid setup, CancellationToken cancellationToken);
}
