namespace LeadExec.Ports.Security;

/// <summary>HMAC-SHA256 with a key derived from the installation key: equal inputs can be found again, but not guessed from a copy of the database (decision 25).</summary>
public interface IKeyedHash
{
    /// <param name="purpose">Keeps hashes of different uses apart, such as "duplicate" or "posting-password".</param>
    /// <param name="value">What to hash.</param>
    /// <returns>32 bytes.</returns>
    byte[] Hash(string purpose, ReadOnlySpan<byte> value);
}
