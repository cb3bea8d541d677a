using LeadExec.Ports.Users;

namespace LeadExec.Api.Security;

/// <summary>Password hashing costs a tenth of a second of one core on purpose; only a few run at once, so that a flood of sign-ins cannot starve the receivers.</summary>
internal sealed class PasswordGate : IDisposable
{
    private const int AtOnce = 2;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim free = new(AtOnce, AtOnce);

    /// <summary>Whether the password fits; null when too many others wait.</summary>
    public Task<bool?> FitsAsync(string password, string? stored, CancellationToken cancellationToken) =>
        RunAsync<bool?>(() => PasswordHash.Fits(password, stored), null, cancellationToken);

    /// <summary>The hash of a new password; null when too many others wait.</summary>
    public Task<string?> CreateAsync(string password, CancellationToken cancellationToken) =>
        RunAsync<string?>(() => PasswordHash.Create(password), null, cancellationToken);

    public void Dispose() => free.Dispose();

    private async Task<T> RunAsync<T>(Func<T> work, T busy, CancellationToken cancellationToken)
    {
        if (!await free.WaitAsync(LongestWait, cancellationToken))
        {
            return busy;
        }

        try
        {
            return await Task.Run(work, cancellationToken);
        }
        finally
        {
            free.Release();
        }
    }
}
