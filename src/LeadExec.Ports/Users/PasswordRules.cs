using System.Collections.Frozen;

namespace LeadExec.Ports.Users;

/// <summary>Which passwords are good enough (reliability 4.4): 12 to 128 characters, no common one, no composition rules.</summary>
public static class PasswordRules
{
    public const int MinimumLength = 12;
    public const int MaximumLength = 128;

    // Words behind nearly all passwords of twelve and more characters in public lists of breached ones; see Reduce.
    private static readonly FrozenSet<string> Common = new[]
    {
        "password", "passwort", "motdepasse", "contrasena", "letmein", "welcome", "administrator", "admin", "changeme", "secret", "qwerty", "qwertyuiop",
        "qwertyuiopasdfghjkl", "qazwsx", "qazwsxedc", "qazwsxedcrfv", "asdfghjkl", "zxcvbnm", "iloveyou", "iloveyouforever", "sunshine", "princess",
        "football", "baseball", "basketball", "superman", "batman", "spiderman", "dragon", "monkey", "master", "trustno", "whatever", "michael",
        "jennifer", "jordan", "shadow", "computer", "internet", "starwars", "pokemon", "liverpool", "manchesterunited", "chelsea", "arsenal", "barcelona",
        "leadexec", "mypassword", "thisismypassword", "passwordpassword", "passw", "pass", "login", "guest", "user", "test", "testing", "default", "temporary",
        "summer", "winter", "spring", "autumn", "january", "december", "correcthorsebatterystaple", "abcdefghijkl", "abcdefghijklm", "abcdefghijklmnop",
        "abcdefghijklmnopqrstuvwxyz", "abc", "abcd", "abcdef", "qwe", "qweasd", "qweasdzxc", "asd", "asdf", "zaqxswcde", "zaq", "",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Runs = ["01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];

    /// <summary>What is wrong with the password, in words for its owner; null when it is good.</summary>
    public static string? Check(string password, string email)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(email);
        if (password.Length is < MinimumLength or > MaximumLength)
        {
            return $"A password has {MinimumLength} to {MaximumLength} characters.";
        }

        var lower = password.ToLowerInvariant();
        if (lower.Distinct().Count() < 5 || Runs.Any(run => run.Contains(lower, StringComparison.Ordinal)) || Common.Contains(Reduce(lower)))
        {
            return "This password is among the first that an attacker tries.";
        }

        var name = email.Split('@')[0].ToLowerInvariant();
        return name.Length >= 4 && Reduce(lower) == Reduce(name) ? "A password is not made from the e-mail address." : null;
    }

    // People lengthen a common word by digits, signs and look-alikes ("P@ssw0rd2026!!"); attackers know. What is left is the word.
    private static string Reduce(string lower)
    {
        var core = lower.Trim([.. "0123456789!?.,-_*#$%&+=/() "]);
        return string.Concat(core.Where(character => character is not ('-' or '_' or ' ' or '.')).Select(Letter)).TrimEnd('!');
    }

    private static char Letter(char character) => character switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => character,
    };
}
