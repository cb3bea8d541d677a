using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>Clients' cards at the providers (ORD-34, PORT-10).</summary>
public interface IClientCards
{
    /// <summary>The client's cards that were not removed, the default first, then the newest.</summary>
    Task<IReadOnlyList<ClientCard>> ListAsync(ClientId client, CancellationToken cancellationToken);

    /// <summary>Also a removed one; null when there is none.</summary>
    Task<ClientCard?> FindAsync(CardId card, CancellationToken cancellationToken);

    /// <summary>Stores a card that was entered at a provider; the first one becomes the default. The same card again changes nothing but its expiry.</summary>
    Task<ClientCard> AddAsync(ClientId client, PaymentProvider provider, StoredCard card, string actor, CancellationToken cancellationToken);

    /// <summary>Makes it the one that is charged; false when the client has no such card.</summary>
    Task<bool> MakeDefaultAsync(ClientId client, CardId card, string actor, CancellationToken cancellationToken);

    /// <summary>Removes it here; the newest other one becomes the default. False when the client has no such card.</summary>
    Task<bool> RemoveAsync(ClientId client, CardId card, string actor, CancellationToken cancellationToken);
}
