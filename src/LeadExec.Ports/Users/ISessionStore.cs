using LeadExec.Domain.Values;

namespace LeadExec.Ports.Users;

/// <summary>Server-side sessions: 256-bit reference tokens, stored hashed; idle 30 minutes, absolute 10 hours (TH-14).</summary>
public interface ISessionStore
{
    /// <summary>Idle time after which a session is dead.</summary>
    static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>Age at which a session is dead whatever happens.</summary>
    static readonly TimeSpan Absolute = TimeSpan.FromHours(10);

    /// <summary>A new session; the returned token is known nowhere else.</summary>
    Task<string> StartAsync(UserId user, CancellationToken cancellationToken);

    /// <summary>The person behind a token, or null when the session is unknown, too old, or its person is disabled. Counts as activity.</summary>
    Task<SessionUser?> ValidateAsync(string token, CancellationToken cancellationToken);

    Task EndAsync(string token, CancellationToken cancellationToken);
}
