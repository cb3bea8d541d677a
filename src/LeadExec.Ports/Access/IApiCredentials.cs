using System.Collections.Immutable;

namespace LeadExec.Ports.Access;

/// <summary>API credentials (SET-32 to SET-34). Scopes never change; a credential can be disabled, which ends its tokens.</summary>
public interface IApiCredentials
{
    /// <summary>At most 200, newest first.</summary>
    Task<IReadOnlyList<ApiCredential>> ListAsync(CancellationToken cancellationToken);

    Task<NewApiCredential> CreateAsync(string description, ImmutableArray<string> scopes, string createdBy, CancellationToken cancellationToken);

    /// <summary>Switches a credential; disabling deletes its tokens at once. False when there is none.</summary>
    Task<bool> SetEnabledAsync(string clientId, bool enabled, string changedBy, CancellationToken cancellationToken);
}
