using System.Globalization;
using System.Security.Cryptography;

namespace LeadExec.Ports.Users;

/// <summary>Passwords at rest: PBKDF2-HMAC-SHA512 with 220,000 rounds and a salt of 128 bits, as "pbkdf2-sha512$rounds$salt$hash".</summary>
public static class PasswordHash
{
    public const int Iterations = 220_000;
    private const string Scheme = "pbkdf2-sha512";
    private const int SaltBytes = 16;
    private const int HashBytes = 64;

    // Verified when nobody has the address, so that the answer takes the same time.
    private static readonly string Nobody = Create("");

    public static string Create(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var hash = Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA512, HashBytes);
        return string.Join('$', Scheme, Iterations.ToString(CultureInfo.InvariantCulture), Convert.ToBase64String(salt), Convert.ToBase64String(hash));
    }

    /// <summary>Whether the password fits. With no stored hash the work is done all the same and the answer is no.</summary>
    public static bool Fits(string password, string? stored)
    {
        var parts = (stored ?? Nobody).Split('$');
        var expected = Convert.FromBase64String(parts[3]);
        var rounds = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var hash = Rfc2898DeriveBytes.Pbkdf2(password, Convert.FromBase64String(parts[2]), rounds, HashAlgorithmName.SHA512, expected.Length);
        return CryptographicOperations.FixedTimeEquals(hash, expected) && stored is not null;
    }
}
