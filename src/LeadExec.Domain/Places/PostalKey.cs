namespace LeadExec.Domain.Places;

/// <summary>
/// Country and postal code in one number that sorts by country, then code: two letters of country in base 26, up to ten
/// characters of code in base 37. 0 is no key.
/// </summary>
internal static class PostalKey
{
    /// <summary>Most letters and digits of a code.</summary>
    public const int LongestCode = 10;

    private const int CodeBase = 37;
    private const ulong CodeSpan = 4_808_584_372_417_849; // 37^10

    /// <summary>The key of exactly this code; 0 when country or code cannot be one.</summary>
    public static ulong Exact(ReadOnlySpan<char> country, ReadOnlySpan<char> code)
    {
        if (country.Length != 2 || !char.IsAsciiLetter(country[0]) || !char.IsAsciiLetter(country[1]))
        {
            return 0;
        }

        Span<char> plain = stackalloc char[LongestCode];
        var length = Plain(code, plain);
        return length < 1 ? 0 : CountryNumber(country) * CodeSpan + Number(plain[..length]);
    }

    /// <summary>The number of a key's country.</summary>
    public static ulong CountryOf(ulong key) => key / CodeSpan;

    /// <summary>The keys to try in turn for a code as people write it; zeros where there is none.</summary>
    public static (ulong First, ulong Second) Candidates(string country, string code)
    {
        Span<char> plain = stackalloc char[LongestCode];
        var length = Plain(code, plain);
        if (length < 1)
        {
            return default;
        }

        ReadOnlySpan<char> text = plain[..length];
        var land = CountryCode(country, text);
        var shorter = land switch
        {
            "US" when length == 9 => text[..5],
            "CA" when length == 6 => text[..3],
            _ => [],
        };
        return land.Length == 0 ? default : (Exact(land, text), shorter.IsEmpty ? 0 : Exact(land, shorter));
    }

    private static string CountryCode(string country, ReadOnlySpan<char> plain)
    {
        var name = country.AsSpan().Trim();
        return name switch
        {
            "" => OfShape(plain),
            _ when Is(name, "US") || Is(name, "USA") || Is(name, "United States") || Is(name, "The United States") || Is(name, "United States of America") => "US",
            _ when Is(name, "CA") || Is(name, "CAN") || Is(name, "Canada") => "CA",
            { Length: 2 } => name.ToString().ToUpperInvariant(),
            _ => "",
        };

        static bool Is(ReadOnlySpan<char> name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);
    }

    private static string OfShape(ReadOnlySpan<char> plain)
    {
        if (plain.Length is 5 or 9 && !plain.ContainsAnyExceptInRange('0', '9'))
        {
            return "US";
        }

        return plain.Length is 3 or 6 && char.IsAsciiLetter(plain[0]) && char.IsAsciiDigit(plain[1]) && char.IsAsciiLetter(plain[2]) ? "CA" : "";
    }

    // Letters in capitals and digits only; -1 when something else stands there, or too much.
    private static int Plain(ReadOnlySpan<char> code, Span<char> plain)
    {
        var length = 0;
        foreach (var character in code)
        {
            if (character is ' ' or '-')
            {
                continue;
            }

            if (!char.IsAsciiLetterOrDigit(character) || length == plain.Length)
            {
                return -1;
            }

            plain[length++] = char.ToUpperInvariant(character);
        }

        return length;
    }

    private static ulong CountryNumber(ReadOnlySpan<char> country) =>
        (ulong)((char.ToUpperInvariant(country[0]) - 'A') * 26 + (char.ToUpperInvariant(country[1]) - 'A'));

    // Left-aligned, so that codes sort as text; 0 stands for "no more characters".
    private static ulong Number(ReadOnlySpan<char> plain)
    {
        ulong number = 0;
        for (var at = 0; at < LongestCode; at++)
        {
            var digit = at >= plain.Length ? 0 : char.IsAsciiDigit(plain[at]) ? plain[at] - '0' + 1 : plain[at] - 'A' + 11;
            number = number * CodeBase + (ulong)digit;
        }

        return number;
    }
}
