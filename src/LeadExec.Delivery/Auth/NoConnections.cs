using LeadExec.Domain.Values;
using LeadExec.Ports.Delivery;

namespace LeadExec.Delivery.Auth;

/// <summary>Where nothing stores consents, nobody has given any.</summary>
internal sealed class NoConnections : IOAuthConnections
{
    public Task<OAuthConnection?> FindAsync(OAuthKey key, CancellationToken cancellationToken) => Task.FromResult<OAuthConnection?>(null);

    public Task BeginAsync(string state, OAuthConsent consent, CancellationToken cancellationToken) => throw NotStored();

    public Task<OAuthConsent?> TakeAsync(string state, UserId user, CancellationToken cancellationToken) => Task.FromResult<OAuthConsent?>(null);

    public Task ConnectAsync(OAuthKey key, OAuthTokens tokens, string connectedBy, CancellationToken cancellationToken) => throw NotStored();

    public Task<bool> LeaseAsync(OAuthKey key, int generation, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task<bool> RefreshedAsync(OAuthKey key, int generation, OAuthTokens tokens, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task FailedAsync(OAuthKey key, int generation, string failure, bool broken, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> DisconnectAsync(DeliveryMethodId method, string actor, CancellationToken cancellationToken) => Task.FromResult(false);

    private static InvalidOperationException NotStored() => new("This process stores no consents.");
}
