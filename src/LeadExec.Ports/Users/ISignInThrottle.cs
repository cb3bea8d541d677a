namespace LeadExec.Ports.Users;

/// <summary>
/// Slows guessing down: after a few failures each further try of an account, or from an address, waits twice as long (TH-13). The
/// wait of an account ends after a minute, so that strangers cannot lock anybody out.
/// </summary>
public interface ISignInThrottle
{
    /// <summary>Counts a try as failed before it is made, so that parallel tries gain nothing. Returns the time left to wait; zero lets the try go on.</summary>
    Task<TimeSpan> EnterAsync(string account, string address, CancellationToken cancellationToken);

    /// <summary>The try was right: forgets the account's failures and takes this try off the address.</summary>
    Task SucceededAsync(string account, string address, CancellationToken cancellationToken);
}
