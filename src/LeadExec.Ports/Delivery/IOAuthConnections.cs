using LeadExec.Domain.Values;

namespace LeadExec.Ports.Delivery;

/// <summary>Consents to the authorization code grant and the tokens that came of them (DELV-17); shared by all processes.</summary>
public interface IOAuthConnections
{
    /// <summary>How long one process may take to refresh before another may try.</summary>
    static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    Task<OAuthConnection?> FindAsync(OAuthKey key, CancellationToken cancellationToken);

    /// <summary>Writes down that somebody went to consent, under the state that the buyer's page gives back; earlier ones for the same key end.</summary>
    Task BeginAsync(string state, OAuthConsent consent, CancellationToken cancellationToken);

    /// <summary>The consent behind a state, once, within its lifetime and for the one who began it; null otherwise.</summary>
    Task<OAuthConsent?> TakeAsync(string state, UserId user, CancellationToken cancellationToken);

    /// <summary>The first tokens of a consent, in place of those of an earlier one.</summary>
    Task ConnectAsync(OAuthKey key, OAuthTokens tokens, string connectedBy, CancellationToken cancellationToken);

    /// <summary>The right to refresh the tokens of a generation, for <see cref="Lease"/>; false when another has it or was faster.</summary>
    Task<bool> LeaseAsync(OAuthKey key, int generation, CancellationToken cancellationToken);

    /// <summary>The tokens after <paramref name="generation"/>; false when they came too late and were dropped.</summary>
    Task<bool> RefreshedAsync(OAuthKey key, int generation, OAuthTokens tokens, CancellationToken cancellationToken);

    /// <summary>No tokens came; <paramref name="broken"/> when none ever will.</summary>
    Task FailedAsync(OAuthKey key, int generation, string failure, bool broken, CancellationToken cancellationToken);

    /// <summary>Forgets every token of the method; false when there were none.</summary>
    Task<bool> DisconnectAsync(DeliveryMethodId method, string actor, CancellationToken cancellationToken);
}
