using LeadExec.Domain.Values;

namespace LeadExec.Ports.Portal;

/// <summary>Links in e-mail that open a lead in the portal (PORT-23). The record keeps the SHA-256 of a token, never the token.</summary>
public interface IPortalLinks
{
    /// <summary>Keeps a link; one that is there already opens for as long as the latest letter says, never shorter.</summary>
    /// <param name="token">See <see cref="LeadLink.TokenOf"/>.</param>
    /// <param name="sale">What it opens.</param>
    /// <param name="expiresAt">From when it opens nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task SaveAsync(string token, AttemptId sale, DateTimeOffset expiresAt, CancellationToken cancellationToken);

    /// <summary>The sale that a token opens and until when; null when there is no such link.</summary>
    Task<PortalLink?> FindAsync(string token, CancellationToken cancellationToken);
}
